"""Words of a scan that wait to be looked at, sheet by sheet, and what a person saw there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from . import queries
from .as_seen import renew
from .keepers import text_changed
from .kept import AS_READ, MISREAD, UnsureWord
from .unsure import misread_words


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
    with _renewed(session, edition_id, now):
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
    with _renewed(session, edition_id, now):
        word.verdict, word.says, word.looked_at = "", "", None
        word.looked_by, word.looked_name = None, ""
    audit.write(session, actor, "took back a look at a word", f"word {word.id}", now=now)
    return word


@contextmanager
def _renewed(session: Session, edition_id: int, now: datetime) -> Iterator[None]:
    """All that is read of the edition says what people see on its pages from now on."""
    before = misread_words(session, [edition_id]).get(edition_id, ())
    yield
    session.flush()
    after = misread_words(session, [edition_id]).get(edition_id, ())
    if before != after:
        renew(session, edition_id, before, after)
    text_changed(session, now)


def _word(session: Session, reader: Reader, edition_id: int, word_id: int) -> UnsureWord:
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(f"Words are confirmed by: {who_can(Right.KEEP_AGREEMENTS)}.")
    word = session.get(UnsureWord, word_id)
    if word is None or word.edition_id != edition_id:
        raise NotFound("There is no such word to look at.")
    return word
