"""The sentences it learned from: what a reviewer would stop, and what only sounds like it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from organizer.core.checks.second_look import TELLS

HERE = Path(__file__).with_name("examples")
CHECKS = tuple(TELLS)
NEAR = "ok~"


@dataclass(frozen=True)
class Said:
    voice: str  # the file's name: who speaks
    before: str
    sentence: str
    checks: frozenset[str]
    near: str = ""  # the check that it only sounds like


def voices() -> list[str]:
    return sorted(path.stem for path in HERE.glob("*.txt"))


def examples_of(voice: str) -> Iterator[Said]:
    """Raises ValueError for a line that is not ``labels | before | sentence``."""
    for line in (HERE / f"{voice}.txt").read_text(encoding="utf-8").splitlines():
        labels, before, sentence = line.split(" | ")
        named = frozenset(labels.split("+")) - {"ok"}
        near = labels.removeprefix(NEAR) if labels.startswith(NEAR) else ""
        checks = frozenset() if near else named
        if unknown := (checks | ({near} if near else set())) - set(CHECKS):
            raise ValueError(f"{voice}: no check is called {', '.join(sorted(unknown))}: {line}")
        yield Said(voice, before.removeprefix("-").strip(), sentence, checks, near)
