"""Jobs in words: what the machine is doing, how far it is, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from organizer.clauses.coming_in import FROM_INBOX, IMPORT
from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency
from organizer.people.set_up import FILL_SAMPLE
from organizer.storage.queue import UNDER_WAY, Job

WORDS = {
    IMPORT: "Reading an agreement",
    FROM_INBOX: "Reading a file from the inbox folder",
    "send-notice": "Sending a notice",
    "propose-words": "Asking the language model for words",
    "sweep-letters": "Deleting printed letters",
    "check-quotations": "Checking what notices quote",
    "test-notice": "Sending a test to yourself",
    "rehearse-notice": "Trying a sending without sending",
    "print-letters": "Setting letters to everybody",
    "read-bounces": "Reading mail that came back",
    "announce-recovery": "Telling the officers that somebody is locked out",
    "rebuild-cases": "Counting the dates of cases again",
    "day-of-cases": "A new day for the cases",
    "compare-cases": "Comparing cases with each other",
    "send-case-reminders": "Sending reminders",
    FILL_SAMPLE: "Making the sample local ready",
    "seal-seeds": "Sealing the seeds of second steps",
    "renew-vectors": "Reading the agreements again for the search",
    "run-exam": "Putting the exam's questions to the search",
    "try-lesson": "Trying a new word on the exam",
    "try-search-model": "Trying another search model",
    "try-search-words": "Trying the search words that an update brought",
    "read-proposal": "Reading a proposal",
    "make-redline": "Putting a comparison on paper",
    "read-roster": "Reading a roster file",
    "write-roster": "Writing a roster file into the roster",
    "undo-roster": "Taking a roster file back",
    "write-old-cases": "Writing an old file of cases",
    "undo-old-cases": "Taking an old file of cases back",
    "read-paper": "Reading a paper of a case",
    "show-pages": "Making pictures of a paper's pages",
    "redact-paper": "Redacting a paper",
    "build-packet": "Putting a case packet together",
    "sweep-files": "Removing files that nothing needs",
}
# What the house does by itself: on the page of jobs, but nobody waits for it on Today.
UNASKED = (
    "announce-recovery", "read-bounces", "rebuild-cases", "day-of-cases", "send-case-reminders",
    "read-paper", "sweep-files", "run-exam", "check-quotations", "sweep-letters",
    "try-search-words", "renew-vectors", "seal-seeds", "compare-cases",
)  # fmt: skip


@dataclass(frozen=True)
class JobRow:
    """What happened, never what it was about."""

    id: int
    words: str
    state: str
    asked_at: datetime
    done: int
    total: int
    failure: str
    tries: int

    @property
    def is_open(self) -> bool:
        return self.state in UNDER_WAY


def in_words(kind: str) -> str:
    return WORDS.get(kind, kind.replace("-", " ").capitalize())


def rows(session: Session, reader: Reader, limit: int = 100) -> list[JobRow]:
    """The jobs this reader may see, the newest first."""
    query = select(Job).where(_seen_by(reader)).order_by(Job.id.desc()).limit(limit)
    return [_row(job) for job in session.scalars(query)]


def row(session: Session, reader: Reader, job_id: int) -> JobRow | None:
    found = session.scalar(select(Job).where(Job.id == job_id, _seen_by(reader)))
    return _row(found) if found else None


def under_way(session: Session, reader: Reader) -> list[Todo]:
    waited_for = Job.state.in_(UNDER_WAY) & Job.kind.not_in(UNASKED)
    query = select(Job).where(waited_for, _seen_by(reader)).order_by(Job.id).limit(5)
    return [
        Todo(
            kind="job",
            title=in_words(job.kind),
            detail="under way" if job.state == "running" else "waits for its turn",
            link="/jobs",
            urgency=Urgency.RUNNING,
            progress=job.done / job.total if job.total else None,
        )
        for job in session.scalars(query)
    ]


def _seen_by(reader: Reader) -> ColumnElement[bool]:
    if may(reader, Right.SETTINGS):
        return true()
    return or_(Job.asked_by == (reader.account_id or -1))


def _row(job: Job) -> JobRow:
    return JobRow(
        id=job.id,
        words=in_words(job.kind),
        state=job.state,
        asked_at=job.asked_at,
        done=job.done,
        total=job.total,
        failure=job.failure,
        tries=job.tries,
    )
