"""Jobs of the agreements: reading them, and what the search keeps of them."""

import time
from datetime import date

from organizer.clauses import (
    exam,
    live_model,
    proposals,
    redlining,
    search_model,
    search_words,
)
from organizer.clauses.importing import import_file
from organizer.clauses.search_choices import SearchModel
from organizer.clauses.storing import Asked
from organizer.core.errors import Invalid, OrganizerError, Unavailable
from organizer.documents.tracked import ACCEPTED
from organizer.search import bridged, renewing
from organizer.search.nearest import WIDTH
from organizer.storage import files
from organizer.storage.session import begin, reading

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
        running.model(),
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

    model = running.model()
    if model is None:
        return "no model is here: the words go on being searched"
    with reading(running.engine) as session:
        kept = search_model.kept_names(session)
    return str(renewing.renew(running.engine, model, report, kept))


def try_search_model(running: Running) -> str:
    """Read everything with another model, and put the exam's questions to both."""
    model_id = number(running, "model_id")
    with reading(running.engine) as session:
        asked = session.get_one(SearchModel, model_id).folder
    config, old = running.config, running.model()
    folder = live_model.folder_of(config.home, config.model_dir, asked)
    try:
        new = search_model.checked(folder, WIDTH)
    except OrganizerError as error:
        search_model.refuse(running.engine, model_id, str(error), now=running.now())
        raise
    if not search_model.named(running.engine, model_id, new.name):
        return "it was taken back"
    bridged.kept(new)
    renewing.fill(running.engine, new, lambda done, total: running.report(done=done, total=total))
    return search_model.compare(
        running.engine, model_id, old, new, day=running.today(), now=running.now()
    )


def run_exam(running: Running) -> str:
    """Put the local's questions to the search and keep the places of the right clauses."""
    model, why = running.model(), str(running.given.get("why", "the program was renewed"))
    return exam.run(running.engine, model, why, day=running.today(), now=running.now())


def try_search_words(running: Running) -> str:
    """Put the exam to the words that an update brought, and to those in use."""
    model = running.model()
    return search_words.try_new(running.engine, model, day=running.today(), now=running.now())


def try_lesson(running: Running) -> str:
    model, lesson_id = running.model(), number(running, "lesson_id")
    return exam.try_lesson(running.engine, model, lesson_id, day=running.today(), now=running.now())


def read_proposal(running: Running) -> str:
    folder = running.config.home / "files"
    running.report(doing="reading the pages", done=0, total=0)
    return proposals.read_in(running.engine, folder, number(running, "proposal_id"))


def make_redline(running: Running) -> str:
    folder, redline_id = running.config.home / "files", number(running, "redline_id")
    return redlining.build(running.engine, folder, redline_id, running.report, running.now())
