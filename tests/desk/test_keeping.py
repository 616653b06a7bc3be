"""Who keeps the machine is told when it could not be had again after a loss."""

from datetime import timedelta

import pytest

from organizer.core.day_words import day_words
from organizer.desk.keeping import backup
from organizer.storage.signing import LOG, sign_head
from tests.conftest import NOW

from .test_today import MEMBER, PRESIDENT, WEBMASTER

pytestmark = pytest.mark.sqlite


def titles(engine, config, reader, now=NOW):
    return [todo.title for todo in backup(reader, engine, config.home, now)]


def test_a_local_without_a_backup_says_so_to_who_can_make_one(engine, config):
    assert (
        titles(engine, config, WEBMASTER)
        == titles(engine, config, PRESIDENT)
        == ["No backup was made yet"]
    )
    assert titles(engine, config, MEMBER) == []


def test_a_backup_counts_for_a_week(engine, config):
    sign_head(config.home, "the head of its audit log", NOW.isoformat())

    assert titles(engine, config, WEBMASTER, NOW + timedelta(days=7)) == []
    assert titles(engine, config, WEBMASTER, NOW + timedelta(days=8)) == [
        f"The last backup is of {day_words(NOW)}"
    ]


def test_a_line_that_this_machine_did_not_sign_is_no_backup(engine, config):
    sign_head(config.home, "the head of its audit log", NOW.isoformat())
    with (config.home / LOG).open("a") as log:
        log.write(f'{{"made_at": "{NOW.isoformat()}", "head": "x", "signature": ""}}\n')

    assert titles(engine, config, WEBMASTER) == []
    (config.home / LOG).write_text(
        f'{{"made_at": "{NOW.isoformat()}", "head": "x", "signature": ""}}\n'
    )
    assert titles(engine, config, WEBMASTER) == ["No backup was made yet"]
