"""Whether what the answer card quotes is what answers, held against labelled questions.

    ORGANIZER_DATA=folder python bench/search_card.py

A sentence counts where six tenths of the shorter, it or the words that answer, stand in both in
runs of three. The ranking's weights knew these documents; what chooses the sentence is set by
hand and was not fitted, though it was chosen after a look at these figures.
"""

from types import SimpleNamespace
from typing import Any

import numpy as np
from search_signs import Doc, Tried, tried
from search_texts import MODEL, Cut, labelled, scorer

from organizer.clauses.answering import CLOSE, LOOKED_AT
from organizer.clauses.rated import (
    BEHIND,
    NUMBER_BONUS,
    OTHERS,
    OWN,
    SHORTEST,
    Rated,
    run_around,
)
from organizer.core.amounts import amounts
from organizer.search.encoder import Encoder, encoder
from organizer.search.highlighting import wanted_stems
from organizer.search.index import telling_sentences
from organizer.search.own_sentences import Asking
from organizer.search.ranking import scored, weights_for
from organizer.search.signs import ASKS_NUMBER
from organizer.search.windows import sentences
from organizer.search.words import stems, telling

RUN, PART = 3, 0.6


def chosen(one: Tried, model: Encoder) -> list[tuple[Cut, str]]:
    """The card's quotation, as ``answering`` chooses it, with its passage; and that of another
    clause which is nearly as likely. (A second one for a second question is left out.)"""
    question, score = one.question.text, scored(one.found, weights_for(one.found))
    own, wanted = set(telling(question)), wanted_stems(question)
    vector, asks = Asking(model, question).vector, bool(ASKS_NUMBER.search(question))
    rated = []
    for place in np.argsort(-score)[:LOOKED_AT]:
        row = int(one.found.rows[place])
        cut, vectors = one.doc.cuts[row], one.doc.parts[row]
        lines = dict(zip(telling_sentences(cut.text), vectors[1:], strict=False))
        late = BEHIND * float(score.max() - score[place])
        for start, end in sentences(cut.text):
            words = cut.text[start:end].strip()
            if len(words.split()) < SHORTEST:
                continue
            has = set(stems(words))
            value = float(lines.get(words, vectors[0]) @ vector) - late
            value += OWN * len(has & own) / (len(own) or 1)
            value += OTHERS * len(has & wanted) / (len(wanted) or 1)
            value += NUMBER_BONUS * (asks and bool(amounts(words)))
            clause: Any = SimpleNamespace(id=row, text=cut.text, cut=cut)
            rated.append(Rated(value, SimpleNamespace(clause=clause), start, end))
    rated.sort(key=lambda one: -one.value)
    best, other = rated[0], next((x for x in rated if _owner(x) != _owner(rated[0])), None)
    both = [best, other] if other and other.value > best.value - CLOSE else [best]
    return [(said.shown.clause.cut, run_around(said, rated).words) for said in both]


def _owner(one: Rated) -> int:
    return one.shown.clause.cut.owner


def is_right(one: Tried, cut: Cut, sentence: str) -> bool:
    said = scorer().words(sentence)
    for gold in one.golds:
        short, long = sorted((said, gold["words"]), key=len)
        near = cut.page - 2 <= gold["page"] <= cut.page_end + 2
        if near and scorer().covered(short, long, RUN) >= PART * len(short):
            return True
    return False


def main() -> None:
    model = encoder(MODEL)
    questions = [q for q in labelled() if q.gold]
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    right = [
        (one.question.kind, [is_right(one, *said) for said in chosen(one, model)])
        for one in tried(questions, docs, model)
    ]
    for kind in ("plain", "keyword", "limit", "number", "multi", "all"):
        own = [good for name, good in right if kind in (name, "all")]
        first, either, two = (sum(f(good) for good in own) for f in (_first, any, _two))
        print(f"{kind}: first {first}, either {either} of {len(own)}; {two} cards quote two")


def _first(good: list[bool]) -> bool:
    return good[0]


def _two(good: list[bool]) -> bool:
    return len(good) > 1


if __name__ == "__main__":
    main()
