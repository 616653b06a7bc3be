"""Sentences of clauses, rated by how likely they are to answer, and the run around one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from organizer.core.amounts import amounts
from organizer.search.encoder import Encoder
from organizer.search.highlighting import wanted_stems
from organizer.search.own_sentences import Asking, likeness
from organizer.search.signs import ASKS_NUMBER
from organizer.search.windows import sentences
from organizer.search.words import stems, telling

from .results import Shown

PER_CLAUSE, SHORTEST = 12, 4
LONGEST = 60  # words of a quotation that runs on
BEHIND = 0.4  # what a clause loses for each point that ranking gave it less than the first
OWN = 0.5  # what the question's own words count beside how close a sentence is in meaning
NUMBER_BONUS = 0.15
OTHERS = 0.3  # what the agreement's words for the question count beside its own


@dataclass(frozen=True)
class Rated:
    """A sentence of a clause, from ``start`` to ``end`` of its text, and what speaks for it."""

    value: float
    shown: Shown
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.shown.clause.text[self.start : self.end].strip()


def rated(
    session: Session,
    encoder: Encoder | None,
    question: str,
    sections: Sequence[Shown],
    behind: Mapping[int, float],
) -> list[Rated]:
    """Every sentence of the clauses, the best first."""
    asked = bool(ASKS_NUMBER.search(question))
    own, wanted = frozenset(telling(question)), wanted_stems(question)
    asking = Asking(encoder, question) if encoder else None
    found = []
    for one in sections:
        late = BEHIND * behind[one.clause.id]
        for near, said in _alike(session, asking, one):
            shared = OWN * _share(said.words, own) + OTHERS * _share(said.words, wanted)
            number = NUMBER_BONUS * (asked and bool(amounts(said.words)))
            found.append(replace(said, value=near + shared + number - late))
    return sorted(found, key=lambda one: -one.value)


def _alike(session: Session, asking: Asking | None, shown: Shown) -> list[tuple[float, Rated]]:
    """The sentences of a clause, each with how close in meaning it is."""
    clause = shown.clause
    found = [Rated(0.0, shown, start, end) for start, end in sentences(clause.text)]
    said = [one for one in found if len(one.words.split()) >= SHORTEST][:PER_CLAUSE]
    if asking is None:
        return [(0.0, one) for one in said]
    owner = clause.edition_id, clause.id
    lines = [(one.start, one.words) for one in said]
    near = likeness(session, asking, owner, clause.text, lines)
    return list(zip(near, said, strict=True))


def _share(words: str, wanted: frozenset[str]) -> float:
    return len(wanted & set(stems(words))) / (len(wanted) or 1)


def run_around(best: Rated, others: Sequence[Rated]) -> Rated:
    """The best sentence and its neighbours, the likelier first, while the whole is short."""
    beside = [one for one in others if one.shown.clause.id == best.shown.clause.id]
    run, order = best, sorted(beside, key=lambda one: one.start)
    first = last = order.index(best)
    while True:
        near = [n for n in (first - 1, last + 1) if 0 <= n < len(order)]
        longer = {n: _joined(run, order[n]) for n in near}
        fitting = [n for n in near if len(longer[n].words.split()) <= LONGEST]
        if not fitting:
            return run
        chosen = max(fitting, key=lambda n: order[n].value)
        run, first, last = longer[chosen], min(first, chosen), max(last, chosen)


def _joined(one: Rated, other: Rated) -> Rated:
    return replace(one, start=min(one.start, other.start), end=max(one.end, other.end))
