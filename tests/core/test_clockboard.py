"""The clock board: every clock that the facts may have started, and what a choice closes."""

from dataclasses import replace
from datetime import date

import pytest

from organizer.core.clock_rule import Rule, Unit
from organizer.core.clockboard import DOUBTS, Facts, board
from organizer.core.law_clock import Election, LawClock, Words

ACT, EFFECTIVE, RECEIVED = date(2027, 3, 1), date(2027, 3, 15), date(2027, 3, 10)
WORDS = Words("Within so many days.", "1 Invented Code 2", "2025-01")
SERIOUS = frozenset({"serious action"})


def clock(key, number, unit=Unit.CALENDAR, starts=("effective",), **given):
    usual = {"forum": "MSPB", "matters": SERIOUS, "words": WORDS, "is_confirmed": True}
    return LawClock(key=key, name=key, rule=Rule(number, unit), starts=starts, **usual | given)


ORDINARY = clock("ordinary", 30, authority="chapter 43 or 75")
QUICK = clock("quick", 10, Unit.WORKING, authority="section 714")
TITLE_38 = clock("board", 7, Unit.WORKING, appointments=frozenset({"title 38"}))
GRIEVED = clock("step 1", 20, starts=("act", "known"), forum="Grievance")
DOOR = Election("door", SERIOUS, ("Grievance", "MSPB"), "The first decides.", WORDS)


def keys(found):
    return [row.clock.key for row in found.rows]


def test_the_shortest_clock_stands_first():
    facts = Facts(SERIOUS, {"act": ACT, "effective": EFFECTIVE})

    found = board(facts, [ORDINARY, QUICK, GRIEVED], [])

    assert keys(found) == ["step 1", "quick", "ordinary"]
    assert [row.deadline.safe for row in found.rows] == sorted(
        row.deadline.safe for row in found.rows
    )


def test_what_is_unknown_leaves_every_clock_in_and_says_so():
    facts = Facts(SERIOUS, {"effective": EFFECTIVE})

    found = board(facts, [ORDINARY, QUICK, TITLE_38], [])

    assert keys(found) == ["board", "quick", "ordinary"]
    assert found.doubts == (DOUBTS["appointment"], DOUBTS["authority"])


def test_what_is_known_takes_the_others_away():
    facts = Facts(SERIOUS, {"effective": EFFECTIVE}, "title 5", "section 714")

    found = board(facts, [ORDINARY, QUICK, TITLE_38], [])

    assert keys(found) == ["quick"]
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("is_later_of", "started"), [(False, RECEIVED), (True, EFFECTIVE)], ids=["earlier", "later"]
)
def test_of_two_days_the_words_say_which(is_later_of, started):
    both = clock("both", 30, starts=("effective", "decision received"), is_later_of=is_later_of)
    facts = Facts(SERIOUS, {"effective": EFFECTIVE, "decision received": RECEIVED})

    assert board(facts, [both], []).rows[0].started_on == started


def test_a_missing_day_is_asked_for():
    row = board(Facts(SERIOUS), [ORDINARY], []).rows[0]

    assert row.deadline is None
    assert row.why_none == "Say when the action took effect."


def test_a_clock_that_a_later_event_starts_is_not_there_before_it():
    later = clock("suit", 90, starts=("final action received",))

    assert board(Facts(SERIOUS, {"act": ACT}), [later], []).rows == ()


def test_an_unconfirmed_limit_keeps_its_place_and_gives_no_date():
    facts = Facts(SERIOUS, {"act": ACT, "effective": EFFECTIVE})
    unread = replace(QUICK, is_confirmed=False)

    found = board(facts, [ORDINARY, unread, GRIEVED], [])

    assert keys(found) == ["step 1", "quick", "ordinary"]
    assert found.rows[1].deadline is None
    assert "confirm" in found.rows[1].why_none


def test_each_row_says_what_its_choice_closes():
    facts = Facts(SERIOUS, {"act": ACT, "effective": EFFECTIVE})

    found = board(facts, [ORDINARY, GRIEVED], [DOOR])

    closes = {row.clock.forum: row.closes[0].forums for row in found.rows}
    assert closes == {"MSPB": ("Grievance",), "Grievance": ("MSPB",)}


def test_a_forum_already_used_has_closed_the_others():
    facts = Facts(SERIOUS, {"act": ACT, "effective": EFFECTIVE}, filed=frozenset({"Grievance"}))

    found = board(facts, [ORDINARY, GRIEVED], [DOOR])

    closed = {row.clock.forum: row.closed_by for row in found.rows}
    assert closed == {"MSPB": "Grievance", "Grievance": ""}


def test_a_clock_of_another_matter_stays_away():
    other = clock("vote", 15, matters=frozenset({"election"}))

    assert board(Facts(SERIOUS, {"effective": EFFECTIVE}), [other], [DOOR]).rows == ()


def test_the_other_sides_clock_shows_the_latest_day():
    theirs = clock("answer", 10, is_theirs=True)

    row = board(Facts(SERIOUS, {"effective": EFFECTIVE}), [theirs], []).rows[0]

    assert row.deadline.latest == date(2027, 3, 25)
