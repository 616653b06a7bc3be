"""Comparison against the changes labelled by hand, counted as the labels' README says."""

import json
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

import pytest

from organizer.core.comparison.cited import Cited
from organizer.core.comparison.compare import compare
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

FOUND, RIGHT, FALSE_ALARMS = 0.97, 0.94, 0.03
REPORTED = {"changed", "added", "removed"}
SIDES = ("old", "new")


class Text:
    """An edition with its words numbered, so that pages and label offsets can be matched."""

    def __init__(self, path):
        raw = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        self.pages = dict(enumerate(raw.split("\f"), start=1))
        self.flat = " ".join(raw.split())
        self.at_raw = [match.start() for match in re.finditer(r"\S+", raw)]
        self.at_flat = [match.start() for match in re.finditer(r"\S+", self.flat)]
        self.words = [re.sub(r"\W", "", word.lower()) for word in self.flat.split()]
        self.begins, position = {}, 0
        for number, text in self.pages.items():
            self.begins[number] = position
            position += len(text) + 1

    def clauses(self):
        outline = read_outline([PageText(n, text) for n, text in self.pages.items()])
        return [Cited(c.article, c.label, "", c.spans) for c in outline.clauses]

    def of_spans(self, spans):
        return {
            word
            for span in spans
            for word in range(
                bisect_left(self.at_raw, self.begins[span.page] + span.start),
                bisect_left(self.at_raw, self.begins[span.page] + span.end),
            )
        }

    def of_label(self, side):
        if side is None:
            return set()
        first, last = (bisect_left(self.at_flat, side[end]) for end in ("start", "end"))
        return set(range(first, last))


@dataclass
class Record:
    kind: str
    sides: tuple[set[int], set[int]]


def takes_part(record, label):
    return any(
        mine
        and theirs
        and 2 * len(mine & theirs) >= min(len(mine), len(theirs))
        and len(mine) <= max(4 * len(theirs), len(theirs) + 200)
        for mine, theirs in zip(record.sides, label, strict=True)
    )


def differing(texts, label):
    """The words of each side that the other does not have."""
    if not all(label):
        return (set(), set())
    numbers = [sorted(side) for side in label]
    words = [[text.words[n] for n in ns] for text, ns in zip(texts, numbers, strict=True)]
    found = (set(), set())
    for tag, i, j, k, end in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if tag != "equal":
            found[0].update(numbers[0][i:j])
            found[1].update(numbers[1][k:end])
    return found


def covered(records, side, words, kinds):
    hit = set().union(*(r.sides[side] & words for r in records if r.kind in kinds))
    return 2 * len(hit) >= len(words)


def fold(kind):
    return "same" if kind == "renumbered" else kind


def judge(row, label, records, texts):
    """found, kind right, wrongly reported."""
    records = [record for record in records if takes_part(record, label)]
    differs = differing(texts, label)
    told = REPORTED | {"moved", "renumbered"}
    present = [side for side in (0, 1) if label[side]]
    found = all(
        covered(records, side, label[side], told)
        or (differs[side] and covered(records, side, differs[side], told))
        for side in present
    )
    accepted = {fold(kind) for kind in [row["kind"], *row.get("accept", [])]}
    right = any(most_common(records, side, label[side]) in accepted for side in present)
    alarm = any(covered(records, side, label[side], REPORTED) for side in present)
    return found, right, alarm


def most_common(records, side, words):
    counts = Counter()
    for record in records:
        counts[fold(record.kind)] += len(record.sides[side] & words)
    return counts.most_common(1)[0][0] if counts else None


@pytest.fixture(scope="module")
def judged(agreement_data):
    folder = agreement_data / "oregon"
    pairs = dict(line.split("\t") for line in (folder / "pairs.tsv").read_text().splitlines()[1:])
    lines = (folder / "changes.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = []
    for new in sorted({row["pair"] for row in rows}):
        texts = [Text(folder / "texts" / f"{name}.txt") for name in (pairs[new], new)]
        old_text, new_text = texts
        changes = compare(old_text.clauses(), old_text.pages, new_text.clauses(), new_text.pages)
        records = [
            Record(
                str(change.kind),
                tuple(
                    text.of_spans(span for p in paragraphs for span in p.spans)
                    for text, paragraphs in zip(texts, (change.old, change.new), strict=True)
                ),
            )
            for change in changes
        ]
        for row in (row for row in rows if row["pair"] == new):
            label = tuple(t.of_label(row[s]) for t, s in zip(texts, SIDES, strict=True))
            found.append((row["kind"], *judge(row, label, records, texts)))
    return found


def test_the_labelled_changes_are_found(judged):
    changes = [row for row in judged if row[0] not in ("same", "renumbered")]

    assert sum(row[1] for row in changes) / len(changes) >= FOUND


def test_their_kinds_are_right(judged):
    changes = [row for row in judged if row[0] not in ("same", "renumbered")]

    assert sum(row[1] and row[2] for row in changes) / len(changes) >= RIGHT


def test_what_stayed_is_not_reported(judged):
    stayed = [row for row in judged if row[0] in ("same", "renumbered")]

    assert sum(row[3] for row in stayed) / len(stayed) <= FALSE_ALARMS
