"""Counts that may be shown to many without turning back into a person.

A count below five is hidden, nought as well: a nought tells of everybody. The others are shown
in steps of five, so that two reports a case apart do not differ by that case, and a total is
left out as soon as a hidden count stands beside it.
"""

from collections.abc import Mapping

LEAST = 5
HIDDEN = f"<{LEAST}"


def guarded(counts: Mapping[str, int]) -> dict[str, str]:
    return {name: in_words(count) for name, count in counts.items()}


def in_words(count: int) -> str:
    if count < LEAST:
        return HIDDEN
    low = count // LEAST * LEAST
    return f"{low} to {low + LEAST - 1}"


def total(counts: Mapping[str, int]) -> str:
    """The sum in words; a sum beside a hidden count could give that count away."""
    if any(count < LEAST for count in counts.values()):
        return "not shown"
    return in_words(sum(counts.values()))
