"""The local's own exam: questions with the right clause, and what each change did to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import OPERATOR, Actor, Reader
from organizer.core.scoring import Gold, Shown, first_answer
from organizer.search import own_words
from organizer.search.encoder import Encoder
from organizer.search.words import telling
from organizer.storage import audit, queue
from organizer.storage.session import begin, reading

from . import queries
from .learned import ExamQuestion, ExamRun, Lesson
from .lessons import Lessons, live
from .search import find
from .teaching import must_teach

JOB = "run-exam"
GOOD = 5  # ranks that a steward looks at
LONGEST = 400
Ranks = dict[str, int | None]


@dataclass(frozen=True)
class Change:
    """A question whose clause is found at another place than before."""

    question: ExamQuestion
    before: int | None
    now: int | None

    @property
    def is_worse(self) -> bool:
        return _place(self.now) > _place(self.before)


def keep(
    session: Session,
    reader: Reader,
    question: str,
    clause_id: int,
    trap: str,
    *,
    actor: Actor,
    now: datetime,
) -> ExamQuestion:
    must_teach(reader)
    clause = queries.clause(session, reader, clause_id)
    asked = " ".join(question.split())
    if not telling(asked) or max(len(asked), len(trap)) > LONGEST:
        raise Invalid("Give the question in words, of up to 400 letters.")
    row = ExamQuestion(
        question=asked,
        agreement_id=clause.edition.agreement_id,
        citation=clause.citation,
        words=clause.reading,
        trap=trap.strip(),
        kept_at=now,
        kept_name=actor.name,
    )
    session.add(row)
    session.flush()
    audit.write(session, actor, "kept an exam question", f"exam question {row.id}", now=now)
    ask_for(session, "a new question", now=now)
    return row


def withdraw(
    session: Session, reader: Reader, question_id: int, *, actor: Actor, now: datetime
) -> None:
    must_teach(reader)
    row = session.get(ExamQuestion, question_id)
    if row is None or row.withdrawn_at is not None:
        raise NotFound("There is no such question in the exam.")
    row.withdrawn_at = now
    audit.write(session, actor, "took an exam question out", f"exam question {row.id}", now=now)


def ask_for(session: Session, why: str, *, now: datetime) -> None:
    """Hand the exam in, if there is one: after an import, a correction, a change of words."""
    if questions(session):
        queue.hand_in(session, JOB, now=now, why=why)


def questions(session: Session) -> Sequence[ExamQuestion]:
    query = select(ExamQuestion).where(ExamQuestion.withdrawn_at.is_(None))
    return session.scalars(query.order_by(ExamQuestion.id)).all()


def runs(session: Session, most: int = 20) -> Sequence[ExamRun]:
    """The newest first."""
    return session.scalars(select(ExamRun).order_by(ExamRun.id.desc()).limit(most)).all()


def is_due(session: Session) -> bool:
    """The last run was of other words, or of another way to rank, than those in use."""
    last = next(iter(runs(session, 1)), None)
    return last is not None and last.own_words != searched_by() and bool(questions(session))


def worse_by_update(session: Session) -> list[Change]:
    """What an update of the search itself made worse, until a person took note of it."""
    last = runs(session, 2)
    if len(last) < 2 or last[0].seen_name or last[0].own_words == last[1].own_words:
        return []
    return [one for one in changes(session, last[1].ranks, last[0].ranks) if one.is_worse]


def take_note(session: Session, reader: Reader, *, actor: Actor, now: datetime) -> None:
    must_teach(reader)
    for run in runs(session, 1):
        run.seen_name = actor.name
        audit.write(session, actor, "took note of a worse exam", f"exam run {run.id}", now=now)


def changes(session: Session, before: Mapping[str, int | None], after: Ranks) -> list[Change]:
    """What moved between two runs, what got worse first; new questions are no change."""
    moved = [
        Change(row, before[key], after[key])
        for row in questions(session)
        if (key := str(row.id)) in before and key in after and before[key] != after[key]
    ]
    return sorted(moved, key=lambda change: not change.is_worse)


def ranked(session: Session, encoder: Encoder | None, day: date, taught: Lessons) -> Ranks:
    """For each question the place of the right clause among the first ten, or None."""
    return {str(row.id): _rank(session, encoder, day, taught, row) for row in questions(session)}


def _rank(
    session: Session, encoder: Encoder | None, day: date, taught: Lessons, row: ExamQuestion
) -> int | None:
    found = find(session, OPERATOR, encoder, row.question, on=day, taught=taught)
    here = [hit for hit in found.hits if hit.clause.edition.agreement_id == row.agreement_id]
    # The place among all that was found: another agreement's clause before it counts.
    places = {id(hit): place for place, hit in enumerate(found.hits, start=1)}
    first = first_answer(
        [Shown(hit.text, 0, 0) for hit in here], [Gold(0, row.words)], needs_all=False
    )
    return places[id(here[first - 1])] if first else None


def run(engine: Engine, encoder: Encoder | None, why: str, *, day: date, now: datetime) -> str:
    """The exam as a job: the searching outside a transaction, then one short write."""
    with reading(engine) as session:
        ranks = ranked(session, encoder, day, live(session))
    with begin(engine) as session:
        session.add(made_run(why, ranks, now))
    good = sum(_place(rank) <= GOOD for rank in ranks.values())
    return f"{good} of {len(ranks)} among the first five"


def try_lesson(
    engine: Engine, encoder: Encoder | None, lesson_id: int, *, day: date, now: datetime
) -> str:
    """The exam with and without a lesson: it counts unless something got worse by it."""
    with reading(engine) as session:
        before = ranked(session, encoder, day, live(session))
        after = ranked(session, encoder, day, live(session, on_trial=[lesson_id]))
        worse = [c.question.question for c in changes(session, before, after) if c.is_worse]
    with begin(engine) as session:
        lesson = session.get_one(Lesson, lesson_id)
        lesson.made_worse = worse
        if lesson.live_at is None and lesson.withdrawn_at is None and not worse:
            lesson.live_at = now
            session.add(made_run(f"“{lesson.said}” was taught", after, now))
    return "it waits for a person" if worse else "it counts"


def made_run(why: str, ranks: Ranks, now: datetime) -> ExamRun:
    return ExamRun(at=now, why=why, ranks=ranks, own_words=searched_by())


def searched_by(words: str = "") -> str:
    """What a run depended on: the search's own words, and how this version ranks by them."""
    return f"{words or own_words.in_use()}-{own_words.program()}"


def _place(rank: int | None) -> int:
    return rank if rank is not None else 1000
