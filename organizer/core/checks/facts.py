"""What is known about a notice when it is checked. Everything may be left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..limits.find import Limit
from ..span import Span

KINDS = (
    "meeting",
    "change",
    "win",
    "alert",
    "survey",
    "election",
    "welcome",
    "condolence",
    "event",
    "deadline",
    "bargaining",
    "press",
)
CHANNELS = (
    "email",
    "sms",
    "flyer",
    "handout",
    "phone",
    "meeting",
    "social",
    "website",
    "press",
    "letter",
)


@dataclass(frozen=True)
class ClauseWords:
    """A clause as quotations are held against it: labels as printed."""

    article: str
    section: str
    label: str
    citation: str
    page: int
    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class StatedLimit:
    """A time limit of the agreement; ``unit`` as the command ``limits`` names it."""

    step: str
    number: int | float
    unit: str
    runs_from: str
    quote: str
    citation: str
    article: str = ""
    section: str = ""
    is_confirmed: bool = False
    is_before: bool = False  # counted back from a day to come


def stated(limit: Limit, article: str, section: str, is_confirmed: bool) -> StatedLimit:
    return StatedLimit(
        limit.step,
        limit.number,
        limit.unit,
        limit.runs_from,
        limit.quote,
        limit.citation,
        article,
        section,
        is_confirmed,
        limit.is_before,
    )


@dataclass(frozen=True)
class Facts:
    kind: str = ""
    channel: str = ""
    audience: str = ""
    today: date | None = None
    consent: tuple[str, ...] = ()  # officers and contacts stand here too
    official: bool = True  # False: somebody's private page
    brief: Mapping[str, str] | None = None
    pages: Mapping[int, str] = field(default_factory=dict)  # of the edition quoted from
    printed: Mapping[int, str] = field(default_factory=dict)  # sheet -> number printed on it
    clauses: tuple[ClauseWords, ...] = ()
    unsure: tuple[Span, ...] = ()  # words read from a picture that nobody has looked at
    limits: tuple[StatedLimit, ...] = ()
    holidays: frozenset[date] = frozenset()
    own_hosts: tuple[str, ...] = ()
    roster: frozenset[str] = frozenset()  # members' names, where the local keeps a roster
    in_election_period: bool = False
    incumbents: tuple[str, ...] = ()
