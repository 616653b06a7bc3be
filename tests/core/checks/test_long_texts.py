"""No text costs more than in proportion to its length: steps are counted, not seconds."""

import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.core.checks.body import LONGEST, Body
from organizer.core.checks.facts import Facts
from organizer.core.checks.run import run_checks
from organizer.core.checks.taken import Taken
from tests.core.checks.corpus import agreement

FACTS = Facts(kind="alert", channel="email", today=date(2027, 4, 12), brief={"fee": "$5"})
PIECES = (
    "A. ",
    "Dr. ",
    "! ",
    "Ana Reyes ",
    "May 3 ",
    '"a b c" ',
    "one ",
    "a\n",
    "his removal ",
    "Art. 6 Sec. 2 ",
    "http://a.b/ ",
)


def steps(text: str, facts: Facts) -> int:
    """Calls of functions of ours while ``text`` is checked."""
    count = 0

    def seen(_frame: Any, event: str, _arg: Any) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        run_checks(text, facts)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_the_steps(piece):
    facts = Facts(**{**vars(FACTS), **agreement()})

    short = steps(piece * 60, facts)
    long = steps(piece * 240, facts)

    assert long < 6 * short + 2_000


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8)), max_size=20))
def test_what_is_taken_is_what_was_added(spans):
    spans = [(start, start + length) for start, length in spans]

    taken = Taken(spans)

    covered = {place for start, end in spans for place in range(start, end)}
    assert {place for place in range(80) if taken.covers(place)} == covered


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='aA .!?,"\n’“”:/@1-', max_size=300))
def test_any_text_is_checked_and_each_finding_lies_in_it(text):
    findings = run_checks(text, FACTS)

    assert all(0 <= one.start <= one.end <= len(text) for one in findings)


def test_a_sentence_without_an_end_is_cut_at_a_space():
    body = Body("word " * 2_000)

    assert max(len(one.text) for one in body.sentences) <= LONGEST
    assert "".join(one.text.replace(" ", "") for one in body.sentences) == "word" * 2_000
