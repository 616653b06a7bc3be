"""Comparing a forwarded copy: what forwarding does is forgiven, nothing else."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from organizer.core.sameness import Verdict, canonical, changed_words, compare

NOTICE = """New weekend schedule in Food Service

What to do: Send us your schedule by Friday, March 13, 2026.
When: 6 p.m.
Questions? Ask Ada Placeholder: 757-555-0101.
"""


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, len(NOTICE) - 1), st.characters(), st.sampled_from(["replace", "add", "cut"]))
def test_a_change_of_one_character_is_never_called_identical(place, character, how):
    cut = "" if how == "add" else NOTICE[place]
    put = "" if how == "cut" else character
    changed = NOTICE[:place] + put + NOTICE[place + len(cut) :]
    assume(canonical(changed) != canonical(NOTICE))

    compared = compare(NOTICE, changed)

    assert compared.verdict is not Verdict.IDENTICAL
    if changed.split() != NOTICE.split() and put != ">":
        assert compared.verdict is Verdict.DIFFERENT
        assert any(one.kind != "same" for one in compared.changes)


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (NOTICE, Verdict.IDENTICAL),
        (NOTICE.replace("\n", "\r\n"), Verdict.IDENTICAL),
        (NOTICE + "\n\n", Verdict.IDENTICAL),
        (NOTICE.replace("\n", " \n"), Verdict.IDENTICAL),
        (" ".join(NOTICE.split()), Verdict.SPACING),
        ("\n".join(f"> {line}" for line in NOTICE.splitlines()), Verdict.SPACING),
        (NOTICE.replace("March 13", "March 18"), Verdict.DIFFERENT),
        (NOTICE.replace("6 p.m.", "6 pm"), Verdict.DIFFERENT),
        ("", Verdict.DIFFERENT),
    ],
)
def test_what_forwarding_does_is_forgiven(given, verdict):
    assert compare(NOTICE, given).verdict is verdict


def test_the_changed_word_is_named():
    changes = changed_words("by Friday, March 13, noon", "by Friday, March 18, noon")

    assert [(one.kind, one.words) for one in changes if one.kind != "same"] == [
        ("removed", "13,"),
        ("added", "18,"),
    ]
