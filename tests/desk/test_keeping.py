"""Who keeps the machine is told when it could not be had again after a loss."""

from datetime import timedelta

from organizer.desk.keeping import backup
from organizer.storage.signing import sign_head
from tests.conftest import NOW

from .test_today import MEMBER, PRESIDENT, WEBMASTER


def titles(config, reader, now=NOW):
    return [todo.title for todo in backup(reader, config.home, now)]


def test_a_local_without_a_backup_says_so_to_who_can_make_one(config):
    assert titles(config, WEBMASTER) == titles(config, PRESIDENT) == ["No backup was made yet"]
    assert titles(config, MEMBER) == []


def test_a_backup_counts_for_a_week(config):
    sign_head(config.home, "the head of its audit log", NOW.isoformat())

    assert titles(config, WEBMASTER, NOW + timedelta(days=7)) == []
    assert titles(config, WEBMASTER, NOW + timedelta(days=8)) == [
        f"The last backup is of {NOW:%d %B %Y}"
    ]
