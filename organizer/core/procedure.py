"""The steps of an agreement's grievance procedure, each with its limits and their words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from .clock_rule import Rule, Unit
from .errors import Invalid


class RunsFrom(StrEnum):
    INCIDENT = "the incident"
    KNOWLEDGE = "the day it became known"
    EARLIER = "the incident, or the day it became known, whichever is earlier"
    FILED = "the filing"
    RECEIVED = "the receipt"
    ANSWER = "the answer, received or due"


@dataclass(frozen=True)
class Limit:
    """A period with the words it was taken from. Unconfirmed, it gives no date."""

    number: int
    unit: Unit
    runs_from: RunsFrom
    quote: str
    citation: str
    is_confirmed: bool = False
    counts_trigger: bool | None = False
    rolls: bool = False

    @property
    def rule(self) -> Rule:
        return Rule(self.number, self.unit, self.counts_trigger, self.rolls)

    @property
    def words(self) -> str:
        return f"{self.number} {self.unit.value.replace('_', ' ')} days from {self.runs_from}"


@dataclass(frozen=True)
class Step:
    name: str
    to_file: Limit | None = None
    to_answer: Limit | None = None


@dataclass(frozen=True)
class Procedure:
    """Any number of steps; ``to_invoke`` runs from the last step's answer."""

    steps: tuple[Step, ...] = ()
    to_invoke: Limit | None = None
    mediation_suspends: bool = False

    def step(self, number: int) -> Step | None:
        return self.steps[number - 1] if 0 < number <= len(self.steps) else None


def from_plain(given: Mapping[str, Any]) -> Procedure:
    steps = tuple(
        Step(one["name"], _limit(one.get("to_file")), _limit(one.get("to_answer")))
        for one in given.get("steps", ())
    )
    return Procedure(
        steps, _limit(given.get("to_invoke")), bool(given.get("mediation_suspends", False))
    )


def to_plain(procedure: Procedure) -> dict[str, Any]:
    return asdict(procedure)


def confirmed(limit: Limit) -> Limit:
    """Refuses a limit that a person cannot stand behind."""
    if limit.number < 1:
        raise Invalid("A limit of 0 days cannot be right. Read the words again.")
    if not limit.quote.strip() or not limit.citation.strip():
        raise Invalid("A limit needs the words it stands on, and where they stand.")
    return replace(limit, is_confirmed=True)


def _limit(given: Mapping[str, Any] | None) -> Limit | None:
    if not given:
        return None
    plain = dict(given)
    return Limit(**plain | {"unit": Unit(plain["unit"]), "runs_from": RunsFrom(plain["runs_from"])})


def within_reason(day: date, today: date) -> bool:
    """Nobody in the local files about a day longer ago than a working life."""
    return 0 <= today.year - day.year <= 50
