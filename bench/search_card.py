"""Whether the answer card's first sentence is one that answers, held against labelled questions.

    ORGANIZER_DATA=folder python bench/search_card.py

A sentence counts where six tenths of the shorter, it or the words that answer, stand in both in
runs of three. The ranking's weights knew these documents; what chooses the sentence is set by
hand and was not fitted, though it was chosen after a look at these figures.
"""

import numpy as np
from search_signs import Doc, Remembering, Tried, tried
from search_texts import Cut, labelled, scorer

from organizer.clauses.answering import BEHIND, LOOKED_AT, NUMBER_BONUS, OTHERS, OWN, SHORTEST
from organizer.core.amounts import amounts
from organizer.search.highlighting import wanted_stems
from organizer.search.index import telling_sentences
from organizer.search.own_sentences import asking
from organizer.search.ranking import scored, weights_for
from organizer.search.signs import ASKS_NUMBER
from organizer.search.words import stems, telling

RUN, PART = 3, 0.6


def chosen(one: Tried, model: Remembering) -> tuple[Cut, str]:
    """The card's first sentence, as ``answering`` rates them, and its passage."""
    question, score = one.question.text, scored(one.found, weights_for(one.found))
    own, wanted = set(telling(question)), wanted_stems(question)
    vector, asks = asking(model, question), bool(ASKS_NUMBER.search(question))
    rated = []
    for place in np.argsort(-score)[:LOOKED_AT]:
        row = int(one.found.rows[place])
        cut, vectors = one.doc.cuts[row], one.doc.parts[row]
        said = telling_sentences(cut.text) or [cut.text]
        for words, near in zip(said, (vectors[1:] if len(vectors) > 1 else vectors), strict=False):
            if len(words.split()) < SHORTEST:
                continue
            has = set(stems(words))
            value = float(near @ vector) + OWN * len(has & own) / (len(own) or 1)
            value += OTHERS * len(has & wanted) / (len(wanted) or 1)
            value += NUMBER_BONUS * (asks and bool(amounts(words)))
            rated.append((value - BEHIND * float(score.max() - score[place]), words, cut))
    _, words, cut = max(rated, key=lambda item: item[0])
    return cut, words


def is_right(one: Tried, cut: Cut, sentence: str) -> bool:
    said = scorer().words(sentence)
    for gold in one.golds:
        short, long = sorted((said, gold["words"]), key=len)
        near = cut.page - 2 <= gold["page"] <= cut.page_end + 2
        if near and scorer().covered(short, long, RUN) >= PART * len(short):
            return True
    return False


def main() -> None:
    model = Remembering()
    questions = [q for q in labelled() if q.gold]
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    right = [
        (one.question.kind, is_right(one, *chosen(one, model)))
        for one in tried(questions, docs, model)
    ]
    for kind in ("plain", "keyword", "limit", "number", "multi"):
        own = [good for name, good in right if name == kind]
        print(f"{kind}: {sum(own)} of {len(own)}")
    print(f"all: {sum(good for _, good in right)} of {len(right)}")


if __name__ == "__main__":
    main()
