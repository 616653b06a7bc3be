"""Statutes and regulations: each section is one, with its paragraphs below it."""

import re

import pytest

from organizer.core.citation import cite
from organizer.core.outline.numbers import of_law
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from tests.core.outline.scoring import outline_of

PART = """Title 29, Code of Invented Regulations
PART 900—NOTHING IN PARTICULAR

Subpart A—Beginnings

§ 900.9 Who counts?

(a) Anybody counts who counts. See § 900.10 of this part.

(1) Nobody counts twice.

§ 900.10 Will anybody who did not count at the beginning be allowed to count at the end of it all?

(a) They will.

§ 900.12a [Reserved]
"""
SECTION = re.compile(r"(?m)^[ \t]*§[ \t]*(\d+[a-z]{0,2}(?:\.\d+\w?)?)\.?\s")


def test_the_sections_of_a_regulation_are_cited_with_their_paragraphs():
    outline = read_outline([PageText(1, PART)])

    assert [(one.label, one.title) for one in outline.articles][::2] == [
        ("§ 900.9", "Who counts?"),
        ("§ 900.12a", "[Reserved]"),
    ]
    cited = [cite(c.article, c.path, sheet=1, printed="3") for c in outline.clauses if c.article]
    assert cited == ["§ 900.9(a), p. 3", "§ 900.9(a)(1), p. 3", "§ 900.10(a), p. 3"]
    assert outline.doubts == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [("552", "552a"), ("6329a", "6329b"), ("1614.9", "1614.10"), ("7106", "7111")],
)
def test_sections_stand_in_the_order_of_their_numbers(before, after):
    assert of_law(before) < of_law(after)


def test_every_section_of_the_public_law_is_found(agreement_data):
    paths = sorted(agreement_data.glob("law/*/*.txt"))

    for path in paths:
        wanted = SECTION.findall(path.read_text(encoding="utf-8"))
        found = [one.label.removeprefix("§").strip() for one in outline_of(path).articles]
        assert found == wanted, path.name
