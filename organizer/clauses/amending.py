"""Recording that clauses are replaced, added to or suspended; and taking that back."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor, Reader
from organizer.storage import audit

from . import queries
from .keepers import must_keep, text_changed
from .kept import AmendedClause, Amendment
from .models import Clause
from .placing import placed

REPLACES, ADDS, SUSPENDS = "replaces", "adds to", "suspends"
EFFECTS = (REPLACES, ADDS, SUSPENDS)


@dataclass(frozen=True)
class Amends:
    """What is said: which words do what to which clauses, for whom and how long.

    Places are written as people cite ("Article 17, Section 3"); an empty ``by_place`` is
    the whole document, an empty unit, agency, site or date all of them.
    """

    edition_id: int
    place: str
    effect: str
    by_edition_id: int | None = None
    by_place: str = ""
    unit_id: int | None = None
    agency: str = ""
    site: str = ""
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""


def record_amendment(
    session: Session, reader: Reader, given: Amends, *, actor: Actor, now: datetime
) -> Amendment:
    """Record it, with the clauses it concerns. Raises Invalid for what cannot be so."""
    must_keep(reader)
    _check(given)
    changed, by = concerned(session, reader, given)
    kept = Amendment(
        **{name: getattr(given, name) for name in ("edition_id", "by_edition_id", "effect")},
        **{name: getattr(given, name) for name in ("unit_id", "from_on", "to_on")},
        **{name: getattr(given, name).strip() for name in ("place", "by_place")},
        **{name: getattr(given, name).strip() for name in ("agency", "site", "source")},
        recorded_at=now,
        recorded_name=actor.name,
    )
    session.add(kept)
    session.flush()
    for clauses, is_by in ((changed, False), (by, True)):
        session.add_all(
            AmendedClause(amendment_id=kept.id, clause_id=clause.id, is_by=is_by)
            for clause in clauses
        )
    session.flush()
    audit.write(session, actor, "recorded an amendment", f"amendment {kept.id}", now=now)
    text_changed(session, now)
    return kept


def take_back(
    session: Session, reader: Reader, amendment_id: int, *, actor: Actor, now: datetime
) -> Amendment:
    """It no longer counts; the record stays, with who took it back and when."""
    must_keep(reader)
    kept = session.get(Amendment, amendment_id)
    if kept is None or kept.withdrawn_at is not None:
        raise NotFound("There is no such change, or it was taken back already.")
    queries.edition(session, reader, kept.edition_id)
    kept.withdrawn_at, kept.withdrawn_name = now, actor.name
    audit.write(session, actor, "took back an amendment", f"amendment {kept.id}", now=now)
    text_changed(session, now)
    return kept


def concerned(session: Session, reader: Reader, given: Amends) -> tuple[list[Clause], list[Clause]]:
    """The clauses that are changed, and those whose words do it."""
    if not given.place.strip():
        raise Invalid("Say which article, section or paragraph is changed.")
    changed = placed(session, reader, given.edition_id, given.place)
    if given.by_edition_id is None:
        return changed, []
    by = placed(session, reader, given.by_edition_id, given.by_place)
    if {clause.id for clause in changed} & {clause.id for clause in by}:
        raise Invalid("A clause cannot change itself: choose other words.")
    return changed, by


def _check(given: Amends) -> None:
    if given.effect not in EFFECTS:
        raise Invalid(f"An amendment does one of: {', '.join(EFFECTS)}.")
    if given.effect != SUSPENDS and given.by_edition_id is None:
        raise Invalid("Choose the document whose words take effect.")
    if given.by_edition_id is None and not given.source.strip():
        raise Invalid("Name the source: who suspended the clause, and where it can be read.")
    if given.from_on and given.to_on and given.to_on < given.from_on:
        raise Invalid("The last day lies before the first.")
