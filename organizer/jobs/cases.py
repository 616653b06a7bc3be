"""Jobs of the cases: their dates, their papers, their old files."""

from organizer.grievances import (
    case_vectors,
    daily,
    old_files_write,
    packet_building,
    paper_reading,
    redacting,
)
from organizer.grievances.rebuilding import rebuild_open
from organizer.people import local
from organizer.storage import sweeping
from organizer.storage.session import reading

from .running import Running, number


def write_old_cases(running: Running) -> str:
    import_id = number(running, "import_id")
    return old_files_write.write(running.engine, import_id, running.report, running.now)


def undo_old_cases(running: Running) -> str:
    import_id = number(running, "import_id")
    return old_files_write.undo(running.engine, import_id, running.report, running.now)


def rebuild_cases(running: Running) -> str:
    """What the board shows, derived again from every open case's ledger."""
    with reading(running.engine) as session:
        today = local.today(session, running.now())

    def report(done: int, total: int) -> None:
        running.report(done=done, total=total, doing="counting dates again")

    return str(rebuild_open(running.engine, today, report))


def day_of_cases(running: Running) -> str:
    """Once a day: silence and passing days move dates, and reminders are written."""

    def report(done: int, total: int) -> None:
        running.report(done=done, total=total, doing="counting dates again")

    return str(daily.day_of_cases(running.engine, running.now(), report))


def compare_cases(running: Running) -> str:
    """What each case is about, in numbers, for the page of like cases."""

    def report(done: int, total: int) -> None:
        running.report(done=done, total=total, doing="comparing cases")

    model = running.model()
    if model is None:
        return "no model is here: clauses and words go on being compared"
    return str(case_vectors.renew(running.engine, model, report))


def read_paper(running: Running) -> str:
    folder, document_id = running.config.home / "files", number(running, "document_id")
    return paper_reading.read(running.engine, folder, document_id, running.report)


def show_pages(running: Running) -> str:
    document_id = number(running, "document_id")
    return redacting.show_pages(running.engine, running.config.home, document_id, running.report)


def redact_paper(running: Running) -> str:
    folder, document_id = running.config.home / "files", number(running, "document_id")
    given = running.given["words"]
    words = [str(word) for word in given] if isinstance(given, list) else []
    return redacting.redact(
        running.engine, folder, document_id, words, running.asked_by(), running.now(),
        running.report,
    )  # fmt: skip


def build_packet(running: Running) -> str:
    folder, packet_id = running.config.home / "files", number(running, "packet_id")
    return packet_building.build(running.engine, folder, packet_id, running.report, running.now())


def sweep_files(running: Running) -> str:
    return str(sweeping.sweep(running.engine, running.config.home / "files"))
