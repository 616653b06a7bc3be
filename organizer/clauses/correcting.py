"""Mending an outline: a person says what a line is, and the edition is read again by that.

The text is never touched. A clause whose words stay keeps its number, so that links to it
go on working; what points at a clause that went is led to the one that holds its words.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.outline.corrected import KINDS, Correction
from organizer.core.outline.parts import Hint, Outline, PageText
from organizer.core.reader import Actor, Reader
from organizer.search.encoder import Encoder
from organizer.storage import audit

from . import exam, queries
from .drafts import drafts_of
from .keepers import text_changed
from .kept import LineSaid
from .memory import Memory
from .models import Edition, StoredPage
from .outlined import as_shown
from .settling import settle
from .unsure import misread_words

LONGEST = 200
LOOKED_THROUGH = 4  # editions whose outlines are looked through at the same time
_outlines = Memory[Outline](LOOKED_THROUGH)


def say(
    session: Session,
    reader: Reader,
    encoder: Encoder | None,
    edition_id: int,
    said: Correction,
    *,
    actor: Actor,
    now: datetime,
) -> LineSaid:
    """Keep what a person says of a line, and read the edition again by it."""
    edition = _kept_by(session, reader, edition_id)
    _check(said)
    for other in corrections_of(session, edition_id):
        if (other.page, other.words) == (said.page, said.words):
            other.undone_at, other.undone_name = now, actor.name
    row = LineSaid(edition_id=edition.id, made_at=now, made_name=actor.name, **vars(said))
    session.add(row)
    session.flush()
    waiting = [doubt.what for doubt in _read(session, edition).doubts]
    if any(said.words[:60] in what and "correction waits" in what for what in waiting):
        raise Invalid("These words stand on that page more than once, or not at all.")
    _read_again(session, encoder, edition)
    text_changed(session, now)
    audit.write(session, actor, "corrected an outline", f"edition {edition.id}", now=now)
    exam.ask_for(session, "an outline was corrected", now=now)
    return row


def undo(
    session: Session,
    reader: Reader,
    encoder: Encoder | None,
    correction_id: int,
    *,
    actor: Actor,
    now: datetime,
) -> Edition:
    row = session.get(LineSaid, correction_id)
    if row is None or row.undone_at is not None:
        raise NotFound("There is no such correction, or it was taken back.")
    edition = _kept_by(session, reader, row.edition_id)
    row.undone_at, row.undone_name = now, actor.name
    session.flush()
    _read_again(session, encoder, edition)
    text_changed(session, now)
    audit.write(session, actor, "took a correction back", f"edition {edition.id}", now=now)
    exam.ask_for(session, "a correction was taken back", now=now)
    return edition


def corrections_of(session: Session, edition_id: int) -> Sequence[LineSaid]:
    """Those that count, the newest first."""
    query = select(LineSaid).where(LineSaid.edition_id == edition_id, LineSaid.undone_at.is_(None))
    return session.scalars(query.order_by(LineSaid.id.desc())).all()


def read_again(session: Session, reader: Reader, edition_id: int) -> Outline:
    """The outline as the program reads it now, corrections and all; the record has none of it."""
    edition = queries.edition(session, reader, edition_id)
    where = str(session.get_bind().engine.url)
    said = tuple(row.id for row in corrections_of(session, edition_id))
    # An edition's pages never change, and a correction is never rewritten.
    mark = (where, edition_id, edition.file_hash, edition.imported_at, said)
    return _outlines.of(mark, lambda: _read(session, edition))


def pages_of(session: Session, edition_id: int) -> list[PageText]:
    query = select(StoredPage).where(StoredPage.edition_id == edition_id)
    rows = session.scalars(query.order_by(StoredPage.number))
    return [PageText(row.number, row.text) for row in rows]


def _kept_by(session: Session, reader: Reader, edition_id: int) -> Edition:
    if not may(reader, Right.KEEP_AGREEMENTS):
        words = f"Only these may {Right.KEEP_AGREEMENTS}: {who_can(Right.KEEP_AGREEMENTS)}."
        raise Forbidden(words)
    return queries.edition(session, reader, edition_id)


def _check(said: Correction) -> None:
    if said.kind not in KINDS:
        raise Invalid("Choose what the line is.")
    if said.kind in ("article", "appendix", "section") and not said.label:
        raise Invalid("Give the label of the heading, such as “Section 3”.")
    if max(len(said.label), len(said.title)) > LONGEST:
        raise Invalid("A label and a title of up to 200 letters each.")


def _read(session: Session, edition: Edition) -> Outline:
    from organizer.core.outline.parse import read_outline  # slow to load, seldom needed

    hints = [Hint(*hint) for hint in edition.hints]
    said = [
        Correction(row.page, row.words, row.kind, row.label, row.title)
        for row in corrections_of(session, edition.id)
    ]
    return read_outline(pages_of(session, edition.id), hints, said)


def _read_again(session: Session, encoder: Encoder | None, edition: Edition) -> None:
    outline = _read(session, edition)
    pages = {page.number: page.text for page in pages_of(session, edition.id)}
    misread = misread_words(session, [edition.id]).get(edition.id, ())
    edition.outline = as_shown(outline)
    settle(session, encoder, edition.id, drafts_of(pages, outline, misread))
