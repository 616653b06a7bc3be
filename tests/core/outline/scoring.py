"""Outlines against hand labels: which headings were found, by label and page."""

import json
from collections import Counter
from pathlib import Path

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import Outline, PageText


def pages_of(path: Path) -> list[PageText]:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    return [PageText(number, page) for number, page in enumerate(text.split("\f"), start=1)]


def labelled(data: Path) -> list[tuple[str, dict, Path]]:
    found = []
    for labels in sorted(
        [*data.glob("dol/structure_*.json"), *data.glob("federal/structure_*.json")]
    ):
        told = json.loads(labels.read_text())
        ending = ".pages.txt" if labels.parent.name == "federal" else ".txt"
        found.append((told["doc"], told, labels.parent / f"{told['doc']}{ending}"))
    return found


def outline_of(path: Path) -> Outline:
    return read_outline(pages_of(path))


def f1(found: list, wanted: list) -> float:
    ours, theirs = Counter(found), Counter(wanted)
    both = sum((ours & theirs).values())
    return 2 * both / (sum(ours.values()) + sum(theirs.values())) if wanted else 1.0


def articles(outline: Outline) -> list:
    return [(a.label.casefold(), a.page) for a in outline.articles]


def sections(outline: Outline) -> list:
    return [
        (a.label.casefold(), s.label.casefold(), s.page)
        for a in outline.articles
        for s in a.sections
    ]


def wanted_articles(told: dict) -> list:
    return [(a["label"].casefold(), a["page"]) for a in told["articles"]]


def wanted_sections(told: dict) -> list:
    return [
        (a["label"].casefold(), s["label"].casefold(), s["page"])
        for a in told["articles"]
        for s in a["sections"]
    ]
