"""The page on which limits are put into steps: as many selects as limits were found."""

from collections.abc import Mapping

from organizer.core.arranging import (
    MOST_STEPS,
    OF_STEP,
    OF_WHOLE,
    Arrangement,
    Placed,
    StepWords,
    Use,
)
from organizer.core.limit_start import starts
from organizer.core.limits.find import Limit
from organizer.core.procedure import RunsFrom

COUNTS = {"no": False, "unclear": None}


def arrangement_in(given: Mapping[str, str], limits: Mapping[str, Limit]) -> Arrangement:
    """What was chosen and typed; a value that the page does not offer counts as not chosen."""
    number = min(max(_whole(given.get("steps", "")), 1), MOST_STEPS)
    placed = {}
    for mark, limit in limits.items():
        chosen = _placed(given.get(f"use-{mark}", ""), given.get(f"from-{mark}", ""), limit)
        if chosen and chosen.step <= number:
            placed[mark] = chosen
    return Arrangement(
        tuple(_step(given, one) for one in range(1, number + 1)),
        placed,
        rolls="rolls" in given,
        counts_trigger=COUNTS.get(given.get("first_day", "no"), False),
        mediation_suspends="mediation" in given,
    )


def uses(steps: tuple[StepWords, ...]) -> list[tuple[str, str]]:
    """What a limit may be used for, as the options of its select."""
    found = [("", "not used")]
    for number, step in enumerate(steps, start=1):
        name = step.name or f"Step {number}"
        found += [(f"{use.name}:{number}", f"{name}: {use}") for use in (*OF_STEP, Use.ALSO)]
    return found + [(f"{use.name}:0", str(use).capitalize()) for use in OF_WHOLE]


def chosen(placed: Placed | None) -> str:
    return f"{placed.use.name}:{placed.step}" if placed else ""


def _placed(use: str, start: str, limit: Limit) -> Placed | None:
    name, _, step = use.partition(":")
    if name not in Use.__members__:
        return None
    runs_from = RunsFrom[start] if start in RunsFrom.__members__ else starts(limit.runs_from)
    return Placed(Use[name], runs_from or RunsFrom.EARLIER, _whole(step))


def _step(given: Mapping[str, str], number: int) -> StepWords:
    words = {
        name: given.get(f"{name}-{number}", "").strip()[:2_000]
        for name in ("name", "who_files", "to_whom", "contains")
    }
    words["name"] = words["name"] or f"Step {number}"
    return StepWords(**words)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
