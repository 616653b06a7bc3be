"""What each part of the search adds, on the public questions.

    ORGANIZER_DATA=folder python bench/search_trials.py
"""

import sys

import numpy as np
from search_signs import Doc, Tried, tried
from search_texts import labelled, scorer


def rank_of(one: Tried, score: np.ndarray) -> tuple[int | None, int | None]:
    order = np.argsort(-score, kind="stable")[:10]
    right = one.right[order]
    places = np.flatnonzero(right.any(axis=1))
    match = [[int(k) + 1 for k in np.flatnonzero(column)] for column in right.T]
    hits = [{"text": ""}] * 10
    served: set[int] = set()
    last = 0
    for m in match:
        free = [k for k in m if k not in served]
        if not free:
            return (int(places[0]) + 1 if len(places) else None), None
        served.add(free[0])
        last = max(last, free[0])
    return (int(places[0]) + 1 if len(places) else None), last


def report(name: str, trials: list[Tried], score) -> None:
    rows = []
    for one in trials:
        if one.golds:
            rows.append((one.question, *rank_of(one, score(one))))
    def hit(k, sel):
        sel = [r for r in rows if sel(r[0])]
        return sum(1 for r in sel if r[1] and r[1] <= k) / max(1, len(sel))
    line = [f"{name:28}"]
    for part in ("dol", "federal"):
        own = lambda q, p=part: q.doc.startswith(p)
        line.append(f"{part[:3]} {hit(5, own):.3f}")
        line.append(f"plain {hit(5, lambda q: own(q) and q.kind == 'plain'):.3f}")
        sel = [r for r in rows if own(r[0])]
        line.append(f"MRR {sum(1 / r[1] for r in sel if r[1]) / len(sel):.3f}")
        multi = [r for r in sel if r[0].kind == "multi"]
        line.append(f"both {sum(1 for r in multi if r[2]) / max(1, len(multi)):.2f} |")
    kinds = [f"{k[:3]} {hit(5, lambda q, k=k: q.kind == k):.2f}" for k in ("keyword", "limit", "number")]
    print(" ".join(line + kinds), flush=True)


def mixed(weights: dict[str, float]):
    return lambda one: sum(w * one.signs[n] for n, w in weights.items())


if __name__ == "__main__":
    questions = labelled()
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    trials = tried(questions, docs)
    import pickle
    pickle.dump(trials, open("/tmp/trials.pickle","wb"))
    for name in trials[0].signs:
        report(name, trials, mixed({name: 1}))
    report("context+sentence", trials, mixed({"context": 0.6, "sentence": 0.4}))
