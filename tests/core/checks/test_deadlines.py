"""A last day is counted from what came, not from a meeting that the text calls to as well."""

from datetime import date

import pytest

from organizer.core.checks.facts import ClauseWords, Facts, StatedLimit
from organizer.core.checks.run import run_checks

WORDS = "A review is asked for within ten (10) calendar days after the rating is received."
LIMIT = StatedLimit("", 10, "calendar", "the rating is received", WORDS, "Art. 7 § 2", "7", "2")
CLAUSE = ClauseWords("7", "2", "Section 2", "Art. 7 § 2", 5, WORDS)
FACTS = Facts(kind="deadline", today=date(2027, 9, 14), limits=(LIMIT,), clauses=(CLAUSE,))
TEXT = "Did a rating come on Monday, September 13? Ask for a review by {}, Article 7, Section 2. {}"
MEETING = "Help on Tuesday, September 21, 5 p.m."
LATER = "More ratings are handed out on Tuesday, September 21."


@pytest.mark.parametrize(
    ("last", "more", "is_late"),
    [
        ("Wednesday, September 29", MEETING, True),
        ("Thursday, September 23", MEETING, False),
        ("Wednesday, September 29", LATER, False),
    ],
    ids=["a meeting begins no count", "in time", "what comes later begins a later one"],
)
def test_what_a_last_day_is_counted_from(last, more, is_late):
    found = run_checks(f"{TEXT.format(last, more)} Hall: 555-0142.", FACTS)

    assert ("deadline" in [one.check for one in found]) == is_late
