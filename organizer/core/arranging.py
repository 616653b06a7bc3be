"""Limits put into the steps of a procedure, as a person decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from .errors import Invalid
from .procedure import Limit, Procedure, RunsFrom, Step

MOST_STEPS = 9


class Use(StrEnum):
    FILE = "time to file"
    ALSO = "outer limit to file"
    MEET = "management meets"
    ANSWER = "management answers"
    UNMET = "management answers, when nobody met"
    CORRECT = "time to complete what was returned"
    INVOKE = "time to invoke arbitration"
    PANEL = "time to ask for arbitrators"
    STRIKE = "time to strike names"


OF_STEP = {Use.FILE: "to_file", Use.MEET: "to_meet", Use.ANSWER: "to_answer",
           Use.UNMET: "to_answer_unmet"}  # fmt: skip
OF_WHOLE = {Use.CORRECT: "to_correct", Use.INVOKE: "to_invoke", Use.PANEL: "to_ask_panel",
            Use.STRIKE: "to_strike"}  # fmt: skip


@dataclass(frozen=True)
class Placed:
    """What a limit is used for; ``step`` counts from 1 and is 0 beside the steps."""

    use: Use
    runs_from: RunsFrom
    step: int = 0


@dataclass(frozen=True)
class StepWords:
    name: str
    who_files: str = ""
    to_whom: str = ""
    contains: str = ""
    contains_at: str = ""


@dataclass(frozen=True)
class Arrangement:
    """``placed`` goes by the mark of a limit; what is not in it plays no part."""

    steps: tuple[StepWords, ...] = ()
    placed: Mapping[str, Placed] = field(default_factory=dict)
    rolls: bool = False
    counts_trigger: bool | None = False
    mediation_suspends: bool = False


def arranged(given: Arrangement, limits: Mapping[str, Limit]) -> Procedure:
    """The procedure that a person put together. Raises Invalid, saying what is missing."""
    steps = tuple(_step(given, number, limits) for number in range(1, len(given.steps) + 1))
    if not steps:
        raise Invalid("A procedure has at least one step.")
    whole = {name: _one(given, use, 0, limits) for use, name in OF_WHOLE.items()}
    return Procedure(steps=steps, mediation_suspends=given.mediation_suspends, **whole)


def _step(given: Arrangement, number: int, limits: Mapping[str, Limit]) -> Step:
    words = given.steps[number - 1]
    if not words.name.strip():
        raise Invalid(f"Step {number} has no name.")
    found = {name: _one(given, use, number, limits) for use, name in OF_STEP.items()}
    if found["to_file"] is None:
        raise Invalid(f"{words.name} has no limit to file. Choose one, or take the step away.")
    return Step(
        name=words.name.strip(), also_to_file=tuple(_all(given, Use.ALSO, number, limits)),
        who_files=words.who_files.strip(), to_whom=words.to_whom.strip(),
        contains=words.contains.strip(), contains_at=words.contains_at, **found,
    )  # fmt: skip


def _one(given: Arrangement, use: Use, step: int, limits: Mapping[str, Limit]) -> Limit | None:
    found = _all(given, use, step, limits)
    if len(found) > 1:
        where = f" of {given.steps[step - 1].name}" if step else ""
        raise Invalid(f"Two limits are chosen for “{use}”{where}. Keep the one that governs.")
    return found[0] if found else None


def _all(given: Arrangement, use: Use, step: int, limits: Mapping[str, Limit]) -> list[Limit]:
    return [
        replace(
            limits[mark], runs_from=placed.runs_from, rolls=given.rolls,
            counts_trigger=given.counts_trigger,
        )
        for mark, placed in given.placed.items()
        if mark in limits and placed.use == use and placed.step == step
    ]  # fmt: skip


def read_back(procedure: Procedure) -> Arrangement:
    """The arrangement that a published procedure came from, to be looked at and changed."""
    placed: dict[str, Placed] = {}
    for number, step in enumerate(procedure.steps, start=1):
        for use, name in OF_STEP.items():
            _put(placed, getattr(step, name), use, number)
        for limit in step.also_to_file:
            _put(placed, limit, Use.ALSO, number)
    for use, name in OF_WHOLE.items():
        _put(placed, getattr(procedure, name), use, 0)
    words = tuple(
        StepWords(one.name, one.who_files, one.to_whom, one.contains, one.contains_at)
        for one in procedure.steps
    )
    first = next(iter(procedure.limits), None)
    return Arrangement(
        words, placed, bool(first and first.rolls), first.counts_trigger if first else False,
        procedure.mediation_suspends,
    )  # fmt: skip


def _put(placed: dict[str, Placed], limit: Limit | None, use: Use, step: int) -> None:
    if limit and limit.mark:
        placed[limit.mark] = Placed(use, limit.runs_from, step)
