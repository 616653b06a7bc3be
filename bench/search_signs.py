"""Every sign of every passage for every labelled question, as matrices to try weights on."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from search_texts import Cut, Question, memory, passages, scorer, DATA

from organizer.search import bridge, signs
from organizer.search.bridged import phrasings
from organizer.search.encoder import Vectors
from organizer.search.index import _sentences
from organizer.search.shelf import Held, Numbers, Shelf, _tags
from organizer.search.words import stems


class Doc:
    """One agreement on a shelf, with more vectors than the program keeps."""

    def __init__(self, name: str) -> None:
        self.name, self.cuts = name, passages(name)
        self.memory = memory(name)

    def whole(self, cut: Cut) -> str:
        return f"{cut.heading}. {cut.text}"

    @cached_property
    def context(self) -> Vectors:
        return self.memory([self.whole(c) for c in self.cuts])

    @cached_property
    def bare(self) -> Vectors:
        return self.memory([c.text for c in self.cuts])

    @cached_property
    def head(self) -> Vectors:
        return self.memory([c.heading for c in self.cuts])

    @cached_property
    def sections(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, c in enumerate(self.cuts):
            found.setdefault(c.section, []).append(i)
        return found

    @cached_property
    def section(self) -> Vectors:
        rows = np.zeros_like(self.context)
        keys = list(self.sections.values())
        texts = [
            f"{self.cuts[k[0]].heading}. " + " ".join(self.cuts[i].text for i in k) for k in keys
        ]
        for k, v in zip(keys, self.memory(texts), strict=True):
            rows[k] = v
        return rows

    @cached_property
    def led(self) -> Vectors:
        """The passage behind the first words of its section."""
        texts = []
        for i, c in enumerate(self.cuts):
            lead = self.cuts[self.sections[c.section][0]]
            first = " ".join(lead.text.split()[:50])
            texts.append(self.whole(c) if lead is c else f"{c.heading}. {first} {c.text}")
        return self.memory(texts)

    @cached_property
    def sentence_texts(self) -> list[list[str]]:
        return [[self.whole(c), *_sentences(c.text)] for c in self.cuts]

    @cached_property
    def shelf(self) -> Shelf:
        texts = [stems(c.text) for c in self.cuts]
        heads = [stems(c.heading) for c in self.cuts]
        joined = tuple(f" {' '.join(h)} . {' '.join(t)} " for h, t in zip(heads, texts, strict=True))
        owners = np.repeat(np.arange(len(texts)), [len(s) for s in self.sentence_texts])
        return Shelf(
            held=tuple(Held(c.owner, c.start, c.end, c.text) for c in self.cuts),
            heads=tuple(frozenset(h) for h in heads),
            counts=tuple(Counter(t) for t in texts),
            joined=joined,
            df=Counter(w for h, t in zip(heads, texts, strict=True) for w in {*h, *t}),
            context=self.context,
            sentence=self.memory([s for one in self.sentence_texts for s in one]),
            sentence_of=owners,
            tags=_tags(joined),
        )


def of(doc: Doc, question: str, vector: Vectors) -> dict[str, Numbers]:
    """The signs that the program has and those on trial."""
    shelf = doc.shelf
    found = signs.keyword([shelf], question) | signs.shape([shelf], question)
    found["thesaurus"] = signs.thesaurus([shelf], question)
    found |= signs.meaning([shelf], vector) or {}
    for name in ("bare", "head", "section", "led"):
        found[name] = np.asarray(getattr(doc, name) @ vector, dtype=np.float64)
    model = doc.memory.model
    phrased = phrasings(model)
    share, _ = signs.likely_topics(vector, phrased)
    found["topic"] = signs.topical([shelf], share, phrased[-len(share) :])
    both = found["context"] + found["sentence"]
    found["near"] = np.convolve(np.pad(found["context"], 1, mode="edge"), [0.5, 0, 0.5], "valid")
    found["article"] = _of_group(doc, [c.article for c in doc.cuts], both / 2)
    found["part"] = _of_group(doc, [c.section for c in doc.cuts], both / 2)
    best = np.argsort(-both)[:5]
    mean = doc.context[best].mean(axis=0)
    found["feedback"] = np.asarray(doc.context @ (mean / np.linalg.norm(mean)), dtype=np.float64)
    return found


def _of_group(doc: Doc, names: list[str], score: Numbers) -> Numbers:
    """The mean of a group's best three, for all its members."""
    rows: dict[str, list[int]] = {}
    for i, name in enumerate(names):
        rows.setdefault(name, []).append(i)
    found = np.zeros(len(names))
    for members in rows.values():
        found[members] = np.sort(score[members])[::-1][:3].mean()
    return found


@dataclass(frozen=True)
class Tried:
    """A question with the signs of its document's passages and which of them answer."""

    question: Question
    signs: dict[str, Numbers]
    right: np.ndarray  # passages x golds
    golds: tuple[dict, ...]


def tried(questions: list[Question], docs: dict[str, Doc]) -> list[Tried]:
    vectors = memory("questions")([q.text for q in questions])
    texts = {name: scorer().Doc(str(DATA / f"{name}.txt")) for name in docs}
    found = []
    for q, v in zip(questions, vectors, strict=True):
        doc = docs[q.doc]
        golds = tuple(texts[q.doc].gold(g) for g in q.gold)
        right = np.array(
            [[answers(c, g, texts[q.doc]) for g in golds] for c in doc.cuts], dtype=bool
        ).reshape(len(doc.cuts), len(golds))
        found.append(Tried(q, of(doc, q.text, v), right, golds))
    return found


def answers(cut: Cut, gold: dict, text) -> bool:
    if not cut.page - 2 <= gold["page"] <= cut.page_end + 2:
        return False
    hit = {"text": cut.text, "page": cut.page, "page_end": cut.page_end}
    return bool(scorer().is_hit(hit, gold, text))
