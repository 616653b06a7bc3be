"""The steps of a procedure as the words of the limits suggest them, for a person to put right."""

import re
from collections.abc import Mapping, Sequence

from .arranging import Arrangement, Placed, StepWords, Use
from .limit_start import DAY_OF_CASE, start_of
from .limits.find import Limit as Found
from .procedure import RunsFrom

Marked = tuple[str, Found]
ARBITRATION = "Arbitration"
NAMED = re.compile(r"(step|level|stage)\s*(\w+)", re.I)
TO_WHOM = re.compile(
    r"\b(?:to|with)\s+((?:the|their|his|her|its|an?)\s+(?:[\w’'/-]+\s+){0,6}?"
    r"(?:supervisor|chief|director|manager|head|official|administrator|superintendent|"
    r"commissioner|president|officer|board|department|designee)\b)",
    re.I,
)
FILES = re.compile(r"\b(?:fil(?:e|es|ed|ing)|submi\w+|present\w*|initiat\w+|appeal\w*)\b", re.I)
CHOOSES = re.compile(r"\bmediat|\bagree (?:on|upon)\b|\b(?:select|choos|strik)\w*\b", re.I)
MEETS = re.compile(r"\b(?:meet(?:s|ing)?|(?:to|shall|will|be) discuss(?:ed)?|conven\w*)\b", re.I)
ANSWERS = re.compile(r"\b(?:answer|respon|repl|decision|dispos|determin|notif|inform)\w*", re.I)
AT_MOST = re.compile(r"\b(?:no circumstances|no event|no case|in any event|in any case)\b", re.I)
# What a limit of arbitration must speak of, beside what it runs from.
ABOUT = {
    Use.INVOKE: re.compile(r"arbitrat|invo[kc]", re.I),
    Use.PANEL: re.compile(r"\b(?:list|panel|names|arbitrators|fmcs|mediation and concil)", re.I),
    Use.STRIKE: re.compile(r"strik|select|choos|agree|confer|eliminat", re.I),
}
OF_ARBITRATION = {
    RunsFrom.ANSWER: Use.INVOKE, RunsFrom.INVOKED: Use.PANEL, RunsFrom.PANEL: Use.STRIKE,
}  # fmt: skip


def propose(found: Sequence[Marked], *, is_union: bool = False) -> Arrangement:
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
    if not is_union and steps:
        placed |= _of_every_step(found, placed)
    placed |= _of_arbitration([(m, one) for m, one in found if one.step == ARBITRATION])
    words = tuple(_words(name, number, found, placed) for number, name in enumerate(steps, 1))
    return Arrangement(words, placed)


def _steps(found: Sequence[Marked]) -> list[str]:
    """The names of the steps in their order; a step that is only mediation is none."""
    named = [one for _, one in found if NAMED.match(one.step) and not one.is_before]
    mediated = {one.step for one in named if _mediates(one)}
    steps = {
        one.step for one in named
        if one.step not in mediated or (start_of(one) and not _mediates(one))
    }  # fmt: skip
    if steps:
        return sorted(steps, key=str.casefold)
    whole = [one.step for _, one in found if start_of(one) in DAY_OF_CASE
             and "grievance" in one.quote.lower()]  # fmt: skip
    return whole[:1]


def _mediates(one: Found) -> bool:
    return "mediation" in _deed(one).lower()


def _deed(one: Found) -> str:
    """What has to be done: the sentence up to the period, or after it where it begins with it."""
    words = " ".join(one.quote.split())
    before, _, after = words.partition("ithin ")
    return before if re.search(r"[a-z]{3}", before[3:]) else after


def _entry_of_union(found: Sequence[Marked], steps: Sequence[str]) -> Marked | None:
    for mark, one in found:
        if one.step in steps[1:] and start_of(one) in DAY_OF_CASE:
            return mark, one
    return None


def _of_step(its: Sequence[Marked], number: int, enters: Marked | None) -> dict[str, Placed]:
    placed: dict[str, Placed] = {}
    taken: set[Use] = set()
    has_meeting = any(start_of(one) == RunsFrom.MET for _, one in its)
    for mark, one in its:
        start = start_of(one)
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
        return Use.FILE if number > 1 and not CHOOSES.search(_deed(one)) else None
    deed = _deed(one)
    if start == RunsFrom.MET:
        is_ours = number > 1 and FILES.search(deed) and not ANSWERS.search(deed)
        return Use.FILE if is_ours else Use.ANSWER
    if start not in (RunsFrom.FILED, RunsFrom.RECEIVED):
        return None
    if MEETS.search(deed) and not ANSWERS.search(deed):
        return Use.MEET
    if not has_meeting:
        return Use.ANSWER
    return Use.UNMET if "no meeting" in " ".join(one.quote.lower().split()) else Use.MEET


def _of_every_step(found: Sequence[Marked], known: Mapping[str, Placed]) -> dict[str, Placed]:
    """The time to file, where it is said of all grievances; and the longest it may ever be."""
    placed: dict[str, Placed] = {}
    has_file = any(one.step == 1 and one.use == Use.FILE for one in known.values())
    for mark, one in found:
        start = start_of(one)
        is_of_all = not NAMED.match(one.step) and one.step != ARBITRATION and not one.is_before
        if not is_of_all or start not in DAY_OF_CASE or not FILES.search(_deed(one)):
            continue
        if AT_MOST.search(one.quote):
            placed[mark] = Placed(Use.ALSO, start, 1)
        elif not has_file:
            placed[mark], has_file = Placed(Use.FILE, start, 1), True
    return placed if has_file else {}


def _of_arbitration(its: Sequence[Marked]) -> dict[str, Placed]:
    placed: dict[str, Placed] = {}
    for mark, one in its:
        start = start_of(one)
        use = OF_ARBITRATION.get(start) if start and not one.is_before else None
        is_new = use and all(known.use != use for known in placed.values())
        if start and use and is_new and ABOUT[use].search(one.quote):
            placed[mark] = Placed(use, start)
    return placed


def _words(
    name: str, number: int, found: Sequence[Marked], placed: Mapping[str, Placed]
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
