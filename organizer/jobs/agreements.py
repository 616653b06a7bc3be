"""Jobs of the agreements: reading them, and what the search keeps of them."""

import time
from datetime import date

from organizer.clauses import exam
from organizer.clauses.importing import Asked, import_file
from organizer.core.errors import Invalid, Unavailable
from organizer.documents.docx import ACCEPTED
from organizer.search import renewing
from organizer.search.encoder import model_or_none
from organizer.storage import files
from organizer.storage.session import begin

from .running import Running, number

OFTEN = 0.5  # seconds between two words about how far it is


def import_agreement(running: Running) -> str:
    """Read a stored file into an edition; the result is the edition's id."""
    folder = running.config.home / "files"
    given = {name: str(value) for name, value in running.given.items()}
    try:
        content = files.read(folder, given["file_hash"])
    except Unavailable:  # ended by a person, and swept away since
        raise Invalid("The file is not here any more. Bring it in again.") from None
    asked = Asked(
        given["file_name"],
        content,
        given["agreement"],
        given["kind"],
        _day(given["starts_on"]),
        _day(given["ends_on"]),
        given["status"],
        given["unit"],
        given.get("tracked", ACCEPTED),
    )
    done = import_file(
        running.engine,
        folder,
        model_or_none(running.config.model_dir),
        asked,
        actor=running.asked_by(),
        now=running.now(),
        progress=Told(running),
    )
    if not done.already:
        with begin(running.engine) as session:
            exam.ask_for(session, f"{asked.agreement} was brought in", now=running.now())
    return str(done.edition_id)


class Told:
    """How far an import is, written to the job's row now and then: not for each quick page."""

    def __init__(self, running: Running) -> None:
        self.running, self.doing, self.at = running, "", 0.0

    def __call__(self, doing: str, done: int, total: int) -> None:
        if doing == self.doing and time.monotonic() < self.at + OFTEN:
            return
        self.running.report(doing=doing, done=done, total=total)
        self.doing, self.at = doing, time.monotonic()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def renew_vectors(running: Running) -> str:
    """Vectors of the model now used for all passages; may be killed and run again."""

    def report(done: int, total: int) -> None:
        running.report(doing="reading for the search", done=done, total=total)

    model = model_or_none(running.config.model_dir)
    if model is None:
        return "no model is here: the words go on being searched"
    return str(renewing.renew(running.engine, model, report))


def run_exam(running: Running) -> str:
    """Put the local's questions to the search and keep the places of the right clauses."""
    model, why = model_or_none(running.config.model_dir), str(running.given.get("why", ""))
    return exam.run(running.engine, model, why, day=running.today(), now=running.now())


def try_lesson(running: Running) -> str:
    model, lesson_id = model_or_none(running.config.model_dir), number(running, "lesson_id")
    return exam.try_lesson(running.engine, model, lesson_id, day=running.today(), now=running.now())
