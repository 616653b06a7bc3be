"""What the local adds to its search: lessons, questions passed on, the exam. Each row is named
and dated, can be seen, and is taken back rather than deleted."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from organizer.storage.base import Base

from .models import Clause


class Lesson(Base):
    """ "We say X for Y" (``means`` is Y), or "this clause answered it" (``clause_id``)."""

    __tablename__ = "lesson"

    id: Mapped[int] = mapped_column(primary_key=True)
    said: Mapped[str]
    means: Mapped[str] = mapped_column(default="")
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clause.id"), index=True)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None]
    made_name: Mapped[str]
    live_at: Mapped[datetime | None]  # empty: it waits for the exam, or for a person
    made_worse: Mapped[list[str]] = mapped_column(JSON, default=list)  # what the exam lost by it
    accepted_name: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_name: Mapped[str] = mapped_column(default="")
    clause: Mapped[Clause | None] = relationship()


class PassedQuestion(Base):
    """A question that a person chose to pass on, and the answer that is found next time."""

    __tablename__ = "passed_question"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str]
    asked_at: Mapped[datetime]
    asked_by: Mapped[int | None]
    answer: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[int | None]
    answered_name: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    clauses: Mapped[list["AnswerClause"]] = relationship(order_by="AnswerClause.id")


class AnswerClause(Base):
    __tablename__ = "answer_clause"

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("passed_question.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    clause: Mapped[Clause] = relationship()


class ExamQuestion(Base):
    """A question with the words of the right clause, and what one might take for it."""

    __tablename__ = "exam_question"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str]
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"))
    citation: Mapped[str]
    words: Mapped[str]  # kept, so that the clause is known again in another reading of the text
    trap: Mapped[str] = mapped_column(default="")
    kept_at: Mapped[datetime]
    kept_name: Mapped[str]
    withdrawn_at: Mapped[datetime | None]


class ExamRun(Base):
    """The rank of the right clause for each question, by its id; null where it was not found."""

    __tablename__ = "exam_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    why: Mapped[str]
    ranks: Mapped[dict[str, int | None]] = mapped_column(JSON)
    own_words: Mapped[str] = mapped_column(default="")  # the search's own words, and its program
    seen_name: Mapped[str] = mapped_column(default="")  # who took note of what got worse
