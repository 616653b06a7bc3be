"""What a local may decide about the checks, and what it may not do silently."""

import pytest

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.policy import Policy, SwitchedOff, WordRule
from organizer.core.checks.run import run_checks
from organizer.core.errors import Invalid, Refused

CALL = "Everybody call in sick on Friday until they listen. Call 555-0142."


def test_a_local_sets_how_grave_a_finding_is():
    policy = Policy(severities={"missing": Severity.BLOCKS})

    findings = run_checks("The lot floods.", Facts(kind="alert"), policy)

    assert [(one.check, one.severity) for one in findings] == [("missing", Severity.BLOCKS)]


def test_a_statutory_check_cannot_be_made_lighter():
    with pytest.raises(Refused, match="stands on a law"):
        Policy(severities={"strike": Severity.ADVISES})


def test_a_statutory_check_is_not_switched_off_without_reason_and_name():
    with pytest.raises(Refused, match="needs a reason"):
        Policy(off=(SwitchedOff("strike"),))


def test_a_statutory_check_that_is_off_says_so_on_every_notice():
    policy = Policy(off=(SwitchedOff("strike", "counsel reads all", "Ann Moss"),))

    findings = run_checks(CALL, Facts(kind="alert"), policy)

    assert [(one.check, one.severity) for one in findings] == [("strike", Severity.ADVISES)]
    assert "Ann Moss" in findings[0].message


def test_another_check_is_switched_off_as_one_likes():
    policy = Policy(off=(SwitchedOff("missing"),))

    assert run_checks("The lot floods.", Facts(kind="alert"), policy) == []


def test_a_local_has_words_of_its_own():
    rule = WordRule("our-words", ("the hill",), "Say which building.", "Name it.")

    findings = run_checks("Meet on The Hill. 555-0142", Facts(), Policy(own_rules=(rule,)))

    assert [(one.check, one.start, one.end) for one in findings] == [("our-words", 8, 16)]


def test_a_check_that_does_not_exist_is_named():
    with pytest.raises(Invalid, match="no check called shouting"):
        Policy(severities={"shouting": Severity.ADVISES})
