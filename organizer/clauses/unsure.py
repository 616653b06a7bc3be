"""Words of scanned pages that a person must look at before anything built on them counts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.as_shown import AsShown, Misread, shown
from organizer.core.day_words import day_words
from organizer.core.outline.mended import places
from organizer.core.span import Span
from organizer.core.unsure import LINE, bare, must_be_looked_at
from organizer.documents.page import Page

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


def misread_words(session: Session, edition_ids: Iterable[int]) -> dict[int, list[Misread]]:
    """By edition, what people saw on its pages where a word was misread."""
    query = select(UnsureWord).where(
        UnsureWord.edition_id.in_(set(edition_ids)), UnsureWord.verdict == MISREAD
    )
    found: dict[int, list[Misread]] = {}
    for word in session.scalars(query):
        found.setdefault(word.edition_id, []).append(Misread(word.span, word.says))
    return found


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


def places_in(clause: Clause, words: Sequence[UnsureWord]) -> list[tuple[int, int]]:
    """Where in ``clause.reading`` the words stand that nobody has looked at yet, in order."""
    spans = spans_of(clause.spans)
    doubtful = to_look_at(words, spans)
    inside = {id(word): _offsets(word, spans) for word in words}
    whole = [word for word in in_spans(words, spans) if word not in doubtful]
    there = AsShown(
        {0: clause.text}, [Misread(Span(0, *inside[id(word)]), word.says) for word in whole]
    )
    kept = places(there.pages[0])
    found = []
    for word in doubtful:
        seen = there.there(Span(0, *inside[id(word)]))
        start, end = bisect_left(kept, seen.start), bisect_left(kept, seen.end)
        found.append((start, max(end, start + 1)))
    return sorted(found)


def _offsets(word: UnsureWord, spans: Sequence[Span]) -> tuple[int, int]:
    """Where a word stands in the text of a clause with these spans."""
    at, before = 0, None
    for span in spans:
        at += before is not None and span.page != before  # the newline of a page break
        if _touches(span, word):
            move = at - span.start
            return max(word.start, span.start) + move, min(word.end, span.end) + move
        at, before = at + span.end - span.start, span.page
    return 0, 0


@dataclass(frozen=True)
class Doubts:
    """What is said beside a clause of a scan; nothing of it where all was surely read.

    ``look_first``: why its words do not count yet, and ``look_at`` where that is mended.
    ``put_right``: who put a word of it right from the picture of the page, and when.
    """

    words: tuple[UnsureWord, ...] = ()
    look_first: str = ""
    look_at: str = ""
    put_right: str = ""


def doubts_in(unsure: Iterable[UnsureWord], spans: Sequence[Span]) -> Doubts:
    """What is said of the words of ``spans`` as a clause is read: see ``as_seen``."""
    inside = in_spans(unsure, spans)
    if not inside:
        return Doubts()
    left = to_look_at(inside, spans)
    return Doubts(tuple(inside), why_not(left), address(left), put_right_by(inside, spans))


def put_right_by(words: Iterable[UnsureWord], spans: Sequence[Span]) -> str:
    """Who put misread words of ``spans`` right from the picture of the page, and when."""
    said: dict[str, list[str]] = {}
    for word in in_spans(words, spans):
        if word.verdict == MISREAD and word.looked_at:
            who = f"{word.looked_name} on {day_words(word.looked_at.date())}"
            said.setdefault(who, []).append(f"“{word.says}”")
    return "; ".join(
        f"{', '.join(dict.fromkeys(seen))} put right from the picture of the page by {who}"
        for who, seen in said.items()
    )


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
    said = ", ".join(list(dict.fromkeys(named(word) for word in words))[:4])
    return f"{LOOK_FIRST}: {said} on sheet {words[0].page}, which was read from a picture."


def named(word: UnsureWord) -> str:
    return f"“{word.words}”" if word.words.strip() else "something that could not be read"


def address(words: Sequence[UnsureWord]) -> str:
    """Where a person looks at the first of them; empty when there is none."""
    if not words:
        return ""
    first = words[0]
    return f"/agreements/{first.edition_id}/words?sheet={first.page}#w{first.id}"
