"""The header of a text given to the command ``check``."""

from datetime import date

import pytest

from organizer.core.checks.header import brief_of, facts_of, split
from organizer.core.errors import Invalid

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("kind: win\nchannel: sms\n\nHello", "Hello", id="header"),
        pytest.param("kind: win\n\n\nHello", "\nHello", id="one blank line closes it"),
        pytest.param("Kind: win\n\nHello", "Hello", id="capital"),
        pytest.param("kind: win\nSubject: x\n\nHi", "kind: win\nSubject: x\n\nHi", id="other key"),
        pytest.param("kind: win\nHello", "kind: win\nHello", id="never closed"),
        pytest.param("\nkind: win\n\nHi", "\nkind: win\n\nHi", id="begins with a blank line"),
        pytest.param("Hello", "Hello", id="no header"),
    ],
)
def test_a_header_is_one_only_if_every_key_is_known(text, body):
    assert split(text)[1] == body


def test_the_header_gives_the_facts():
    header = {"kind": "Win", "today": "2027-01-02", "consent": "A B, C D", "official": "no"}

    facts = facts_of(header, today=TODAY)

    assert (facts.kind, facts.today, facts.official) == ("win", date(2027, 1, 2), False)
    assert facts.consent == ("A B", "C D")


@pytest.mark.parametrize(
    "header", [{"kind": "poem"}, {"channel": "fax"}, {"today": "soon"}, {"official": "maybe"}]
)
def test_a_value_that_cannot_be_right_is_refused_in_a_sentence(header):
    with pytest.raises(Invalid, match=r"\.$"):
        facts_of(header, today=TODAY)


def test_a_brief_is_lines_of_keys_and_what_goes_on_below_them():
    brief = brief_of("what: carts\n  and trays\nfrom: Monday\nwhat: more\n")

    assert brief == {"what": "carts and trays\nmore", "from": "Monday"}
