"""What a case knows already, put into a letter for a person to look through."""

import re
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses.models import Clause, Edition
from organizer.core.case_event import Happened, Kind
from organizer.core.reader import Reader
from organizer.people.local import the_local

from . import group, ledger, queries
from .file_models import FairnessFile
from .models import CaseClause, Grievance

MOST_QUOTED = 4


def facts(
    session: Session, reader: Reader, case: Grievance, kind: str, today: date
) -> dict[str, Any]:
    """Never who is a member and who is not: all are represented alike."""
    written = [
        ledger.happened(one) for one in ledger.standing_entries(ledger.entries(session, case.id))
    ]
    derived = ledger.derived(session, case, today)
    steps = ledger.procedure_of(case).steps
    at = derived.standing.step
    theirs = derived.theirs
    grievant = queries.grievant(session, case)
    known: dict[str, Any] = {
        "on": today.isoformat(), "reference": case.number, "signer_name": reader.name,
        "signer_role": str(reader.held[0].role).capitalize() if reader.held else "",
        "grievant": grievant or the_local(session).name,
        "people": "\n".join(one.name for one in group.people(session, case)),
        "step": _step_words(steps, at, kind),
        "happened_on": _first(written, Kind.INCIDENT),
        "known_on": _first(written, Kind.KNOWLEDGE),
        "facts": case.what_happened, "remedy": case.remedy, "issue": case.title,
        "answered_on": _last(written, Kind.ANSWERED), "told_on": _last(written, Kind.GRIEVANT_TOLD),
        "quotations": "\n\n".join(_cited(session, reader, case, written)),
    }  # fmt: skip
    if theirs and theirs.deadline:
        due = theirs.deadline.latest or theirs.deadline.rolled
        known |= {"answer_due_on": due.isoformat(), "limit": theirs.title,
                  "from_on": due.isoformat()}  # fmt: skip
    if kind == "dfr":
        known |= {"to_name": grievant, **_decision(session, case)}
    return known


def editions_of(
    session: Session, reader: Reader, case: Grievance, incident_on: date | None
) -> list[Edition]:
    """The texts that a letter may quote: the one the case is bound to, else those of that day."""
    if case.edition_id is not None:
        return [clause_queries.edition(session, reader, case.edition_id)]
    return clause_queries.in_force_on(session, reader, incident_on) if incident_on else []


def incident_of(session: Session, case: Grievance) -> date | None:
    written = ledger.standing_entries(ledger.entries(session, case.id))
    days = [one.on for one in written if one.kind == Kind.INCIDENT]
    return min(days) if days else None


def _cited(session: Session, reader: Reader, case: Grievance, written: list[Happened]) -> list[str]:
    """The words of the clauses that were chosen for the case; else of those that it names."""
    chosen = select(Clause.reading).join(CaseClause, CaseClause.clause_id == Clause.id)
    mine = chosen.where(CaseClause.grievance_id == case.id)
    pinned = [words for words in session.scalars(mine.order_by(CaseClause.id)) if words]
    if pinned:
        return pinned[:MOST_QUOTED]
    days = [one.on for one in written if one.kind == Kind.INCIDENT]
    found = []
    for edition in editions_of(session, reader, case, min(days) if days else None):
        for clause in clause_queries.clauses_of(session, reader, edition.id):
            place = clause.citation.rpartition(", ")[0]  # none for what stands before Article 1
            if place and re.search(rf"{re.escape(place)}(?![\w(])", case.clauses):
                found.append(clause.reading)
    return found[:MOST_QUOTED]


def _step_words(steps: Any, at: int, kind: str) -> str:
    number = max(at, 1) if kind != "step" else at + 1
    return steps[number - 1].name.capitalize() if number <= len(steps) else f"Step {number}"


def _first(written: list[Happened], kind: Kind) -> str:
    days = [one.on for one in written if one.kind == kind]
    return min(days).isoformat() if days else ""


def _last(written: list[Happened], kind: Kind) -> str:
    days = [one.on for one in written if one.kind == kind]
    return max(days).isoformat() if days else ""


def _decision(session: Session, case: Grievance) -> dict[str, str]:
    query = select(FairnessFile).where(FairnessFile.grievance_id == case.id)
    found = session.scalar(query.order_by(FairnessFile.id.desc()).limit(1))
    if found is None:
        return {}
    return {"decision": found.decision, "reason": found.reason,
            "decided_on": found.decided_on.isoformat()}  # fmt: skip
