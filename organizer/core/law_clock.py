"""Clocks and choices of forum that public law knows, as data: nothing here states a number."""

from dataclasses import dataclass

from .clock_rule import Rule


@dataclass(frozen=True)
class Words:
    """What an entry stands on: the quotation, where it is from, and the copy that was read."""

    quote: str
    source: str
    checked_on: str  # the month of the copy: "2025-01"
    text: str = ""  # the file of that copy


@dataclass(frozen=True)
class LawClock:
    """``starts`` are names of days; of several the earlier counts unless ``is_later_of``.

    Empty ``appointments`` or ``authority`` means that it is the same for all.
    """

    key: str
    name: str
    forum: str
    rule: Rule
    starts: tuple[str, ...]
    matters: frozenset[str]
    words: Words
    is_later_of: bool = False
    appointments: frozenset[str] = frozenset()
    authority: str = ""
    is_theirs: bool = False
    extendable: str = ""
    mail_days: int = 0
    note: str = ""
    is_confirmed: bool = False


@dataclass(frozen=True)
class Election:
    """A one-way door: of ``forums`` the first that is used closes the others."""

    key: str
    matters: frozenset[str]
    forums: tuple[str, ...]
    deed: str
    words: Words
    appointments: frozenset[str] = frozenset()
