"""The local's own calendar, kept by people: closures, and whether a forum works."""

from datetime import date

import pytest

from organizer.core.clock_rule import Clock, Rule, Unit
from organizer.core.deadlines import deadline
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.reader import OPERATOR, VISITOR
from organizer.people.calendar import (
    ClosureKind,
    calendar_of,
    closures,
    declare_closure,
    withdraw_closure,
)
from organizer.people.forums import ForumState, record_forum, status_on
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")
DAY = date(2025, 12, 26)


def close(session, day=DAY, kind=ClosureKind.BY_ORDER, why="closed by an order", reader=OPERATOR):
    return declare_closure(session, reader, day, kind, why, actor=ACTOR, now=NOW)


def test_a_closed_day_is_no_business_day_and_says_why(session):
    close(session)

    assert calendar_of(session).why_closed(DAY) == "closed by order: closed by an order"


def test_a_rule_may_honour_one_kind_only(session):
    close(session, kind=ClosureKind.LOCAL, why="burst pipe")

    assert calendar_of(session, {ClosureKind.BY_ORDER}).is_business(DAY)
    assert not calendar_of(session, {ClosureKind.LOCAL}).is_business(DAY)


def test_a_closure_puts_a_count_off_but_never_the_safe_date(session):
    clock = Clock(Rule(3, Unit.WORKING), date(2025, 12, 22))
    plain = deadline(clock)

    close(session)
    shut = deadline(clock, calendar_of(session))

    assert plain.nominal == DAY
    assert shut.nominal == date(2025, 12, 29)
    assert shut.safe == date(2025, 12, 24)


def test_twice_of_one_kind_is_one_closure_with_the_newer_reason(session):
    first, second = close(session), close(session, why="order amended")

    assert first is second
    assert [one.why for one in closures(session)] == ["order amended"]


def test_a_withdrawn_closure_opens_the_day_again(session):
    kept = close(session)

    withdraw_closure(session, OPERATOR, kept.id, actor=ACTOR, now=NOW)

    assert calendar_of(session).is_business(DAY)
    with pytest.raises(NotFound):
        withdraw_closure(session, OPERATOR, kept.id, actor=ACTOR, now=NOW)


def test_a_closure_needs_a_reason_and_somebody_who_may(session):
    with pytest.raises(Invalid, match="Say why"):
        close(session, why="  ")
    with pytest.raises(Forbidden):
        close(session, reader=VISITOR)


def forum(session, state, from_on, checked_on=None, reader=OPERATOR):
    return record_forum(
        session, reader, "MSPB", state, from_on=from_on, source="its web site",
        checked_on=checked_on or from_on, actor=ACTOR, now=NOW,
    )  # fmt: skip


def test_the_status_of_a_forum_is_a_dated_fact(session):
    forum(session, ForumState.OPEN, date(2025, 1, 1))
    forum(session, ForumState.NO_QUORUM, date(2025, 4, 10))

    assert status_on(session, "MSPB", date(2025, 2, 1)).status == ForumState.OPEN
    assert status_on(session, "MSPB", date(2025, 5, 1)).status == ForumState.NO_QUORUM
    assert status_on(session, "MSPB", date(2024, 5, 1)) is None


def test_a_status_is_not_looked_up_before_it_began(session):
    with pytest.raises(Invalid, match="before it began"):
        forum(session, ForumState.OPEN, date(2025, 1, 2), checked_on=date(2025, 1, 1))
    with pytest.raises(Forbidden):
        forum(session, ForumState.OPEN, date(2025, 1, 2), reader=VISITOR)
