"""What the checks need of an edition: its pages, clauses and limits, as plain values."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses import queries
from organizer.clauses.models import StoredPage
from organizer.core.checks.facts import ClauseWords, Facts
from organizer.core.reader import Reader


def with_edition(session: Session, reader: Reader, facts: Facts, edition_id: int) -> Facts:
    """``facts`` with the words of that edition; NotFound if this reader has no such edition."""
    edition = queries.edition(session, reader, edition_id)
    stored = list(session.scalars(select(StoredPage).where(StoredPage.edition_id == edition.id)))
    clauses = tuple(
        ClauseWords(
            clause.article,
            clause.section,
            clause.label,
            clause.citation,
            clause.page,
            clause.reading or clause.text,
        )
        for clause in queries.clauses_of(session, reader, edition.id)
    )
    return replace(
        facts,
        pages={page.number: page.text for page in stored},
        printed={page.number: page.printed for page in stored if page.printed},
        clauses=clauses,
    )
