"""A home for the command line, and a file to bring into it."""

import pytest

AGREEMENT = """Article 1: Hours
Section 1 - Days off
Days off shall not be changed without fourteen days notice.
\fArticle 2: Pay
Section 1 - Overtime
Overtime is paid at one and one-half times the hourly rate.
"""


@pytest.fixture
def mini(config, monkeypatch, tmp_path):
    """A short agreement of two pages, ``mini.txt``, beside a home that commands work in."""
    monkeypatch.setenv("ORGANIZER_HOME", str(config.home))
    path = tmp_path / "mini.txt"
    path.write_text(AGREEMENT, encoding="utf-8")
    return path
