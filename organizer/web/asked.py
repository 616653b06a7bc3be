"""What the search's pages look up. Slow to load: the empty box is there before it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flask import g
from sqlalchemy.orm import Session

from organizer.clauses import answering
from organizer.clauses.coming_in import is_coming_in
from organizer.clauses.learned import PassedQuestion
from organizer.clauses.questions import kept_answers
from organizer.clauses.results import Results, results
from organizer.clauses.scope import Filters
from organizer.desk import clause_history
from organizer.grievances.brief import Brief

from .state import has_model, model

if TYPE_CHECKING:
    from organizer.clauses.around import Around
    from organizer.clauses.plain_words import Said

WORDS_ONLY = "words"  # the part asked for while one types: what the words alone find


@dataclass(frozen=True)
class Answered:
    found: Results
    kept: list[PassedQuestion]
    has_model: bool
    is_coming_in: bool
    card: answering.Card | None = None
    history: dict[int, Brief] = field(default_factory=dict)


def look_up(
    session: Session, question: str, filters: Filters, *, part: str, as_typed: bool
) -> Answered:
    """The clauses for a question, with what was answered to one like it before."""
    encoder = None if part == WORDS_ONLY else model()
    is_there = encoder is not None or has_model()
    found = results(session, g.reader, encoder, question, filters, as_typed=as_typed)
    kept = kept_answers(session, g.reader, question)
    coming = is_coming_in(session, g.reader)
    if part == WORDS_ONLY:
        return Answered(found, kept, is_there, is_coming_in=coming)
    card = answering.card(session, encoder, found)
    history = clause_history.lines(session, g.reader, found.clauses)
    return Answered(found, kept, encoder is not None, coming, card, history)


def around(session: Session, clause_id: int) -> "Around":
    # What reads references is long to load, and seldom asked for.
    from organizer.clauses.around import around as beside_it

    return beside_it(session, g.reader, clause_id)


def clauses_for(session: Session, question: str, filters: Filters) -> Results:
    return results(session, g.reader, model(), question, filters)


def card_of(session: Session, found: Results) -> answering.Card | None:
    return answering.card(session, model(), found)


def in_plain_words(found: Results, llm_url: str) -> "Said | None":
    """A model's words, where the agreement answers at all."""
    from organizer.clauses import plain_words

    return None if found.found.abstained else plain_words.put(llm_url, found)
