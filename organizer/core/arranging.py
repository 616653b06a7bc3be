"""Limits put into the steps of a procedure: what their words suggest, and what a person decided."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from .errors import Invalid
from .limits.find import Limit as Found
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
DAY_OF_CASE = (RunsFrom.INCIDENT, RunsFrom.KNOWLEDGE, RunsFrom.EARLIER)


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


# What a limit runs from, by the first of these words in it.
WORDS = re.compile(
    r"(?P<MET>meeting|discussion|\btalk\b|conference)|(?P<INVOKED>invo[kc]|arbitration notice|"
    r"notice (?:of|to) arbitrat|request(?:ing)? (?:for )?arbitration)|"
    r"(?P<PANEL>\blist\b|\bpanel\b)|"
    r"(?P<ANSWER>answer|response|decision|reply)|(?P<RECEIVED>receipt|received|receiv)|"
    r"(?P<RETURNED>return)|(?P<FILED>fil(?:ed|ing)|submi|present)|"
    r"(?P<KNOWLEDGE>learn|aware|knew|known?\b|knowledge|discover)|"
    r"(?P<INCIDENT>event|\bact(?:ion)?s?\b|incident|occurr|happen|matter|cause|giving rise)",
    re.I,
)


def starts(words: str) -> RunsFrom | None:
    """The event that the words name; None where a person must say."""
    named = [str(found.lastgroup) for found in WORDS.finditer(words)]
    if not named:
        return None
    first = named[0]
    if first in ("INCIDENT", "KNOWLEDGE"):
        both = {"INCIDENT", "KNOWLEDGE"} <= set(named)
        return RunsFrom.EARLIER if both else RunsFrom[first]
    if first == "RECEIVED" and ("PANEL" in named or "ANSWER" in named):
        return RunsFrom.PANEL if "PANEL" in named else RunsFrom.ANSWER
    return RunsFrom[first]


NAMED = re.compile(r"(step|level|stage)\s*(\w+)", re.I)
TO_WHOM = re.compile(
    r"\b(?:to|with)\s+((?:the|their|his|her|its|an?)\s+(?:[\w’'/-]+\s+){0,6}?"
    r"(?:supervisor|chief|director|manager|head|official|administrator|superintendent|"
    r"commissioner|president|officer|board|department|designee)\b)",
    re.I,
)


def propose(found: Sequence[tuple[str, Found]], *, is_union: bool = False) -> Arrangement:
    """What the words suggest, for a person to put right: nothing counts from it."""
    steps = _steps(found)
    entry = _entry_of_union(found, steps)
    if is_union and entry:
        steps = steps[steps.index(entry[1].step) :]
    placed: dict[str, Placed] = {}
    for number, name in enumerate(steps, start=1):
        of_step = [(mark, one) for mark, one in found if one.step == name and not one.is_before]
        enters = entry if is_union and number == 1 else None
        placed |= _of_step(of_step, number, enters)
    placed |= _of_arbitration([(m, one) for m, one in found if one.step == "Arbitration"])
    words = tuple(_words(name, number, found, placed) for number, name in enumerate(steps, 1))
    return Arrangement(words, placed)


def _steps(found: Sequence[tuple[str, Found]]) -> list[str]:
    """The names of the steps in their order; a step that is only mediation is none."""
    names = dict.fromkeys(one.step for _, one in found if NAMED.match(one.step))
    filed = {
        one.step for _, one in found
        if not one.is_before and "mediation" not in _act_of(one)
        and starts(one.runs_from) in (*DAY_OF_CASE, RunsFrom.ANSWER)
    }  # fmt: skip
    steps = sorted((name for name in names if name in filed), key=str.casefold)
    if steps:
        return steps
    whole = [one.step for _, one in found if starts(one.runs_from) in DAY_OF_CASE
             and "grievance" in one.quote.lower()]  # fmt: skip
    return whole[:1]


def _act_of(one: Found) -> str:
    """The sentence up to the period: what has to be done."""
    words = " ".join(one.quote.split()).lower()
    return words.partition(" within ")[0]


def _entry_of_union(
    found: Sequence[tuple[str, Found]], steps: Sequence[str]
) -> tuple[str, Found] | None:
    for mark, one in found:
        if one.step in steps[1:] and starts(one.runs_from) in DAY_OF_CASE:
            return mark, one
    return None


def _of_step(
    its: Sequence[tuple[str, Found]], number: int, enters: tuple[str, Found] | None
) -> dict[str, Placed]:
    placed: dict[str, Placed] = {}
    taken: set[Use] = set()
    has_meeting = any(starts(one.runs_from) == RunsFrom.MET for _, one in its)
    for mark, one in its:
        start = starts(one.runs_from)
        if start is None:
            continue
        if enters and start in (*DAY_OF_CASE, RunsFrom.ANSWER) and mark != enters[0]:
            continue  # the union's own grievance begins at this step: nothing came before it
        use = _use(start, one, number, has_meeting)
        if use and use not in taken:
            taken.add(use)
            placed[mark] = Placed(use, start, number)
    return placed


def _use(start: RunsFrom, one: Found, number: int, has_meeting: bool) -> Use | None:
    if start in DAY_OF_CASE:
        return Use.FILE if number == 1 else None
    if start == RunsFrom.ANSWER:
        return Use.FILE if number > 1 else None
    if start == RunsFrom.MET:
        return Use.ANSWER
    if start not in (RunsFrom.FILED, RunsFrom.RECEIVED):
        return None
    if not has_meeting:
        return Use.ANSWER
    return Use.UNMET if "no meeting" in " ".join(one.quote.lower().split()) else Use.MEET


def _of_arbitration(its: Sequence[tuple[str, Found]]) -> dict[str, Placed]:
    uses = {RunsFrom.ANSWER: Use.INVOKE, RunsFrom.INVOKED: Use.PANEL, RunsFrom.PANEL: Use.STRIKE}
    placed: dict[str, Placed] = {}
    for mark, one in its:
        start = starts(one.runs_from)
        use = uses.get(start) if start and not one.is_before else None
        if start and use and all(known.use != use for known in placed.values()):
            placed[mark] = Placed(use, start)
    return placed


def _words(
    name: str, number: int, found: Sequence[tuple[str, Found]], placed: Mapping[str, Placed]
) -> StepWords:
    files = next(
        (one for mark, one in found
         if mark in placed and placed[mark].step == number and placed[mark].use == Use.FILE),
        None,
    )  # fmt: skip
    if files is None:
        return StepWords(name)
    to = TO_WHOM.search(" ".join(files.quote.split()))
    who = files.actor if files.actor in ("union", "employee") else ""
    return StepWords(name, who, to[1] if to else "")


ROLLS = re.compile(
    r"(?:saturday|sunday|weekend|holiday|non-?\s?work(?:ing)?\s?day).{0,160}?"
    r"(?:next|following|first)\s+(?:\w+\s+){0,2}?(?:business|work(?:ing)?)\s?-?day",
    re.I | re.S,
)
SUSPENDS = re.compile(
    r"mediation.{0,160}?(?:stand still|suspend|toll|stay(?:ed)?|hold)|"
    r"(?:suspend|toll|stay)\w*.{0,120}?mediation",
    re.I | re.S,
)
CONTAINS = re.compile(
    r"(?:contain|includ|state|specif|identif|name|set forth).{0,240}?(?:remed|relief|article)"
    r"|(?:remed|relief).{0,200}?(?:contain|includ|state)",
    re.I | re.S,
)


def rolls(words: str) -> bool:
    """Do these words move a last day on a weekend or holiday to the next working day?"""
    return bool(ROLLS.search(words))


def suspends(words: str) -> bool:
    """Do these words stop the limits while there is mediation?"""
    return bool(SUSPENDS.search(words))


def tells_contents(words: str) -> bool:
    """Do these words say what a grievance must hold?"""
    return "grievance" in words.lower() and bool(CONTAINS.search(words))
