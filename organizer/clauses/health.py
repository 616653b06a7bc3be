"""The health report of an edition: what ails its text, its dates, its reading."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core import health
from organizer.core.day_words import day_words
from organizer.core.health import Ailment, Finding, Heading
from organizer.core.reader import Reader

from . import queries
from .holding import at_once, has_ended
from .limits import limits_of
from .models import Edition, StoredPage
from .references import links_of, nodes_of


def findings(session: Session, reader: Reader, edition_id: int, day: date) -> list[Finding]:
    """Everything that ails an edition on ``day``, kind by kind, in the order of the text."""
    edition = queries.edition(session, reader, edition_id)
    nodes = nodes_of(session, reader, edition_id)
    clauses = queries.clauses_of(session, reader, edition_id)
    citations = {clause.id: clause.citation for clause in clauses}
    limits = [listed.limit for listed in limits_of(session, reader, edition_id)]
    found = [
        *health.references(links_of(session, reader, edition_id), citations, nodes),
        *health.numbering([_heading(part) for part in edition.outline["articles"]]),
        *health.limits(limits, health.grieving(nodes)),
        *health.terms(nodes, citations),
        *_pages(session, edition_id),
        *_dates(session, edition, day),
    ]
    order = list(Ailment)
    return sorted(found, key=lambda finding: order.index(finding.ailment))


def _heading(part: dict[str, Any]) -> Heading:
    sections = tuple(_heading(section) for section in part.get("sections", ()))
    return Heading(part["label"], part["title"], part["page"], sections)


def _pages(session: Session, edition_id: int) -> Iterator[Finding]:
    query = select(StoredPage).where(StoredPage.edition_id == edition_id)
    for page in session.scalars(query.order_by(StoredPage.number)):
        words = " ".join(page.text.split())[:120]
        if not words:
            why = "nothing was read on this page: look at the file"
            yield Finding(Ailment.WEAK, "", why, f"sheet {page.number}", page=page.number)
        elif page.read_by == "ocr":
            why = "read from a picture: what was not read surely stands under Words to look at"
            yield Finding(Ailment.WEAK, words, why, f"sheet {page.number}", page=page.number)


def _dates(session: Session, edition: Edition, day: date) -> Iterator[Finding]:
    if edition.ends_on and has_ended(session, edition, day):
        why = "whether it rolls over stands in its duration article; its status is not inferred"
        words = f"to {day_words(edition.ends_on)}"
        yield Finding(Ailment.EXPIRED, words, why)
    for other in at_once(session, edition):
        why = "both are searched on these days: say from when to when each text holds"
        yield Finding(Ailment.AT_ONCE, f"{edition.file_name} and {other.file_name}", why)
    before = _text_before(session, edition)
    if before and edition.starts_on and before + timedelta(days=1) < edition.starts_on:
        words = f"{day_words(before)} to {day_words(edition.starts_on)}"
        why = "no text of this agreement is dated for the days between"
        yield Finding(Ailment.BETWEEN, words, why)


def _text_before(session: Session, edition: Edition) -> date | None:
    """The last day of the text before this one."""
    if edition.starts_on is None:
        return None
    query = select(Edition.ends_on).where(
        Edition.agreement_id == edition.agreement_id,
        Edition.ends_on < edition.starts_on,
        Edition.rolls_over.is_(False),  # what goes on leaves no gap
    )
    return session.scalar(query.order_by(Edition.ends_on.desc()).limit(1))
