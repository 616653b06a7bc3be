"""What is read from the agreements: nothing that the reader may not read."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from organizer.core.access import Right, may
from organizer.core.errors import NotFound
from organizer.core.reader import Reader, Role
from organizer.people.models import Local

from .holding import holds
from .models import Agreement, Clause, Edition, LegalStatus, MovedClause, StoredPage


def may_read(session: Session, reader: Reader) -> bool:
    """The local's choice: anyone who reaches the page, employees with an account, or stewards."""
    local = session.get(Local, 1)
    who = local.agreement_readers if local else "anyone"
    if reader.is_operator or who == "anyone":
        return True
    if who == "employees":
        return may(reader, Right.READ_AGREEMENTS)
    insiders = (Role.STEWARD, Role.CHIEF_STEWARD, Role.OFFICER)
    return any(reader.holds(role) for role in insiders)


def agreement(session: Session, reader: Reader, agreement_id: int) -> Agreement:
    found = session.get(Agreement, agreement_id)
    if found is None or not may_read(session, reader):
        raise NotFound("There is no such agreement.")
    return found


def edition(session: Session, reader: Reader, edition_id: int) -> Edition:
    found = session.get(Edition, edition_id, options=[joinedload(Edition.agreement)])
    if found is None or not may_read(session, reader):
        raise NotFound(f"There is no edition {edition_id}.")
    return found


def editions(session: Session, reader: Reader) -> list[Edition]:
    if not may_read(session, reader):
        return []
    query = (
        select(Edition)
        .join(Agreement)
        .options(joinedload(Edition.agreement))
        .order_by(Agreement.name, Edition.starts_on, Edition.id)
    )
    return list(session.scalars(query))


def in_force_on(session: Session, reader: Reader, day: date) -> list[Edition]:
    """The editions whose dates hold ``day``, undated ones included."""
    if not may_read(session, reader):
        return []
    query = select(Edition).options(joinedload(Edition.agreement)).where(holds(day))
    return list(session.scalars(query))


def page(session: Session, reader: Reader, edition_id: int, number: int) -> StoredPage:
    edition(session, reader, edition_id)
    found = session.get(StoredPage, (edition_id, number))
    if found is None:
        raise NotFound(f"Edition {edition_id} has no page {number}.")
    return found


def clauses_of(session: Session, reader: Reader, edition_id: int) -> list[Clause]:
    edition(session, reader, edition_id)
    query = select(Clause).where(Clause.edition_id == edition_id).order_by(Clause.seq)
    return list(session.scalars(query))


def clause(session: Session, reader: Reader, clause_id: int) -> Clause:
    """The clause of that address, or the one that holds its words since it was merged."""
    with_edition = [joinedload(Clause.edition).joinedload(Edition.agreement)]
    found = session.get(Clause, clause_id, options=with_edition)
    if found is None and (moved := session.get(MovedClause, clause_id)):
        found = session.get(Clause, moved.clause_id, options=with_edition)
    if found is None or not may_read(session, reader):
        raise NotFound("There is no such clause.")
    return found


def clauses_by_id(session: Session, ids: Iterable[int]) -> dict[int, Clause]:
    """For keys that came out of a search which was already limited to what may be read."""
    query = (
        select(Clause)
        # An edition carries its whole outline: read once, not with each of its clauses.
        .options(selectinload(Clause.edition).joinedload(Edition.agreement))
        .where(Clause.id.in_(list(ids)))
    )
    return {found.id: found for found in session.scalars(query)}


def page_texts(session: Session, clauses: Iterable[Clause]) -> dict[int, dict[int, str]]:
    """Of each edition the stored pages on which any of its ``clauses`` stands."""
    wanted: dict[int, set[int]] = {}
    for clause in clauses:
        wanted.setdefault(clause.edition_id, set()).update(span[0] for span in clause.spans)
    columns = (StoredPage.number, StoredPage.text)
    found = {}
    for edition_id, numbers in wanted.items():
        query = select(*columns).where(
            StoredPage.edition_id == edition_id, StoredPage.number.in_(numbers)
        )
        found[edition_id] = {row.number: row.text for row in session.execute(query)}
    return found


def status_log(session: Session, reader: Reader, agreement_id: int) -> list[LegalStatus]:
    """Every entry about an agreement's standing, the newest first."""
    agreement(session, reader, agreement_id)
    query = select(LegalStatus).where(LegalStatus.agreement_id == agreement_id)
    return list(session.scalars(query.order_by(LegalStatus.from_on.desc(), LegalStatus.id.desc())))


@dataclass(frozen=True)
class Standing:
    """The current legal status and its age; "not recorded" is an answer too."""

    status: str
    source: str
    checked_on: date | None


def standing(session: Session, agreement_id: int, day: date) -> Standing:
    return standings(session, [agreement_id], day)[agreement_id]


def standings(session: Session, agreement_ids: Collection[int], day: date) -> dict[int, Standing]:
    """Of each agreement, by its latest entry that holds on ``day``."""
    query = (
        select(LegalStatus)
        .where(LegalStatus.agreement_id.in_(agreement_ids), LegalStatus.from_on <= day)
        .order_by(LegalStatus.from_on, LegalStatus.id)
    )
    found = dict.fromkeys(agreement_ids, Standing("legal status not recorded", "", None))
    for entry in session.scalars(query):
        found[entry.agreement_id] = Standing(entry.status, entry.source, entry.checked_on)
    return found
