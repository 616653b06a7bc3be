"""Pairs of what workers say and a sentence as agreements put it: from one to the other."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent / "pairs"


@dataclass(frozen=True)
class Pair:
    said: tuple[str, ...]
    written: str


@lru_cache(maxsize=1)
def pairs() -> tuple[Pair, ...]:
    found: list[Pair] = []
    for file in sorted(HERE.glob("*.txt")):
        said: tuple[str, ...] = ()
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("="):
                found.append(Pair(said, line[1:].strip()))
            elif line.strip() and not line.startswith("#"):
                said = tuple(part.strip() for part in line.split(" / "))
    return tuple(found)
