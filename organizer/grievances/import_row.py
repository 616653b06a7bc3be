"""One row of an old file: from cells to a case that was, or to the reasons why not."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from organizer.core.day_words import day_words
from organizer.core.errors import Invalid
from organizer.core.procedure import within_reason
from organizer.core.typed_days import read_day

from .import_columns import DAYS, FIELDS, OUTCOMES, STILL_OPEN
from .outcomes import AWARDS, Outcome

PLAIN = ("number", "title", "grievant", "unit", "clauses", "what_happened", "arbitrator")


@dataclass
class Old:
    """A row as read. ``reasons`` say why it cannot be taken; every one of them is told."""

    words: dict[str, str] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    outcome: Outcome | None = None
    remedies: tuple[str, ...] = ()
    reasons: list[str] = field(default_factory=list)

    @property
    def began_on(self) -> date | None:
        return self.days.get("incident_on") or self.days.get("filed_on")


def read_row(cells: Mapping[str, str], day_first: bool | None, today: date) -> Old:
    old = Old({name: " ".join(cells.get(name, "").split()) for name in PLAIN})
    for name in DAYS:
        _day(old, name, cells.get(name, ""), day_first, today)
    _order(old)
    _outcome(old, cells.get("outcome", ""))
    old.remedies = tuple(
        filter(None, (one.strip() for one in cells.get("remedies", "").split(";")))
    )
    if not (old.words["title"] or old.words["clauses"] or old.words["what_happened"]):
        old.reasons.append("It does not say what the case is about.")
    if old.began_on is None and not old.reasons:
        old.reasons.append("It says neither when it happened nor when it was filed.")
    return old


def kept_number(number: str) -> str:
    """The number under which a case is kept. Ours count up within a year ("2026-00014"), and one
    of the old file that only looks like them must not come into that count."""
    looks_ours = re.match(r"\d{4}-", number) and not re.fullmatch(r"\d{4}-\d{5}", number)
    return f"old {number}"[:60] if looks_ours else number[:60]


def title_of(words: Mapping[str, str]) -> str:
    return (words["title"] or words["what_happened"] or words["clauses"])[:120]


def _day(old: Old, name: str, cell: str, day_first: bool | None, today: date) -> None:
    if not cell.strip():
        return
    try:
        day = read_day(cell, day_first)
    except Invalid as error:
        old.reasons.append(f"{FIELDS[name][0]}: {error}")
        return
    if day > today:
        old.reasons.append(f"{FIELDS[name][0]}: {day_words(day)} has not come yet.")
    elif not within_reason(day, today):
        old.reasons.append(f"{FIELDS[name][0]}: {day.year} is too long ago to be right.")
    else:
        old.days[name] = day


def _order(old: Old) -> None:
    """A file that says a case was answered before it was filed is wrong somewhere."""
    known = [(name, old.days[name]) for name in DAYS if name in old.days]
    for (before, first), (after, then) in pairwise(known):
        if then < first:
            old.reasons.append(f"“{FIELDS[after][0]}” comes before “{FIELDS[before][0]}”.")


def _outcome(old: Old, cell: str) -> None:
    word = " ".join(cell.casefold().replace("-", " ").split())
    if word in STILL_OPEN:
        if "ended_on" in old.days and word:
            old.reasons.append("It has a day on which it ended, and says that it is open.")
        return
    if word == "closed":
        if "ended_on" not in old.days:
            old.reasons.append("It is closed, and does not say when.")
        return
    old.outcome = OUTCOMES.get(word)
    if old.outcome is None:
        old.reasons.append(f"“{cell[:40]}” is no way of ending that is known here.")
    elif "ended_on" not in old.days:
        old.reasons.append("It ended, and does not say when.")
    if old.words["arbitrator"] and old.outcome not in AWARDS:
        old.reasons.append("It names an arbitrator, and did not end by an award.")
