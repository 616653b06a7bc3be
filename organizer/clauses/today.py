"""What questions and lessons offer to Today."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency

from . import exam, search_model, search_words
from .learned import Lesson
from .questions import passed_to


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    return [
        *_to_answer(session, reader),
        *_waiting_lessons(session, reader),
        *_waiting_model(session, reader),
        *_waiting_words(session, reader),
        *_worse_by_update(session, reader),
    ]


def _to_answer(session: Session, reader: Reader) -> list[Todo]:
    if not may(reader, Right.ANSWER_QUESTIONS):
        return []
    return [
        Todo(
            kind="question",
            title=f"Answer: {row.question[:80]}",
            detail=f"Somebody asked on {row.asked_at.day} {row.asked_at:%B}, and the search did "
            "not say enough.",
            link=f"/questions/{row.id}",
            urgency=Urgency.SOON,
        )
        for row in passed_to(session, reader)
        if row.answered_at is None
    ]


def _waiting_lessons(session: Session, reader: Reader) -> list[Todo]:
    if not may(reader, Right.TEACH_SEARCH):
        return []
    query = select(Lesson).where(Lesson.live_at.is_(None), Lesson.withdrawn_at.is_(None))
    return [
        Todo(
            kind="lesson",
            title=f"Decide about “{row.said[:60]}”",
            detail=f"The exam gets worse by it: {len(row.made_worse)} of its questions.",
            link="/our-words",
            urgency=Urgency.WAITING,
        )
        for row in session.scalars(query)
        if row.made_worse
    ]


def _waiting_model(session: Session, reader: Reader) -> list[Todo]:
    row = search_model.waiting(session) if may(reader, Right.TEACH_SEARCH) else None
    if row is None or not row.tried_at:
        return []
    return [
        Todo(
            kind="model",
            title=f"Decide about the search model “{row.folder or row.name}”",
            detail=f"The exam gets worse with it: {len(row.made_worse)} of its questions.",
            link="/exam/model/",
            urgency=Urgency.WAITING,
        )
    ]


def _waiting_words(session: Session, reader: Reader) -> list[Todo]:
    row = search_words.waiting(session) if may(reader, Right.TEACH_SEARCH) else None
    if row is None:
        return []
    return [
        Todo(
            kind="words",
            title="Decide about the search words of the new version",
            detail=f"The exam gets worse by them: {len(row.made_worse)} of its questions.",
            link="/exam/",
            urgency=Urgency.WAITING,
        )
    ]


def _worse_by_update(session: Session, reader: Reader) -> list[Todo]:
    worse = exam.worse_by_update(session) if may(reader, Right.TEACH_SEARCH) else []
    if not worse:
        return []
    return [
        Todo(
            kind="exam",
            title="See what the update did to the search",
            detail=f"The exam got worse: {len(worse)} of its questions.",
            link="/exam/",
            urgency=Urgency.SOON,
        )
    ]
