"""Reads the corpus of labelled notices, and counts what the checks find in it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from organizer.core.checks.facts import ClauseWords, Facts
from organizer.core.checks.finding import Finding, Severity
from organizer.core.checks.header import brief_of
from organizer.core.checks.run import run_checks

CORPUS = Path(__file__).parents[2] / "corpus" / "notices"
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

    def meets(self, one: Finding) -> bool:
        if one.check != self.check:
            return False
        return self.check == "missing" or (one.start < self.end and self.start < one.end)


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
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
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
    return {"pages": {1: text}, "clauses": tuple(_clauses(text))}


def _clauses(text: str) -> Iterator[ClauseWords]:
    for article in re.finditer(r"^(ARTICLE (\d+))  .*\n((?:(?!ARTICLE ).*\n?)*)", text, re.M):
        for words in re.finditer(r"^Section (\d+)\. .*\n(?:.+\n)*", article[3], re.M):
            citation = f"Art. {article[2]} § {words[1]}, sheet 1"
            clause = " ".join(words[0].split())
            yield ClauseWords(article[1], f"Section {words[1]}", "", citation, 1, clause)
