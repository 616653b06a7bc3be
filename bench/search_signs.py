"""The signs that the program gives each candidate of each labelled question."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from search_texts import Cut, Question, memory, passages, path_of, scorer

from organizer.clauses.stretched import stretched
from organizer.core.span import slices
from organizer.documents.reading import read
from organizer.search.candidates import Stock
from organizer.search.encoder import Encoder
from organizer.search.index import telling_sentences
from organizer.search.judging import Judged, judged
from organizer.search.shelf import Shelf, made
from organizer.search.taking_apart import Held


@dataclass(frozen=True)
class Tried:
    """A question, its candidates' signs, and which of them answer which gold text."""

    question: Question
    doc: "Doc"
    found: Judged
    golds: tuple[dict[str, Any], ...]
    right: np.ndarray[Any, Any]  # candidates x golds


class Doc:
    """One agreement on a shelf, as the program would have it."""

    def __init__(self, name: str, folder: Path | None = None) -> None:
        path = folder / f"{name}.txt" if folder else path_of(name)
        self.cuts = passages(path)
        self.pages = {page.number: page.text for page in read(path.read_bytes()).pages}
        self.text = scorer().Doc(str(path))
        lines = [[f"{c.heading}. {c.text}", *telling_sentences(c.text)] for c in self.cuts]
        rows = memory(name)([line for one in lines for line in one])
        self.parts = np.split(rows, np.cumsum([len(one) for one in lines])[:-1])
        self.shelf = self.without(frozenset())

    def without(self, gone: frozenset[str]) -> Shelf:
        """The shelf as if these articles were not in the agreement."""
        kept = [i for i, c in enumerate(self.cuts) if c.article not in gone]
        cuts = [self.cuts[i] for i in kept]
        held = tuple(Held(c.owner, c.start, c.end, c.text) for c in cuts)
        return made(held, [c.heading for c in cuts], [self.parts[i].tobytes() for i in kept])

    def joined(self, place: int, first: int, last: int) -> Cut:
        """What a hit shows whose best passage is at ``place``, with those beside it."""
        cuts = self.cuts[first : last + 1]
        spans = stretched([cut.spans for cut in cuts], place - first, self.pages)
        text = slices(spans, self.pages)
        return replace(self.cuts[place], text=text, page=spans[0].page, page_end=spans[-1].page)


def tried(questions: list[Question], docs: dict[str, Doc], model: Encoder) -> list[Tried]:
    found = []
    for q in questions:
        doc = docs[q.doc]
        judgement = judged(Stock((doc.shelf,)), model, q.text)
        golds = tuple(doc.text.gold(g) for g in q.gold)
        cuts = [doc.cuts[row] for row in judgement.rows]
        right = [[answers(c, g, doc.text) for g in golds] for c in cuts]
        table = np.array(right, bool).reshape(len(cuts), len(golds))
        found.append(Tried(q, doc, judgement, golds, table))
    return found


def answers(cut: Cut, gold: dict[str, Any], text: Any) -> bool:
    if not cut.page - 2 <= gold["page"] <= cut.page_end + 2:
        return False
    hit = {"text": cut.text, "page": cut.page, "page_end": cut.page_end}
    return bool(scorer().is_hit(hit, gold, text))
