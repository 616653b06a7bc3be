"""Where what is made from which database may be kept; told before anything slow is loaded."""

from pathlib import Path

from sqlalchemy import Engine

_folders: dict[str, Path] = {}


def address_of(engine: Engine) -> str:
    return str(engine.url)


def keep_in(engine: Engine, folder: Path) -> None:
    """Where what is made from this database may be kept."""
    _folders[address_of(engine)] = folder


def folder_of(database: str) -> Path | None:
    return _folders.get(database)
