"""The proof of a date in words: what started the count, what didn't count, what moved it."""

from collections.abc import Iterable, Iterator, Set
from datetime import date

from .clock_rule import Abeyance, AnswerReceived, Clock, Dated, Extension
from .days import Skipped
from .deadline import TraceLine

DAY_ONE = {
    True: "{}; this day is day 1 if it can be counted",
    False: "{}; day 1 is the day after",
    None: "{}; the words leave open whether this day counts",
}
NOT_THE_START = "the answer was due; it had come, and the count runs from then"


def of_start(clock: Clock, events: Iterable[Dated]) -> tuple[TraceLine, ...]:
    """What began the count comes first, then what might be taken for its beginning."""
    answers = sorted(event.on for event in events if isinstance(event, AnswerReceived))
    early = bool(answers) and answers[0] < clock.trigger
    day_one = DAY_ONE[clock.rule.counts_trigger]
    if not early:
        told = [TraceLine(clock.trigger, day_one.format("the event"))]
    else:
        told = [
            TraceLine(answers.pop(0), day_one.format("the answer came before it was due")),
            TraceLine(clock.trigger, NOT_THE_START),
        ]
    return (*told, *(TraceLine(day, _of_answer(day, clock.trigger)) for day in answers))


def _of_answer(day: date, due: date) -> str:
    when = "a further answer" if day < due else "an answer when it was due or later"
    return f"{when}: moves nothing"


def of_events(events: Iterable[Dated], in_time: Set[Dated]) -> tuple[TraceLine, ...]:
    return tuple(_of_events(events, in_time))


def _of_events(events: Iterable[Dated], in_time: Set[Dated]) -> Iterator[TraceLine]:
    for event in events:
        if isinstance(event, Abeyance):
            yield TraceLine(event.on, f"in abeyance to {event.end.isoformat()}")
        elif isinstance(event, Extension):
            yield TraceLine(event.on, _of_extension(event, event in in_time))


def _of_extension(event: Extension, counts: bool) -> str:
    if not counts:
        why = "too late" if event.in_writing else "not in writing"
        return f"an extension that moves nothing: {why}"
    if isinstance(event.new_date, date):
        return f"extended in writing to {event.new_date.isoformat()}"
    return f"extended in writing by {event.units}"


def lines(skipped: Iterable[Skipped], deed: str) -> tuple[TraceLine, ...]:
    return tuple(TraceLine(item.day, f"{deed}: {item.why}") for item in skipped)
