"""A person says what a line is: it counts, the text stays whole, and taking it back undoes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.core.outline.corrected import KINDS, Correction
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from organizer.core.outline.roles import roles_on
from organizer.core.span import slices

FIRST = """ARTICLE 1
HOURS
Section 1. Lunch
Lunch is thirty minutes.
It is unpaid.
Rest is ten minutes.
Section 2. Days off
Days off are posted.
"""
SECOND = """ARTICLE 2
LEAVE
Section 1. Asking
Leave is asked for in writing.
A. The supervisor answers.
Leave Without Pay
It is given where the work allows.
"""
PAGES = [PageText(1, FIRST), PageText(2, SECOND)]
LINES = [(page.number, line) for page in PAGES for line in page.text.split("\n") if line]


def read(*corrections):
    return read_outline(PAGES, (), corrections)


def clause_with(outline, words):
    texts = {page.number: page.text for page in PAGES}
    return next(c for c in outline.clauses if words in slices(c.spans, texts))


def texts_of(outline):
    texts = {page.number: page.text for page in PAGES}
    return [" ".join(slices(c.spans, texts).split()) for c in outline.clauses]


def test_a_line_said_to_begin_a_paragraph_splits_a_clause():
    outline = read(Correction(1, "Rest is ten minutes.", "paragraph"))

    assert "Lunch is thirty minutes. It is unpaid." in texts_of(outline)
    assert "Rest is ten minutes." in texts_of(outline)


def test_a_line_said_to_go_on_joins_the_clause_before():
    outline = read(Correction(2, "A. The supervisor answers.", "text"))

    assert any(
        text.startswith("Leave is asked for in writing. A. The") for text in texts_of(outline)
    )


def test_a_section_said_to_be_text_is_merged_into_the_one_before():
    outline = read(Correction(1, "Section 2. Days off", "text"))

    assert [section.label for section in outline.articles[0].sections] == ["Section 1"]
    assert clause_with(outline, "Days off are posted").section == "Section 1"


def test_a_heading_that_was_overlooked_becomes_a_section():
    said = Correction(2, "Leave Without Pay", "section", "Section 2", "Leave Without Pay")

    outline = read(said)

    assert [s.title for s in outline.articles[1].sections] == ["Asking", "Leave Without Pay"]
    assert clause_with(outline, "where the work allows").section == "Section 2"
    assert not any("Leave Without Pay" in text for text in texts_of(outline))


def test_a_title_and_a_level_are_changed_without_touching_the_text():
    retitled = read(Correction(1, "ARTICLE 1", "article", "Article 1", "Hours of Work"))
    raised = read(Correction(1, "Section 2. Days off", "article", "Section 2", "Days off"))

    assert retitled.articles[0].title == "Hours of Work"
    assert texts_of(retitled) == texts_of(read())
    assert [part.label for part in raised.articles] == ["ARTICLE 1", "Section 2", "ARTICLE 2"]


def test_a_line_is_known_again_on_another_page_if_its_words_stand_once():
    outline = read(Correction(9, "Rest is ten minutes.", "paragraph"))

    assert "Rest is ten minutes." in texts_of(outline)


@pytest.mark.parametrize(
    ("words", "why"),
    [("Rest is twelve minutes.", "not there any more"), ("Twice.", "more than once")],
)
def test_what_finds_no_line_or_two_is_doubted_and_changes_nothing(words, why):
    pages = [PageText(1, FIRST + "Twice.\nTwice.\n"), PAGES[1]]

    outline = read_outline(pages, (), (Correction(1, words, "paragraph"),))

    assert why in outline.doubts[0].what
    assert outline.clauses == read_outline(pages).clauses


def test_a_section_before_the_first_article_is_doubted():
    pages = [PageText(1, "A word before.\n" + FIRST), PAGES[1]]

    outline = read_outline(pages, (), (Correction(1, "A word before.", "section", "Section 9"),))

    assert "before the first article" in outline.doubts[0].what


SAID = st.builds(
    lambda line, kind: Correction(line[0], line[1].strip(), kind, "Section 9", "A title"),
    st.sampled_from(LINES),
    st.sampled_from(KINDS),
)


@given(st.lists(SAID, max_size=6))
def test_whatever_is_said_every_character_stays_in_its_place(corrections):
    outline = read(*corrections)

    spans = sorted(
        [s for c in outline.clauses for s in c.spans] + [r.span for r in outline.remainders]
    )
    for page in PAGES:
        at = 0
        for span in (s for s in spans if s.page == page.number):
            assert span.start == at
            at = span.end
        assert at == len(page.text)


def test_each_line_is_told_as_what_it_was_read():
    roles = roles_on(PAGES, read(Correction(1, "Rest is ten minutes.", "paragraph")), 1)

    assert [(role.kind, role.label) for role in roles] == [
        ("article", "ARTICLE 1"),
        ("heading", ""),
        ("section", "Section 1"),
        ("paragraph", ""),
        ("text", ""),
        ("paragraph", ""),
        ("section", "Section 2"),
        ("paragraph", ""),
    ]
