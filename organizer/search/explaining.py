"""Why a clause came up, in a sentence that a steward can repeat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from . import bridge
from .highlighting import stemmed
from .stemming import stem
from .words import EMPTY, WORD, stems, telling

TOPIC, TAUGHT = "topic: ", "taught by "
LONGEST = 4  # words of an entry of the thesaurus
WORDS = {
    "meaning": "It speaks of the same thing.",
    "a sentence close in meaning": "One of its sentences is close to the question.",
    "words": "It has words of the question.",
    "heading": "Its heading has words of the question.",
    "has a number": "It states a number or a date.",
}


def reasons(question: str, text: str, why: Sequence[str]) -> tuple[str, ...]:
    """What ranking noted about a clause, told; the words that differ first."""
    told = [sentence for note in why if (sentence := _told(question, text, note))]
    return tuple(dict.fromkeys([*_bridged(question, text), *told]))


def _told(question: str, text: str, note: str) -> str:
    if note.startswith(TAUGHT):
        return f"A steward said that this clause answers it ({note.removeprefix(TAUGHT)})."
    if note.startswith(TOPIC):
        return _topic(question, text, note.removeprefix(TOPIC))
    if note == "words" or note == "heading":
        shared = _shared(question, text)
        return f"It has the words {_listed(shared)}." if shared else WORDS[note]
    return WORDS.get(note, "")


def _shared(question: str, text: str) -> list[str]:
    there = set(stems(text))
    words = WORD.findall(question.lower().replace("’", "'"))
    found = [w for w in words if w not in EMPTY and stems(w) and stems(w)[0] in there]
    return list(dict.fromkeys(found))[:4]


def _bridged(question: str, text: str) -> list[str]:
    """Each word of the question that the agreement says in another way."""
    there, found = stemmed(text), []
    for entry in _entries(question):
        if entry.stemmed in there:
            continue
        meant = [word for word in entry.meant if f" {word} " in there]
        meant = [word for word in meant if not _is_other_form(_as_in(text, word))]
        # An entry within this stretch is told when the loop comes to it alone.
        if meant and meant[0] not in entry.shorter:
            found.append(_differs(entry.said, _as_in(text, meant[0])))
    return found[:2]


@dataclass(frozen=True)
class _Entry:
    """Words of a question that the thesaurus knows, and the agreement's words for them."""

    said: str
    stemmed: str
    meant: tuple[str, ...]
    shorter: frozenset[str]  # what is meant by a part of them


@lru_cache(maxsize=64)  # a page asks for the same ones with each clause
def _entries(question: str) -> tuple[_Entry, ...]:
    """The longest first."""
    words = WORD.findall(question.lower().replace("’", "'"))[:60]
    found = []
    for size in range(LONGEST, 0, -1):
        for first in range(len(words) - size + 1):
            part = words[first : first + size]
            said = " ".join(part)
            if meant := bridge.expanded(said):
                found.append(_Entry(said, stemmed(said), meant, _meant_by_parts(part)))
    return tuple(found)


def _meant_by_parts(words: Sequence[str]) -> frozenset[str]:
    parts = (" ".join(part) for part in (words[:-1], words[1:]) if part)
    return frozenset(word for part in parts for word in bridge.expanded(part))


def _topic(question: str, text: str, title: str) -> str:
    topic = next((one for one in bridge.topics() if one.title == title), None)
    there = stemmed(text)
    signal = topic and max((s for s in topic.signals if f" {s} " in there), key=len, default="")
    if not topic or not signal:
        return f"It seems to be about: {title}."
    # The title stands last among what is said; it is ours, and nobody's way to say it.
    said = max(topic.said[:-1] or topic.said, key=lambda one: _likeness(question, one))
    return _differs(said, _as_in(text, signal))


def _differs(said: str, written: str) -> str:
    return f"Workers say “{said}”; the agreement says “{written}”."


def _is_other_form(word: str) -> bool:
    """ "Leaving" has the stem of "leave" and means something else."""
    return " " not in word and word.lower().endswith(("ing", "ed"))


def _likeness(question: str, said: str) -> float:
    return fuzz.token_set_ratio(" ".join(telling(question)), " ".join(telling(said)))


def _as_in(text: str, signal: str) -> str:
    """The words of ``text`` whose stems are ``signal``."""
    found = list(WORD.finditer(text.lower().replace("’", "'")))
    there, size = [stem(match[0]) for match in found], len(signal.split())
    for first in range(len(found) - size + 1):
        if " ".join(there[first : first + size]) == signal:
            begin, end = found[first].start(), found[first + size - 1].end()
            return " ".join(text[begin:end].split())
    return signal


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
