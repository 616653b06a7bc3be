"""The steps of an agreement's grievance procedure, each with its limits and their words."""

from collections.abc import Callable, Mapping, Set
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
    MET = "the meeting"
    ANSWER = "the answer, received or due"
    RETURNED = "its return as incomplete"
    INVOKED = "the invocation"
    PANEL = "the arrival of the list"
    AWARD = "the service of the award"
    EXCEPTIONS = "the service of the exceptions"


@dataclass(frozen=True)
class Limit:
    """A period with the words it was taken from. Unconfirmed, it gives no date.

    ``edition_id`` and ``mark`` lead to the words where the agreement is kept: whether a person
    stands behind them is asked there again whenever dates are counted.
    """

    number: int
    unit: Unit
    runs_from: RunsFrom
    quote: str
    citation: str
    is_confirmed: bool = False
    counts_trigger: bool | None = False
    rolls: bool = False
    edition_id: int = 0
    clause_id: int = 0
    mark: str = ""

    @property
    def rule(self) -> Rule:
        return Rule(self.number, self.unit, self.counts_trigger, self.rolls)

    @property
    def words(self) -> str:
        return f"{self.number} {self.unit.value.replace('_', ' ')} days from {self.runs_from}"


@dataclass(frozen=True)
class Step:
    """``to_answer_unmet`` counts when nobody met; ``also_to_file`` are outer limits beside it."""

    name: str
    to_file: Limit | None = None
    to_answer: Limit | None = None
    to_meet: Limit | None = None
    to_answer_unmet: Limit | None = None
    also_to_file: tuple[Limit, ...] = ()
    who_files: str = ""
    to_whom: str = ""
    contains: str = ""  # words of the agreement on what a filing must hold
    contains_at: str = ""  # and where they stand


@dataclass(frozen=True)
class Procedure:
    """Any number of steps; ``to_invoke`` runs from the last step's answer."""

    steps: tuple[Step, ...] = ()
    to_invoke: Limit | None = None
    mediation_suspends: bool = False
    to_correct: Limit | None = None
    to_ask_panel: Limit | None = None
    to_strike: Limit | None = None
    to_except: Limit | None = None  # these two are public law, added when dates are counted
    to_oppose: Limit | None = None

    def step(self, number: int) -> Step | None:
        return self.steps[number - 1] if 0 < number <= len(self.steps) else None

    @property
    def limits(self) -> tuple[Limit, ...]:
        """Every limit in it, in the order of the steps."""
        found: list[Limit | None] = []
        for step in self.steps:
            found += [step.to_file, *step.also_to_file, step.to_meet, step.to_answer]
            found.append(step.to_answer_unmet)
        found += [getattr(self, name) for name in OF_WHOLE]
        return tuple(limit for limit in found if limit)


OF_STEP = ("to_file", "to_answer", "to_meet", "to_answer_unmet")
OF_WHOLE = ("to_invoke", "to_correct", "to_ask_panel", "to_strike", "to_except", "to_oppose")


def from_plain(given: Mapping[str, Any]) -> Procedure:
    whole: dict[str, Any] = {name: _limit(given.get(name)) for name in OF_WHOLE}
    steps = tuple(_step(one) for one in given.get("steps", ()))
    return Procedure(
        steps=steps, mediation_suspends=bool(given.get("mediation_suspends", False)), **whole
    )


def to_plain(procedure: Procedure) -> dict[str, Any]:
    return asdict(procedure)


def with_confirmed(procedure: Procedure, confirmed: Set[str]) -> Procedure:
    """The procedure as people stand behind it now: a limit that was taken back counts no more."""
    return changed(
        procedure,
        lambda limit: replace(limit, is_confirmed=limit.mark in confirmed) if limit.mark else limit,
    )


def changed(procedure: Procedure, change: Callable[[Limit], Limit]) -> Procedure:
    """The same procedure with ``change`` made to every limit."""

    def one(limit: Limit | None) -> Limit | None:
        return change(limit) if limit else None

    def of_step(step: Step) -> Step:
        also = tuple(change(limit) for limit in step.also_to_file)
        kept: dict[str, Any] = {name: one(getattr(step, name)) for name in OF_STEP}
        return replace(step, also_to_file=also, **kept)

    whole: dict[str, Any] = {name: one(getattr(procedure, name)) for name in OF_WHOLE}
    return replace(procedure, steps=tuple(of_step(step) for step in procedure.steps), **whole)


def confirmed(limit: Limit) -> Limit:
    """Refuses a limit that a person cannot stand behind."""
    if limit.number < 1:
        raise Invalid("A limit of 0 days cannot be right. Read the words again.")
    if not limit.quote.strip() or not limit.citation.strip():
        raise Invalid("A limit needs the words it stands on, and where they stand.")
    return replace(limit, is_confirmed=True)


def _step(given: Mapping[str, Any]) -> Step:
    limits: dict[str, Any] = {name: _limit(given.get(name)) for name in OF_STEP}
    also = tuple(filter(None, map(_limit, given.get("also_to_file", ()))))
    words = {
        name: given.get(name, "") for name in ("who_files", "to_whom", "contains", "contains_at")
    }
    return Step(name=given["name"], also_to_file=also, **limits, **words)


def _limit(given: Mapping[str, Any] | None) -> Limit | None:
    if not given:
        return None
    plain = dict(given)
    return Limit(**plain | {"unit": Unit(plain["unit"]), "runs_from": RunsFrom(plain["runs_from"])})


def within_reason(day: date, today: date) -> bool:
    """Nobody in the local files about a day longer ago than a working life."""
    return 0 <= today.year - day.year <= 50
