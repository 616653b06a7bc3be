"""Words of scanned pages that a person must look at before anything built on them counts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.as_shown import Misread, shown
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.outline.mended import places
from organizer.core.reader import Actor, Reader
from organizer.core.span import Span
from organizer.core.unsure import LINE, bare, must_be_looked_at
from organizer.documents.page import Page
from organizer.storage import audit

from . import queries
from .kept import AS_READ, MISREAD, UnsureWord
from .models import Clause
from .texts import spans_of

LOOK_FIRST = "The page must be looked at first"


def words_to_look_at(edition_id: int, pages: Sequence[Page]) -> Iterator[UnsureWord]:
    """The rows of an edition that is being stored."""
    known = set(_surely_read(pages))
    for page in pages:
        for one in page.seen:
            words = page.text[one.start : one.end]
            if must_be_looked_at(words, one.confidence, known):
                yield UnsureWord(
                    edition_id=edition_id, page=page.number, start=one.start, end=one.end,
                    words=words, confidence=one.confidence, box=[round(x, 5) for x in one.box],
                )  # fmt: skip


def _surely_read(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        if page.seen:
            sure = (one for one in page.seen if one.confidence >= LINE)
            yield from (bare(page.text[one.start : one.end]) for one in sure)
        else:
            yield from (bare(word) for word in page.text.split())


def open_words(session: Session, edition_ids: Iterable[int]) -> dict[int, list[UnsureWord]]:
    """By edition, the words that nobody has looked at yet or that were misread."""
    query = select(UnsureWord).where(
        UnsureWord.edition_id.in_(set(edition_ids)), UnsureWord.verdict != AS_READ
    )
    found: dict[int, list[UnsureWord]] = {}
    for word in session.scalars(query.order_by(UnsureWord.page, UnsureWord.start)):
        found.setdefault(word.edition_id, []).append(word)
    return found


def in_spans(words: Iterable[UnsureWord], spans: Sequence[Span]) -> list[UnsureWord]:
    """Those of ``words`` that stand in ``spans``, wholly or in part."""
    return [word for word in words if any(_touches(span, word) for span in spans)]


def _touches(span: Span, word: UnsureWord) -> bool:
    return span.page == word.page and span.start < word.end and word.start < span.end


def misread_of(words: Iterable[UnsureWord]) -> list[Misread]:
    """What people saw on the page where a word was misread."""
    return [Misread(word.span, word.says) for word in words if word.verdict == MISREAD]


def to_look_at(words: Iterable[UnsureWord], spans: Sequence[Span]) -> list[UnsureWord]:
    """Those of ``spans`` that stand against counting from them: nobody has looked at them yet,
    or they were misread and stand there only in part."""
    return [
        word
        for word in in_spans(words, spans)
        if word.verdict != MISREAD or not any(_holds(span, word) for span in spans)
    ]


def as_shown(quote: str, spans: Sequence[Span], words: Sequence[UnsureWord]) -> str:
    """The quotation as the page shows it; empty when it was read as it stands there."""
    says = shown(quote, spans, misread_of(in_spans(words, spans)))
    return says if says != quote else ""


def _holds(span: Span, word: UnsureWord) -> bool:
    return span.page == word.page and span.start <= word.start and word.end <= span.end


def places_in(clause: Clause, words: Iterable[UnsureWord]) -> list[tuple[int, int]]:
    """Where in ``clause.reading`` the words stand, in order."""
    at, before, starts = 0, None, []
    for span in spans_of(clause.spans):
        at += before is not None and span.page != before  # the newline of a page break
        starts.append((span, at - span.start))
        at, before = at + span.end - span.start, span.page
    kept = places(clause.text)
    found = []
    for word in words:
        offset = next((move for span, move in starts if _touches(span, word)), None)
        if offset is not None:
            start, end = (bisect_left(kept, place + offset) for place in (word.start, word.end))
            found.append((start, max(end, start + 1)))
    return sorted(found)


def why_not(words: Sequence[UnsureWord]) -> str:
    """Why what is built on ``words`` does not count; empty when nothing stands against it."""
    if not words:
        return ""
    misread = next((word for word in words if word.verdict == MISREAD), None)
    if misread:
        return (
            f"{named(misread)} on sheet {misread.page} was misread: the page says "
            f"“{misread.says}”. Quote the words as the page says them."
        )
    said = ", ".join(named(word) for word in words[:4])
    return f"{LOOK_FIRST}: {said} on sheet {words[0].page}, which was read from a picture."


def named(word: UnsureWord) -> str:
    return f"“{word.words}”" if word.words.strip() else "something that could not be read"


def address(words: Sequence[UnsureWord]) -> str:
    """Where a person looks at the first of them; empty when there is none."""
    if not words:
        return ""
    first = words[0]
    return f"/agreements/{first.edition_id}/words?sheet={first.page}#w{first.id}"


@dataclass(frozen=True)
class Sheet:
    """How many of a sheet's words still have to be looked at, of how many."""

    number: int
    left: int
    total: int


@dataclass(frozen=True)
class Looking:
    """The words of one sheet to look at; ``sheets`` are all that have any."""

    sheets: tuple[Sheet, ...]
    sheet: int
    words: tuple[UnsureWord, ...]

    @property
    def left(self) -> int:
        return sum(sheet.left for sheet in self.sheets)


def looking(session: Session, reader: Reader, edition_id: int, sheet: int | None) -> Looking:
    """What is to be looked at on ``sheet``; without one, on the first that waits."""
    queries.edition(session, reader, edition_id)
    query = select(UnsureWord).where(UnsureWord.edition_id == edition_id)
    by_sheet: dict[int, list[UnsureWord]] = {}
    for word in session.scalars(query.order_by(UnsureWord.page, UnsureWord.start)):
        by_sheet.setdefault(word.page, []).append(word)
    sheets = tuple(
        Sheet(number, sum(not word.verdict for word in words), len(words))
        for number, words in by_sheet.items()
    )
    waiting = next((one.number for one in sheets if one.left), sheets[0].number if sheets else 0)
    chosen = sheet if sheet in by_sheet else waiting
    return Looking(sheets, chosen, tuple(by_sheet.get(chosen, ())))


def look(
    session: Session, reader: Reader, edition_id: int, word_id: int, says: str,
    *, actor: Actor, now: datetime,
) -> UnsureWord:  # fmt: skip
    """Record what the picture says at a word: the same as was read, or something else.

    Where nothing was read, a blank says that nothing but a speck stands there.
    """
    word = _word(session, reader, edition_id, word_id)
    if not says.strip() and word.words.strip():
        raise Invalid("Write what the page says, or choose that it was read rightly.")
    is_right = says.strip() == word.words.strip()
    word.verdict, word.says = (AS_READ, "") if is_right else (MISREAD, says.strip()[:80])
    word.looked_at, word.looked_by, word.looked_name = now, actor.account_id, actor.name
    deed = "looked at a word: as read" if is_right else "looked at a word: misread"
    audit.write(session, actor, deed, f"word {word.id}", now=now)
    return word


def take_back(
    session: Session, reader: Reader, edition_id: int, word_id: int, *, actor: Actor, now: datetime
) -> UnsureWord:
    """The word is looked at anew; until then nothing built on it counts."""
    word = _word(session, reader, edition_id, word_id)
    word.verdict, word.says, word.looked_at = "", "", None
    word.looked_by, word.looked_name = None, ""
    audit.write(session, actor, "took back a look at a word", f"word {word.id}", now=now)
    return word


def _word(session: Session, reader: Reader, edition_id: int, word_id: int) -> UnsureWord:
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(f"Words are confirmed by: {who_can(Right.KEEP_AGREEMENTS)}.")
    word = session.get(UnsureWord, word_id)
    if word is None or word.edition_id != edition_id:
        raise NotFound("There is no such word to look at.")
    return word
