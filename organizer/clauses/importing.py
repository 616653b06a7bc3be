"""A file into an edition: read, parsed, stored and indexed, or not there at all."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from time import perf_counter

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor
from organizer.search import index
from organizer.search.encoder import Encoder
from organizer.search.index import Prepared
from organizer.storage import audit, files
from organizer.storage.session import begin, reading

from .drafts import drafts_of
from .keepers import text_changed
from .kinds import KINDS
from .models import Agreement, Clause, Edition, StoredPage
from .outlined import outline_of
from .reported import same_days
from .storing import Asked, Read, store, store_clauses


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


@dataclass
class Watch:
    """How long each part of the work took, for the report."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def over(self, what: str) -> Iterator[None]:
        started = perf_counter()
        try:
            yield
        finally:
            self.seconds[what] = round(perf_counter() - started, 3)


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
    digest, watch = hashlib.sha256(asked.content).hexdigest(), Watch()
    with reading(engine) as session:
        there = _already(session, asked, digest)
    if there:
        return there
    found = _read(asked, digest, watch, progress)
    with watch.over("embed"):
        texts = [(draft.heading, draft.text) for draft in found.drafts]
        prepared = index.prepare(texts, encoder, partial(progress, "making it findable"))
    with watch.over("store"):
        files.keep(file_folder, asked.content)
        with begin(engine) as session:
            # Somebody may have brought in the same bytes while this was read.
            there = _already(session, asked, digest)
            if there:
                return there
            edition = _write(session, asked, found, prepared, actor, now)
            same = same_days(session, edition)
    return _imported(edition, found, watch, same)


def _read(asked: Asked, digest: str, watch: Watch, progress: Progress) -> Read:
    from organizer.documents.reading import read  # slow to load: what reads every kind of file

    with watch.over("read"):
        document = read(asked.content, partial(progress, "page"), tracked=asked.tracked)
    progress("finding the articles", 0, 0)
    with watch.over("parse"):
        outline = outline_of(document)
        drafts = drafts_of({page.number: page.text for page in document.pages}, outline)
    return Read(digest, document, outline, drafts)


def _write(
    session: Session, asked: Asked, found: Read, prepared: Prepared, actor: Actor, now: datetime
) -> Edition:
    edition = store(session, asked, found, now)
    ids = store_clauses(session, edition.id, found.drafts)
    index.add(session, edition.id, ids, prepared)
    audit.write(session, actor, "imported an edition", f"edition {edition.id}", now=now)
    text_changed(session, now)
    return edition


def _imported(edition: Edition, found: Read, watch: Watch, same: str) -> Imported:
    return Imported(
        edition.agreement_id,
        edition.id,
        False,
        len(found.document.pages),
        *_articles_and_sections(edition),
        clauses=len(found.drafts),
        ocr_pages=sum(page.read_by == "ocr" for page in found.document.pages),
        warnings=(*found.warnings, *([(0, same)] if same else [])),
        seconds=tuple(watch.seconds.items()),
    )


def _already(session: Session, asked: Asked, digest: str) -> Imported | None:
    """The edition of the same bytes. Raises Refused when the other view of it was asked for."""
    same = Agreement.name == asked.agreement, Edition.file_hash == digest
    edition = session.scalar(select(Edition).join(Agreement).where(*same))
    if edition is None:
        return None
    if edition.tracked and edition.tracked != asked.tracked:
        raise Refused(
            f"This file is here already, its tracked changes read as {edition.tracked}. To keep "
            "the other view too, bring it in under another name."
        )
    return Imported(
        edition.agreement_id,
        edition.id,
        True,
        _count(session, StoredPage, edition),
        *_articles_and_sections(edition),
        clauses=_count(session, Clause, edition),
    )


def _count(session: Session, kind: type[StoredPage | Clause], edition: Edition) -> int:
    query = select(func.count()).select_from(kind).where(kind.edition_id == edition.id)
    return session.scalar(query) or 0


def _articles_and_sections(edition: Edition) -> tuple[int, int]:
    articles = edition.outline["articles"]
    return len(articles), sum(len(article["sections"]) for article in articles)
