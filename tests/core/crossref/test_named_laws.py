"""Laws that are named by their names alone."""

import pytest

from organizer.core.crossref.mention import Names
from organizer.core.crossref.mentions import mentions


@pytest.mark.parametrize(
    ("text", "words", "title", "section"),
    [
        ("under the Family and Medical Leave Act of 1993", None, "29", "2601"),
        ("the Federal Service Labor-Management Relations Statute", None, "5", "7101"),
        ("by Title VII of the Civil Rights Act of 1964", None, "42", "2000e"),
        ("by the Privacy\nAct", "Privacy\nAct", "5", "552a"),
    ],
)
def test_an_act_is_known_by_its_place_in_the_code(text, words, title, section):
    (found,) = mentions(text)

    assert (found.names, found.title, found.section) == (Names.STATUTE, title, section)
    assert words is None or found.words == words


@pytest.mark.parametrize(
    "words",
    [
        "Executive Order 12196",
        "E.O. 13839",
        "Public Law 95-454",
        "85 Fed. Reg. 12345",
        "Invented Licences and Permits Act of 1978",
        "Title 5",
    ],
)
def test_other_law_is_named_as_law(words):
    (found,) = mentions(f"as required by {words}, and so on")

    assert (found.names, found.words) == (Names.OTHER_LAW, words)


@pytest.mark.parametrize(
    "text", ["The Act says so.", "This Act of kindness.", "They act on it.", "Title 5 of it all"]
)
def test_what_names_no_law_is_none(text):
    assert mentions(text) == []


def test_a_section_of_a_named_act_is_one_reference():
    (found,) = mentions("under Section 504 of the Rehabilitation Act")

    assert found.words == "Section 504"
