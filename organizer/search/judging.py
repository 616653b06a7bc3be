"""A question's candidates with all their signs."""

from dataclasses import dataclass, replace

import numpy as np

from . import bridge, candidates, signs
from .bridged import Bridge, bridge_of
from .candidates import Stock
from .encoder import Encoder, Vectors
from .ragged import Rows
from .words import telling
from .words_index import Numbers


@dataclass(frozen=True)
class Judged:
    rows: Rows
    signs: dict[str, Numbers]
    topic: str = ""
    unknown: float = 0.0  # the share of its telling words that stand nowhere in these texts
    heard: float = 0.0  # how close it comes to the nearest thing that workers are known to say
    size: int = 1  # of how many passages they were drawn


def judged(stock: Stock, encoder: Encoder | None, asked: str, fewest: int = 0) -> Judged:
    """``fewest``: at least so many candidates, where there are as many."""
    weight = stock.weights(list(dict.fromkeys(telling(asked)))[: candidates.MOST_WORDS])
    wanted = stock.weights(bridge.expanded(asked)[: candidates.MOST_TERMS])
    by_words = (
        candidates.of_words(stock, weight, max(candidates.BY_WORDS, fewest)),
        candidates.of_words(stock, _single(wanted), candidates.BY_THESAURUS),
    )
    if encoder is None or not stock.has_vectors:
        rows = np.unique(np.concatenate(by_words))
        if not len(rows):
            return Judged(rows, {})
        return Judged(rows, _plain_signs(stock, rows, asked, weight, wanted))
    known = bridge_of(encoder)
    question = known.asked(encoder.ask(asked))
    found = _by_meaning(stock, asked, question, known, by_words, weight, wanted, fewest)
    nowhere = sum(value for word, value in weight.items() if not stock.count(word))
    unknown = nowhere / (sum(weight.values()) or 1.0)
    return replace(found, unknown=unknown, size=stock.size)


def _by_meaning(
    stock: Stock,
    asked: str,
    question: Vectors,
    known: Bridge,
    by_words: tuple[Rows, Rows],
    weight: dict[str, float],
    wanted: dict[str, float],
    fewest: int,
) -> Judged:
    by_meaning = stock.nearest(question, max(candidates.BY_MEANING, fewest))
    rows = np.unique(np.concatenate([by_meaning, *by_words]))
    found = _plain_signs(stock, rows, asked, weight, wanted)
    pairs, topics = signs.likely_pairs(question, known), signs.likely_topics(question, known)
    written = known.written(pairs.kept)
    compared = [question[None], written, known.topic_signals[topics.kept]]
    alike = signs.likeness(stock, rows, np.concatenate(compared))
    by_pair = slice(1, 1 + len(written))
    half = (alike.context[:, by_pair] + alike.best[:, by_pair]) / 2
    found |= {
        "context": alike.context[:, 0],
        "sentence": alike.best[:, 0],
        "pairs": signs.mixture(half, pairs.share),
        "topic": signs.topical(stock, rows, known, topics, alike.context[:, by_pair.stop :]),
        "usual": signs.usual(stock, rows, known),
    }
    title = known.titles[int(topics.kept[0])]
    return Judged(rows, found, title, heard=pairs.nearest)


def _plain_signs(
    stock: Stock, rows: Rows, asked: str, weight: dict[str, float], wanted: dict[str, float]
) -> dict[str, Numbers]:
    found = signs.words(stock, rows, weight) | signs.shape(stock, rows, asked)
    found["thesaurus"] = signs.thesaurus(stock, rows, wanted)
    return found


def _single(wanted: dict[str, float]) -> dict[str, float]:
    return {word: value for word, value in wanted.items() if " " not in word}
