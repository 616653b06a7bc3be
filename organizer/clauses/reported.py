"""What an import found, in words: for the page, the command line and the folder alike."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.day_words import day_words
from organizer.core.reader import Reader

from . import queries
from .holding import at_once
from .models import Clause, Edition, StoredPage

READER, OUTLINE, DATES = "reader", "outline", "dates"  # who had a doubt when the file was read


@dataclass(frozen=True)
class Doubtful:
    """``page`` is 0 for what is said of the whole file."""

    page: int
    what: str
    who: str = READER


@dataclass(frozen=True)
class Report:
    edition: Edition
    counts: str
    pictures: int  # pages that were read from pictures
    doubts: tuple[Doubtful, ...]


def report(session: Session, reader: Reader, edition_id: int) -> Report:
    edition = queries.edition(session, reader, edition_id)
    of_it = StoredPage.edition_id == edition_id
    pages = select(func.count()).select_from(StoredPage).where(of_it)
    clauses = select(func.count()).select_from(Clause).where(Clause.edition_id == edition_id)
    articles = edition.outline["articles"]
    counts = counted(
        session.scalar(pages) or 0,
        len(articles),
        sum(len(article["sections"]) for article in articles),
        session.scalar(clauses) or 0,
    )
    pictures = session.scalar(pages.where(StoredPage.read_by == "ocr")) or 0
    same = same_days(session, edition)
    also = (Doubtful(0, same, DATES),) if same else ()
    return Report(edition, counts, pictures, (*also, *doubts_of(edition)))


def same_days(session: Session, edition: Edition) -> str:
    """What is said where another text of the agreement holds too; empty where none does."""
    others = at_once(session, edition)
    if not others:
        return ""
    named = ", ".join(
        f"{other.file_name}, brought in on {day_words(other.imported_at.date())}"
        for other in others[:3]
    )
    return (
        f"another text of {edition.agreement.name} holds on the same days ({named}): say from "
        "when to when each does, or both are searched"
    )


def doubts_of(edition: Edition) -> tuple[Doubtful, ...]:
    return tuple(Doubtful(*one) for one in edition.warnings)


def counted(pages: int, articles: int, sections: int, clauses: int) -> str:
    """“182 pages, 45 articles, 250 sections, 1,246 clauses”."""
    counts = {"page": pages, "article": articles, "section": sections, "clause": clauses}
    return ", ".join(f"{n:,} {name}{'' if n == 1 else 's'}" for name, n in counts.items())
