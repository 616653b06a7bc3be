"""Quiet hours: nobody is reached at night, nor while they sleep after a night's work."""

from datetime import datetime

import pytest

from organizer.core.quiet import may_reach_at


@pytest.mark.parametrize(
    ("at", "starts", "ends", "expected"),
    [
        ("2026-03-02T12:00", "", "", "2026-03-02T12:00"),
        ("2026-03-02T07:59", "", "", "2026-03-02T08:00"),
        ("2026-03-02T21:00", "", "", "2026-03-03T08:00"),
        ("2026-03-02T12:00", "08:00", "16:30", "2026-03-02T12:00"),
        ("2026-03-02T12:00", "23:00", "07:30", "2026-03-02T16:30"),
        ("2026-03-02T06:00", "23:00", "07:30", "2026-03-02T16:30"),
        ("2026-03-02T17:00", "23:00", "07:30", "2026-03-02T17:00"),
        ("2026-03-02T22:00", "23:00", "07:30", "2026-03-03T16:30"),
        ("2026-03-02T12:00", "16:00", "00:30", "2026-03-02T12:00"),
        ("2026-03-02T08:30", "16:00", "00:30", "2026-03-02T09:30"),
        ("2026-03-02T12:00", "soon", "late", "2026-03-02T12:00"),
    ],
)
def test_the_next_moment_that_suits_the_shift(at, starts, ends, expected):
    found = may_reach_at(datetime.fromisoformat(at), starts, ends)

    assert found == datetime.fromisoformat(expected)
