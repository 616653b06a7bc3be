"""The library: every kind, every channel, nothing that the checks would block."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from organizer.core.checks.facts import CHANNELS, KINDS, Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.run import run_checks
from organizer.notices import library
from organizer.notices.compose import Asked, Setting, compose
from organizer.notices.findings import known
from organizer.notices.gsm import size_of

DAY = date(2026, 3, 2)
SETTING = Setting("Local 4471", "https://u.example/v/K7QX2M9P", DAY)
ENTRIES = sorted(library.entries())


def test_there_are_thirty_and_every_kind_has_one():
    assert len(ENTRIES) >= 30
    assert {one.brief.kind for one in library.briefs()} == set(KINDS)


def dated(brief):
    has_day = brief.kind in ("meeting", "event", "election", "change")
    on = DAY + timedelta(days=17) if has_day else None
    return replace(brief, by=DAY + timedelta(days=11), on=on)


@pytest.mark.parametrize("key", ENTRIES)
def test_no_version_of_a_finished_brief_is_blocked(key):
    brief = dated(library.brief(key))
    facts = Facts(
        kind=brief.kind,
        today=DAY,
        consent=("Ada Placeholder", "Bo Sampleson", "Cy Testerly", "Dee Exemplar",
                 "Elim Inventado"),
        brief=known(brief, "Local 4471", DAY),
        own_hosts=("local4471.example", "u.example"),
    )  # fmt: skip
    for channel in CHANNELS:
        text = compose(brief, Asked(channel), SETTING).text
        found = run_checks(text, replace(facts, channel=channel))
        blocks = [one for one in found if one.severity is Severity.BLOCKS]
        assert blocks == [], f"{channel}: {text}"


@pytest.mark.parametrize("key", ENTRIES)
def test_its_text_message_is_one_part(key):
    text = compose(dated(library.brief(key)), Asked("sms"), SETTING).text

    assert size_of(text).parts == 1, text
