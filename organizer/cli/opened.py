"""What every command needs: the settings, the home made ready, the actor, one way to print."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from sqlalchemy import Engine

from organizer.config import Config, from_environment
from organizer.core.errors import Invalid, Unavailable
from organizer.core.reader import OPERATOR, Actor, Reader
from organizer.storage.engine import open_engine
from organizer.storage.migrate import is_current, upgrade

if TYPE_CHECKING:
    from organizer.search.encoder import Encoder

DAY = click.DateTime(["%Y-%m-%d"])
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document.")


@dataclass(frozen=True)
class Opened:
    config: Config
    engine: Engine
    reader: Reader
    now: datetime

    @property
    def actor(self) -> Actor:
        if self.reader.is_operator:
            return self.reader.acting("operator")
        return self.reader.acting(str(self.reader.held[0].role) if self.reader.held else "account")

    def model(self) -> "Encoder | None":
        from organizer.clauses.live_model import live_model  # slow to load, seldom needed

        return live_model(self.engine, self.config.home, self.config.model_dir)

    @property
    def files(self) -> Path:
        return self.config.home / "files"


def utc_now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def opened() -> Opened:
    """The home, made and migrated if it is not there or older than the program."""
    config, now = from_environment(), utc_now()
    try:
        config.home.mkdir(parents=True, exist_ok=True)
        config.home.chmod(0o700)
    except OSError as error:
        raise Unavailable(
            f"The data folder {config.home} cannot be made: {error.strerror}."
        ) from error
    engine = open_engine(config.database_url)
    if not is_current(engine):
        upgrade(engine, config.home / "copies", now=now)
    return Opened(config, engine, _reader(engine, config.home, now), now)


def _reader(engine: Engine, home: Path, now: datetime) -> Reader:
    """The operator, or the account that ``--as`` names once its password was right."""
    context = click.get_current_context(silent=True)
    account = context.find_root().obj if context else None
    if not account:
        return OPERATOR
    from .acting import reader_named  # its libraries are loaded only when they are needed

    return reader_named(engine, home, account, now)


def show(document: Any, as_json: bool, in_words: Callable[[], Any]) -> None:
    """Data on standard output: as one JSON document, or in words for people."""
    if as_json:
        click.echo(json.dumps(document, ensure_ascii=False, default=str))
    else:
        in_words()


def batch_lines(path: Path) -> Iterator[tuple[Mapping[str, Any] | None, str]]:
    """Each line as a JSON object, or None and what is wrong with it: the batch goes on.

    Lines end at a newline alone: a text may hold other characters that break lines.
    NaN and the infinities, which are no JSON, count as missing.
    """
    for line in file_bytes(path).removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        if not line.strip():
            continue
        try:
            given = json.loads(line.decode(), parse_constant=lambda _: None)
        except (ValueError, RecursionError):
            yield None, "this line is not JSON"
            continue
        yield (given, "") if isinstance(given, dict) else (None, "this line is not a JSON object")


def file_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Invalid(f"{path} cannot be read: {error.strerror}.") from error
