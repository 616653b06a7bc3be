"""A person's own file: the record, the dates and the papers of their cases, in one piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.reader import Actor, Reader
from organizer.documents.spreadsheet import written
from organizer.storage import files

from . import case_export, ledger, proof
from .case_export import CASE, EVENT, Exported
from .choices import CaseKind
from .models import Grievance
from .paper_models import CaseDocument, CaseLetter
from .papers import Patients

DATES = ("Case", "What is due", "Whose move", "Runs from", "Plain count", "Rolled", "Safe date",
         "Late only after", "Why there is no date", "Words", "Where they stand")  # fmt: skip
OTHERS_IN_IT = "it belongs to a grievance of several people, and may tell of the others"
A_PATIENT = "it shows a patient, or nobody has said yet that it does not"


@dataclass(frozen=True)
class Stored:
    """A file of the archive that is kept by its hash."""

    name: str
    digest: str


@dataclass(frozen=True)
class OwnFile:
    record: Exported
    dates: list[tuple[str, ...]]
    stored: list[Stored]
    left_out: list[tuple[str, str]]  # what, and why

    def contents(self, folder: Path) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of each file of the archive, what is in it first."""
        yield "read-me-first.txt", self._told().encode()
        yield "cases.csv", written(CASE, self.record.cases).encode()
        yield "events.csv", written(EVENT, self.record.events).encode()
        yield "dates.csv", written(DATES, self.dates).encode()
        yield "cases.json", self.record.as_json().encode()
        for one in self.stored:
            yield one.name, files.read(folder, one.digest)

    def _told(self) -> str:
        lines = [
            "Your own file: what the union keeps of your cases.", "",
            f"cases.csv, cases.json: your cases ({len(self.record.cases)}) and how they stand.",
            f"events.csv: what happened, entry by entry ({len(self.record.events)}).",
            "dates.csv: what is due and by when, as counted today, with the words behind each.",
            f"papers and letters: {len(self.stored)} files, in a folder for each case.",
        ]  # fmt: skip
        if self.left_out:
            lines += ["", "Left out. Ask your steward if you need one of these:"]
            lines += [f"- {what}: {why}." for what, why in self.left_out]
        lines += ["", "A steward's own notes are the steward's and not in here."]
        return "\r\n".join(lines) + "\r\n"


def take(
    session: Session, reader: Reader, *, actor: Actor, now: datetime, today: date
) -> OwnFile | None:
    """None for somebody without a case here. Each case keeps in its log that it was taken.

    Confidential terms and medical papers are in it: they are the person's own. Papers of a
    grievance of several people are not, nor those that may show a patient.
    """
    record = case_export.own_file(session, reader, actor=actor, now=now)
    if not record.cases or reader.member_id is None:
        return None
    wanted = case_export.own_cases(reader.member_id)
    cases = list(session.scalars(select(Grievance).where(wanted).order_by(Grievance.id)))
    taken = OwnFile(record, [], [], [])
    for case in cases:
        taken.dates.extend(_dates(session, reader, case, today))
        _add_papers(session, reader, case, taken)
    return taken


def _dates(
    session: Session, reader: Reader, case: Grievance, today: date
) -> Iterator[tuple[str, ...]]:
    clocks = ledger.derived(session, case, today).clocks
    for one in proof.shown(session, reader, clocks):
        clock, found = one.clock, one.clock.deadline
        late = (found.latest or found.rolled) if found and clock.is_theirs else None
        days = (found.nominal, found.rolled, found.safe) if found else (None, None, None)
        whose = "management" if clock.is_theirs else "the union"
        yield case_export.words(
            case.number, clock.title, whose, clock.trigger, *days, late, clock.why_none,
            one.quote, one.citation,
        )  # fmt: skip


def _add_papers(session: Session, reader: Reader, case: Grievance, taken: OwnFile) -> None:
    of_case = CaseDocument.grievance_id == case.id
    papers = list(session.scalars(select(CaseDocument).where(of_case).order_by(CaseDocument.id)))
    is_alone = case.kind == CaseKind.INDIVIDUAL and case.member_id == reader.member_id
    if not is_alone:
        taken.left_out.extend((f"a paper of case {case.number}", OTHERS_IN_IT) for _ in papers)
        return
    shut = _shut(papers)
    for one in papers:
        if one.id in shut:
            taken.left_out.append((f"“{one.name}” of case {case.number}", A_PATIENT))
        elif reach(reader, Right.MEDICAL) > Reach.NONE or not one.is_medical:
            name = f"papers/{case.number}/{one.id} {one.name}"
            taken.stored.append(Stored(name, one.file_hash))
    taken.stored.extend(_letters(session, case))


def _shut(papers: list[CaseDocument]) -> set[int]:
    """Those that may show a patient; a message stays out with what hangs on it."""
    shut = {one.id for one in papers if one.patients not in (Patients.NO, Patients.COVERED)}
    return shut | {one.from_id for one in papers if one.from_id and one.id in shut}


def _letters(session: Session, case: Grievance) -> Iterator[Stored]:
    """As they were approved; a draft is nobody's yet."""
    query = select(CaseLetter).where(CaseLetter.grievance_id == case.id, CaseLetter.file_hash != "")
    for one in session.scalars(query.order_by(CaseLetter.id)):
        yield Stored(f"letters/{case.number}/{one.id} {one.kind}.pdf", one.file_hash)
