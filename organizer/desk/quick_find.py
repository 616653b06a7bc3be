"""Quick-find: pages, clauses, and what each room finds for this reader."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from organizer.clauses.search import find as find_clauses
from organizer.core.found import Found
from organizer.core.reader import Reader
from organizer.people.local import today

from . import rooms

MOST = 5  # of each kind


def quick_find(
    session: Session, reader: Reader, text: str, pages: Iterable[Found], now: datetime
) -> list[Found]:
    """What ``text`` may mean, pages first; ``pages`` are those open to the reader."""
    wanted = text.casefold().split()
    if not wanted:
        return []
    of_rooms = [
        found
        for room in rooms.answers("quick_find")
        for found in room(session, reader, text)[:MOST]
    ]
    return [
        *[page for page in pages if _fits(page, wanted)][:MOST],
        *of_rooms,
        *_clauses(session, reader, text, now),
    ]


def _fits(page: Found, wanted: list[str]) -> bool:
    words = f"{page.title} {page.detail}".casefold()
    return all(word in words for word in wanted)


def _clauses(session: Session, reader: Reader, text: str, now: datetime) -> list[Found]:
    """By its words alone: quick-find answers while somebody types."""
    day = today(session, now)
    hits = find_clauses(session, reader, None, text, on=day, limit=MOST).hits
    return [
        Found(
            "clause",
            hit.clause.section_title or hit.clause.article_title or hit.clause.citation,
            f"{hit.clause.citation} · {hit.clause.edition.agreement.name}",
            f"/clauses/{hit.clause.id}",
        )
        for hit in hits
    ]
