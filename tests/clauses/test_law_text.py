"""Statutes and regulations brought in are read, and referred to paragraph by paragraph."""

import pytest

from organizer.clauses import queries
from organizer.clauses.references import links_of
from organizer.clauses.search import find
from organizer.core.crossref.reference import Status
from organizer.core.reader import OPERATOR
from tests.clauses.conftest import bring_in
from tests.conftest import NOW

PART = (
    "Title 29, Code of Federal Regulations\nPART 9\n§ 9.1 Scope.\n(a) All.\n§ 9.2 Days.\n(a) One.\n"
)
CASES = [
    ("under 5 U.S.C. § 7114(b)(4)", ["(4) in the case of"]),
    ("5 U.S.C. 7114(a)(2)(B), and 7114", ["(B) any examination", "(a)"]),
    ("5 U.S.C. 7103(a)(12) and 7114(a)(1)", ["(12)", "(1) A labor organization"]),
    ("29 U.S.C. 411(a)(5)", ["(5) Safeguards against"]),
    ("29 CFR 1614.105(a)(1)", ["(1) An aggrieved person must initiate"]),
    ("29 CFR 1614.106(b)", ["(b) A complaint must be filed"]),
]


@pytest.fixture(scope="module")
def law_files(agreement_data):
    names = ("5usc7114", "5usc7103", "29usc411", "29cfr1614")
    found = {path.stem: path for path in (agreement_data / "law").rglob("*.txt")}
    return [(f"{name}.txt", found[name].read_bytes()) for name in names]


@pytest.mark.parametrize(("words", "opens"), CASES)
def test_a_reference_leads_to_its_paragraph(session, engine, config, law_files, words, opens):
    for name, content in law_files:
        bring_in(engine, config, name, content, kind="law")
    edition = bring_in(engine, config, "a.txt", f"Article 1: Law\nAs {words} says.\n".encode())

    found = [link.reference for link in links_of(session, OPERATOR, edition)]

    assert [reference.status for reference in found] == [Status.RESOLVES] * len(opens)
    for reference, opening in zip(found, opens, strict=True):
        text = queries.clause(session, OPERATOR, reference.target).reading
        assert opening in text[: len(opening) + 3]


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        ("29 CFR 9.2(a)", Status.RESOLVES, ""),
        ("29 CFR 9.7", Status.DANGLING, "Part 9 has no § 9.7"),
        ("29 CFR 9.2(k)", Status.LOOKS_WRONG, "no (k) was found"),
        ("29 CFR 10.1", Status.OUTSIDE, "its text is not here"),
        ("5 CFR 9.1", Status.OUTSIDE, "its text is not here"),
    ],
)
def test_what_is_broken_is_named(session, engine, config, words, status, why):
    bring_in(engine, config, "part 9.txt", PART.encode(), kind="law")
    edition = bring_in(engine, config, "a.txt", f"Article 1: Law\nAs {words} says.\n".encode())

    (link,) = links_of(session, OPERATOR, edition)

    assert link.reference.status == status
    assert why in link.reference.why


def test_a_laws_own_sections_need_not_name_its_title(session, engine, config):
    text = "Title 5- GOVERNMENT\n§ 7101. One\n(a) As section 7102(b) of this title says.\n"
    text += "§ 7102. Two\n(a) First.\n(b) Second.\n"
    edition = bring_in(engine, config, "law.txt", text.encode(), kind="law")

    references = [link.reference for link in links_of(session, OPERATOR, edition)]

    targets = [queries.clause(session, OPERATOR, r.target).reading for r in references if r.target]
    assert targets == ["(b) Second."]


def test_law_is_searched_like_an_agreement(session, engine, config):
    bring_in(engine, config, "part 9.txt", PART.encode(), kind="law")

    found = find(session, OPERATOR, None, "scope all", on=NOW.date())

    assert found.hits
