"""The bridge of labour topics and the thesaurus: from workers' words to those of agreements."""

import hashlib
import tomllib
from dataclasses import dataclass

from . import own_words
from .spoken import pairs
from .words import stems

# What the file beside the model is made by: ``bridged`` and all that it makes the file with.
MADE_BY = (
    "bridge.py", "bridged.py", "spoken.py", "words.py", "stemming.py", "signals.py", "narrow.py",
    "said.py", "ragged.py",
)  # fmt: skip


@dataclass(frozen=True)
class Topic:
    name: str
    title: str
    said: tuple[str, ...]
    signals: tuple[str, ...]  # stemmed
    signal_text: str


@own_words.remembered
def topics() -> tuple[Topic, ...]:
    found = []
    for text in own_words.texts("topics/*.toml"):
        for name, given in tomllib.loads(text).items():
            said = tuple(line.strip() for line in given["said"].splitlines() if line.strip())
            signals = given["signals"]
            stemmed = tuple(" ".join(stems(signal)) for signal in signals.split(","))
            found.append(Topic(name, given["title"], (*said, given["title"]), stemmed, signals))
    return tuple(found)


@dataclass(frozen=True)
class Line:
    """What is turned into a vector: what workers say as a question, the rest as any text."""

    text: str
    is_said: bool


def lines() -> list[Line]:
    """In the order in which ``bridged`` takes them apart."""
    said = [Line(one, True) for topic in topics() for one in topic.said]
    signals = [Line(f"{topic.title}. {topic.signal_text}", False) for topic in topics()]
    asked = [Line(one, True) for pair in pairs() for one in pair.said]
    return said + signals + asked + [Line(pair.written, False) for pair in pairs()]


@own_words.remembered
def fingerprint() -> str:
    """Another one after a change of the words or of the code that makes something of them."""
    total = hashlib.sha256()
    for pattern in ("topics/*.toml", "pairs/*.txt"):
        for text in own_words.texts(pattern):
            total.update(text.encode())
    for name in MADE_BY:
        total.update((own_words.HERE / name).read_bytes())
    return total.hexdigest()[:16]


@own_words.remembered
def _thesaurus() -> dict[str, tuple[str, ...]]:
    groups = [
        group
        for text in own_words.texts("thesaurus.toml")
        for group in tomllib.loads(text).values()
    ]
    return {
        " ".join(stems(said)): tuple(" ".join(stems(word)) for word in words.split(","))
        for group in groups
        for said, words in group.items()
    }


@own_words.remembered  # a page asks for the same few words with each clause
def expanded(question: str) -> tuple[str, ...]:
    """The agreement's words for what the question says, stemmed."""
    words, known, found = stems(question)[:200], _thesaurus(), dict[str, None]()
    for size in (4, 3, 2, 1):
        for first in range(len(words) - size + 1):
            found |= dict.fromkeys(known.get(" ".join(words[first : first + size]), ()))
    return tuple(found)
