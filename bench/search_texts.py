"""Labelled agreements for trials of the search: cut and turned into vectors once, then kept.

The public sets lie in a folder given by ``ORGANIZER_DATA``; what is made of them is kept
in a temporary folder and can be thrown away at any time.
"""

import hashlib
import importlib.util
import json
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from organizer.clauses.drafts import drafts_of
from organizer.clauses.narrowing import narrowed
from organizer.clauses.outlined import outline_of
from organizer.clauses.texts import spans_of
from organizer.core.span import Span
from organizer.documents.reading import read
from organizer.search.encoder import Encoder, Vectors, encoder
from organizer.search.index import cut

DATA = Path(os.environ.get("ORGANIZER_DATA", "shared/data"))
KEPT = Path(tempfile.gettempdir()) / "organizer-search-trials"
INVENTED = Path(__file__).parent / "invented"
FOLDS, BLIND = 6, "blind.jsonl"
EACH = 3  # of so many invented agreements one is left for fitting
MODEL = Path(os.environ.get("ORGANIZER_MODEL", Path(__file__).parent.parent / ".model"))


@dataclass(frozen=True)
class Cut:
    """A passage as the index would hold it."""

    owner: int
    start: int
    end: int
    heading: str
    text: str
    page: int
    page_end: int
    article: str
    section: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Question:
    doc: str
    kind: str
    text: str
    gold: tuple[dict[str, Any], ...]
    pages: tuple[int, ...] = ()
    by_stranger: bool = False

    @property
    def part(self) -> str:
        """Whose it is, and about what kind of agreement."""
        folder = self.doc.partition("/")[0]
        return "strangers" if self.by_stranger and folder != INVENTED.name else folder


@lru_cache(maxsize=1)
def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("scorer", DATA / "dol" / "score_search.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labelled() -> list[Question]:
    """The hand-written questions, by document."""
    found = []
    for folder in ("dol", "federal"):
        for line in (DATA / folder / "questions.jsonl").read_text(encoding="utf-8").splitlines():
            given = json.loads(line)
            doc = f"{folder}/{given['doc']}"
            found.append(
                Question(doc, given["kind"], given["question"], tuple(given.get("gold", ())))
            )
    return found


def path_of(doc: str) -> Path:
    folder, _, name = doc.partition("/")
    return INVENTED / f"{name}.txt" if folder == INVENTED.name else DATA / f"{doc}.txt"


def strangers(file: str = "strangers.jsonl") -> list[Question]:
    """Questions of ours about these and other agreements; what answers is told by its place.
    Nothing is fitted on those of ``BLIND``, nor on any about the agreements that they are of."""
    return _told(Path(__file__).parent / file)


def invented() -> list[Question]:
    """The same about short agreements that were invented for it."""
    return _told(INVENTED / "questions.jsonl")


def _told(path: Path) -> list[Question]:
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Question(one["doc"], one["kind"], one["question"], tuple(one["gold"]), by_stranger=True)
        for one in given
    ]


def unlearned() -> list[Question]:
    """All about the agreements of which public questions ask, and about some invented ones. The
    own layers of the model that ``search_asked_fit.py --public-out`` makes have learned from none
    of them; weights fitted on what those layers learned from would trust them too much."""
    away, told = left_out(), strangers() + invented()
    return labelled() + [question for question in told if question.doc in away]


def left_out() -> set[str]:
    """The agreements that those layers have not seen."""
    names = sorted({question.doc for question in invented()})
    return {question.doc for question in labelled()} | set(names[::EACH])


def employer(doc: str) -> str:
    """Agreements of one employer share much of their wording: the State's, a county's."""
    folder, _, name = doc.partition("/")
    if folder == "oregon":
        return name.removeprefix("texts/").partition("-")[0]
    return name if folder in ("dol", INVENTED.name) else folder


def folds(docs: Iterable[str], count: int = FOLDS) -> list[set[str]]:
    """Agreements in groups of about one size, all of an employer's in one."""
    by_employer: dict[str, set[str]] = {}
    for doc in docs:
        by_employer.setdefault(employer(doc), set()).add(doc)
    parts: list[set[str]] = [set() for _ in range(count)]
    for _, own in sorted(by_employer.items(), key=lambda one: (-len(one[1]), one[0])):
        min(parts, key=len).update(own)
    return [part for part in parts if part]


def indexed(most: int = 8) -> list[Question]:
    """Phrases of printed indexes and contents, the first few of each document."""
    found, counts = [], dict[str, int]()
    lines = (DATA / "retrieval" / "cba_index.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        given = json.loads(line)
        counts[given["doc"]] = counts.get(given["doc"], 0) + 1
        if counts[given["doc"]] <= most:
            doc, pages = given["doc"].removesuffix(".txt"), tuple(given["gold_pages"])
            found.append(Question(doc, "index", given["query"], (), pages))
    return found


def passages(path: Path) -> list[Cut]:
    """A text's passages, as an import would cut them."""
    document = read(path.read_bytes())
    drafts = drafts_of({p.number: p.text for p in document.pages}, outline_of(document))
    found = []
    for p in cut([(d.heading, d.text) for d in drafts]):
        end = p.start + len(p.text.rstrip())
        lists = [s.as_list() for s in drafts[p.place].clause.spans]
        where = spans_of(narrowed(lists, p.start, end))
        clause = drafts[p.place].clause
        section = f"{clause.article} / {clause.section} / {clause.section_title}"
        pages = where[0].page, where[-1].page
        names = clause.article, section
        found.append(Cut(p.place, p.start, p.end, p.heading, p.text, *pages, *names, where))
    return found


class Memory:
    """Vectors of texts, each made once."""

    def __init__(self, model: Encoder, name: str) -> None:
        KEPT.mkdir(exist_ok=True)
        self.model, self.path = model, KEPT / f"{name}.pickle"
        self.known: dict[bytes, Vectors] = {}
        if self.path.exists():
            self.known = pickle.loads(self.path.read_bytes())

    def __call__(self, texts: Sequence[str]) -> Vectors:
        keys = [hashlib.blake2b(t.encode(), digest_size=12).digest() for t in texts]
        new = {k: t for k, t in zip(keys, texts, strict=True) if k not in self.known}
        if new:
            rows = self.model.encode(list(new.values()))
            self.known |= dict(zip(new, rows, strict=True))
            self.path.write_bytes(pickle.dumps(self.known))
        if not keys:
            return np.zeros((0, 384), dtype=np.float32)
        return np.stack([self.known[k] for k in keys])


def memory(name: str) -> Memory:
    return Memory(encoder(MODEL), name.replace("/", "-"))
