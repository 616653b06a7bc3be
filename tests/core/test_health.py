import pytest

from organizer.core import health
from organizer.core.crossref.links import links
from organizer.core.crossref.resolve import Node
from organizer.core.health import Ailment, Heading


def node(key, text, title="Leave", path=()):
    return Node(key, f"Article {key}", title, path, text)


def ailments(found):
    return [finding.ailment for finding in found]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Article 1", "Article 2", "Article 3"], []),
        (["Article 1", "Article 3"], [Ailment.GAP]),
        (["ARTICLE I", "ARTICLE II", "ARTICLE II"], [Ailment.TWICE]),
        (["Preamble", "Article 1"], []),
    ],
)
def test_gaps_and_doubles_of_the_numbering_are_named(labels, expected):
    parts = [Heading(label, "", page) for page, label in enumerate(labels, start=1)]

    assert ailments(health.numbering(parts)) == expected


def test_sections_are_counted_within_their_article():
    sections = tuple(Heading(f"Section {n}", "", 1) for n in (1, 2, 4))
    (gap,) = health.numbering([Heading("Article 5", "Leave", 1, sections)])

    assert gap.why == "Article 5, Section 4 follows number 2"


def test_a_broken_reference_quotes_its_words():
    nodes = [node(1, "Leave is granted as Article 44 provides for it.")]

    (found,) = health.references(links(nodes, {}, {}), {1: "Art. 1, p. 1"}, nodes)

    assert found.ailment == Ailment.BROKEN
    assert "Article 44" in found.words
    assert found.citation == "Art. 1, p. 1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The JLMC meets. The JLMC votes. The JLMC ends.", [Ailment.TERM]),
        ("The Joint Committee (JLMC) meets. The JLMC votes. The JLMC ends.", []),
        ("The FMCS sends a list. The FMCS waits. The FMCS ends.", []),
        ("THE UNION AND ALL ITS LOCALS AND ALL THE AGENCY HAVE ALL AGREED", []),
    ],
)
def test_an_abbreviation_that_is_spelt_out_nowhere_is_named(text, expected):
    nodes = [node(1, text)]

    assert ailments(health.terms(nodes, {1: "Art. 1"})) == expected
