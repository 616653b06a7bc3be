"""What stewards taught, as ranking uses it: their words beside the agreement's, answers first.

Plain data goes in and out, so that the same search runs with lessons, without them, or with
one more on trial.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.day_words import day_words
from organizer.search.words import stems, telling

from .learned import Lesson
from .models import Clause

ALIKE = 0.6  # the share of telling words that two ways to ask one thing have in common


@dataclass(frozen=True)
class Says:
    said: str
    means: str
    by: str


@dataclass(frozen=True)
class Answers:
    question: str
    clause_id: int
    by: str


@dataclass(frozen=True)
class Lessons:
    says: tuple[Says, ...] = ()
    answers: tuple[Answers, ...] = ()

    def expanded(self, question: str) -> str:
        """The question, with the agreement's words after the local's."""
        return " ".join([question, *(one.means for one in self.heard(question))])

    def heard(self, question: str) -> list[Says]:
        words = f" {' '.join(stems(question))} "
        return [one for one in self.says if f" {' '.join(stems(one.said))} " in words]

    def taught(self, question: str) -> list[Answers]:
        """Answers to questions like this one, the likest first."""
        near = [(likeness(question, one.question), one) for one in self.answers]
        best = sorted((n for n in near if n[0] >= ALIKE), key=lambda n: (-n[0], n[1].clause_id))
        return [one for _, one in best]


NONE = Lessons()


def likeness(one: str, other: str) -> float:
    """The share of telling words, in any form, that two questions have in common."""
    here, there = set(telling(one)), set(telling(other))
    return len(here & there) / len(here | there) if here and there else 0.0


def live(session: Session, *, on_trial: Sequence[int] = ()) -> Lessons:
    """The lessons that count, and those of ``on_trial`` besides."""
    query = select(Lesson).where(
        Lesson.withdrawn_at.is_(None), Lesson.live_at.is_not(None) | Lesson.id.in_(on_trial)
    )
    rows = session.scalars(query.order_by(Lesson.id)).all()
    return Lessons(
        tuple(Says(row.said, row.means, _by(row)) for row in rows if row.means),
        tuple(Answers(row.said, row.clause_id, _by(row)) for row in rows if row.clause_id),
    )


def _by(row: Lesson) -> str:
    return f"{row.made_name}, {day_words(row.made_at)}"


def within(session: Session, answers: Sequence[Answers], editions: Collection[int]) -> list[Clause]:
    """The clauses of taught answers that stand in one of ``editions``."""
    ids = [one.clause_id for one in answers]
    query = select(Clause).where(Clause.id.in_(ids), Clause.edition_id.in_(list(editions)))
    known = {clause.id: clause for clause in session.scalars(query)}
    return [known[key] for key in dict.fromkeys(ids) if key in known]
