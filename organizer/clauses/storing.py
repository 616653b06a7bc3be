"""What was read of a file, put into the tables. The transaction is the caller's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.outline.parts import Outline
from organizer.documents.page import Document, Page
from organizer.documents.tracked import ACCEPTED
from organizer.people.local import today, unit_named

from .drafts import Draft
from .models import Agreement, Clause, Edition, LegalStatus, StoredPage
from .outlined import as_shown
from .reported import OUTLINE, Doubtful
from .unsure import words_to_look_at


@dataclass(frozen=True)
class Asked:
    """What a person says about a file when handing it in."""

    file_name: str
    content: bytes
    agreement: str
    kind: str = "master"
    starts_on: date | None = None
    ends_on: date | None = None
    status: str = ""
    unit: str = ""
    tracked: str = ACCEPTED  # which view of a Word file's tracked changes


@dataclass(frozen=True)
class Read:
    """What a file turned out to hold. ``digest`` names its bytes."""

    digest: str
    document: Document
    outline: Outline
    drafts: list[Draft]

    @property
    def doubts(self) -> tuple[Doubtful, ...]:
        said = (Doubtful(page, what) for page, what in self.document.warnings)
        return (*said, *(Doubtful(one.page, one.what, OUTLINE) for one in self.outline.doubts))

    @property
    def warnings(self) -> tuple[tuple[int, str], ...]:
        return tuple((one.page, one.what) for one in self.doubts)


def store(session: Session, asked: Asked, found: Read, now: datetime) -> Edition:
    agreement = _agreement(session, asked)
    edition = _edition(session, agreement, asked, found, now)
    if asked.status:
        session.add(_status(agreement, asked, today(session, now)))
    session.add_all(_pages(edition, found))
    doubtful = list(words_to_look_at(edition.id, found.document.pages))
    edition.doubtful_words = len(doubtful)
    session.add_all(doubtful)
    return edition


def store_clauses(session: Session, edition_id: int, drafts: Sequence[Draft]) -> list[int]:
    clauses = [
        Clause(edition_id=edition_id, **draft.as_row(seq)) for seq, draft in enumerate(drafts)
    ]
    session.add_all(clauses)
    session.flush()
    return [clause.id for clause in clauses]


def _agreement(session: Session, asked: Asked) -> Agreement:
    there = session.scalar(select(Agreement).where(Agreement.name == asked.agreement))
    if there is not None:
        return there
    unit = unit_named(session, asked.unit) if asked.unit else None
    made = Agreement(name=asked.agreement, kind=asked.kind, unit_id=unit.id if unit else None)
    session.add(made)
    session.flush()
    return made


def _edition(
    session: Session, agreement: Agreement, asked: Asked, found: Read, now: datetime
) -> Edition:
    edition = Edition(
        agreement_id=agreement.id,
        file_hash=found.digest,
        file_name=asked.file_name,
        starts_on=asked.starts_on,
        ends_on=asked.ends_on,
        imported_at=now,
        outline=as_shown(found.outline),
        warnings=[[one.page, one.what, one.who] for one in found.doubts],
        hints=[[mark.level, mark.title, mark.page] for mark in found.document.bookmarks],
        tracked=found.document.tracked,
    )
    session.add(edition)
    session.flush()
    return edition


def _status(agreement: Agreement, asked: Asked, day: date) -> LegalStatus:
    return LegalStatus(
        agreement_id=agreement.id,
        from_on=asked.starts_on or day,
        status=asked.status,
        checked_on=day,
    )


def _pages(edition: Edition, found: Read) -> Iterator[StoredPage]:
    for page in found.document.pages:
        yield StoredPage(
            edition_id=edition.id,
            number=page.number,
            printed=found.outline.printed.get(page.number, ""),
            text=page.text,
            read_by=page.read_by,
            seen=_seen(page),
        )


def _seen(page: Page) -> list[list[Any]]:
    return [
        [word.start, word.end, *(round(x, 4) for x in (word.confidence, *word.box))]
        for word in page.seen
    ]
