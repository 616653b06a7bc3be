"""Teaching the search, and taking it back. Each lesson is named, dated and seen by all."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden, Invalid, NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.search.words import telling
from organizer.storage import audit, queue

from . import queries
from .learned import ExamQuestion, Lesson

TRY_JOB = "try-lesson"
LONGEST, LONGEST_WORD = 400, 80


def say(
    session: Session, reader: Reader, said: str, means: str, *, actor: Actor, now: datetime
) -> Lesson:
    """ "We say X for Y". Where there is an exam it counts once the exam is no worse for it."""
    must_teach(reader)
    said, means = " ".join(said.split()), " ".join(means.split())
    if not telling(said) or not telling(means):
        raise Invalid("Give the word that people say and the word that the agreement uses.")
    if max(len(said), len(means)) > LONGEST_WORD:
        raise Invalid("A word or a short phrase each, of up to 80 letters.")
    lesson = Lesson(said=said, means=means)
    return _kept(session, lesson, actor, now)


def answered(
    session: Session, reader: Reader, question: str, clause_id: int, *, actor: Actor, now: datetime
) -> Lesson:
    """ "This clause answered it": questions like this one find the clause first."""
    must_teach(reader)
    clause = queries.clause(session, reader, clause_id)
    asked = " ".join(question.split())
    if not telling(asked) or len(asked) > LONGEST:
        raise Invalid("Give the question in words, of up to 400 letters.")
    same = select(Lesson).where(
        Lesson.said == asked, Lesson.clause_id == clause.id, Lesson.withdrawn_at.is_(None)
    )
    known = session.scalar(same)
    return known or _kept(session, Lesson(said=asked, clause_id=clause.id), actor, now)


def withdraw(
    session: Session, reader: Reader, lesson_id: int, *, actor: Actor, now: datetime
) -> Lesson:
    """Take a lesson back, one's own or another's: it counts no more and stays to be seen."""
    must_teach(reader)
    lesson = _lesson(session, lesson_id)
    lesson.withdrawn_at, lesson.withdrawn_name = now, actor.name
    audit.write(session, actor, "took a lesson back", f"lesson {lesson.id}", now=now)
    return lesson


def accept(
    session: Session, reader: Reader, lesson_id: int, *, actor: Actor, now: datetime
) -> Lesson:
    """Let a lesson count although the exam is worse for it."""
    must_teach(reader)
    lesson = _lesson(session, lesson_id)
    if lesson.live_at is not None:
        raise Refused("It counts already.")
    lesson.live_at, lesson.accepted_name = now, actor.name
    audit.write(session, actor, "accepted a lesson", f"lesson {lesson.id}", now=now)
    return lesson


def lessons_of(session: Session) -> Sequence[Lesson]:
    """Every lesson, those that count first, the newest before the older."""
    query = select(Lesson).options(joinedload(Lesson.clause))
    return session.scalars(query.order_by(Lesson.withdrawn_at.is_not(None), Lesson.id.desc())).all()


def _kept(session: Session, lesson: Lesson, actor: Actor, now: datetime) -> Lesson:
    lesson.made_at, lesson.made_by, lesson.made_name = now, actor.account_id, actor.name
    lesson.made_worse = []
    lesson.live_at = None if has_exam(session) else now
    session.add(lesson)
    session.flush()
    if lesson.live_at is None:
        queue.hand_in(session, TRY_JOB, now=now, asked_by=actor.account_id, lesson_id=lesson.id)
    audit.write(session, actor, "taught the search", f"lesson {lesson.id}", now=now)
    return lesson


def has_exam(session: Session) -> bool:
    query = select(func.count()).where(ExamQuestion.withdrawn_at.is_(None))
    return bool(session.scalar(query))


def _lesson(session: Session, lesson_id: int) -> Lesson:
    lesson = session.get(Lesson, lesson_id)
    if lesson is None or lesson.withdrawn_at is not None:
        raise NotFound("There is no such lesson, or it was taken back.")
    return lesson


def must_teach(reader: Reader) -> None:
    if not may(reader, Right.TEACH_SEARCH):
        words = f"Only these may {Right.TEACH_SEARCH}: {who_can(Right.TEACH_SEARCH)}."
        raise Forbidden(words)
