"""Stored files: named by the hash of their content, never half written."""

import hashlib
import os
import secrets
from pathlib import Path

from organizer.core.errors import Unavailable


def keep(folder: Path, content: bytes) -> str:
    """Store ``content`` and return its SHA-256; the same bytes are kept once."""
    digest = hashlib.sha256(content).hexdigest()
    target = path_of(folder, digest)
    if target.exists():
        target.touch()  # new to whoever keeps it now, so that no sweep takes it away
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    write_durably(target, content)
    return digest


def path_of(folder: Path, digest: str) -> Path:
    return folder / digest[:2] / digest


def read(folder: Path, digest: str) -> bytes:
    """The stored bytes; a file that is gone is said, with what to do about it."""
    try:
        return path_of(folder, digest).read_bytes()
    except FileNotFoundError:
        raise Unavailable(
            "A stored file is missing from the data folder. Run `python -m organizer verify`, "
            "and restore it from a backup."
        ) from None


def write_durably(target: Path, content: bytes) -> None:
    """Write under another name, flush to the disk, then rename: all or nothing."""
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
