"""A limit beside the picture of its page, and a word of it put right by who looks at the picture.

Words that were read surely can be wrong as well: here any word of a limit can be said to be
another one, not only those that the reader doubted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.core.span import Span
from organizer.core.word_boxes import Box

from . import keepers, looking, queries, unsure
from .kept import MISREAD, UnsureWord
from .limits import Listed, limits_of
from .models import Edition, StoredPage


@dataclass(frozen=True)
class Choice:
    """A word of the limit as it was read, and where it stands on the picture."""

    page: int
    start: int
    words: str
    box: Box

    @property
    def key(self) -> str:
        return f"{self.page}-{self.start}"


@dataclass(frozen=True)
class OnPages:
    """A limit with its words on the sheets that were read from pictures."""

    edition: Edition
    listed: Listed
    words: tuple[Choice, ...]
    put_right: tuple[UnsureWord, ...]

    @property
    def sheets(self) -> dict[int, list[Choice]]:
        found: dict[int, list[Choice]] = {}
        for word in self.words:
            found.setdefault(word.page, []).append(word)
        return found


def scanned_sheets(session: Session, edition_id: int) -> frozenset[int]:
    query = select(StoredPage.number).where(
        StoredPage.edition_id == edition_id, StoredPage.read_by == "ocr"
    )
    return frozenset(session.scalars(query))


def limit_on_pages(session: Session, reader: Reader, edition_id: int, mark: str) -> OnPages:
    """Raises NotFound when the text has no such limit, or it was not read from a picture."""
    edition = queries.edition(session, reader, edition_id)
    listed = next((o for o in limits_of(session, reader, edition_id) if o.mark == mark), None)
    if listed is None:
        raise NotFound("That limit is not in the text any more. Look at the list again.")
    words = tuple(_words(session, edition_id, listed.limit.spans))
    if not words:
        raise NotFound("These words were not read from a picture.")
    open_ones = unsure.open_words(session, [edition_id]).get(edition_id, [])
    put_right = [word for word in open_ones if word.verdict == MISREAD]
    return OnPages(edition, listed, words, tuple(unsure.in_spans(put_right, listed.limit.spans)))


def _words(session: Session, edition_id: int, spans: Sequence[Span]) -> Iterator[Choice]:
    for span in spans:
        page = session.get_one(StoredPage, (edition_id, span.page))
        for start, end, _, *box in page.seen:
            if span.start <= start and end <= span.end:
                words = page.text[int(start) : int(end)]
                yield Choice(span.page, int(start), words, Box(*box))


def put_right(
    session: Session, reader: Reader, edition_id: int, key: str, says: str,
    *, actor: Actor, now: datetime,
) -> UnsureWord:  # fmt: skip
    """Record that the picture shows ``says`` where a word was read, surely or not."""
    keepers.must_keep(reader)
    word = _known(session, edition_id, key) or _new(session, reader, edition_id, key)
    if not says.strip():
        raise Invalid("Write what the page says.")
    if says.strip() == word.words.strip():
        raise Invalid(f"“{says.strip()}” is what was read. Write what the page says instead.")
    session.add(word)
    session.flush()
    return looking.look(session, reader, edition_id, word.id, says, actor=actor, now=now)


def _known(session: Session, edition_id: int, key: str) -> UnsureWord | None:
    page, start = _place(key)
    query = select(UnsureWord).filter_by(edition_id=edition_id, page=page, start=start)
    return session.scalar(query)


def _new(session: Session, reader: Reader, edition_id: int, key: str) -> UnsureWord:
    page, start = _place(key)
    stored = queries.page(session, reader, edition_id, page)
    found = next((one for one in stored.seen if one[0] == start), None)
    if found is None:
        raise NotFound("Choose one of the words that were read from the picture.")
    _, end, confidence, *box = found
    queries.edition(session, reader, edition_id).doubtful_words += 1
    return UnsureWord(
        edition_id=edition_id, page=page, start=start, end=int(end),
        words=stored.text[start : int(end)], confidence=confidence, box=box, verdict="",
    )  # fmt: skip


def _place(key: str) -> tuple[int, int]:
    page, _, start = key.partition("-")
    if not (page.isdecimal() and start.isdecimal()):
        raise Invalid("Choose the word that the page shows otherwise.")
    return int(page), int(start)


def mark_at(session: Session, reader: Reader, word: UnsureWord) -> str | None:
    """The limit that stands on a word now: another figure makes it another limit."""
    listed = limits_of(session, reader, word.edition_id)
    return next((one.mark for one in listed if unsure.in_spans([word], one.limit.spans)), None)
