"""Letters of a case: filled from it, edited by a person, verified, approved, kept as PDF."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.documents import letters
from organizer.documents.letters import Letter, Party
from organizer.people.local import the_local
from organizer.storage import audit, files

from . import letter_facts, letter_quotes, text_since
from .letter_fields import fields_of, lines_of, values_of
from .letter_quotes import Checked
from .models import Grievance
from .paper_models import CaseLetter

LONGEST = 20_000


@dataclass(frozen=True)
class Composed:
    """A letter as it would be made now; ``missing`` says what stops it, in words."""

    letter: Letter
    checked: list[Checked]

    @property
    def unverified(self) -> list[Checked]:
        return [one for one in self.checked if one.quotation is None]


def begin_letter(
    session: Session, reader: Reader, case: Grievance, kind: str, *, actor: Actor, now: datetime,
    today: date,
) -> CaseLetter:  # fmt: skip
    names = {one.name for one in fields_of(kind)} | {"reference"}
    known = letter_facts.facts(session, reader, case, kind, today)
    made = CaseLetter(
        grievance_id=case.id, kind=kind, made_at=now, made_by=actor.account_id, changed_at=now,
        fields={name: value for name, value in known.items() if name in names},
    )  # fmt: skip
    session.add(made)
    session.flush()
    audit.write(session, actor, "began a letter", f"letter {made.id}", now=now)
    return made


def change(
    session: Session, letter: CaseLetter, fields: dict[str, Any], version: int, *,
    actor: Actor, now: datetime,
) -> None:  # fmt: skip
    """Raises Refused when somebody else saved it meanwhile; the page keeps what was typed."""
    if letter.approved_at is not None:
        raise Refused("This letter is approved. Begin a new one from it instead.")
    if version != letter.version:
        raise Refused("Somebody else saved this letter meanwhile. What you typed is kept below.")
    if any(isinstance(value, str) and len(value) > LONGEST for value in fields.values()):
        raise Invalid("A field of more than 20,000 characters is no letter.")
    values_of(letter.kind, fields)  # says at once when a day is none
    letter.fields = fields | {"reference": letter.fields.get("reference", "")}
    letter.version += 1
    letter.changed_at = now
    audit.write(session, actor, "changed a letter", f"letter {letter.id}", now=now)


def compose(
    session: Session, reader: Reader, case: Grievance, letter: CaseLetter, today: date
) -> Composed:
    """The letter with the quotations that stand now; the others are left out of it."""
    fields = letter.fields
    on = letter_facts.incident_of(session, case)
    editions = letter_facts.editions_of(session, reader, case, on)
    checked = letter_quotes.check(session, reader, editions, fields.get("quotations", ""))
    if checked:
        changed = text_since.pinned(session, reader, case, today)
        checked = letter_quotes.with_changes(checked, changed)
    made = Letter(
        kind=letter.kind,
        local=Party(the_local(session).name or "Our local", "", lines_of(fields["local_lines"])
                    if fields.get("local_lines") else ()),
        to=Party(fields.get("to_name", ""), fields.get("to_role", ""),
                 lines_of(fields.get("to_lines", ""))),
        on=date.fromisoformat(fields["on"]) if fields.get("on") else letter.made_at.date(),
        signer=Party(fields.get("signer_name", ""), fields.get("signer_role", "")),
        reference=fields.get("reference", ""), values=values_of(letter.kind, fields),
        quotations=tuple(one.quotation for one in checked if one.quotation),
        copies=lines_of(fields.get("copies", "")),
        enclosures=lines_of(fields.get("enclosures", "")),
    )  # fmt: skip
    letter_quotes.refuse_closed_settlements(session, letter, _said(fields))
    return Composed(made, checked)


def missing(composed: Composed) -> str:
    """What stops the letter, as one sentence; empty when nothing does."""
    try:
        _check_parties(composed.letter)
        letters.html(composed.letter)
    except (Invalid, Refused) as error:
        return str(error)
    return ""


def sealed(composed: Composed, folder: Path) -> str:
    """The PDF that is approved, stored; nothing points to it yet. No transaction is open."""
    if composed.unverified:
        raise Refused(
            f"“{composed.unverified[0].words[:120]}” stands nowhere in the agreement. Mend or "
            "remove it before you approve."
        )
    _check_parties(composed.letter)
    return files.keep(folder, letters.pdf(composed.letter))


def approve(
    session: Session, letter: CaseLetter, digest: str, version: int, *, actor: Actor, now: datetime
) -> None:
    if letter.version != version:
        raise Refused("Somebody else saved this letter meanwhile. Look at it again first.")
    if letter.approved_at is not None:
        raise Refused("This letter is approved already.")
    letter.approved_at, letter.approved_by, letter.file_hash = now, actor.account_id, digest
    audit.write(session, actor, "approved a letter", f"letter {letter.id}", now=now)


def of_case(session: Session, case: Grievance) -> list[CaseLetter]:
    query = select(CaseLetter).where(CaseLetter.grievance_id == case.id)
    return list(session.scalars(query.order_by(CaseLetter.id.desc())))


def one(session: Session, case: Grievance, letter_id: int) -> CaseLetter:
    """A letter of a case that the reader was let into."""
    found = session.get(CaseLetter, letter_id)
    if found is None or found.grievance_id != case.id:
        raise NotFound("There is no such letter in this case.")
    return found


def _check_parties(letter: Letter) -> None:
    if not letter.to.name.strip():
        raise Invalid("The letter still needs: to whom.")
    if not letter.signer.name.strip():
        raise Invalid("The letter still needs: who signs.")


def _said(fields: dict[str, Any]) -> str:
    parts = []
    for value in fields.values():
        parts += [str(value)] if not isinstance(value, list) else [
            str(inner) for row in value for inner in row.values()
        ]  # fmt: skip
    return "\n".join(parts)
