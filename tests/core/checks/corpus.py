"""Reads the corpus of labelled notices, and counts what the checks find in it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from organizer.clauses.texts import Text, text_of_document
from organizer.core.checks.facts import ClauseWords, Facts, StatedLimit, stated
from organizer.core.checks.finding import Finding, Severity
from organizer.core.checks.header import brief_of, facts_of, split
from organizer.core.checks.run import run_checks
from organizer.core.limits.find import find_limits
from organizer.core.limits.passage import Passage
from organizer.core.span import Span
from organizer.documents.page import Document, Page
from organizer.notices.edition_facts import facts_with, text_limits

CORPUS = Path(__file__).parents[2] / "corpus" / "notices"
# What the rules were written with, and what they have not met; the corpus' README says how.
USED = (
    "rules",
    "rules_more",
    "rules_again",
    "rules_last",
    "rules_tempting",
    "held",
    "fresh",
    "volunteer",
    "volunteer_held",
    "blind",
)
NOT_USED = ("fresh_held",)
# What the second reader learned from; only what must be read is labelled. What the rules stopped
# at for nothing in it was read, and some of that mended.
LEARNED = ("strangers", "secretaries", "newsletters", "roundabout", "clinics", "gates", "everyday")
MARK = re.compile(r"\{(\??)([a-z+-]+)(?:: )?((?:[^{}])*)\}", re.S)
ASK = (
    "Questions? Dana Whitlow, 555-0142.",
    "Dana Whitlow, 555-0142 or dana@local.example",
    "For more, call Dana Whitlow at 555-0142.",
    "Write to Dana Whitlow, dana@local.example.",
)


@dataclass(frozen=True)
class Label:
    check: str
    start: int
    end: int
    is_maybe: bool = False
    elsewhere: tuple[tuple[int, int], ...] = ()

    def meets(self, one: Finding) -> bool:
        if one.check != self.check:
            return False
        places = ((self.start, self.end), *self.elsewhere)
        return self.check == "missing" or any(one.start < b and a < one.end for a, b in places)


@dataclass(frozen=True)
class Example:
    name: str
    body: str
    facts: Facts
    labels: tuple[Label, ...]


@dataclass
class Score:
    asked: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    raised: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    clean: int = 0
    false_blocks_on_clean: int = 0
    lines: list[str] = field(default_factory=list)

    def recall(self, check: str) -> float:
        return self.met[check] / self.asked[check] if self.asked[check] else 1.0

    def precision(self, check: str) -> float:
        return 1 - self.false[check] / self.raised[check] if self.raised[check] else 1.0

    def table(self) -> str:
        rows = [
            f"{name:20} {self.met[name]:3}/{self.asked[name]:<3} recall {self.recall(name):.2f}"
            f"  precision {self.precision(name):.2f} ({self.false[name]} false)"
            for name in sorted(self.asked | self.raised)
        ]
        rows.append(f"false blocks: {self.false_blocks_on_clean} in {self.clean} clean texts")
        return "\n".join(rows)


def score(examples: list[Example]) -> Score:
    """A finding counts as found when one of the same name overlaps its place."""
    total = Score()
    for example in examples:
        findings = [
            one
            for one in run_checks(example.body, example.facts)
            if one.severity is not Severity.ADVISES
        ]
        _count(total, example, findings)
    return total


def _count(total: Score, example: Example, findings: list[Finding]) -> None:
    sure = [label for label in example.labels if not label.is_maybe]
    total.texts += 1
    for label in sure:
        total.asked[label.check] += 1
        if any(label.meets(one) for one in findings):
            total.met[label.check] += 1
        else:
            total.lines.append(f"{example.name} LOST {label.check}: {_words(example, label)}")
    false = [one for one in findings if not any(label.meets(one) for label in example.labels)]
    for one in findings:
        total.raised[one.check] += 1
    for one in false:
        total.false[one.check] += 1
        total.lines.append(f"{example.name} FALSE {one.check}: {_words(example, one)}")
    if not sure:
        total.clean += 1
        total.false_blocks_on_clean += sum(one.severity is Severity.BLOCKS for one in false)


def _words(example: Example, place: Label | Finding) -> str:
    return repr(example.body[place.start : place.end] or example.body[:90])


def part(name: str) -> list[Example]:
    if (CORPUS / name).is_dir():
        return labelled(CORPUS / name)
    folder = CORPUS / "learned" if name in LEARNED else CORPUS
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    return [_example(f"{name}-{n:03}", t, n) for n, t in enumerate(text.split("\n----\n"), 1)]


def _example(name: str, text: str, number: int) -> Example:
    head, _, marked = text.strip().partition("\n")
    body, labels = unmarked(re.sub(r"\n\+$", lambda _: "\n\n" + ASK[number % 4], marked))
    return Example(name, body, _facts(head), tuple(labels))


def unmarked(marked: str) -> tuple[str, list[Label]]:
    body, labels, last = "", [], 0
    for mark in MARK.finditer(marked):
        body += marked[last : mark.start()]
        start = len(body)
        body += mark.group(3)
        for check in mark.group(2).split("+"):
            end = 0 if check == "missing" else len(body)
            labels.append(Label(check, 0 if check == "missing" else start, end, bool(mark[1])))
        last = mark.end()
    return body + marked[last:], labels


def _facts(head: str) -> Facts:
    _, kind, channel, *rest = head.split(" ", 3)
    told = rest[0] if rest else ""
    consent = re.search(r"consent=(.*?)(?= brief=|$)", told)
    brief = re.search(r"brief=(.*)", told)
    day = re.search(r"today=(\S+)", told)
    facts = Facts(
        kind=kind,
        channel=channel,
        today=date.fromisoformat(day.group(1)) if day else date(2027, 4, 12),
        consent=("Dana Whitlow", *(consent.group(1).split(", ") if consent else ())),
        official="private" not in told.split(),
        brief=brief_of("\n".join(brief.group(1).split("; "))) if brief else None,
    )
    return replace(facts, **agreement()) if "edition" in told.split() else facts


def agreement() -> dict[str, object]:
    text = (CORPUS / "agreement.txt").read_text(encoding="utf-8")
    clauses = tuple(_clauses(text))
    return {"pages": {1: text}, "clauses": clauses, "limits": tuple(_limits(clauses, text))}


def _limits(clauses: tuple[ClauseWords, ...], text: str) -> Iterator[StatedLimit]:
    passages = [
        Passage(key, one.article, "", one.section, "", "", one.citation, one.spans)
        for key, one in enumerate(clauses)
    ]
    for limit in find_limits(passages, {1: text}):
        yield stated(limit, clauses[limit.key].article, clauses[limit.key].section, False)


def _clauses(text: str) -> Iterator[ClauseWords]:
    for article in re.finditer(r"^(ARTICLE (\d+))  .*\n((?:(?!ARTICLE ).*\n?)*)", text, re.M):
        for words in re.finditer(r"^Section (\d+)\. .*\n(?:.+\n)*", article[3], re.M):
            citation = f"Art. {article[2]} § {words[1]}, sheet 1"
            start = article.start(3) + words.start()
            span = Span(1, start, start + len(words[0].rstrip()))
            yield ClauseWords(article[1], f"Section {words[1]}", "", citation, 1, words[0], (span,))


def labelled(folder: Path) -> list[Example]:
    """A set of texts with headers and ``labels.jsonl``, as its README tells."""
    text = text_of_document(Document(tuple(_sheets(folder / "agreement.txt"))))
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [_from_label(folder, json.loads(line), text) for line in lines]


def _sheets(path: Path) -> Iterator[Page]:
    for number, sheet in enumerate(path.read_text(encoding="utf-8").split("\f"), 1):
        yield Page(number, sheet)


def _from_label(folder: Path, label: dict[str, Any], text: Text) -> Example:
    header, body = split((folder / label["file"]).read_text(encoding="utf-8"))
    facts = facts_of(header, today=date(2026, 11, 21))
    if header.get("edition"):
        facts = facts_with(facts, text, text_limits(text))
    if header.get("brief"):
        brief = (folder / header["brief"]).read_text(encoding="utf-8")
        facts = replace(facts, brief=brief_of(brief))
    labels = [mark for one in label["findings"] for mark in _marks(body, one)]
    return Example(label["file"], body, facts, tuple(labels))


def _marks(body: str, one: dict[str, Any]) -> Iterator[Label]:
    """Where the words stand more than once, each place will do: only the first is asked for."""
    maybe = bool(one.get("maybe"))
    if not one["text"]:
        yield Label(one["check"], 0, 0, maybe)
        return
    places = [hit.start() for hit in re.finditer(re.escape(one["text"]), body)]
    spans = tuple((place, place + len(one["text"])) for place in places)
    yield Label(one["check"], *spans[0], maybe, spans[1:])
