"""A file into an edition: read, parsed, stored and indexed, or not there at all."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.core.citation import cite
from organizer.core.errors import Invalid, Refused
from organizer.core.outline.mended import mended
from organizer.core.outline.parts import ClauseText, Outline
from organizer.core.reader import Actor
from organizer.core.span import slices
from organizer.documents.page import Document
from organizer.documents.tracked import ACCEPTED
from organizer.people.local import today, unit_named
from organizer.search import index
from organizer.search.encoder import Encoder
from organizer.storage import audit, files
from organizer.storage.session import begin, reading

from .models import Agreement, Clause, Edition, LegalStatus, StoredPage
from .outlined import as_shown, outline_of
from .service import text_changed
from .unsure import words_to_look_at

KINDS = ("master", "supplement", "mou", "side-letter", "law")


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
class Imported:
    agreement_id: int
    edition_id: int
    already: bool
    pages: int = 0
    articles: int = 0
    sections: int = 0
    clauses: int = 0
    ocr_pages: int = 0
    warnings: tuple[tuple[int, str], ...] = ()
    seconds: tuple[tuple[str, float], ...] = ()


Progress = Callable[[str, int, int], None]


def import_file(
    engine: Engine,
    file_folder: Path,
    encoder: Encoder | None,
    asked: Asked,
    *,
    actor: Actor,
    now: datetime,
    progress: Progress = lambda doing, done, total: None,
) -> Imported:
    """Make an edition of a file. The long work is done before the one short write.

    Raises Invalid for a file that cannot be read; the same bytes again give the
    edition that is there. The transaction is this function's own.
    """
    if asked.kind not in KINDS:
        raise Invalid(f"An agreement is one of: {', '.join(KINDS)}.")
    digest = hashlib.sha256(asked.content).hexdigest()
    with reading(engine) as session:
        found = _already(session, asked, digest)
        if found:
            return found
    from organizer.documents.reading import read  # slow to load: what reads every kind of file

    seconds: dict[str, float] = {}
    with _timed(seconds, "read"):
        document = read(asked.content, partial(progress, "page"), tracked=asked.tracked)
    progress("finding the articles", 0, 0)
    with _timed(seconds, "parse"):
        outline = outline_of(document)
        drafts = drafts_of({page.number: page.text for page in document.pages}, outline)
    with _timed(seconds, "embed"):
        prepared = index.prepare(
            [(d.heading, d.text) for d in drafts], encoder, partial(progress, "making it findable")
        )
    with _timed(seconds, "store"):
        files.keep(file_folder, asked.content)
        with begin(engine) as session:
            found = _already(session, asked, digest)
            if found:
                return found
            edition = _store(session, asked, digest, document, outline, now)
            ids = _store_clauses(session, edition.id, drafts)
            index.add(session, edition.id, ids, prepared)
            audit.write(session, actor, "imported an edition", f"edition {edition.id}", now=now)
            text_changed(session, now)
            shown = edition.outline
    return Imported(
        edition.agreement_id,
        edition.id,
        already=False,
        pages=len(document.pages),
        articles=len(shown["articles"]),
        sections=sum(len(article["sections"]) for article in shown["articles"]),
        clauses=len(drafts),
        ocr_pages=sum(page.read_by == "ocr" for page in document.pages),
        warnings=_warnings(document, outline),
        seconds=tuple(seconds.items()),
    )


class _timed:
    def __init__(self, seconds: dict[str, float], what: str) -> None:
        self.seconds, self.what = seconds, what

    def __enter__(self) -> None:
        self.started = perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds[self.what] = round(perf_counter() - self.started, 3)


@dataclass(frozen=True)
class Draft:
    clause: ClauseText
    text: str
    reading: str
    citation: str

    @property
    def heading(self) -> str:
        parts = (self.clause.article, self.clause.article_title, self.clause.section_title)
        return " ".join(part for part in parts if part)

    def as_row(self, seq: int) -> dict[str, Any]:
        one = self.clause
        return {
            "seq": seq,
            "article": one.article,
            "article_title": one.article_title,
            "section": one.section,
            "section_title": one.section_title,
            "label": one.label,
            "citation": self.citation,
            "page": one.spans[0].page,
            "spans": [span.as_list() for span in one.spans],
            "text": self.text,
            "reading": self.reading,
        }


def _already(session: Session, asked: Asked, digest: str) -> Imported | None:
    """The edition of the same bytes. Raises Refused when the other view of it was asked for."""
    query = (
        select(Edition)
        .join(Agreement)
        .where(Agreement.name == asked.agreement, Edition.file_hash == digest)
    )
    edition = session.scalar(query)
    if edition is None:
        return None
    if edition.tracked and edition.tracked != asked.tracked:
        raise Refused(
            f"This file is here already, its tracked changes read as {edition.tracked}. To keep "
            "the other view too, bring it in under another name."
        )
    shown = edition.outline
    pages = session.query(StoredPage).filter_by(edition_id=edition.id).count()
    clauses = session.query(Clause).filter_by(edition_id=edition.id).count()
    sections = sum(len(article["sections"]) for article in shown["articles"])
    return Imported(
        edition.agreement_id, edition.id, True, pages, len(shown["articles"]), sections, clauses
    )


def drafts_of(pages: Mapping[int, str], outline: Outline) -> list[Draft]:
    drafts = []
    for clause in outline.clauses:
        text = slices(clause.spans, pages)
        sheet = clause.spans[0].page
        printed = outline.printed.get(sheet, "")
        citation = cite(clause.article, clause.path, sheet=sheet, printed=printed)
        drafts.append(Draft(clause, text, mended(text), citation))
    return drafts


def _store(
    session: Session, asked: Asked, digest: str, document: Document, outline: Outline, now: datetime
) -> Edition:
    agreement = session.scalar(select(Agreement).where(Agreement.name == asked.agreement))
    if agreement is None:
        unit = unit_named(session, asked.unit) if asked.unit else None
        agreement = Agreement(
            name=asked.agreement, kind=asked.kind, unit_id=unit.id if unit else None
        )
        session.add(agreement)
        session.flush()
    edition = Edition(
        agreement_id=agreement.id,
        file_hash=digest,
        file_name=asked.file_name,
        starts_on=asked.starts_on,
        ends_on=asked.ends_on,
        imported_at=now,
        outline=as_shown(outline),
        warnings=[list(warning) for warning in _warnings(document, outline)],
        hints=[[mark.level, mark.title, mark.page] for mark in document.bookmarks],
        tracked=document.tracked,
    )
    session.add(edition)
    session.flush()
    if asked.status:
        day = today(session, now)
        session.add(
            LegalStatus(
                agreement_id=agreement.id,
                from_on=asked.starts_on or day,
                status=asked.status,
                checked_on=day,
            )
        )
    session.add_all(
        StoredPage(
            edition_id=edition.id,
            number=page.number,
            printed=outline.printed.get(page.number, ""),
            text=page.text,
            read_by=page.read_by,
            seen=[
                [w.start, w.end, *(round(x, 4) for x in (w.confidence, *w.box))] for w in page.seen
            ],
        )
        for page in document.pages
    )
    doubtful = list(words_to_look_at(edition.id, document.pages))
    edition.doubtful_words = len(doubtful)
    session.add_all(doubtful)
    return edition


def _store_clauses(session: Session, edition_id: int, drafts: list[Draft]) -> list[int]:
    clauses = [
        Clause(edition_id=edition_id, **draft.as_row(seq)) for seq, draft in enumerate(drafts)
    ]
    session.add_all(clauses)
    session.flush()
    return [clause.id for clause in clauses]


def _warnings(document: Document, outline: Outline) -> tuple[tuple[int, str], ...]:
    doubts = tuple((doubt.page, doubt.what) for doubt in outline.doubts)
    return (*document.warnings, *doubts)
