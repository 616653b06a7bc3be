"""Questions passed to the chief steward, and answers that are found the next time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden, Invalid, NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.search.words import telling
from organizer.storage import audit

from . import queries
from .learned import AnswerClause, PassedQuestion
from .lessons import ALIKE, likeness
from .models import Clause

LONGEST, LONGEST_ANSWER, MOST_A_DAY = 1000, 5000, 20


def pass_on(
    session: Session, reader: Reader, question: str, *, actor: Actor, now: datetime
) -> PassedQuestion:
    """Keep a question for the chief steward, because its asker wants that."""
    asked = " ".join(question.split())
    if not telling(asked) or len(asked) > LONGEST:
        raise Invalid("Give the question in words, of up to 1,000 letters.")
    if reader.account_id is None:
        raise Forbidden("Sign in to pass a question on, so that the answer finds you.")
    mine = PassedQuestion.asked_by == reader.account_id
    same = select(PassedQuestion).where(
        mine, PassedQuestion.question == asked, PassedQuestion.answered_at.is_(None)
    )
    known = session.scalar(same)
    if known:
        return known
    recent = PassedQuestion.asked_at > now - timedelta(days=1)
    if (session.scalar(select(func.count()).where(mine, recent)) or 0) >= MOST_A_DAY:
        raise Refused(f"You passed on {MOST_A_DAY} questions today. Call your chief steward.")
    row = PassedQuestion(question=asked, asked_at=now, asked_by=reader.account_id)
    session.add(row)
    session.flush()
    audit.write(session, actor, "passed a question on", f"question {row.id}", now=now)
    return row


def give_answer(
    session: Session,
    reader: Reader,
    question_id: int,
    words: str,
    clause_ids: Sequence[int],
    *,
    actor: Actor,
    now: datetime,
) -> PassedQuestion:
    """Answer with the clauses it rests on. Raises Invalid without words."""
    _must_answer(reader)
    row = passed(session, reader, question_id)
    if not words.strip() or len(words) > LONGEST_ANSWER:
        raise Invalid("Give the answer in words, of up to 5,000 letters.")
    clauses = [queries.clause(session, reader, key) for key in dict.fromkeys(clause_ids)]
    row.clauses = [AnswerClause(clause_id=clause.id) for clause in clauses]
    row.answer, row.answered_at = words.strip(), now
    row.answered_by, row.answered_name, row.withdrawn_at = actor.account_id, actor.name, None
    session.flush()
    audit.write(session, actor, "answered a question", f"question {row.id}", now=now)
    return row


def withdraw_answer(
    session: Session, reader: Reader, question_id: int, *, actor: Actor, now: datetime
) -> PassedQuestion:
    """The answer is not found any more; it stays with the question."""
    _must_answer(reader)
    row = passed(session, reader, question_id)
    row.withdrawn_at = now
    audit.write(session, actor, "took an answer back", f"question {row.id}", now=now)
    return row


def passed(session: Session, reader: Reader, question_id: int) -> PassedQuestion:
    """One question, for whoever asked it or answers it."""
    row = session.get(PassedQuestion, question_id, options=_WITH_CLAUSES)
    if row is None or not (_answers(reader) or row.asked_by == reader.account_id):
        raise NotFound("There is no such question.")
    return row


def passed_to(session: Session, reader: Reader) -> Sequence[PassedQuestion]:
    """All of them for whoever answers, one's own for anybody else; open ones first."""
    query = select(PassedQuestion).options(*_WITH_CLAUSES)
    if not _answers(reader):
        if reader.account_id is None:
            return []
        query = query.where(PassedQuestion.asked_by == reader.account_id)
    order = (PassedQuestion.answered_at.is_not(None), PassedQuestion.id.desc())
    return session.scalars(query.order_by(*order)).all()


def kept_answers(session: Session, reader: Reader, question: str) -> list[PassedQuestion]:
    """Answers that were given to questions like this one, the likest first. No asker's name."""
    if not queries.may_read(session, reader):
        return []
    query = select(PassedQuestion).options(*_WITH_CLAUSES)
    query = query.where(
        PassedQuestion.answered_at.is_not(None), PassedQuestion.withdrawn_at.is_(None)
    )
    near = [(likeness(question, row.question), row) for row in session.scalars(query)]
    best = sorted((n for n in near if n[0] >= ALIKE), key=lambda n: (-n[0], -n[1].id))
    return [row for _, row in best[:2]]


_WITH_CLAUSES = (
    selectinload(PassedQuestion.clauses).joinedload(AnswerClause.clause).joinedload(Clause.edition),
)


def _answers(reader: Reader) -> bool:
    return may(reader, Right.ANSWER_QUESTIONS)


def _must_answer(reader: Reader) -> None:
    if not _answers(reader):
        words = f"Only these may {Right.ANSWER_QUESTIONS}: {who_can(Right.ANSWER_QUESTIONS)}."
        raise Forbidden(words)
