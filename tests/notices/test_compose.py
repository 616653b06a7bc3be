"""Composing: every channel says the brief's facts, and nothing but them."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.core.checks.facts import CHANNELS, KINDS
from organizer.notices import patterns
from organizer.notices.brief import Brief, Meaning, Quoted
from organizer.notices.compose import TONES, Asked, Setting, compose
from organizer.notices.gsm import size_of
from tests.notices.making import make_brief

SETTING = Setting("Local 4471", "https://u.example/v/K7QX2M9P", date(2026, 3, 2))
FULL = make_brief(
    by_time="5 p.m.",
    on=date(2026, 3, 20),
    at="6 p.m.",
    place="Union hall, 12 Sample Street",
    join="https://meet.example/4471",
    more="Bring your card",
    link="https://u.example/food",
    quotes=(Quoted(1, "Days off stay.", "Art. 2 § 1, p. 2", "Agreement", "in force"),),
)
QUESTIONABLE = re.compile(r"\{|\}|\bNone\b|\.\.|  |,,| ,|\n\n\n")


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_whole_in_every_channel_tone_and_wording(channel, kind):
    for tone in TONES:
        for wording in range(4):
            asked = Asked(channel, tone=tone, wording=wording)
            text = compose(replace(FULL, kind=kind), asked, SETTING).text
            assert text
            assert not QUESTIONABLE.search(text), text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("channel", [c for c in CHANNELS if c != "sms"])
def test_whom_to_ask_stands_in_every_version(kind, channel):
    text = compose(replace(FULL, kind=kind), Asked(channel), SETTING).text

    assert "757-555-0101" in text


@pytest.mark.parametrize("channel", [c for c in CHANNELS if c not in ("meeting", "sms")])
def test_a_meeting_has_day_hour_and_place_in_every_version(channel):
    text = compose(replace(FULL, kind="meeting"), Asked(channel), SETTING).text

    assert "March 20" in text
    assert "6 p.m." in text
    assert "Union hall" in text


def test_a_text_message_fits_into_one_part_and_keeps_the_day():
    text = compose(FULL, Asked("sms"), SETTING).text

    assert size_of(text).parts == 1
    assert "Fri, Mar 13" in text


def test_curly_marks_do_not_make_a_text_message_shorter():
    text = compose(replace(FULL, title="The local’s “open” day"), Asked("sms"), SETTING).text

    assert size_of(text).is_basic


def test_an_audience_reads_what_it_means_for_them():
    meanings = (Meaning("", "Send nothing"), Meaning("night shift", "You start at ten"))
    brief = replace(FULL, meanings=meanings)

    nights = compose(brief, Asked("email", "Night shift"), SETTING).text
    others = compose(brief, Asked("email", "new hires"), SETTING).text

    assert "You start at ten." in nights
    assert "Dear night shift," in nights
    assert "Send nothing." in others


def test_an_empty_brief_gives_no_invented_words():
    text = compose(Brief("alert"), Asked("flyer"), SETTING).text

    assert text == ""


def test_the_next_wording_says_the_same_facts_in_other_words():
    first = compose(FULL, Asked("email"), SETTING).text
    second = compose(FULL, Asked("email", wording=1), SETTING).text

    assert first != second
    for fact in ("rotating weekends", "757-555-0101", "5 p.m. on Friday, March 13, 2026"):
        assert fact in first
        assert fact in second


TEXTS = st.text(st.characters(categories=["L", "N", "P"], exclude_characters="{}"), max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KINDS), st.sampled_from(CHANNELS), st.sampled_from(TONES), TEXTS, TEXTS)
def test_every_number_comes_from_the_brief_or_the_setting(kind, channel, tone, title, what):
    brief = replace(FULL, kind=kind, title=title, what=what)
    known = " ".join(
        [*brief.as_facts().values(), SETTING.local, SETTING.verify, "Monday, March 2, 2026"]
    ).translate({ord("–"): "-"})

    text = compose(brief, Asked(channel, tone=tone), SETTING).text

    assert set(re.findall(r"[0-9]+", text)) <= set(re.findall(r"[0-9]+", known))


def test_every_part_has_slots_that_exist():
    for parts in patterns.slots().values():
        assert [part for part in parts if part != "quotes" and part not in patterns.words()] == []


def test_every_pattern_names_fields_that_exist():
    from organizer.notices.saying import fields_of

    known = fields_of(FULL, local="x", audience="", verify="", today=date(2026, 3, 2))
    for kinds in patterns.words().values():
        for tones in kinds.values():
            for wordings in tones.values():
                for wording in wordings:
                    assert set(patterns.FIELD.findall(wording)) <= set(known), wording


@pytest.mark.parametrize(
    ("text", "units", "parts", "left"),
    [
        ("a" * 160, 160, 1, 0),
        ("a" * 161, 161, 2, 145),
        ("€" * 80, 160, 1, 0),
        ("é", 1, 1, 159),
        ("—" + "a" * 69, 70, 1, 0),
        ("—" + "a" * 70, 71, 2, 63),
        ("🙂", 2, 1, 68),
        ("", 0, 1, 160),
    ],
)
def test_text_messages_are_counted_as_carriers_do(text, units, parts, left):
    size = size_of(text)

    assert (size.units, size.parts, size.left) == (units, parts, left)
