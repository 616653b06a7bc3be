"""The lines of a count as a person reads them: a run of days that one reason skips is one line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from organizer.core.deadline import TraceLine

from .filters import day as said

ISO = re.compile(r"\d{4}-\d\d-\d\d")
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Run:
    first: date
    last: date
    why: str

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def runs(trace: Iterable[TraceLine]) -> list[Run]:
    found: list[Run] = []
    for line in trace:
        why = ISO.sub(lambda it: said(date.fromisoformat(it[0])), line.why)
        if found and found[-1].why == why and line.day == found[-1].last + ONE:
            found[-1] = Run(found[-1].first, line.day, why)
        else:
            found.append(Run(line.day, line.day, why))
    return found
