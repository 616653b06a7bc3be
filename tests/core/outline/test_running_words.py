"""Lines of a clause never run into each other, whatever stands or is missing between them."""

import pytest

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from organizer.core.span import slices

PAGE = """ARTICLE {0}
Rosters

Section 1. Posting of rosters
    (a) Each ward posts an empty schedule six weeks before it begins. Employees
    enter their choices within ten days after posting.

Section 2. Report. Handing over to the next shift takes fifteen minutes and it is paid time.

{0}"""
PAGES = [PageText(number, PAGE.format(number)) for number in (1, 2)]


def clauses(pages=PAGES):
    texts = {page.number: page.text for page in pages}
    return [" ".join(slices(one.spans, texts).split()) for one in read_outline(pages).clauses]


def test_an_indented_line_goes_on_with_a_space():
    assert "begins. Employees enter their choices" in clauses()[0]


def test_a_short_line_above_its_text_is_the_title():
    sections = read_outline(PAGES).articles[0].sections

    assert [one.title for one in sections] == ["Posting of rosters", "Report"]
    assert clauses()[0].startswith("(a) Each ward")


def test_the_mark_between_a_label_and_its_text_is_no_part_of_the_text():
    page = PAGE.replace("Section 2. Report. Handing", "Section 2. – handing")

    assert clauses([PageText(1, page.format(1))])[1].startswith("handing over")


def test_a_page_number_at_the_foot_of_two_pages_is_no_clause():
    outline = read_outline(PAGES)

    assert outline.printed == {1: "1", 2: "2"}
    assert not {"1", "2"} & set(clauses())


@pytest.mark.parametrize(
    "cut",
    [
        "shall answer within thirty-one\n(31) calendar days of the meeting.",
        "shall answer within thirty-one (31) days, or within\n(15) working days of the meeting.",
        "shall choose two\n(2) representatives of their own.",
    ],
)
def test_a_number_that_is_cut_by_a_line_begins_no_paragraph(cut):
    text = f"ARTICLE 1 - HOURS\n\nSection 1. The Employer\n{cut}\n\nARTICLE 2 - LEAVE\n\nNone."

    clauses = read_outline([PageText(1, text)]).clauses

    assert len(clauses) == 2
