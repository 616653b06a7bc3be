"""A last day that the agreement sets by the calendar: "bids are turned in by November 15".

What is counted from an event is a limit; this is a day of the year, the same every year. A text
that speaks of the same thing and asks for it by a later day is late by the agreement's own words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .body import Body
from .days_said import SaidDay, said_days
from .facts import ClauseWords, Facts
from .finding import Finding, found
from .listed import listed

ASKED_BY = re.compile(
    r"\b(?:made|filed|turned in|submitted|handed in|sent in|requested|received|placed|entered|given"
    r"(?: in)?|are in|is in|due)\b[^.;\d]{0,30}?\b(?:by|before|until|no later than|not later than"
    r"|on or before)\s+(?:the )?$",
    re.I,
)
A_SENTENCE = re.compile(r"[^.;]+")
SUBJECT = re.compile(r"[a-z]{3,}", re.I)
NO_SUBJECT = frozenset(
    listed(
        "the for and are made coming calendar year next employee employees section article all each"
        " shall must may who with from turned handed their other than"
    )
)
THEIR_TURN = re.compile(r"\b(?:answer\w*|settled|decided|posted|result\w*|repl(?:y|ies))\b", re.I)
STEM, AS_LATE, HALF_A_YEAR = 5, 120, 183


@dataclass(frozen=True)
class SetDay:
    month: int
    number: int
    about: frozenset[str]  # stems of what it is about
    citation: str
    beside: frozenset[tuple[int, int]]  # the days that its sentence names: of an answer, say


def check_set_days(body: Body, facts: Facts, last: list[SaidDay]) -> Iterator[Finding]:
    """``last``: the days by which the text wants something."""
    if not last or facts.today is None:
        return
    said = _stems(body.text)
    near = [one for one in set_days(facts.clauses, facts.today) if _is_about(one, said)]
    for one in last:
        if THEIR_TURN.search(body.sentence_at(one.start).text):
            continue
        for each in near:
            if _is_late(one.day, each):
                its_own = f"{_in(facts.today.year, each):%-d %B} ({each.citation})"
                yield found(
                    "deadline",
                    (one.start, one.end),
                    f"Later than the agreement's own day: {its_own}.",
                    "Give the earlier day, or say what the later one is for.",
                )
                break


def set_days(clauses: tuple[ClauseWords, ...], today: date) -> Iterator[SetDay]:
    for clause in clauses:
        plain = " ".join(clause.text.split())
        for sentence in A_SENTENCE.finditer(plain):
            words = sentence.group()
            said = said_days(words, today)
            beside = frozenset((one.day.month, one.day.day) for one in said if one.day)
            for day in said:
                asked = ASKED_BY.search(words[: day.start])
                about = _stems(words[: asked.start()]) if asked else frozenset()
                if day.day and not day.has_year and about:
                    yield SetDay(day.day.month, day.day.day, about, clause.citation, beside)


def _is_late(day: date | None, each: SetDay) -> bool:
    if day is None or (day.month, day.day) in each.beside:
        return False
    return 0 < _days_after(day, each) <= AS_LATE


def _is_about(one: SetDay, said: frozenset[str]) -> bool:
    """Two of three of its words: "leave request" speaks of requests for annual leave."""
    return 3 * len(one.about & said) >= 2 * len(one.about)


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in SUBJECT.findall(text))
    return frozenset(word.rstrip("s")[:STEM] for word in words if word not in NO_SUBJECT)


def _days_after(day: date, each: SetDay) -> int:
    """From the agreement's day of that year, or of the year before where that is nearer."""
    after = (day - _in(day.year, each)).days
    return after if after > -HALF_A_YEAR else (day - _in(day.year - 1, each)).days


def _in(year: int, each: SetDay) -> date:
    return date(year, each.month, min(each.number, 28) if each.month == 2 else each.number)
