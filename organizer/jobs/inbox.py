"""The folder ``inbox`` of the home: a file that is put there is brought in by itself.

A file is taken up once it has stopped growing, and stays where it is until its job is done:
then it lies in ``inbox/done`` or ``inbox/refused``, with a sentence beside it. Being killed in
between loses nothing: the job is in the queue, and a file without one is seen again.
"""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.clauses.coming_in import FROM_INBOX
from organizer.clauses.importing import Imported, import_file
from organizer.clauses.reported import counted
from organizer.clauses.storing import Asked
from organizer.core.errors import Invalid, OrganizerError
from organizer.core.reader import Actor
from organizer.documents.reading import MOST_BYTES
from organizer.storage import queue
from organizer.storage.session import begin

from .agreements import Told
from .running import Running, utc_now

FOLDER, DONE, REFUSED = "inbox", "done", "refused"
JOB = FROM_INBOX
UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".swp")
ACTOR = Actor(None, "", "put into the inbox folder")
Look = tuple[int, int]  # size, time of the last change


@dataclass
class Watch:
    """What the last look at the folder saw, so that the next can tell what still grows.

    ``taken`` is what has had its job: a file that cannot be moved away is not taken again.
    """

    seen: dict[Path, Look] = field(default_factory=dict)
    taken: dict[Path, Look] = field(default_factory=dict)

    @property
    def is_waiting(self) -> bool:
        return any(self.taken.get(path) != look for path, look in self.seen.items())

    def look(self, engine: Engine, home: Path) -> int:
        """Hand in a job for each file that is as it was at the last look; how many."""
        now = {path: _look(path) for path in _files(home / FOLDER)}
        settled = [
            path
            for path, look in now.items()
            if self.seen.get(path) == look and self.taken.get(path) != look
        ]
        self.seen = now
        self.taken |= {path: now[path] for path in settled}
        if not settled:
            return 0
        with begin(engine) as session:
            waiting = _under_way(session)
            fresh = [path for path in settled if _name(home, path) not in waiting]
            for path in fresh:
                queue.hand_in(session, JOB, now=utc_now(), name=_name(home, path))
        return len(fresh)


def take(running: Running) -> str:
    """Bring one file in. Refusals end in a sentence beside the file, not in a failed job."""
    home, name = running.config.home, str(running.given["name"])
    path = home / FOLDER / name
    if not path.is_file():
        return "it is not there any more"
    try:
        before = _look(path)
        content = _content(path)
        if _look(path) != before:
            return "it is still being written"  # seen again when it has settled
        done = _bring_in(running, path, content)
    except OrganizerError as error:
        _put_away(home, path, REFUSED, f"{error} Nothing was stored.")
        return f"refused: {error}"
    _put_away(home, path, DONE, _sentence(done))
    return str(done.edition_id)


def _bring_in(running: Running, path: Path, content: bytes) -> Imported:
    folder = path.parent
    is_named = folder != running.config.home / FOLDER
    asked = Asked(path.name, content, folder.name if is_named else path.stem)
    return import_file(
        running.engine, running.config.home / "files", running.model(),
        asked, actor=ACTOR, now=running.now(), progress=Told(running),
    )  # fmt: skip


def _sentence(done: Imported) -> str:
    if done.already:
        return f"This file was here already, as edition {done.edition_id}. Nothing was added."
    counts = counted(done.pages, done.articles, done.sections, done.clauses)
    said = [
        f"Brought in as edition {done.edition_id}: {counts}. Give its dates and its legal status "
        "on its page."
    ]
    said += [f"Page {page}: {what}." if page else f"{what}" for page, what in done.warnings[:40]]
    return "\n".join(said)


def _files(folder: Path) -> list[Path]:
    """In the folder itself, and in folders in it, which name the agreement."""
    if not folder.is_dir():
        return []
    places = [folder, *(one for one in sorted(folder.iterdir()) if _is_agreement(one))]
    return [one for place in places for one in sorted(place.iterdir()) if _is_wanted(one)]


def _is_agreement(path: Path) -> bool:
    is_ours = path.name in (DONE, REFUSED) or path.name.startswith(".")
    return path.is_dir() and not path.is_symlink() and not is_ours


def _is_wanted(path: Path) -> bool:
    is_hidden = path.name.startswith((".", "~$")) or path.name.lower().endswith(UNFINISHED)
    return path.is_file() and not path.is_symlink() and not is_hidden


def _look(path: Path) -> Look:
    try:
        told = path.stat()
    except FileNotFoundError:
        return (-1, -1)
    return told.st_size, told.st_mtime_ns


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Invalid("The file is larger than 200 MB.")
        return path.read_bytes()
    except PermissionError:
        raise Invalid("The file may not be read by the program: check who may read it.") from None


def _under_way(session: Session) -> set[str]:
    query = select(queue.Job).where(queue.Job.kind == JOB)
    open_ones = session.scalars(query.where(queue.Job.state.in_(queue.UNDER_WAY)))
    return {str(job.given["name"]) for job in open_ones}


def _name(home: Path, path: Path) -> str:
    return str(path.relative_to(home / FOLDER))


def _put_away(home: Path, path: Path, where: str, sentence: str) -> None:
    """The sentence first: a file that lies there has one."""
    folder = home / FOLDER / where
    folder.mkdir(parents=True, exist_ok=True)
    target = _free(folder, path.name)
    note = target.with_name(f"{target.name}.txt")
    part = note.with_name(f".{note.name}.part")
    part.write_text(sentence + "\n", encoding="utf-8")
    part.replace(note)
    shutil.move(path, target)


def _free(folder: Path, name: str) -> Path:
    """A name that no file has there: another file of the same name is kept beside it."""
    stem, ending = os.path.splitext(name)
    target, number = folder / name, 2
    while target.exists():
        target, number = folder / f"{stem} {number}{ending}", number + 1
    return target


def prepare(home: Path) -> None:
    """The folder stands ready, so that nobody has to guess its name."""
    (home / FOLDER).mkdir(parents=True, exist_ok=True)
