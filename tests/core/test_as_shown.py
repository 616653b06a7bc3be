"""Misread words put right for counting, and the way back to the words as they were read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.core.as_shown import AsShown, Misread, shown
from organizer.core.span import Span, slices

READ = "It is filed within l5 days (or lO hours) of it."
WORDS = st.lists(st.sampled_from(["l5", "days", "of", "(lO)", "the", "event."]), min_size=1)


def misread(word, says, text=READ, page=1):
    start = text.index(word)
    return Misread(Span(page, start, start + len(word)), says)


def test_the_words_are_shown_as_the_page_has_them():
    there = AsShown({1: READ}, [misread("l5", "115"), misread("lO", "10")])

    assert there.pages[1] == "It is filed within 115 days (or 10 hours) of it."


def test_a_place_among_them_leads_back_to_what_was_read():
    there = AsShown({1: READ}, [misread("l5", "115")])
    at = there.pages[1].index("115 days")

    back = there.back(Span(1, at, at + len("115 days")))

    assert READ[back.start : back.end] == "l5 days"
    assert there.there(back) == Span(1, at, at + len("115 days"))


def test_a_place_within_a_changed_word_takes_the_whole_word():
    there = AsShown({1: READ}, [misread("l5", "fifteen")])
    at = there.pages[1].index("teen")

    back = there.back(Span(1, at, at + 4))

    assert READ[back.start : back.end] == "l5"


@pytest.mark.parametrize(
    ("read", "says", "shows"),
    [
        ("(l5)", "15", "(15)"),
        ("l5.", "15", "15."),
        ("l5.", "15,", "15,"),
        (";:", "15", "15"),
        (" ", "not", " not "),
    ],
)
def test_the_marks_around_a_word_stay_unless_others_are_written(read, says, shows):
    text = f"in {read} days"

    assert AsShown({1: text}, [misread(read, says, text)]).pages[1].split() == (
        f"in {shows} days".split()
    )


def test_a_quotation_over_two_pages_is_shown_with_its_words_put_right():
    pages = {1: "filed within", 2: "l5 days of it"}
    spans = (Span(1, 6, 12), Span(2, 0, 7))

    said = shown(slices(spans, pages), spans, [misread("l5", "15", pages[2], page=2)])

    assert said == "within\n15 days"


def test_a_word_that_is_only_partly_quoted_is_left_as_it_was_read():
    spans = (Span(1, 0, READ.index("l5") + 1),)

    assert shown(slices(spans, {1: READ}), spans, [misread("l5", "15")]).endswith("within l")


@given(WORDS, st.data())
def test_the_way_there_and_back_keeps_every_word(words, data):
    text = " ".join(words)
    starts = [sum(len(one) + 1 for one in words[:n]) for n in range(len(words))]
    spans = [Span(1, at, at + len(word)) for at, word in zip(starts, words, strict=True)]
    wrong = data.draw(st.sets(st.sampled_from(spans)))
    there = AsShown({1: text}, [Misread(span, "fifteen (15)") for span in wrong])

    assert [there.back(there.there(span)) for span in spans] == spans
