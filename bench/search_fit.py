"""Fits the weights of the ranking, and says what they are worth on documents held out.

    ORGANIZER_DATA=folder python bench/search_fit.py            # the held-out table
    ORGANIZER_DATA=folder python bench/search_fit.py --write    # and the weights
    ORGANIZER_DATA=folder python bench/search_fit.py --control  # topics and pairs shuffled
    ORGANIZER_DATA=folder python bench/search_fit.py --blind    # what nothing learned from

On the public labelled questions, those that strangers wrote about the same nine agreements, and
some about invented ones, with ORGANIZER_MODEL as the folder that ``search_asked_fit.py
--public-out`` made: its own layers have learned nothing from any of these. For ``--blind`` it
is the model that is used.

A softmax over each question's candidates, drawn to nothing by a penalty; two sets of
weights, for questions that share few words with any clause and for those that share many.
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from search_signs import Doc, Tried, answers, tried
from search_texts import BLIND, MODEL, folds, scorer, strangers, unlearned

from organizer.search import judging
from organizer.search.bridged import Bridge, bridge_of
from organizer.search.candidates import Stock
from organizer.search.encoder import encoder
from organizer.search.narrow import Narrow, drawn
from organizer.search.ragged import widened
from organizer.search.ranking import scored, sharing, weights_for
from organizer.search.said import Said, middles
from organizer.search.widening import stretches

NAMES = (
    "context", "sentence", "pairs", "topic", "keyword", "heading", "thesaurus", "number",
    "usual", "short", "rules",
)  # fmt: skip
SETS = ("dol", "federal", "strangers", "invented")
PENALTY, PLAIN = 0.0005, 2.0
# About how much each sign differs between candidates: the penalty then means the same for all.
SPREAD = {
    "context": 0.1, "sentence": 0.1, "pairs": 0.1, "topic": 0.15, "keyword": 0.25, "heading": 0.2,
    "thesaurus": 0.2, "number": 0.5, "usual": 0.1, "short": 0.3, "rules": 0.4,
}  # fmt: skip


def matrix(one: Tried, names: tuple[str, ...]) -> np.ndarray:
    part = sharing(float(one.found.signs["shared"].max()))
    signs = np.stack([one.found.signs[name] / SPREAD[name] / 4 for name in names], axis=1)
    return np.concatenate([signs * (1 - part), signs * part], axis=1)


class Together:
    """All questions' candidates one after the other, so that a step of fitting is one product."""

    def __init__(self, trials: list[Tried], names: tuple[str, ...]) -> None:
        used = [one for one in trials if one.right.any()]
        self.signs = np.concatenate([matrix(one, names) for one in used]).astype(np.float32)
        self.right = np.concatenate([one.right.any(axis=1) for one in used])
        self.counts = np.array([PLAIN if one.question.kind == "plain" else 1.0 for one in used])
        sizes = np.array([len(one.right) for one in used])
        self.first = np.cumsum(sizes) - sizes
        self.of = np.repeat(np.arange(len(used)), sizes)

    def loss(self, weights: np.ndarray) -> tuple[float, np.ndarray]:
        """What the ranking leaves to other passages than those that answer, and its slope."""
        score = (self.signs @ weights.astype(np.float32)).astype(np.float64)
        odds = np.exp(score - np.maximum.reduceat(score, self.first)[self.of])
        odds /= np.add.reduceat(odds, self.first)[self.of]
        good = np.add.reduceat(odds * self.right, self.first) + 1e-12
        pull = (odds - odds * self.right / good[self.of]) * self.counts[self.of]
        slope = self.signs.T @ pull.astype(np.float32)
        return -float(self.counts @ np.log(good)) / len(good), slope / len(good)


def fitted(trials: list[Tried], names: tuple[str, ...], penalty: float = PENALTY) -> np.ndarray:
    together, half = Together(trials, names), len(names)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = together.loss(weights)
        # The two sets of weights are drawn to nothing and to each other.
        apart = weights[:half] - weights[half:]
        total += penalty * (weights @ weights + apart @ apart)
        pull = 2 * penalty * (weights + np.concatenate([apart, -apart]))
        return total, slope + pull

    return minimize(loss, np.zeros(2 * half), jac=True, method="L-BFGS-B").x


def held_out(trials: list[Tried], names: tuple[str, ...], penalty: float = PENALTY) -> list:
    """Each question ranked by weights that saw no agreement of its employer."""
    found = []
    for part in folds(one.question.doc for one in trials):
        others = [one for one in trials if one.question.doc not in part]
        weights = fitted(others, names, penalty)
        found += [(t, matrix(t, names) @ weights) for t in trials if t.question.doc in part]
    return found


def rank_of(one: Tried, score: np.ndarray) -> tuple[int | None, int | None]:
    """Where the first answer stands among ten hits, and where the last that is needed."""
    found = stretches(Stock((one.doc.shelf,)), one.found.rows, score, 10)
    rows = one.found.rows
    hits = [one.doc.joined(int(rows[hit.place]), hit.first, hit.last) for hit in found]
    match = [
        [place for place, hit in enumerate(hits, start=1) if answers(hit, gold, one.doc.text)]
        for gold in one.golds
    ]
    first = min((place for places in match for place in places), default=None)
    return first, scorer().rank_of_all([{"text": hit.text} for hit in hits], match, one.golds)


def report(name: str, ranked: list) -> None:
    rows = [(t.question, *rank_of(t, score)) for t, score in ranked if t.question.gold]
    line = [f"{name:26}"]
    for part in SETS:
        own = [row for row in rows if row[0].part == part]
        if not own:
            continue
        multi = [row for row in own if row[0].kind == "multi"]
        line += [
            f"{part[:3]} {_hit(own):.3f}",
            f"plain {_hit([row for row in own if row[0].kind == 'plain']):.3f}",
            f"MRR {sum(1 / row[1] for row in own if row[1]) / len(own):.3f}",
            f"both {sum(1 for row in multi if row[2]) / len(multi):.2f} |",
        ]
    good = [_odds(score) @ t.right.any(axis=1) for t, score in ranked if t.right.any()]
    line.append(f"loss {-np.mean(np.log(good)):.3f}")
    for kind in ("keyword", "limit", "number"):
        line.append(f"{kind} {_hit([row for row in rows if row[0].kind == kind]):.2f}")
    print(" ".join(line), flush=True)


def _odds(score: np.ndarray) -> np.ndarray:
    odds = np.exp(score - score.max())
    return odds / odds.sum()


def _hit(rows: list) -> float:
    return sum(1 for row in rows if row[1] and row[1] <= 5) / max(1, len(rows))


def write(trials: list[Tried]) -> None:
    """The ranking's weights; what ``search_sure.py`` wrote below them stays."""
    weights = fitted(trials, NAMES)
    half = len(NAMES)
    lines = HEAD.splitlines()
    for title, part in (("quiet", weights[:half]), ("shared", weights[half:])):
        lines.append(f"[{title}]")
        pairs = zip(NAMES, part, strict=True)
        lines += [f"{name} = {value / SPREAD[name] / 4:.3f}" for name, value in pairs]
    path = Path(__file__).parent.parent / "organizer" / "search" / "weights.toml"
    _, mark, below = path.read_text(encoding="utf-8").partition("\n# How sure")
    path.write_text("\n".join(lines) + "\n" + mark + below, encoding="utf-8")


HEAD = """# How much each sign counts. `quiet` is for questions that share few words with any
# clause, `shared` for those in the agreement's own words; a question in between gets a
# mixture. Written by bench/search_fit.py, whose table says what they are worth on
# documents that the fit has not seen."""


def shuffled(known: Bridge) -> Bridge:
    """What workers say leads to some other topic and some other sentence."""
    order = np.random.default_rng(7)
    mixed = order.permutation(widened(known.pair_written))
    heard, counts = known.pair_said, np.diff(known.pair_said.first)
    lines = heard.lines(np.arange(heard.many))
    near = Narrow(*drawn(middles(lines, counts) + mixed))
    return replace(
        known,
        topic_said=Elsewhere(known.topic_said, order.permutation(len(known.topic_signals))),
        pair_said=Said(lines.astype(np.float16), counts, near),
        pair_written=mixed.astype(np.float16),
    )


class Elsewhere:
    """Things said in groups that have each other's places."""

    def __init__(self, said: Said, order: np.ndarray) -> None:
        self.said, self.order, self.back = said, order, np.argsort(order)

    def near(self, question: np.ndarray, count: int) -> np.ndarray:
        return self.order[self.said.near(question, count)]

    def close(self, question: np.ndarray, groups: np.ndarray) -> np.ndarray:
        return self.said.close(question, self.back[groups])


def main() -> None:
    if "--control" in sys.argv:
        judging.bridge_of = lambda model: shuffled(bridge_of(model))
    blind = "--blind" in sys.argv
    questions = strangers(BLIND) if blind else unlearned()
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    trials = tried(questions, docs, encoder(MODEL))
    here = [one for one in trials if one.question.gold]
    lost = sum(not one.right.any() for one in here)
    print(f"{len(here)} questions; no candidate answers {lost} of them")
    if blind:
        shown = [(t, scored(t.found, weights_for(t.found))) for t in trials]
        report("as it is", shown)
    elif "--write" in sys.argv:
        write(trials)
    else:
        table(trials)


def table(trials: list[Tried]) -> None:
    for name in NAMES:
        report(name + " alone", [(t, t.found.signs[name]) for t in trials])
    fused = [(t, _place(t, "context") + _place(t, "keyword")) for t in trials]
    report("unweighted fusion", fused)
    for title, names in STEPS:
        report("held out: " + title, held_out(trials, names))
    for name in NAMES:
        report("held out, less " + name, held_out(trials, tuple(n for n in NAMES if n != name)))
    for penalty in (0.0001, 0.0002, 0.0005, 0.001, 0.002):
        report(f"held out, penalty {penalty}", held_out(trials, NAMES, penalty))


def _place(one: Tried, name: str) -> np.ndarray:
    """Reciprocal rank, the ordinary way to put two lists together."""
    sign = one.found.signs[name]
    places = np.empty(len(sign))
    places[np.argsort(-sign, kind="stable")] = np.arange(len(sign))
    return 1 / (60 + places)


DENSE = ("context", "sentence", "short")
WORDS = (*DENSE, "keyword", "heading", "number")
STEPS = (
    ("meaning", DENSE),
    ("and words", WORDS),
    ("and thesaurus", (*WORDS, "thesaurus")),
    ("and topics", (*WORDS, "thesaurus", "topic")),
    ("and pairs", (*WORDS, "thesaurus", "topic", "pairs")),
    ("and what is usual", tuple(n for n in NAMES if n != "rules")),
    ("and whether it rules anything", NAMES),
)


if __name__ == "__main__":
    assert scorer()
    main()
