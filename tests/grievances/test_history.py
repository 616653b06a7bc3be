"""What history tells, to whom, and what the terms of a settlement keep back."""

from datetime import date

import pytest

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Role
from organizer.grievances import endings, history, likeness, practice, releases, service
from organizer.grievances.citing import Cited, cited
from organizer.grievances.endings import Ending
from organizer.grievances.history import Asked
from organizer.grievances.models import CaseProcedure
from organizer.grievances.outcomes import Outcome, Weight
from organizer.grievances.practice import Practice
from tests.conftest import NOW
from tests.factories import make_account
from tests.grievances.making import end_case, make_case, make_procedure
from tests.grievances.test_cases import reader_of

MARK = "Quittenbrot"
LEAVE = Asked(Cited("2", "1"))


@pytest.fixture
def make(session, office):
    """``make("Art. 2 § 1", outcome=...)``: a case that ended, with one procedure for all."""
    actor, procedure = office.acting("officer"), make_procedure(session)

    def made(clauses="Art. 2 § 1", *, by=actor, **ending):
        case = make_case(session, by, procedure, clauses=clauses)
        end_case(session, case, by, **ending)
        return case

    return made


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Art. 12 § 3", [Cited("12", "3")]),
        ("Article XII, Section 3(b) and Article 4", [Cited("12", "3", ("b",)), Cited("4")]),
        ("nothing said", []),
    ],
)
def test_citations_are_read_in_one_spelling(words, found):
    assert list(cited(words)) == found


def test_an_article_holds_its_sections_and_a_section_its_paragraphs():
    assert Cited("12").holds(Cited("12", "3", ("b",)))
    assert Cited("12", "3").holds(Cited("12", "3", ("b",)))
    assert not Cited("12", "3").holds(Cited("12", "4"))
    assert not Cited("12", "3").holds(Cited("12"))


def test_the_office_reads_how_a_clause_ended_up(session, office, make):
    make(outcome=Outcome.SUSTAINED, arbitrator="J. Invented", remedies=("leave restored",))
    make(outcome=Outcome.SETTLED, remedies=("leave restored", "posting"))
    make("Art. 2 § 2")

    found = history.by_clause(session, office, LEAVE)

    assert found.total == 2
    assert dict(found.outcomes) == {"sustained": 1, "settled": 1}
    assert found.remedies == (("leave restored", 2), ("posting", 1))
    assert found.arbitrators == (("J. Invented", 1),)


def test_a_confidential_settlement_is_counted_and_told_to_nobody(session, office, make):
    make(summary=MARK, remedies=(MARK,), is_confidential=True)
    steward = reader_of(make_account(session, Role.STEWARD))

    for reader in (office, steward):
        found = history.by_clause(session, reader, LEAVE)
        assert MARK not in repr(found)
        assert history.quotable(session, reader, LEAVE) == []
    assert history.by_clause(session, office, LEAVE).confidential == 1


def test_a_settlement_reaches_only_whom_it_may_and_is_never_quotable(session, office, make):
    case = make(summary=MARK)
    other = reader_of(make_account(session, Role.STEWARD))
    own = reader_of(make_account(session, Role.STEWARD))
    service.assign(session, case, own.account_id, actor=office.acting("officer"), now=NOW)

    assert MARK not in repr(history.by_clause(session, other, LEAVE))
    (told,) = history.by_clause(session, own, LEAVE).told
    assert (told.summary, told.weight, told.may_be_quoted) == (MARK, Weight.NO_PRECEDENT, False)
    assert history.quotable(session, office, LEAVE) == []


def test_an_award_may_be_cited_by_every_steward_without_leading_to_the_case(session, make):
    make(outcome=Outcome.SUSTAINED, arbitrator="J. Invented", summary="Notice was due.")
    steward = reader_of(make_account(session, Role.STEWARD))

    (told,) = history.quotable(session, steward, LEAVE)

    assert (told.arbitrator, told.case_id) == ("J. Invented", None)


def test_a_wall_keeps_even_the_award_from_whom_it_names(session, office, make):
    case = make(outcome=Outcome.SUSTAINED, arbitrator="J. Invented", summary=MARK)
    service.wall(session, case, office.account_id, "a cousin", actor=office.acting("o"), now=NOW)

    found = history.by_clause(session, office, LEAVE)

    assert (found.total, found.told) == (0, ())


def test_members_read_published_counts_and_no_ending(edition, session, office, make):
    for _ in range(6):
        make(outcome=Outcome.SUSTAINED, arbitrator="J. Invented", summary=MARK)
    member = reader_of(make_account(session, Role.MEMBER), Role.MEMBER)
    releases.publish(session, date(2025, 12, 31), actor=office.acting("officer"), now=NOW)

    found = history.by_clause(session, member, LEAVE)

    assert MARK not in repr(found)
    assert (found.total, found.told, found.arbitrators) == (None, (), ())
    assert [one.cases for one in found.published] == ["held back"]  # nothing else hides the noughts


def test_past_practice_is_found_by_its_clause_until_it_is_taken_back(session, office):
    actor = office.acting("officer")
    given = Practice("Art. 2 § 1", "Swaps were signed by both shifts.", date(2019, 1, 1))
    made = practice.record(session, given, actor=actor, now=NOW)
    (told,) = history.quotable(session, office, LEAVE)
    assert told.weight == Weight.PRACTICE

    practice.withdraw(session, made.id, actor=actor, now=NOW)

    assert history.quotable(session, office, LEAVE) == []


def test_what_cannot_be_an_ending_is_refused(session, office, make):
    actor = office.acting("officer")
    still_open = make_case(session, actor, make_procedure_again(session), clauses="Art. 2")
    with pytest.raises(Refused, match="still open"):
        endings.record(session, still_open, Ending(Outcome.DENIED, NOW.date()), actor=actor,
                       now=NOW)  # fmt: skip
    ended = make()
    with pytest.raises(Invalid, match="belongs to an award"):
        endings.record(session, ended, Ending(Outcome.SETTLED, NOW.date(), "J. Invented"),
                       actor=actor, now=NOW)  # fmt: skip
    with pytest.raises(Invalid, match="not come yet"):
        endings.record(session, ended, Ending(Outcome.DENIED, date(2027, 1, 1)), actor=actor,
                       now=NOW)  # fmt: skip


def make_procedure_again(session):
    return session.query(CaseProcedure).one()


def test_a_settlement_of_unknown_terms_makes_no_precedent(session, office, make):
    kept = endings.of(session, make(outcome=Outcome.SETTLED).id)

    assert kept.is_non_precedential


def test_like_cases_are_found_by_clause_and_words_among_those_one_may_see(session, office):
    actor, procedure = office.acting("officer"), make_procedure(session)
    asked = {"title": "Overtime list passed over", "what_happened": "A junior was called first."}
    case = make_case(session, actor, procedure, clauses="Art. 9 § 2", **asked)
    near = make_case(session, actor, procedure, clauses="Art. 9 § 2", title="Overtime passed over")
    make_case(session, actor, procedure, clauses="Art. 30", title="Parking")
    stranger = reader_of(make_account(session, Role.STEWARD))

    found = likeness.like(session, office, case, None)

    assert [one.case.id for one in found] == [near.id]
    assert "also on Art. 9 § 2" in found[0].why
    assert likeness.like(session, stranger, case, None) == []
