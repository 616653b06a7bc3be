"""Texts that were blocked for nothing, and what the roster alone tells."""

from datetime import date

import pytest

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.run import run_checks

FACTS = Facts(kind="alert", channel="email", today=date(2027, 3, 15), consent=("Sal Imbrogno",))
HARMLESS = (
    "A link that looks otherwise isn't ours. Do not open the link. Call 555-0142.",
    "Questions go to Sal Imbrogno, your steward, Thu, Mar 18 to Fri, Mar 19. Call 555-0142.",
    "Run off a few copies at home and leave them on every desk you own. Call 555-0142.",
    "Lunch is at Lou's Tavern, 9 Quay Street. Call 555-0142.",
    "Nobody works alone in a tank. Call 555-0142.",
    "If the alarm rings, stop work and walk out by the nearest door. Call 555-0142.",
    "Memorial for the eleven miners of 1911, Saturday, April 24, 10 a.m. Call 555-0142.",
)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_harms_nobody_is_not_blocked(text):
    found = run_checks(text, FACTS)

    assert [one for one in found if one.severity is Severity.BLOCKS] == []


@pytest.mark.parametrize("name", ["will oats", "Nguyen van Day", "May Sunday", "Ó Briain, Seán"])
def test_a_name_on_the_roster_is_known_whatever_it_looks_like(name):
    first, last = name.split()[0], name.split()[-1]
    facts = Facts(**{**vars(FACTS), "roster": frozenset({f"{first} Q. {last}"})})

    found = run_checks(f"Thanks to {first} {last} for the cake. Call 555-0142.", facts)

    assert "person" in [one.check for one in found]


def test_a_member_on_the_roster_who_agreed_may_be_named():
    facts = Facts(**{**vars(FACTS), "roster": frozenset({"Sal Imbrogno"})})

    found = run_checks("Ask Sal Imbrogno about it, 555-0142.", facts)

    assert found == []
