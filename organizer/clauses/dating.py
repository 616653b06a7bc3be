"""From when to when a text holds, whether it goes on by itself, what may be reopened when.

What was recorded is kept as a log; the newest entry is what the edition carries.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from . import queries
from .keepers import must_keep
from .kept import EditionTerm


@dataclass(frozen=True)
class Term:
    """``reopeners`` in words, as the duration article has them."""

    starts_on: date | None
    ends_on: date | None
    rolls_over: bool
    reopeners: str
    source: str


def record_term(
    session: Session, reader: Reader, edition_id: int, given: Term, *, actor: Actor, now: datetime
) -> EditionTerm:
    """Record the dates of a text with their source. Raises Invalid for days that cannot be."""
    must_keep(reader)
    edition = queries.edition(session, reader, edition_id)
    _check(given)
    kept = EditionTerm(
        edition_id=edition_id,
        starts_on=given.starts_on,
        ends_on=given.ends_on,
        rolls_over=given.rolls_over,
        reopeners=given.reopeners.strip(),
        source=given.source.strip(),
        recorded_at=now,
        recorded_name=actor.name,
    )
    session.add(kept)
    edition.starts_on, edition.ends_on = kept.starts_on, kept.ends_on
    edition.rolls_over, edition.reopeners = kept.rolls_over, kept.reopeners
    session.flush()
    audit.write(session, actor, "recorded the dates of a text", f"edition {edition_id}", now=now)
    return kept


def terms_of(session: Session, reader: Reader, edition_id: int) -> list[EditionTerm]:
    """What was recorded about the dates of a text, the newest first."""
    queries.edition(session, reader, edition_id)
    query = select(EditionTerm).where(EditionTerm.edition_id == edition_id)
    return list(session.scalars(query.order_by(EditionTerm.id.desc())))


def _check(given: Term) -> None:
    if not given.source.strip():
        raise Invalid("Name the source: the page or the letter where these days stand.")
    if given.starts_on and given.ends_on and given.ends_on < given.starts_on:
        raise Invalid("The last day is before the first.")
    if given.rolls_over and given.ends_on is None:
        raise Invalid("A text goes on after its last day only if it has one: give that day.")
