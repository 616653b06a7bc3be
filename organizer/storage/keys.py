"""Keys of this machine: files of the data folder that the user who serves can read alone."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from organizer.core.errors import Unavailable

from .files import flush_folder

COOKIES = "secret.key"
BACKUPS = "machine.key"
SEAL = "seal.key"
NOTICES = "notice-keys"  # a folder: a key for each that was ever used
# What a copy of the local must hold, or nobody could sign in or verify anything after a restore.
ALL = (COOKIES, BACKUPS, SEAL, NOTICES)
OTHERS = 0o077


def kept_key(path: Path, make: Callable[[], bytes]) -> bytes:
    """The key at ``path``; the first who asks makes it, and two who ask at once get the same."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(path, make())
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable(f"The key {path.name} cannot be read: {error.strerror}.") from None


def open_to_others(home: Path) -> list[str]:
    """The keys that somebody else with an account on this machine could read."""
    return [
        path.relative_to(home).as_posix() for path in _files(home) if path.stat().st_mode & OTHERS
    ]


def _files(home: Path) -> Iterator[Path]:
    for name in ALL:
        path = home / name
        yield from sorted(path.iterdir()) if path.is_dir() else [path] if path.is_file() else []


def _write_once(path: Path, key: bytes) -> None:
    """Whole or not at all, and never over a key that somebody already uses."""
    part = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(key)
            out.flush()
            os.fsync(out.fileno())
        os.link(part, path)
    except FileExistsError:
        pass  # another process was first: its key counts
    finally:
        part.unlink()
    flush_folder(path.parent)
