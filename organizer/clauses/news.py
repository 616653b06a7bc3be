"""What changed in the agreements that a reader may read, the newest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader

from . import queries
from .amendments import first_changed
from .kept import Amendment, LineSaid
from .models import Edition, LegalStatus
from .scope import name_of

MOST = 60


@dataclass(frozen=True)
class News:
    """``key`` stays the same; ``at`` is UTC; ``where`` is an edition or a clause with its id."""

    key: str
    at: datetime
    title: str
    words: str
    where: tuple[str, int]


def news(session: Session, reader: Reader) -> list[News]:
    editions = {edition.id: edition for edition in queries.editions(session, reader)}
    if not editions:
        return []
    found = [
        *(_brought_in(edition) for edition in editions.values()),
        *_statuses(session, editions),
        *_amendments(session, editions),
        *_corrections(session, editions),
    ]
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)[:MOST]


def _brought_in(edition: Edition) -> News:
    return News(
        f"edition-{edition.id}",
        edition.imported_at,
        f"A text of {edition.agreement.name} was brought in",
        f"{name_of(edition)}.",
        ("edition", edition.id),
    )


def _statuses(session: Session, editions: Mapping[int, Edition]) -> Iterator[News]:
    latest = {edition.agreement_id: edition for edition in editions.values()}
    query = select(LegalStatus).where(LegalStatus.agreement_id.in_(latest))
    for row in session.scalars(query.order_by(LegalStatus.id.desc()).limit(MOST)):
        edition = latest[row.agreement_id]
        source = f" ({row.source})" if row.source else ""
        yield News(
            f"status-{row.id}",
            datetime.combine(row.checked_on, time()),
            f"Legal status of {edition.agreement.name}: {row.status}",
            f"From {row.from_on:%Y-%m-%d}: “{row.status}”{source}.",
            ("edition", edition.id),
        )


def _amendments(session: Session, editions: Mapping[int, Edition]) -> Iterator[News]:
    query = select(Amendment).where(Amendment.edition_id.in_(editions))
    for row in session.scalars(query.order_by(Amendment.id.desc()).limit(MOST)):
        place = f"{row.place} of {editions[row.edition_id].agreement.name}"
        ended = row.withdrawn_at is not None
        changed = first_changed(session, row.id)
        yield News(
            f"amendment-{row.id}{'-withdrawn' if ended else ''}",
            row.withdrawn_at or row.recorded_at,
            f"{place}: a change was taken back" if ended else f"{place} was changed",
            f"Another text {row.effect} these words{', no longer so' if ended else ''}.",
            ("clause", changed) if changed else ("edition", row.edition_id),
        )


def _corrections(session: Session, editions: Mapping[int, Edition]) -> Iterator[News]:
    query = select(LineSaid).where(LineSaid.edition_id.in_(editions))
    for row in session.scalars(query.order_by(LineSaid.id.desc()).limit(MOST)):
        name = editions[row.edition_id].agreement.name
        undone = row.undone_at is not None
        yield News(
            f"correction-{row.id}{'-undone' if undone else ''}",
            row.undone_at or row.made_at,
            f"{name}: a correction was taken back" if undone else f"{name} was corrected",
            f"Its outline on sheet {row.page}: “{row.words}”.",
            ("edition", row.edition_id),
        )
