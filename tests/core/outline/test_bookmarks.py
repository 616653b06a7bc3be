"""Bookmarks and Word headings: believed where the text bears them out, doubted elsewhere."""

import json
import re

import pytest

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import Hint, PageText
from tests.core.outline.scoring import articles, f1, pages_of, sections

BODY = "The parties agree that nothing in this place is real, and that it never was."
NAMES = ("Recognition", "Hours of Work", "Grievances", "Leave without Pay")
NUMBERED = [
    PageText(n, f"Article {n} - {name}\n\nSection 1. {BODY}")
    for n, name in enumerate(NAMES, start=1)
]
UNNUMBERED = [PageText(n, f"{name}\n\n{BODY}\n{BODY}") for n, name in enumerate(NAMES, start=1)]


@pytest.mark.parametrize("with_hints", [True, False])
def test_the_outline_is_that_of_a_real_agreements_bookmarks(agreement_data, with_hints):
    folder = agreement_data / "federal"
    marks = json.loads((folder / "ost_bookmarks.json").read_text())["bookmarks"]
    hints = [Hint(mark["level"], mark["title"], mark["page"]) for mark in marks]

    outline = read_outline(
        pages_of(folder / "OST-Master-Agreement.pages.txt"), hints if with_hints else ()
    )

    wanted_articles, wanted_sections = _told_by(hints)
    assert len(wanted_articles) == 45
    assert f1(articles(outline), wanted_articles) == 1.0
    assert f1(sections(outline), wanted_sections) == 1.0
    assert outline.doubts == ()


def test_a_bookmark_that_leads_elsewhere_is_doubted_and_not_followed():
    hints = [
        Hint(0, "Article 1 - Recognition", 1),
        Hint(0, "Article 2 - Hours of Work", 4),
        Hint(0, "Article 9 - Strikes", 3),
    ]

    outline = read_outline(NUMBERED, hints)

    assert outline.articles == read_outline(NUMBERED).articles
    assert [(doubt.page, doubt.what.rsplit(":", 1)[1].strip()) for doubt in outline.doubts] == [
        (4, "it was read on sheet 2"),
        (3, "no such heading was read"),
    ]


def test_headings_without_numbers_are_articles_where_bookmarks_name_them():
    hints = [Hint(0, name, page) for page, name in enumerate(NAMES, start=1)]

    outline = read_outline(UNNUMBERED, [*hints, Hint(0, "Not in the text", 2)])

    assert [(one.label, one.page) for one in outline.articles] == [
        (name, page) for page, name in enumerate(NAMES, start=1)
    ]
    assert read_outline(UNNUMBERED).articles == ()


def _told_by(hints):
    """Articles and their sections, in the flat list that the file has."""
    found, below, article = [], [], None
    for hint in hints:
        label = re.match(r"(?i)(article|section) \d+", hint.title)
        if label and label[1].casefold() == "article":
            article = label[0].casefold()
            found.append((article, hint.page))
        elif label and article:
            below.append((article, label[0].casefold(), hint.page))
    return found, below


def of(*headings):
    """The outline of a text whose file says that these lines are headings of these levels."""
    text = "\n".join(f"{words}\n{BODY}" if level else words for level, words in headings)
    hints = [Hint(level, words, 1) for level, words in headings]
    return read_outline([PageText(1, text)], hints)


@pytest.mark.parametrize(
    ("names", "labels", "titles"),
    [
        (["1. Leave", "2. Hours", "3. Pay"], ["1", "2", "3"], ["Leave", "Hours", "Pay"]),
        (["A. Leave", "B. Hours", "C. Pay"], ["A", "B", "C"], ["Leave", "Hours", "Pay"]),
        (["Leave", "Hours", "Pay"], ["Leave", "Hours", "Pay"], ["", "", ""]),
    ],
)
def test_headings_of_the_file_are_articles_and_those_below_sections(names, labels, titles):
    parts = [part for name in names for part in ((0, name), (1, "Purpose"), (1, "Use of it"))]

    outline = of(*parts)

    assert [article.label for article in outline.articles] == labels
    assert [article.title for article in outline.articles] == titles
    assert [s.label for s in outline.articles[1].sections] == ["Purpose", "Use of it"]
