"""Jobs of the agreements: reading them, and what the search keeps of them."""

from datetime import date

from organizer.clauses import exam, proposals, redlining
from organizer.clauses.importing import Asked, import_file
from organizer.search import renewing
from organizer.search.encoder import model_or_none
from organizer.storage import files
from organizer.storage.session import begin

from .running import Running, number


def import_agreement(running: Running) -> str:
    """Read a stored file into an edition; the result is the edition's id."""
    folder = running.config.home / "files"
    given = {name: str(value) for name, value in running.given.items()}
    asked = Asked(
        given["file_name"],
        files.read(folder, given["file_hash"]),
        given["agreement"],
        given["kind"],
        _day(given["starts_on"]),
        _day(given["ends_on"]),
        given["status"],
        given["unit"],
    )
    done = import_file(
        running.engine,
        folder,
        model_or_none(running.config.model_dir),
        asked,
        actor=running.asked_by(),
        now=running.now(),
        progress=lambda doing, done, total: running.report(doing=doing, done=done, total=total),
    )
    if not done.already:
        with begin(running.engine) as session:
            exam.ask_for(session, f"{asked.agreement} was brought in", now=running.now())
    return str(done.edition_id)


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


def read_proposal(running: Running) -> str:
    folder = running.config.home / "files"
    running.report(doing="reading the pages", done=0, total=0)
    return proposals.read_in(running.engine, folder, number(running, "proposal_id"))


def make_redline(running: Running) -> str:
    folder, redline_id = running.config.home / "files", number(running, "redline_id")
    return redlining.build(running.engine, folder, redline_id, running.report, running.now())
