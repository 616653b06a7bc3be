"""Addresses that are insecure, broken or disguised."""

import pytest

from organizer.core.checks.body import Body
from organizer.core.checks.facts import Facts
from organizer.core.checks.links import check_links

OURS = Facts(own_hosts=("local2208.example",))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("See https://local2208.example/a.", 0),
        ("See local2208.example or www.local2208.example/b", 0),
        ("See https://www.flra.gov/cases", 0),
        ("See http://local2208.example/a", 1),
        ("See hhtps://local2208.example/a", 1),
        ("See https//local2208.example/a", 1),
        ("See https:/local2208.example/a", 1),
        ("See https://local 2208.example/a", 1),
        ("See https:// local2208.example/a", 1),
        ("See https://bit.ly/xyz", 1),
        ("See tinyurl.com/xyz", 1),
        ("See https://192.0.2.7/vote", 1),
        ("See 192.0.2.7/vote", 1),
        ("See https://local2208-vote.example/a", 1),
        ("See https://local22O8.example/a", 1),
        ("See https://local2208.example.evil.example/a", 1),
        ("See https://local2208.example@evil.example/a", 1),
        ("See https://lоcal2208.example/a", 1),  # a Cyrillic o
        ("[https://local2208.example/a](https://evil.example/a)", 1),
        ("[the form](https://local2208.example/a)", 0),
        ('<a href="https://evil.example">local2208.example</a>', 1),
        ('<a href="mailto:a@local2208.example">a@local2208.example</a>', 0),
        ("local2208.example/a <https://evil.example/b>", 1),
        ("Call 555-0142, at 5:30, and/or 24/7. See Art. 9/10.", 0),
        ("Write to dana@local2208.example.", 0),
    ],
)
def test_a_link_is_whole_safe_and_what_it_seems(text, count):
    assert len(list(check_links(Body(text), OURS))) == count
