"""Texts that were blocked for nothing, and what the roster alone tells."""

from datetime import date

import pytest

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.run import run_checks
from tests.core.checks.corpus import agreement

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


@pytest.mark.parametrize(
    "pointing",
    [
        "Look it up, Article 4, Section 1.",
        "You'll find that in Article 4, Section 1.",
        "That's Article 4, Section 1 for you.",
        "Article 4, Section 1.",
    ],
)
def test_a_sentence_that_points_back_at_a_quotation_says_where_its_words_stand(pointing):
    facts = Facts(**{**vars(FACTS), **agreement()})
    words = "The supervisor answers a request for annual leave within three workdays."
    elsewhere = "Respirators, gloves and hearing protection are furnished at no cost."

    checks = [
        [one.check for one in run_checks(f'Good news. "{said}" {pointing} 555-0142.', facts)]
        for said in (words, elsewhere)
    ]

    assert ["quotation" in found for found in checks] == [False, True]


def test_a_paper_is_of_a_day_that_is_past_whatever_it_says_will_be():
    told = "They will no longer pay the fee, it tells us in a notice of March 8. Call 555-0142."

    assert "date" not in [one.check for one in run_checks(told, FACTS)]


def test_two_thirds_of_those_asked_are_no_figure_of_the_brief():
    facts = Facts(**{**vars(FACTS), "brief": {"what": "212 of 640 have answered"}})

    found = run_checks("212 of 640 have answered. The other two thirds: please. 555-0142.", facts)

    assert "number" not in [one.check for one in found]
