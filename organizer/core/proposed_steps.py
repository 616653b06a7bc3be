"""The steps of a procedure as the words of the limits suggest them, for a person to put right."""

import re
from collections.abc import Mapping, Sequence

from .arranging import Arrangement, Placed, StepWords, Use
from .limits.find import Limit as Found
from .procedure import RunsFrom

DAY_OF_CASE = (RunsFrom.INCIDENT, RunsFrom.KNOWLEDGE, RunsFrom.EARLIER)
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
