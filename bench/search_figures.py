"""The search beside plain FTS5, plain vectors in FAISS and their unweighted fusion, in one run.

    ORGANIZER_DATA=folder python bench/search_figures.py             # all labelled sets
    ORGANIZER_DATA=folder python bench/search_figures.py --index 12  # of the printed indexes 12

All rows see the same passages. The three plain ones show them as they are; "the search" shows
what a person gets. It ranks labelled questions by weights fitted on the other documents, and
the entries of printed indexes, which nothing is fitted on, by the weights in use.
"""

import re
import sqlite3
import sys
from collections.abc import Callable

import faiss
import numpy as np
from search_fit import NAMES, fitted, matrix
from search_signs import Doc, Tried, answers, tried
from search_texts import MODEL, Cut, Question, indexed, labelled, scorer

from organizer.search.candidates import Stock
from organizer.search.encoder import Encoder, encoder
from organizer.search.ranking import scored, weights_for
from organizer.search.widening import stretches

SHOWN, DEPTH, SMOOTH = 10, 100, 60
Ranker = Callable[[Question], list[int]]


def fts5(doc: Doc) -> Ranker:
    """Porter stems, every telling word in any order, BM25 as SQLite has it."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE kept USING fts5(text, tokenize='porter unicode61')")
    rows = ((n, f"{cut.heading}. {cut.text}") for n, cut in enumerate(doc.cuts))
    table.executemany("INSERT INTO kept(rowid, text) VALUES (?, ?)", rows)

    def ranked(question: Question) -> list[int]:
        words = dict.fromkeys(re.findall(r"[a-z0-9]+", question.text.lower()))
        asked = " OR ".join(f'"{word}"' for word in words)
        query = "SELECT rowid FROM kept WHERE kept MATCH ? ORDER BY rank LIMIT ?"
        return [row for (row,) in table.execute(query, (asked, DEPTH))]

    return ranked


def vectors(doc: Doc, model: Encoder) -> Ranker:
    index = faiss.IndexFlatIP(384)
    index.add(np.stack([part[0] for part in doc.parts]))

    def ranked(question: Question) -> list[int]:
        return index.search(model.encode([question.text]), DEPTH)[1][0].tolist()

    return ranked


def fused(*rankers: Ranker) -> Ranker:
    """Reciprocal ranks, each list counting the same."""

    def ranked(question: Question) -> list[int]:
        total: dict[int, float] = {}
        for one in rankers:
            for place, row in enumerate(one(question)):
                total[row] = total.get(row, 0.0) + 1 / (SMOOTH + place)
        return sorted(total, key=lambda row: -total[row])

    return ranked


def plain(ranked: Ranker) -> Callable[[Tried], list[Cut]]:
    return lambda one: [one.doc.cuts[row] for row in ranked(one.question)[:SHOWN] if row >= 0]


def shown(one: Tried, score: np.ndarray) -> list[Cut]:
    rows = one.found.rows
    found = stretches(Stock((one.doc.shelf,)), rows, score, SHOWN)
    return [one.doc.joined(int(rows[hit.place]), hit.first, hit.last) for hit in found]


def the_search(trials: list[Tried]) -> Callable[[Tried], list[Cut]]:
    docs = {one.question.doc for one in trials if one.question.gold}
    held = {
        doc: fitted([t for t in trials if t.question.doc != doc and t.golds], NAMES) for doc in docs
    }

    def ranked(one: Tried) -> list[Cut]:
        if one.question.pages:
            return shown(one, scored(one.found, weights_for(one.found)))
        return shown(one, matrix(one, NAMES) @ held[one.question.doc])

    return ranked


def rank(one: Tried, hits: list[Cut]) -> int | None:
    """Where the first hit stands that answers, by the clause or, of an index, by the page."""
    pages = set(one.question.pages)
    for place, hit in enumerate(hits, start=1):
        if pages & set(range(hit.page, hit.page_end + 1)):
            return place
        if any(answers(hit, gold, one.doc.text) for gold in one.golds):
            return place
    return None


def report(name: str, trials: list[Tried], hits: Callable[[Tried], list[Cut]]) -> None:
    line = [f"{name:22}"]
    found = [(one, hits(one)) for one in trials]
    for part in ("dol", "federal", "index"):
        own = [(t, rank(t, h)) for t, h in found if part == _set(t.question)]
        for kind in ("", "plain"):
            some = [r for t, r in own if kind in ("", t.question.kind)]
            if some:
                line.append(f"{kind or part} {_share(some, 5):.3f}")
        line.append(f"MRR {sum(1 / r for _, r in own if r) / max(1, len(own)):.3f} |")
    lengths = [len(scorer().words(hit.text)) for _, h in found for hit in h]
    print(*line, f"words a hit {np.mean(lengths):.0f}, at most {max(lengths)}", flush=True)


def _set(question: Question) -> str:
    return "index" if question.pages else question.doc.split("/")[0]


def _share(ranks: list[int | None], most: int) -> float:
    return sum(1 for rank in ranks if rank and rank <= most) / len(ranks)


def main() -> None:
    model, questions = encoder(MODEL), [q for q in labelled() if q.gold]
    entries = indexed(1000)
    names = list(dict.fromkeys(q.doc for q in entries))
    if "--index" in sys.argv:
        names = names[: int(sys.argv[sys.argv.index("--index") + 1])]
    questions += [q for q in entries if q.doc in names]
    docs = {name: Doc(name) for name in sorted({q.doc for q in questions})}
    trials = tried(questions, docs, model)
    print(f"{len(trials)} questions, {len(names)} documents with printed indexes or contents")
    engines = {name: (fts5(doc), vectors(doc, model)) for name, doc in docs.items()}
    report("FTS5", trials, lambda t: plain(engines[t.question.doc][0])(t))
    report("vectors, FAISS", trials, lambda t: plain(engines[t.question.doc][1])(t))
    report("unweighted fusion", trials, lambda t: plain(fused(*engines[t.question.doc]))(t))
    report("the search", trials, the_search(trials))


if __name__ == "__main__":
    main()
