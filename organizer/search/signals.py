"""The words by which topics give themselves away in an agreement, found while it is read in.

A question is about a few topics, and each of them has a dozen signals: looking for all of them
in each candidate is most of a search's time, and what is found is the same for every question.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import bridge, own_words
from .ragged import Rows, firsts, of_rows
from .words_index import Places

NONE = -1


@dataclass(frozen=True, eq=False)
class Telling:
    """Every topic's signals, one after the other."""

    topic: Rows  # of each signal
    words: Sequence[str]  # every word of any signal, once
    wanted: NDArray[np.int64]  # each signal's words as numbers; NONE fills the row


@dataclass(frozen=True)
class Signals:
    """The same with a tree of their words, to find them by."""

    telling: Telling
    steps: tuple[tuple[Rows, Rows], ...]  # at each depth: from node and word, and the node
    ends: Places  # the signals that end in each node
    ends_first: Places


@own_words.remembered
def signals() -> Signals:
    given = [(n, s.split()) for n, t in enumerate(bridge.topics()) for s in t.signals if s]
    words: dict[str, int] = {}
    phrases = [tuple(words.setdefault(w, len(words)) for w in phrase) for _, phrase in given]
    steps, node_of = _tree(phrases, len(words))
    nodes = np.array([node_of[phrase] for phrase in phrases], dtype=np.int64)
    order = np.argsort(nodes, kind="stable")
    wanted = np.full((len(phrases), max(map(len, phrases))), NONE, dtype=np.int64)
    for number, phrase in enumerate(phrases):
        wanted[number, : len(phrase)] = phrase
    return Signals(
        Telling(np.array([topic for topic, _ in given], dtype=np.int64), tuple(words), wanted),
        steps=steps,
        ends=order.astype(np.int32),
        ends_first=firsts(np.bincount(nodes, minlength=len(node_of))),
    )


def _tree(
    phrases: Sequence[tuple[int, ...]], words: int
) -> tuple[tuple[tuple[Rows, Rows], ...], dict[tuple[int, ...], int]]:
    """Each beginning of a phrase is a node; a step leads from one by a word to the next."""
    node_of: dict[tuple[int, ...], int] = {(): 0}
    steps = []
    for size in range(1, max(map(len, phrases)) + 1):
        # In the order of their keys, as those before them are, so that keys can be looked up.
        begun = sorted({phrase[:size] for phrase in phrases if len(phrase) >= size})
        keys = np.array([node_of[one[:-1]] * words + one[-1] for one in begun])
        steps.append((keys, np.arange(len(node_of), len(node_of) + len(begun))))
        node_of |= {one: len(node_of) + n for n, one in enumerate(begun)}
    return tuple(steps), node_of


def found(names: Sequence[str], line: Places, first: Places) -> tuple[Places, Places]:
    """Which signals each passage has, and where each passage's begin. ``line`` holds the words
    of passages as numbers of ``names``, those of one passage from ``first`` on."""
    tree, given = signals(), signals().telling.words
    number = {name: n for n, name in enumerate(given)}
    of_name = np.array([*(number.get(name, NONE) for name in names), NONE], dtype=np.int64)
    words = of_name[line]
    owner = np.repeat(np.arange(len(first) - 1), np.diff(first))
    at, pairs = np.flatnonzero(words != NONE), []
    node = np.zeros(len(at), dtype=np.int64)
    for depth, (keys, nodes) in enumerate(tree.steps):
        known = at + depth < len(words)
        at, node = at[known], node[known]
        word = words[at + depth]
        wanted = node * len(given) + word
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        known = (word != NONE) & (keys[place] == wanted)
        at, node = at[known], nodes[place[known]]
        pairs.append(owner[at] * len(tree.ends_first) + node)
    rows, ended = np.divmod(np.unique(np.concatenate(pairs)), len(tree.ends_first))
    places, which = of_rows(tree.ends_first, ended)
    counts = np.bincount(rows[which], minlength=len(first) - 1)
    return tree.ends[places].astype(np.int32), firsts(counts)
