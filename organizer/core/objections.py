"""What an event in a ledger is questioned for: dates that cannot be, orders that contradict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .case_event import MAY_LIE_AHEAD, OF_A_STEP, Happened, Kind, in_order
from .day_words import day_words
from .foregoing import missing
from .procedure import Procedure, within_reason

BACK_DATED = 60


@dataclass(frozen=True)
class Objection:
    """``is_final``: it cannot stand. Otherwise a person may say why it is right all the same."""

    words: str
    is_final: bool


def objections(
    ledger: Sequence[Happened], event: Happened, procedure: Procedure, today: date
) -> list[Objection]:
    """Everything that speaks against adding ``event``; nothing, if it fits."""
    found = [
        *_day(event, today),
        *_step(ledger, event, procedure),
        *_pause(ledger, event),
        *_end(ledger, event),
        *_foregoing(ledger, event),
    ]
    return [Objection(words, is_final) for words, is_final in found]


def _day(event: Happened, today: date) -> list[tuple[str, bool]]:
    if event.on > today and event.kind not in MAY_LIE_AHEAD:
        return [(f"{day_words(event.on)} has not come yet.", True)]
    if event.on <= today and not within_reason(event.on, today):
        return [(f"The year {event.on.year} is too long ago. Was it mistyped?", True)]
    if (today - event.on).days > BACK_DATED and event.kind not in (Kind.INCIDENT, Kind.KNOWLEDGE):
        return [("This is dated more than sixty days back. Say why it is recorded now.", False)]
    return []


def _step(
    ledger: Sequence[Happened], event: Happened, procedure: Procedure
) -> list[tuple[str, bool]]:
    if event.kind not in OF_A_STEP:
        return []
    if not 0 < event.step <= max(len(procedure.steps), 1):
        return [(f"This procedure has {len(procedure.steps)} steps.", True)]
    if event.kind == Kind.FILED:
        return _filing(ledger, event)
    return _of_filed_step(ledger, event)


def _filing(ledger: Sequence[Happened], event: Happened) -> list[tuple[str, bool]]:
    found = []
    begun = [one.on for one in ledger if one.kind == Kind.INCIDENT]
    if begun and event.on < min(begun):
        found.append(("It would be filed before it happened.", True))
    filed = {one.step for one in ledger if one.kind == Kind.FILED}
    sent_back = any(one.kind == Kind.REMANDED for one in ledger)
    if event.step in filed and not sent_back:
        found.append((f"Step {event.step} is filed already. Correct that entry instead.", True))
    if event.step > 1 and event.step - 1 not in filed:
        found.append((f"Step {event.step - 1} was never filed. Was it skipped?", False))
    return found


def _of_filed_step(ledger: Sequence[Happened], event: Happened) -> list[tuple[str, bool]]:
    filed = [
        one.on
        for one in ledger
        if one.kind in (Kind.FILED, Kind.REMANDED) and one.step == event.step
    ]
    if not filed and event.kind != Kind.REMANDED:
        return [(f"Step {event.step} is not filed yet: {event.kind} cannot come first.", True)]
    if filed and event.on < min(filed):
        return [(f"{event.kind.capitalize()} comes before the filing of step {event.step}.", True)]
    answers = [one for one in ledger if one.kind == Kind.ANSWERED and one.step == event.step]
    if event.kind == Kind.ANSWERED and answers and max(filed) <= answers[-1].on:
        return [(f"Step {event.step} has an answer already. Correct that entry instead.", True)]
    return []


PAIRS = {
    Kind.ABEYANCE_BEGAN: Kind.ABEYANCE_ENDED,
    Kind.MEDIATION_BEGAN: Kind.MEDIATION_ENDED,
}


def _pause(ledger: Sequence[Happened], event: Happened) -> list[tuple[str, bool]]:
    """Each pause must end before another of its kind begins, and end after it began."""
    for begins, ends in PAIRS.items():
        if event.kind not in (begins, ends):
            continue
        is_open = False
        for one in in_order((*ledger, event)):
            if one.kind not in (begins, ends):
                continue
            if is_open == (one.kind == begins):
                said = "begins inside another" if one.kind == begins else "ends without a beginning"
                return [(f"{begins.partition(' ')[0].capitalize()} {said}.", True)]
            is_open = one.kind == begins
    return []


def _foregoing(ledger: Sequence[Happened], event: Happened) -> list[tuple[str, bool]]:
    words = missing(ledger, event)
    return [(words, False)] if words else []


def _end(ledger: Sequence[Happened], event: Happened) -> list[tuple[str, bool]]:
    found = []
    over = [one.on for one in ledger if one.kind in (Kind.CLOSED, Kind.WITHDRAWN)]
    told = (Kind.GRIEVANT_TOLD, Kind.KEPT_UNTIL, Kind.CLOSED)
    if over and event.on >= min(over) and event.kind not in told:
        found.append(("The case was closed by then. Say why it goes on.", False))
    if event.kind == Kind.EXTENDED and event.until is None:
        found.append(("Say to which day the time was extended.", True))
    if event.kind == Kind.EXTENDED and event.until and event.until < event.on:
        found.append(("The new date lies before the day it was agreed.", True))
    return found
