"""What agreements, questions and lessons offer to Today."""

from collections.abc import Iterable, Sized
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.core.todo import Todo, Urgency

from . import exam, search_model, search_words
from .learned import Lesson
from .models import Agreement
from .questions import passed_to
from .search_choices import SearchModel, SearchWords


def today(session: Session, reader: Reader, now: datetime) -> list[Todo]:
    deciding = _to_decide(session) if may(reader, Right.TEACH_SEARCH) else []
    return [*_to_begin(session, reader), *_to_answer(session, reader), *deciding]


def _to_begin(session: Session, reader: Reader) -> list[Todo]:
    if not may(reader, Right.KEEP_AGREEMENTS) or session.scalar(select(Agreement.id).limit(1)):
        return []
    detail = "PDF, Word, a web page or plain text; scans too."
    return [Todo("begin", "Bring in the agreement", detail, "/agreements/new", Urgency.WAITING)]


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


def _to_decide(session: Session) -> list[Todo]:
    """What makes the local's exam worse: it waits for a person, or it is here already."""
    model, words = search_model.waiting(session), search_words.waiting(session)
    worse = exam.worse_by_update(session)
    return [
        *(_decide_lesson(row) for row in _waiting_lessons(session) if row.made_worse),
        *([_decide_model(model)] if model and model.tried_at else []),
        *([_decide_words(words)] if words else []),
        *([_see_update(worse)] if worse else []),
    ]


def _waiting_lessons(session: Session) -> Iterable[Lesson]:
    query = select(Lesson).where(Lesson.live_at.is_(None), Lesson.withdrawn_at.is_(None))
    return session.scalars(query)


def _decide_lesson(row: Lesson) -> Todo:
    worse = _worse("gets worse by it", row.made_worse)
    return Todo("lesson", f"Decide about “{row.said[:60]}”", worse, "/our-words", Urgency.WAITING)


def _decide_model(row: SearchModel) -> Todo:
    worse = _worse("gets worse with it", row.made_worse)
    title = f"Decide about the search model “{row.folder or row.name}”"
    return Todo("model", title, worse, "/exam/model/", Urgency.WAITING)


def _decide_words(row: SearchWords) -> Todo:
    worse = _worse("gets worse by them", row.made_worse)
    title = "Decide about the search words of the new version"
    return Todo("words", title, worse, "/exam/", Urgency.WAITING)


def _see_update(questions: Sized) -> Todo:
    worse = _worse("got worse", questions)
    return Todo("exam", "See what the update did to the search", worse, "/exam/", Urgency.SOON)


def _worse(how: str, questions: Sized) -> str:
    return f"The exam {how}: {len(questions)} of its questions."
