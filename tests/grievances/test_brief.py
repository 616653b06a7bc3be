"""The line beside a clause in a list: true, the same as the whole history, and for nobody else."""

import pytest

from organizer.core.reader import Role
from organizer.grievances import history, practice
from organizer.grievances.brief import briefs
from organizer.grievances.citing import Cited
from organizer.grievances.history import Asked
from organizer.grievances.outcomes import Outcome
from organizer.grievances.practice import Practice
from tests.conftest import NOW
from tests.factories import make_account

from .making import end_case, make_case, make_procedure
from .test_cases import reader_of

LEAVE, OVERTIME, PARKING = (Asked(Cited("2", "1")), Asked(Cited("9")), Asked(Cited("30")))
ALL = (LEAVE, OVERTIME, PARKING)


@pytest.fixture
def many(session, office):
    """Three cases on leave, one of them an award and one in confidence; one award on overtime."""
    actor, procedure = office.acting("officer"), make_procedure(session)
    endings = (
        ("Art. 2 § 1", {"outcome": Outcome.SUSTAINED, "arbitrator": "J. Invented"}),
        ("Article II, Section 1", {"outcome": Outcome.SETTLED, "is_confidential": True}),
        ("Art. 2 § 1(a)", {"outcome": Outcome.SETTLED}),
        ("Art. 9 § 4", {"outcome": Outcome.DENIED, "arbitrator": "J. Invented"}),
        ("Art. 9 § 4", {"outcome": Outcome.DENIED, "arbitrator": "K. Invented",
                        "is_confidential": True}),
    )  # fmt: skip
    for clauses, ending in endings:
        end_case(session, make_case(session, actor, procedure, clauses=clauses), actor, **ending)
    practice.record(session, Practice("Art. 9", "Swaps are signed by both."), actor=actor, now=NOW)


def test_the_office_reads_counts_and_what_may_be_pointed_to(session, office, many):
    found = briefs(session, office, ALL)

    assert {one.clause.words for one in found} == {"Art. 2 § 1", "Art. 9"}
    assert (found[LEAVE].total, found[LEAVE].outcomes[0]) == (3, ("settled", 2))
    assert (found[LEAVE].citable, found[OVERTIME].citable) == (1, 2)


def test_a_steward_reads_no_count_of_cases_that_are_not_published(session, many):
    found = briefs(session, reader_of(make_account(session, Role.STEWARD)), ALL)

    assert [(one.total, one.outcomes, one.published) for one in found.values()] == [
        (None, (), "")
    ] * 2
    assert [one.citable for one in found.values()] == [1, 2]


@pytest.mark.parametrize("role", [Role.MEMBER, Role.UNIT_EMPLOYEE, Role.COMMS, Role.WEBMASTER])
def test_nobody_else_reads_anything_before_it_is_published(session, many, role):
    assert briefs(session, reader_of(make_account(session, role), role), ALL) == {}


def test_the_line_says_what_the_whole_history_says(session, office, many):
    found = briefs(session, office, ALL)
    whole = {one: history.by_clause(session, office, one) for one in found}

    assert all(found[one].total == whole[one].total for one in found)
    assert all(found[one].citable == len(history.quotable(session, office, one)) for one in found)
