"""Public agreements against copies of them that were edited by known steps: what is found.

The copies are made here, none of them is kept; nobody fitted anything to them.
"""

import random
import re
from collections import Counter

import pytest

from organizer.core.comparison.cited import Cited
from organizer.core.comparison.compare import Kind, compare
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from tests.core.outline.scoring import pages_of

NEW = "These words were put in by the newer edition and stood in no edition before it."
EDITIONS = (
    "oregon/texts/marion-county-mclea-cba.txt",
    "dol/document_2809.txt",
    "federal/FTA-CBA-2021.pages.txt",
)
EACH = 5  # steps of a kind
WORD = re.compile(r"[a-z0-9]+")


class Copy:
    """A text, the clauses that can be edited in it, and what was done to some of them."""

    def __init__(self, path, seed):
        self.pages = {page.number: page.text for page in pages_of(path)}
        self.rng = random.Random(seed)
        self.edits, self.done = [], []
        one_page = [c.spans[0] for c in _outline(self.pages).clauses if len(c.spans) == 1]
        spans = [span for span in one_page if self._can_be_edited(span)]
        self.free = self.rng.sample(spans, len(spans))

    def _can_be_edited(self, span):
        words = self.words(span)
        begins_a_line = not self.pages[span.page][: span.start].split("\n")[-1].strip()
        return begins_a_line and 150 < len(words) < 900 and words.rstrip().endswith(".")

    def words(self, span):
        return self.pages[span.page][span.start : span.end]

    def take(self):
        """A clause whose words stand nowhere else."""
        whole = "\n".join(self.pages.values())
        while whole.count(self.words(span := self.free.pop())) > 1:
            pass
        return span

    def change(self):
        span = self.take()
        old = self.words(span)
        word = self.rng.choice(list(re.finditer(r"[A-Za-z]{4,}", old))[6:])
        self._put(span, f"{old[: word.start()]}substituted{old[word.end() :]}", Kind.CHANGED, old)

    def lengthen(self):
        span = self.take()
        self._put(span, f"{self.words(span).rstrip()} {NEW}\n", Kind.CHANGED, self.words(span))

    def remove(self):
        span = self.take()
        self._put(span, "\n", Kind.REMOVED, self.words(span))

    def add(self):
        span, number = self.take(), len(self.done)
        words = f"{NEW} It is number {number} of them, and a steward counted {number * 7}."
        self._put(span, f"{self.words(span).rstrip()}\n\n{words}\n\n", Kind.ADDED, words)

    def move(self):
        span, behind = self.take(), self.take()
        self._put(span, "\n", Kind.MOVED, self.words(span))
        there = f"{self.words(behind).rstrip()}\n\n{self.words(span).strip()}\n\n"
        self.edits.append((behind, there))

    def _put(self, span, words, kind, told):
        self.edits.append((span, words))
        self.done.append((kind, told))

    def edited(self):
        pages = dict(self.pages)
        for span, words in sorted(self.edits, key=lambda edit: edit[0], reverse=True):
            page = pages[span.page]
            pages[span.page] = page[: span.start] + words + page[span.end :]
        return pages


def _outline(pages):
    return read_outline([PageText(number, text) for number, text in pages.items()])


def _cited(pages):
    return [Cited(c.article, c.label, "", c.spans) for c in _outline(pages).clauses]


def _is_about(words, told):
    ours, theirs = Counter(WORD.findall(words.lower())), Counter(WORD.findall(told.lower()))
    shared = (ours & theirs).total()
    return 2 * shared >= ours.total() > 3 and 2 * shared >= min(theirs.total(), ours.total())


@pytest.mark.parametrize("name", EDITIONS)
def test_each_step_is_found_as_what_it_is_and_hardly_anything_else(agreement_data, name):
    copy = Copy(agreement_data / name, seed=21)
    for step in (copy.change, copy.lengthen, copy.remove, copy.add, copy.move):
        for _ in range(EACH):
            step()
    new = copy.edited()

    records = compare(_cited(copy.pages), copy.pages, _cited(new), new)

    told = [(str(r.kind), " ".join(p.text for p in r.old or r.new)) for r in records]
    found = [[k for k, words in told if k != "same" and _is_about(words, t)] for _, t in copy.done]
    assert sum(map(bool, found)) == len(copy.done)
    right = sum(kind in kinds for (kind, _), kinds in zip(copy.done, found, strict=True))
    assert right >= 0.96 * len(copy.done)
    beside = [
        words
        for kind, words in told
        if kind not in ("same", "renumbered") and not any(_is_about(words, t) for _, t in copy.done)
    ]
    assert len(beside) <= 0.01 * len(records), beside
