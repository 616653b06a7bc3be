"""A last day that the agreement sets by the calendar, against the day that a text gives."""

from datetime import date

import pytest

from organizer.core.checks.facts import ClauseWords, Facts
from organizer.core.checks.run import run_checks

BIDS = (
    "Requests for a locker in the new wing made by 12 October are answered by 30 October. Keys are"
    " handed out after that."
)
FACTS = Facts(
    kind="deadline",
    channel="flyer",
    today=date(2027, 9, 13),
    clauses=(ClauseWords("7", "2", "Section 2", "Art. 7 § 2", 5, BIDS),),
)


@pytest.mark.parametrize(
    ("text", "is_late"),
    [
        ("LOCKERS IN THE NEW WING\nGet your request in by Wednesday, October 20.", True),
        ("Locker requests for the new wing: last call Friday, November 5.", True),
        ("Get your locker request for the new wing in by Tuesday, October 12.", False),
        ("Ask early: locker requests for the new wing, by October 8 please.", False),
        ("Locker requests for the new wing are answered by October 30.", False),
        ("Locker requests for the new wing: wait for the word by October 30.", False),
        ("The raffle for the quilt: tickets by October 20.", False),
        ("Get your locker request for the new wing in by Monday, May 3.", False),
    ],
)
def test_a_day_later_than_the_agreements_own_is_found(text, is_late):
    found = [one.check for one in run_checks(f"{text} Hall: 555-0142.", FACTS)]

    assert ("deadline" in found) == is_late
