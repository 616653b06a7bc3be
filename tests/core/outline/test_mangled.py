"""A shipped agreement mangled in every way: still covered, and every rule gets through it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.config import CONTRACTS
from organizer.core.comparison.cited import Cited
from organizer.core.comparison.compare import compare
from organizer.core.crossref.links import links
from organizer.core.crossref.resolve import Node
from organizer.core.limits.find import find_limits
from organizer.core.limits.passage import Passage
from organizer.core.outline.parts import PageText
from organizer.core.span import slices
from tests.core.outline.test_coverage import assert_covered

WHOLE = next(iter(sorted(CONTRACTS.glob("*/*.txt")))).read_text(encoding="utf-8")[:9000]
JUNK = (
    *(
        "ARTICLE ",
        "ARTICLE XLIXC",
        "Section 1.1.1.1 ",
        "Section ②. ",
        "§ 999999.9 Pay",
        "(a)(1)(i) ",
    ),
    *(
        "\f",
        "\x00",
        "\u202e",
        "\u0301",
        "\u2028",
        "\t\t",
        "IIII. ",
        "(((",
        "<table><tr>",
        "within ",
    ),
    *("ten (11) days", "³ days", "٣", "5 U.S.C. § ", "Article 1 through 99999999", ". . . . 12\n"),
)
EDIT = st.tuples(
    st.sampled_from(["cut", "again", "put in", "turned round", "run together"]),
    st.integers(0, len(WHOLE)),
    st.integers(1, 900),
    st.sampled_from(JUNK),
    st.integers(1, 30),
)


def mangled(edits):
    text = WHOLE
    for how, at, length, junk, times in edits:
        before, piece, after = text[:at], text[at : at + length], text[at + length :]
        made = {
            "cut": "",
            "again": piece * (1 + times // 8),
            "put in": junk * times + piece,
            "turned round": piece[::-1],
            "run together": piece.replace("\n", " "),
        }
        text = (before + made[how] + after)[:20_000]
    return text


@settings(max_examples=25)
@given(st.lists(EDIT, min_size=1, max_size=12))
def test_whatever_becomes_of_a_text_each_rule_gets_through_it(edits):
    pages = dict(enumerate(mangled(edits).split("\f"), start=1))

    clauses = assert_covered([PageText(n, text) for n, text in pages.items()]).clauses

    passages = [
        Passage(n, c.article, c.article_title, c.section, c.section_title, c.label, "", c.spans)
        for n, c in enumerate(clauses)
    ]
    assert all(limit.quote.strip() and limit.number > 0 for limit in find_limits(passages, pages))
    nodes = [
        Node(n, c.article, c.article_title, c.path, slices(c.spans, pages))
        for n, c in enumerate(clauses)
    ]
    links(nodes, {}, {})
    cited = [Cited(c.article, c.label, "", c.spans) for c in clauses]
    assert {str(change.kind) for change in compare(cited, pages, cited, pages)} <= {"same"}
