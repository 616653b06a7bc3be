import pytest

from organizer.core.errors import Unavailable
from organizer.storage import files


def test_the_same_bytes_are_kept_once(tmp_path):
    first = files.keep(tmp_path, b"words")
    second = files.keep(tmp_path, b"words")

    assert first == second
    assert [p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()] == [b"words"]


def test_a_write_that_fails_leaves_nothing(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        files.keep(tmp_path, b"words")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_a_stored_file_that_is_gone_is_said_with_what_to_do(tmp_path):
    digest = files.keep(tmp_path, b"words")
    files.path_of(tmp_path, digest).unlink()

    with pytest.raises(Unavailable, match="restore it from a backup"):
        files.read(tmp_path, digest)
