"""Jobs of the roster, and the sample local."""

from organizer.config import PROJECT
from organizer.people import factors, roster_jobs
from organizer.sample.fill import fill
from organizer.storage.session import begin

from .running import Running, number


def fill_sample(running: Running) -> str:
    """Bring the sample local into a home that was set up with it."""
    fill(
        running.engine,
        running.config.home,
        PROJECT / "contracts",
        running.model(),
        now=running.now(),
        progress=lambda doing: running.report(doing=doing),
    )
    return ""


def seal_seeds(running: Running) -> str:
    """Seal what a program before the seals left open; a restored old backup brings it back."""
    with begin(running.engine) as session:
        count = factors.seal_open_seeds(session, running.config.home)
    return f"{count} sealed"


def read_roster(running: Running) -> str:
    folder, import_id = running.config.home / "files", number(running, "import_id")
    return roster_jobs.read(running.engine, folder, import_id, running.report)


def write_roster(running: Running) -> str:
    import_id = number(running, "import_id")
    return roster_jobs.write(running.engine, import_id, running.report, running.now)


def undo_roster(running: Running) -> str:
    import_id = number(running, "import_id")
    return roster_jobs.undo(running.engine, import_id, running.report, running.now)
