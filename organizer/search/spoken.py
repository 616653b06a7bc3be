"""Pairs of what workers say and a sentence as agreements put it: from one to the other."""

from dataclasses import dataclass

from . import own_words


@dataclass(frozen=True)
class Pair:
    said: tuple[str, ...]
    written: str


@own_words.remembered
def pairs() -> tuple[Pair, ...]:
    found: list[Pair] = []
    for text in own_words.texts("pairs/*.txt"):
        said: tuple[str, ...] = ()
        for line in text.splitlines():
            if line.startswith("="):
                found.append(Pair(said, line[1:].strip()))
            elif line.strip() and not line.startswith("#"):
                said = tuple(part.strip() for part in line.split(" / "))
    return tuple(found)
