"""What a local makes of the checks: a law's check never goes off in silence."""

import pytest

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.run import run_checks
from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Held, Office, Reader, Role
from organizer.notices import house_rules
from organizer.storage.session import begin
from tests.conftest import NOW

PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))
STEWARD = Reader(account_id=2, name="Sam", held=(Held(Role.STEWARD),))
BY = PRESIDENT.acting("officer")


def decide(engine, check, severity, reason=""):
    with begin(engine) as session:
        house_rules.set_check(session, check, severity, reason, by="Ann", actor=BY, now=NOW)


def policy(engine):
    with begin(engine) as session:
        return house_rules.policy(session)


def test_a_severity_of_the_locals_counts_and_goes_back_to_what_was_shipped(engine):
    decide(engine, "promise", "B")
    blocks = policy(engine)
    decide(engine, "promise", "")

    found = run_checks("I promise we will win your case. Call 555-0142.", Facts(), blocks)

    assert [one.severity for one in found if one.check == "promise"] == [Severity.BLOCKS]
    assert policy(engine).severities == {}


@pytest.mark.parametrize(
    ("severity", "reason"), [("A", "we know"), ("N", "we know"), ("off", ""), ("off", "  ")]
)
def test_a_laws_check_is_not_quieted_in_silence(engine, severity, reason):
    with pytest.raises(Refused):
        decide(engine, "strike", severity, reason)

    assert policy(engine).quiet == frozenset()


def test_a_laws_check_that_is_off_says_so_on_every_notice(engine):
    decide(engine, "partisan", "off", "A committee reads them all")

    found = run_checks("Vote the Democrats back in. Call 555-0142.", Facts(), policy(engine))

    told = [one for one in found if one.check == "partisan"]
    assert [one.severity for one in told] == [Severity.ADVISES]
    assert "Ann: A committee reads them all" in told[0].message


def test_own_words_are_found_once_and_taken_off_again(engine):
    with begin(engine) as session:
        house_rules.add_words(session, "the  Yard", "Say shop.", "A", by="Ann", actor=BY, now=NOW)
    with begin(engine) as session, pytest.raises(Invalid, match="already"):
        house_rules.add_words(session, "The Yard", "Say shop.", "A", by="Ann", actor=BY, now=NOW)

    found = run_checks("In the yard. Call 555-0142.", Facts(), policy(engine))

    assert [(one.check, one.start, one.end) for one in found] == [("own-words", 3, 11)]
    with begin(engine) as session:
        house_rules.drop_words(session, house_rules.words(session)[0].id, actor=BY, now=NOW)
        assert house_rules.words(session) == []


@pytest.mark.parametrize("written", ["not an address", "http://x", "local12", "a..b", "-a.org"])
def test_an_address_that_is_none_is_refused(engine, written):
    with begin(engine) as session, pytest.raises(Invalid, match="not an address"):
        house_rules.set_hosts(session, written, actor=BY, now=NOW)


def test_own_addresses_make_an_imitation_stand_out(engine):
    with begin(engine) as session:
        house_rules.set_hosts(session, "https://harborlocal.example/\n", actor=BY, now=NOW)
        facts = Facts(own_hosts=house_rules.own_hosts(session))

    found = run_checks("Vote at https://harbor1ocal.example/v or call 555-0142.", facts)

    assert [one.check for one in found] == ["link"]
