from organizer.clauses import queries
from organizer.clauses.references import cited_by, links_of, runs, share_resolved
from organizer.core.crossref.reference import Status
from organizer.core.reader import OPERATOR
from tests.clauses.conftest import bring_in

LAW = b"""Title 5- GOVERNMENT ORGANIZATION AND EMPLOYEES
Article 7114: Representation
\xa7 7114. Representation rights and duties
(a) A union is entitled to act.
(b) In good faith:
(1) to meet;
(2) to be represented;
(3) to meet at reasonable times;
(4) to furnish data.
"""
TEXT = b"""Article 1: Rights
As 5 U.S.C. 7114(b)(4) says, and Article 2 repeats.
\x0cArticle 2: Data
Data are given as in Article 12.
"""


def test_law_that_was_imported_is_linked(session, engine, config):
    bring_in(engine, config, "law.txt", LAW, kind="law")
    edition = bring_in(engine, config, "agreement.txt", TEXT)

    statuses = [link.reference.status for link in links_of(session, OPERATOR, edition)]

    assert statuses == [Status.RESOLVES, Status.RESOLVES, Status.DANGLING]


def test_law_that_is_not_here_is_no_broken_reference(session, engine, config):
    edition = bring_in(engine, config, "agreement.txt", TEXT)
    found = links_of(session, OPERATOR, edition)

    assert found[0].reference.status == Status.OUTSIDE
    assert share_resolved(found) == (1, 2)


def test_a_clause_is_shown_cut_at_its_references(session, engine, config):
    edition = bring_in(engine, config, "agreement.txt", TEXT)
    first, second = queries.clauses_of(session, OPERATOR, edition)
    found = links_of(session, OPERATOR, edition)

    pieces = runs(first.reading, [link for link in found if link.key == first.id])

    assert "".join(piece.words for piece in pieces) == first.reading
    assert [piece.words for piece in pieces if piece.target == second.id] == ["Article 2"]
    assert cited_by(found, second.id) == [first.id]
