"""Fits how sure the search is that anything answers, and says what that is worth held out.

    ORGANIZER_DATA=folder python bench/search_sure.py            # the held-out table
    ORGANIZER_DATA=folder python bench/search_sure.py --write    # and the weights

ORGANIZER_MODEL is to be the same folder as for search_fit.py, which comes first.

Few labelled questions have no answer, and those are of one kind. So each question that has
one is put twice: to its agreement, and to the same agreement without the articles that
answer it. Those that strangers wrote, and ours about the sample agreements, are put in the same
way, so that what is fitted does not lean on how one set was written.
"""

import sys
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from search_signs import Doc, answers
from search_texts import MODEL, folds, unlearned

from organizer.search.candidates import Stock
from organizer.search.encoder import Encoder, encoder
from organizer.search.judging import judged
from organizer.search.ranking import scored, weights_for
from organizer.search.shelf import Shelf
from organizer.search.sureness import evidence

PROJECT = Path(__file__).parent.parent
SAMPLE = ("lantern-bay-master/2024", "harbor-clinic-supplement/2025", "telework-mou/2026")
PENALTY = 0.003
RARE = 4.0  # how much more a labelled question counts that truly has no answer: there are few
OWN = "sample local"
OFTEN = 40  # so many questions of an agreement are put without their articles too
WRONGLY = 0.05  # the share of questions with an answer that may be refused
# The cut is set for fewer, since more are refused of agreements that the fit has not seen.
CUT_FOR = 0.04
ASKED, WITHOUT = "asked", "without its articles"


@dataclass(frozen=True)
class Case:
    doc: str
    how: str
    has_answer: bool
    part: str
    signs: tuple[float, ...]


def public_cases(model: Encoder) -> list[Case]:
    found = []
    questions = unlearned()
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    less = lru_cache(maxsize=1)(lambda name, gone: docs[name].without(gone))
    times = {name: count() for name in docs}
    for q in questions:
        golds = [docs[q.doc].text.gold(g) for g in q.gold]
        own = bool(golds), q.part
        found.append(_case(model, q.text, (docs[q.doc].shelf,), q.doc, ASKED, *own))
        if golds and next(times[q.doc]) < OFTEN:
            cuts = docs[q.doc].cuts
            right = (c for c in cuts if any(answers(c, g, docs[q.doc].text) for g in golds))
            shelf = less(q.doc, frozenset(c.article for c in right))
            found.append(_case(model, q.text, (shelf,), q.doc, WITHOUT, False, q.part))
    return found


def own_cases(model: Encoder) -> list[Case]:
    docs = [Doc(name, PROJECT / "contracts") for name in SAMPLE]
    whole = tuple(doc.shelf for doc in docs)
    found = []
    for line in (PROJECT / "bench" / "own_questions.txt").read_text(encoding="utf-8").splitlines():
        article, mark, question = (part.strip() for part in line.partition("|"))
        if not mark:
            continue
        found.append(_case(model, question, whole, OWN, ASKED, bool(article)))
        if article:
            # A supplement may speak of the same: the master agreement alone is asked.
            shelf = docs[0].without(frozenset({f"Article {article}"}))
            found.append(_case(model, question, (shelf,), OWN, WITHOUT, False))
    return found


def _case(
    model: Encoder, question: str, shelves: tuple[Shelf, ...], doc: str, how: str, there: bool,
    part: str = OWN,
) -> Case:  # fmt: skip
    found = judged(Stock(shelves), model, question)
    told = evidence(found, scored(found, weights_for(found)))
    NAMES[:] = list(told)
    return Case(doc, how, there, part, tuple(told.values()))


NAMES: list[str] = []


def fitted(cases: list[Case]) -> np.ndarray:
    """Logistic regression; of each set both sides weigh the same. The last weight is the bias."""
    rows, there = np.array([c.signs for c in cases]), np.array([c.has_answer for c in cases])
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    signs = np.concatenate([(rows - middle) / spread, np.ones((len(rows), 1))], axis=1)
    rare = [c.doc != OWN and c.how == ASKED and not c.has_answer for c in cases]
    counts = np.where(rare, RARE, 1.0)
    for _, inside in _sets(cases):
        for side in (inside & there, inside & ~there):
            counts[side] *= 1 / max(counts[side].sum(), 1.0)
    counts /= counts.sum()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = 1 / (1 + np.exp(-signs @ weights))
        total = -(counts * np.log(np.where(there, odds, 1 - odds) + 1e-12)).sum()
        own = np.append(weights[:-1], 0.0)
        return total + PENALTY * own @ own, (counts * (odds - there)) @ signs + 2 * PENALTY * own

    weights = minimize(loss, np.zeros(signs.shape[1]), jac=True, method="L-BFGS-B").x
    plain = weights[:-1] / spread
    return np.append(plain, weights[-1] - plain @ middle)


def scores(cases: list[Case], weights: np.ndarray) -> np.ndarray:
    return np.array([c.signs for c in cases]) @ weights[:-1] + weights[-1]


def held_out(cases: list[Case]) -> np.ndarray:
    """How far each case lies above the cut, by weights and a cut that never saw an agreement of
    its employer; the sample local counts as one."""
    found = np.zeros(len(cases))
    for part in folds(c.doc for c in cases):
        others = [c for c in cases if c.doc not in part]
        weights = fitted(others)
        inside = np.array([c.doc in part for c in cases])
        own = scores([c for c in cases if c.doc in part], weights)
        found[inside] = own - cut_of(others, weights)
    return found


def cut_of(cases: list[Case], weights: np.ndarray) -> float:
    """Below it lies ``CUT_FOR`` of the answered questions, each set weighing the same."""
    asked = [c for c in cases if c.has_answer]
    found, share = scores(asked, weights), np.zeros(len(asked))
    for _, inside in _sets(asked):
        share[inside] = 1 / max(inside.sum(), 1)
    order = np.argsort(found)
    below = np.cumsum(share[order]) / share.sum()
    return float(found[order][np.searchsorted(below, CUT_FOR)])


def report(cases: list[Case]) -> None:
    """All that is said here is of one cut, fitted with the weights on the other documents."""
    found = held_out(cases)
    yes, asked = np.array([c.has_answer for c in cases]), _how(cases, ASKED)
    for name, inside in [*_sets(cases), ("all", np.ones(len(cases), bool))]:
        there, silent = found[inside & yes], found[inside & ~yes & asked]
        less, own = found[inside & _how(cases, WITHOUT)], np.quantile(there, WRONGLY)
        print(
            f"  {name:16} wrongly {(there < 0).mean():.2f}, silent {len(silent)} refused "
            f"{(silent < 0).mean():.2f}, {WITHOUT} {(less < 0).mean():.2f}, "
            f"AUC {(there[:, None] > silent[None]).mean():.2f}; "
            f"at {WRONGLY} wrongly here, refused {(silent < own).mean():.2f}"
        )


def _sets(cases: list[Case]) -> list[tuple[str, np.ndarray]]:
    parts = {
        "public": ("dol", "federal"),
        **{name: (name,) for name in ("strangers", "invented", OWN)},
    }
    return [(name, np.array([c.part in of for c in cases])) for name, of in parts.items()]


def _how(cases: list[Case], how: str) -> np.ndarray:
    return np.array([c.how == how for c in cases])


def write(cases: list[Case]) -> None:
    weights = fitted(cases)
    least = cut_of(cases, weights)
    lines = [*SURE.splitlines(), "[sure]", f"bias = {weights[-1] - least:.3f}"]
    lines += [f"{name} = {value:.3f}" for name, value in zip(NAMES, weights[:-1], strict=True)]
    path = PROJECT / "organizer" / "search" / "weights.toml"
    above, _, _ = path.read_text(encoding="utf-8").partition("\n# How sure")
    path.write_text(above + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


SURE = """# How sure that a clause answers at all: above one half, it is shown as an answer. The
# bias puts one half where 0.04 of the questions that have an answer lie below. Written by
# bench/search_sure.py."""


def main() -> None:
    model = encoder(MODEL)
    cases = public_cases(model) + own_cases(model)
    report(cases)
    if "--write" in sys.argv:
        write(cases)


if __name__ == "__main__":
    main()
