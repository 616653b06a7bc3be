"""The bridge of labour topics and the thesaurus: from workers' words to those of agreements."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .spoken import pairs
from .words import stems

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Topic:
    name: str
    title: str
    said: tuple[str, ...]
    signals: tuple[str, ...]  # stemmed
    signal_text: str


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    found = []
    for file in sorted((HERE / "topics").glob("*.toml")):
        for name, given in tomllib.loads(file.read_text(encoding="utf-8")).items():
            said = tuple(line.strip() for line in given["said"].splitlines() if line.strip())
            signals = given["signals"]
            stemmed = tuple(" ".join(stems(signal)) for signal in signals.split(","))
            found.append(Topic(name, given["title"], (*said, given["title"]), stemmed, signals))
    return tuple(found)


def texts() -> list[str]:
    """What is turned into vectors, in the order in which ``bridged`` takes it apart."""
    phrasings = [said for topic in topics() for said in topic.said]
    signals = [f"{topic.title}. {topic.signal_text}" for topic in topics()]
    asked = [said for pair in pairs() for said in pair.said]
    return phrasings + signals + asked + [pair.written for pair in pairs()]


def fingerprint() -> str:
    return hashlib.sha256("\n".join(texts()).encode()).hexdigest()[:16]


@lru_cache(maxsize=1)
def _thesaurus() -> dict[str, tuple[str, ...]]:
    groups = tomllib.loads((HERE / "thesaurus.toml").read_text(encoding="utf-8")).values()
    return {
        " ".join(stems(said)): tuple(" ".join(stems(word)) for word in words.split(","))
        for group in groups
        for said, words in group.items()
    }


@lru_cache(maxsize=256)  # a page asks for the same few words with each clause
def expanded(question: str) -> tuple[str, ...]:
    """The agreement's words for what the question says, stemmed."""
    words, known, found = stems(question)[:200], _thesaurus(), dict[str, None]()
    for size in (4, 3, 2, 1):
        for first in range(len(words) - size + 1):
            found |= dict.fromkeys(known.get(" ".join(words[first : first + size]), ()))
    return tuple(found)
