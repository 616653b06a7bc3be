"""Starts that are not cases yet: kept at each field, one's own, gone once the case is open."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Actor, Reader

from . import case_vectors
from .choices import CaseKind, Forum
from .group import Person
from .intake import note_of
from .models import CaseDraft, Grievance
from .opening import Opening
from .service import open_case

LONGEST = 20_000
MOST_CLAUSES = 30
MOST_PEOPLE = 500
# The days that the clock board asks for beside the incident and its becoming known.
NAMED_DAYS = {
    "effective": "effective_on",
    "notice received": "notice_on",
    "decision received": "decision_on",
}
WORDS = ("title", "grievant", "what_happened", "remedy")
NUMBERS = ("unit_id", "agreement_id", "edition_id")


def begin_draft(
    session: Session, reader: Reader, *, now: datetime, note_id: int | None = None
) -> CaseDraft:
    """A new start; out of an intake note it begins with what was said there."""
    assert reader.account_id is not None
    fields: dict[str, Any] = {}
    if note_id is not None:
        note = note_of(session, reader, note_id)
        day = note.happened_on
        fields = {"what_happened": note.text, "incident_on": day.isoformat() if day else ""}
    draft = CaseDraft(account_id=reader.account_id, note_id=note_id, fields=fields, changed_at=now)
    session.add(draft)
    session.flush()
    return draft


def draft_of(session: Session, reader: Reader, draft_id: int) -> CaseDraft:
    """One's own only: what somebody has only begun to write down is nobody else's."""
    found = session.get(CaseDraft, draft_id)
    if found is None or reader.account_id is None or found.account_id != reader.account_id:
        raise NotFound("There is no such start, or it is a case already.")
    return found


def drafts(session: Session, reader: Reader) -> list[CaseDraft]:
    query = select(CaseDraft).where(CaseDraft.account_id == reader.account_id)
    return list(session.scalars(query.order_by(CaseDraft.changed_at.desc())))


def keep(draft: CaseDraft, fields: Mapping[str, Any], *, now: datetime) -> None:
    """Keep what was typed, right or wrong: it is checked when the case is opened."""
    short = {name: _short(value) for name, value in fields.items()}
    draft.fields = {**draft.fields, **short}
    draft.changed_at = now


def choose_clauses(
    draft: CaseDraft, *, add: list[int] | None = None, drop: int | None = None
) -> None:
    kept = [*draft.fields.get("clause_ids", []), *(add or [])]
    chosen = [one for one in dict.fromkeys(kept) if one != drop]
    draft.fields = {**draft.fields, "clause_ids": chosen[:MOST_CLAUSES]}


def choose_person(draft: CaseDraft, person: Person) -> None:
    """One more of a group; for anybody else's grievance, the one whose it is."""
    plain = {"name": person.name, "member_id": person.member_id}
    kept = people_of(draft.fields)
    if person in kept:
        return
    if draft.fields.get("kind") != CaseKind.GROUP:
        draft.fields = {**draft.fields, "people": [plain]}
        return
    if len(kept) >= MOST_PEOPLE:
        raise Invalid(f"A start lists at most {MOST_PEOPLE} people. Add the others to the case.")
    draft.fields = {**draft.fields, "people": [*draft.fields.get("people", []), plain]}


def leave_out(draft: CaseDraft, at: int) -> None:
    kept = list(draft.fields.get("people", []))
    draft.fields = {**draft.fields, "people": kept[:at] + kept[at + 1 :]}


def people_of(fields: Mapping[str, Any]) -> list[Person]:
    """Those chosen so far: all of a group, the one of an individual's, nobody for the union."""
    chosen = [Person(one["name"], one["member_id"]) for one in fields.get("people", [])]
    kind = fields.get("kind") or CaseKind.INDIVIDUAL
    most = {CaseKind.GROUP: MOST_PEOPLE, CaseKind.INDIVIDUAL: 1}.get(kind, 0)
    return chosen[:most]


def throw_away(session: Session, reader: Reader, draft_id: int) -> None:
    session.delete(draft_of(session, reader, draft_id))


def opening_of(fields: Mapping[str, Any]) -> Opening:
    """What the start holds so far. Raises Invalid for a value that nobody can have chosen."""
    try:
        kind, people = CaseKind(fields.get("kind") or CaseKind.INDIVIDUAL), people_of(fields)
        return Opening(
            kind=kind, people=people,
            member_id=people[0].member_id if people and kind == CaseKind.INDIVIDUAL else None,
            forum=Forum(fields.get("forum") or Forum.CONTRACT),
            appointment=str(fields.get("appointment") or "unknown"),
            authority=str(fields.get("authority") or "unknown"),
            incident_on=day_of(fields.get("incident_on")),
            known_on=day_of(fields.get("known_on")),
            matters=[str(one) for one in fields.get("matters") or ()],
            days={name: str(fields[at]) for name, at in NAMED_DAYS.items() if fields.get(at)},
            clause_ids=[int(one) for one in fields.get("clause_ids") or ()],
            **_as(str, fields, WORDS, ""),
            **_as(int, fields, NUMBERS, None),
        )  # fmt: skip
    except (ValueError, TypeError) as error:
        raise Invalid("Something in this start cannot be read. Look at each page again.") from error


def finish(
    session: Session, reader: Reader, draft_id: int, *, actor: Actor, now: datetime
) -> Grievance:
    """The draft becomes a case, and is gone; its intake note says which case it became."""
    draft = draft_of(session, reader, draft_id)
    opening = opening_of(draft.fields)
    if opening.incident_on is None:
        raise Invalid("Say when it happened: no clock runs without a day.")
    case = open_case(session, opening, actor=actor, now=now, reader=reader)
    if draft.note_id is not None:
        note_of(session, reader, draft.note_id).grievance_id = case.id
    session.delete(draft)
    session.flush()
    case_vectors.ask_for(session, now)
    return case


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return value[:LONGEST]
    return value if isinstance(value, int | list) else ""


def day_of(value: Any) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _as(
    kind: Callable[[Any], Any], fields: Mapping[str, Any], names: tuple[str, ...], empty: Any
) -> dict[str, Any]:
    return {name: kind(fields[name]) if fields.get(name) else empty for name in names}
