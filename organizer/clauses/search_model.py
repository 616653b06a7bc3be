"""The model that the search reads with: the one that came along, or one that the local chose.

Another model, say one that knows several languages, is tried before it counts: its vectors
are made beside the old ones, the exam is run with both, and where a question gets worse the
switch waits for a person.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.search.encoder import Encoder
from organizer.storage import audit, queue
from organizer.storage.session import begin, reading

from . import exam, lessons
from .live_model import SHIPPED, is_whole, live
from .search_choices import SearchModel
from .teaching import must_teach

JOB = "try-search-model"
RENEW_JOB = "renew-vectors"


def offered(home: Path) -> list[str]:
    """The models that were put into the data folder, whole ones only."""
    folder = home / "models"
    there = folder.iterdir() if folder.is_dir() else ()
    return sorted(path.name for path in there if is_whole(path))


def tries(session: Session) -> Sequence[SearchModel]:
    """The newest first."""
    return session.scalars(select(SearchModel).order_by(SearchModel.id.desc())).all()


def waiting(session: Session) -> SearchModel | None:
    """A try that is under way or waits for a person."""
    query = select(SearchModel).where(
        SearchModel.live_at.is_(None), SearchModel.withdrawn_at.is_(None)
    )
    return session.scalar(query)


def kept_names(session: Session) -> list[str]:
    """The models whose vectors are needed besides those of the one in use."""
    row = waiting(session)
    return [row.name] if row and row.name else []


def ask(
    session: Session, reader: Reader, folder: str, *, home: Path, actor: Actor, now: datetime
) -> SearchModel:
    """Hand in the try of a model; the search goes on with the old one meanwhile."""
    must_teach(reader)
    if folder != SHIPPED and folder not in offered(home):
        raise NotFound("There is no such model in the data folder.")
    row = live(session)
    if folder == (row.folder if row else SHIPPED):
        raise Refused("The search uses this model already.")
    if waiting(session):
        raise Refused("Another model is being tried. Wait for it, or take it back.")
    asked = SearchModel(folder=folder, name="", asked_at=now, asked_name=actor.name, made_worse=[])
    session.add(asked)
    session.flush()
    queue.hand_in(session, JOB, now=now, asked_by=actor.account_id, model_id=asked.id)
    audit.write(session, actor, "asked for another search model", f"model {asked.id}", now=now)
    return asked


def withdraw(
    session: Session, reader: Reader, model_id: int, *, actor: Actor, now: datetime
) -> None:
    must_teach(reader)
    row = _open(session, model_id)
    row.withdrawn_at, row.withdrawn_name = now, actor.name
    audit.write(session, actor, "took a search model back", f"model {row.id}", now=now)


def accept(session: Session, reader: Reader, model_id: int, *, actor: Actor, now: datetime) -> None:
    """Let a model count although the exam is worse with it."""
    must_teach(reader)
    row = _open(session, model_id)
    if not row.tried_at:
        raise Refused("It is still being tried.")
    row.accepted_name = actor.name
    _go_live(session, row, now)
    exam.ask_for(session, "another search model was accepted", now=now)
    audit.write(session, actor, "accepted a search model", f"model {row.id}", now=now)


def named(engine: Engine, model_id: int, name: str) -> bool:
    """Note whose vectors must be kept while the try goes on. False: it was taken back."""
    with begin(engine) as session:
        row = session.get_one(SearchModel, model_id)
        row.name = name
        return row.withdrawn_at is None


def compare(
    engine: Engine,
    model_id: int,
    old: Encoder | None,
    new: Encoder,
    *,
    day: date,
    now: datetime,
) -> str:
    """The exam with both models: the new one counts unless a question gets worse by it."""
    with reading(engine) as session:
        taught = lessons.live(session)
        before = exam.ranked(session, old, day, taught)
        after = exam.ranked(session, new, day, taught)
        worse = [c.question.question for c in exam.changes(session, before, after) if c.is_worse]
    with begin(engine) as session:
        row = session.get_one(SearchModel, model_id)
        row.tried_at, row.made_worse = now, worse
        if worse or row.withdrawn_at is not None:
            return "it waits for a person"
        _go_live(session, row, now)
        session.add(exam.made_run(f"the search reads with {new.name}", after, now))
    return "it counts"


def refuse(engine: Engine, model_id: int, why: str, *, now: datetime) -> None:
    """A model that cannot be used is out of the way, and says why."""
    with begin(engine) as session:
        row = session.get_one(SearchModel, model_id)
        row.withdrawn_at, row.refused_because = now, why


def checked(folder: Path, width: int) -> Encoder:
    """The model of a folder, once it is sure that its vectors fit. Raises Invalid if not."""
    made = Encoder(folder)
    found = made.encode(["a grievance is filed"]).shape[1]
    if found != width:
        raise Invalid(f"This model makes vectors of {found} numbers; the search keeps {width}.")
    return made


def _go_live(session: Session, row: SearchModel, now: datetime) -> None:
    row.live_at = now
    # What was imported during the try gets its vectors, and the old model's go.
    queue.hand_in(session, RENEW_JOB, now=now)


def _open(session: Session, model_id: int) -> SearchModel:
    row = session.get(SearchModel, model_id)
    if row is None or row.live_at is not None or row.withdrawn_at is not None:
        raise NotFound("There is no such model waiting.")
    return row
