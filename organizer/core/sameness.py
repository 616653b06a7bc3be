"""Is a text that somebody was sent the one that the local published?

``canonical`` is what is signed: characters composed, line ends and trailing spaces made one
way. Nothing else is forgiven there. ``compare`` forgives only what forwarding does to a text
(line breaks, quotation marks at the start of lines), and says so.
"""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORD = re.compile(r"\s+|\S+")
FORWARDED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.M)


class Verdict(StrEnum):
    IDENTICAL = "identical"
    SPACING = "spacing"  # the same words and marks, other line breaks
    DIFFERENT = "different"


@dataclass(frozen=True)
class Change:
    """``kind`` is same, added or removed, seen from the published text."""

    kind: str
    words: str


@dataclass(frozen=True)
class Compared:
    verdict: Verdict
    changes: tuple[Change, ...]
    likeness: float


def canonical(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = [line.rstrip(" \t") for line in lines.split("\n")]
    return "\n".join(kept).strip("\n") + "\n"


def compare(published: str, given: str) -> Compared:
    ours, theirs = canonical(published), canonical(given)
    if ours == theirs:
        return Compared(Verdict.IDENTICAL, (), 1.0)
    flat_ours, flat_theirs = _flat(ours), _flat(FORWARDED.sub("", theirs))
    if flat_ours == flat_theirs or flat_ours == _flat(theirs):
        return Compared(Verdict.SPACING, (), 1.0)
    changes = changed_words(flat_ours, flat_theirs)
    same = sum(len(one.words) for one in changes if one.kind == "same")
    return Compared(
        Verdict.DIFFERENT, changes, same * 2 / max(1, len(flat_ours) + len(flat_theirs))
    )


def changed_words(before: str, after: str) -> tuple[Change, ...]:
    """Word by word: what stayed, went and came."""
    old, new = WORD.findall(before), WORD.findall(after)
    changes: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            changes.append(Change("same", "".join(old[i:j])))
            continue
        if i < j:
            changes.append(Change("removed", "".join(old[i:j])))
        if k < m:
            changes.append(Change("added", "".join(new[k:m])))
    return tuple(changes)


def _flat(text: str) -> str:
    return " ".join(text.split())
