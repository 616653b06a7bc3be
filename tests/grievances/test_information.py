"""Requests for information: each item with its need, its answers, and the clock of a refusal."""

from datetime import date

import pytest

from organizer.clauses.law import confirm_law
from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Held, Reader, Role
from organizer.core.todo import Todo
from organizer.grievances import case_letters, information, queries
from organizer.grievances.information import Reply
from tests.conftest import NOW

from .papers_given import open_case, steward_of

ROW = {"item": "Schedules", "period": "January", "why": "To compare", "use": "To prove",
       "connection": "The grievance", "privacy": ""}  # fmt: skip
SENT = date(2026, 2, 20)
LATER = NOW.replace(month=6)


@pytest.fixture
def home(session):
    steward = steward_of(session)
    case = open_case(session, steward)
    actor = steward.acting("steward")
    letter = case_letters.begin_letter(
        session, steward, case, "information", actor=actor, now=NOW, today=NOW.date()
    )
    rows = [ROW, ROW | {"item": "E-mails"}]
    fields = letter.fields | {"items": rows, "due_on": "2026-02-27"}
    case_letters.change(session, letter, fields, 1, actor=actor, now=NOW)
    case_letters.approve(session, letter, "0" * 64, 2, actor=actor, now=NOW)
    return session, case, letter, actor


def asked(home):
    session, case, letter, actor = home
    return information.sent(session, case, letter, SENT, actor=actor, now=NOW)


def answered(home, request, kind, day, items=(), **more):
    session, case, _, actor = home
    on = date(2026, *day)
    information.reply(session, case, request, kind, on, items, actor=actor, now=LATER, **more)
    return information.standing(session, request, LATER.date())


def confirm(session):
    chief = Reader(1, "Chief", held=(Held(Role.CHIEF_STEWARD),))
    actor = chief.acting("chief steward")
    confirm_law(session, chief, information.CHARGE, actor=actor, now=NOW)


def test_sending_asks_for_each_item_once_and_stands_in_the_ledger(home):
    session, case, letter, actor = home
    request = asked(home)

    assert [one.item for one in information.items_of(session, request)] == ["Schedules", "E-mails"]
    assert "information requested" in [one.kind for one, _ in queries.timeline(session, case)]
    with pytest.raises(Refused, match="already"):
        information.sent(session, case, letter, SENT, actor=actor, now=NOW)


def test_a_partial_answer_leaves_the_rest_open_and_late(home):
    request = asked(home)
    first = information.items_of(home[0], request)[0]

    found = answered(home, request, Reply.GIVEN, (2, 25), [first.id])

    assert [one.state for one in found.items] == ["given", "asked"]
    assert (found.is_open, found.is_late) == (True, True)


def test_a_refusal_starts_the_clock_of_a_charge(home):
    confirm(home[0])
    request = asked(home)

    found = answered(home, request, Reply.REFUSED, (2, 24), note="We won't.")

    assert found.runs_from == date(2026, 2, 24)
    assert found.charge.deadline.nominal in (date(2026, 8, 24), date(2026, 8, 23))
    assert "6 months" in found.charge.quote


def test_silence_starts_it_on_the_due_day_and_neither_promise_nor_asking_again_moves_it(home):
    request = asked(home)
    answered(home, request, Reply.PROMISED, (3, 2), promised_on=date(2026, 6, 30))

    found = answered(home, request, Reply.AGAIN, (4, 1))

    assert found.runs_from == date(2026, 2, 27)
    assert found.is_late is False  # by the promise; the clock is careful all the same
    assert isinstance(found.charge, Todo)  # nobody has confirmed the words of the law


def test_what_was_given_after_all_ends_the_clock(home):
    request = asked(home)
    answered(home, request, Reply.REFUSED, (2, 24))

    found = answered(home, request, Reply.GIVEN, (3, 3))

    assert (found.is_open, found.charge) == (False, None)
    with pytest.raises(Invalid, match="Nothing of this request is open"):
        answered(home, request, Reply.REFUSED, (3, 4))


@pytest.mark.parametrize(
    ("kind", "day", "said"),
    [
        (Reply.GIVEN, (2, 1), "before the request was sent"),
        (Reply.GIVEN, (12, 1), "has not come yet"),
        (Reply.PROMISED, (3, 1), "For which day"),
    ],
)
def test_what_cannot_be_is_refused(home, kind, day, said):
    with pytest.raises(Invalid, match=said):
        answered(home, asked(home), kind, day)
