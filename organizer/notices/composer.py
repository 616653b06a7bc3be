"""The composer's view of one version: its words marked, what stands in the way, how it fits."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from organizer.core.sameness import Change, changed_words

from . import approving, findings
from .compose import UNTITLED
from .findings import Told
from .gsm import Size, size_of
from .marking import Piece, paragraphs
from .models import Approval, Notice, Version


@dataclass(frozen=True)
class Shown:
    version: Version
    title: list[Piece]
    body: list[Piece]
    told: list[Told]
    in_the_way: int
    obstacles: list[str]
    conflict: tuple[Change, ...]
    size: Size
    approval: Approval | None


def desk(session: Session, notice: Notice, version_id: int | None, today: date) -> Shown | None:
    """The version that was chosen, or the first; None when all were left out."""
    chosen = next((one for one in notice.versions if one.id == version_id), None)
    chosen = chosen or next(iter(notice.versions), None)
    return shown(session, chosen, today) if chosen else None


def shown(session: Session, version: Version, today: date) -> Shown:
    told = findings.of_version(session, version, today)
    title, body = paragraphs(version.text, told, version.channel not in UNTITLED)
    has_conflict = approving.has_conflict(version)
    standing = [one.finding.message for one in told if one.stands]
    obstacles = approving.obstacles(session, version, today)
    return Shown(
        version,
        title,
        body,
        told,
        len(obstacles),
        [one for one in obstacles if one not in standing],
        changed_words(version.text, version.composed) if has_conflict else (),
        size_of(version.text),
        approving.current(session, version),
    )


def all_shown(session: Session, notice: Notice, today: date) -> list[Shown]:
    return [shown(session, version, today) for version in notice.versions]
