"""A case's procedure comes out of the agreement's own words, and follows who stands behind them."""

from datetime import date

import pytest

from organizer.clauses import service as clauses
from organizer.clauses.arrange import arranging_of, procedure_from
from organizer.clauses.models import Edition
from organizer.clauses.queries import edition as edition_of
from organizer.core.case_event import Happened, Kind
from organizer.core.errors import Forbidden, Refused
from organizer.core.reader import Held, Reader, Role
from organizer.grievances import ledger, procedures, service
from organizer.grievances.opening import Opening
from tests.conftest import NOW
from tests.grievances.agreed import confirm_all, import_lantern, president_of

DAY = date(2026, 2, 16)


@pytest.fixture
def edition(engine, config):
    return import_lantern(engine, config)


@pytest.fixture
def president(session, edition):
    return president_of(session)


def open_one(session, president, edition, **more):
    agreement = edition_of(session, president, edition).agreement_id
    asked = Opening("Denied leave", incident_on=DAY, agreement_id=agreement, **more)
    actor = president.acting("officer")
    return service.open_case(session, asked, actor=actor, now=NOW, reader=president)


def test_an_unconfirmed_limit_gives_no_date_and_confirming_it_gives_one(
    session, president, edition
):
    proposed = arranging_of(session, president, edition).proposed
    actor = president.acting("officer")
    procedures.publish(session, president, edition, proposed, actor=actor, now=NOW)
    case = open_one(session, president, edition)
    assert (case.due_on, case.why_no_date) == (None, "unconfirmed limit")

    for mark in proposed.placed:
        clauses.confirm_limit(session, president, edition, mark, actor=actor, now=NOW)
    ledger.rebuild(session, case, NOW.date())

    assert (case.due_on, case.due_for) == (date(2026, 3, 9), "File Step 1")


def test_a_limit_taken_back_takes_its_date_with_it(session, president, edition):
    confirm_all(session, president, edition)
    case = open_one(session, president, edition)
    assert case.due_on
    actor = president.acting("officer")

    for row in session.query(clauses.TimeLimit):
        clauses.withdraw_limit(session, president, row.id, actor=actor, now=NOW)
    ledger.rebuild(session, case, NOW.date())

    assert (case.due_on, case.why_no_date) == (None, "unconfirmed limit")


def test_a_case_is_bound_to_the_text_of_its_day(session, president, edition):
    confirm_all(session, president, edition)
    newer = Edition(
        agreement_id=edition_of(session, president, edition).agreement_id, file_hash="x",
        file_name="later.txt", starts_on=date(2026, 2, 20), imported_at=NOW,
    )  # fmt: skip
    session.add(newer)
    session.flush()

    case = open_one(session, president, edition)

    assert case.edition_id == edition


def test_a_case_without_a_procedure_gets_the_one_that_is_published_later(
    session, president, edition
):
    case = open_one(session, president, edition)
    assert case.why_no_date == "no procedure"

    confirm_all(session, president, edition)
    ledger.rebuild(session, case, NOW.date())

    assert case.due_for == "File Step 1"


def test_the_unions_own_grievance_follows_a_procedure_of_its_own(session, president, edition):
    confirm_all(session, president, edition)
    confirm_all(session, president, edition, "union")

    case = open_one(session, president, edition, kind="union")

    assert case.due_for == "File Step 4"
    # Thirty calendar days and no weekend: the first reading is the last one.
    assert case.due_on == date(2026, 3, 18)


def test_the_procedure_runs_to_arbitration_with_every_date_out_of_words(
    session, president, edition
):
    confirm_all(session, president, edition)
    case = open_one(session, president, edition)
    actor = president.acting("officer")
    seen = []
    for kind, day, step in (
        (Kind.FILED, 17, 1), (Kind.MET, 17, 1), (Kind.ANSWERED, 18, 1), (Kind.FILED, 18, 2),
        (Kind.MET, 19, 2), (Kind.ANSWERED, 20, 2), (Kind.FILED, 20, 3), (Kind.ANSWERED, 23, 3),
        (Kind.INVOKED, 24, 0), (Kind.PANEL_CAME, 25, 0),
    ):  # fmt: skip
        event = Happened(kind, date(2026, 2, day), step)
        service.record_event(session, case, event, actor=actor, now=NOW)
        found = ledger.derived(session, case, NOW.date())
        seen.append(found.clocks[0].title)
        clock = found.clocks[0]
        # Step 1 is answered after the talk: until it is recorded there is nothing to count from.
        assert clock.limit.quote
        assert clock.deadline or clock.why_none == "Record the meeting."

    assert seen == [
        "Management answers Step 1", "Management answers Step 1", "File Step 2",
        "Management answers Step 2", "Management answers Step 2", "File Step 4",
        "Management answers Step 4", "Invoke arbitration", "Ask for arbitrators", "Strike names",
    ]  # fmt: skip


def test_what_a_filing_must_hold_stands_in_the_agreement_or_is_refused(session, president, edition):
    given = arranging_of(session, president, edition).proposed
    step = procedure_from(session, president, edition, given).steps[1]
    assert "names the employee or group" in step.contains
    assert step.contains_at == "Art. 38 § 3, p. 21"
    changed = procedures.replace(given.steps[0], contains="Three copies in red ink.")

    with pytest.raises(Refused, match="does not stand in the agreement"):
        procedures.publish(
            session, president, edition, procedures.replace(given, steps=(changed,)),
            actor=president.acting("officer"), now=NOW,
        )  # fmt: skip


def test_a_steward_does_not_publish(session, president, edition):
    given = arranging_of(session, president, edition).proposed
    steward = Reader(7, "Invented", held=(Held(Role.STEWARD),))

    with pytest.raises(Forbidden, match="published by"):
        procedures.publish(session, steward, edition, given, actor=steward.acting("s"), now=NOW)
