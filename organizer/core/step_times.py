"""How long each step of a grievance took, beside what the agreement allows management."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .case_clocks import Counting, clocks
from .case_event import Happened, Kind, in_order
from .deadlines import deadline
from .procedure import Procedure


@dataclass(frozen=True)
class StepTime:
    """``came_on`` is None while there is no answer; ``late_after`` is None without a confirmed
    limit. An answer is late after the latest reading of the limit, no sooner."""

    step: int
    filed_on: date
    came_on: date | None
    late_after: date | None

    @property
    def days(self) -> int | None:
        return (self.came_on - self.filed_on).days if self.came_on else None

    @property
    def allowed(self) -> int | None:
        return (self.late_after - self.filed_on).days if self.late_after else None

    def is_late(self, today: date) -> bool:
        return self.late_after is not None and (self.came_on or today) > self.late_after


def step_times(
    ledger: Iterable[Happened], procedure: Procedure, count: Counting = deadline
) -> tuple[StepTime, ...]:
    """Each step that was filed, by its last filing, in the order of the steps."""
    kept = in_order(tuple(ledger))
    filed = {one.step: one.on for one in kept if one.kind == Kind.FILED and one.step}
    return tuple(_time(kept, procedure, step, filed[step], count) for step in sorted(filed))


def _time(
    ledger: tuple[Happened, ...], procedure: Procedure, step: int, filed_on: date,
    count: Counting,
) -> StepTime:  # fmt: skip
    came = min(
        (one.on for one in ledger
         if one.kind == Kind.ANSWERED and one.step == step and one.on >= filed_on),
        default=None,
    )  # fmt: skip
    # The ledger as it stood while the answer was awaited: what came later moved no date of it.
    until = tuple(one for one in ledger if _belongs(one, step, came))
    theirs = next((one for one in clocks(until, procedure, filed_on, count) if one.is_theirs), None)
    found = theirs.deadline if theirs else None
    return StepTime(step, filed_on, came, (found.latest or found.rolled) if found else None)


def _belongs(one: Happened, step: int, came: date | None) -> bool:
    if one.kind in (Kind.ANSWERED, Kind.NO_ANSWER) and one.step == step:
        return False
    return one.step <= step and (came is None or one.on <= came)
