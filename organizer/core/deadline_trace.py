"""The proof of a date in words: what started the count, what didn't count, what moved it."""

from collections.abc import Iterable, Iterator, Set
from datetime import date

from .clock_rule import Abeyance, AnswerReceived, Clock, Dated, Extension
from .days import Skipped
from .deadline import TraceLine

DAY_ONE = {
    True: "the event; this day is day 1 if it can be counted",
    False: "the event; day 1 is the day after",
    None: "the event; the words leave open whether this day counts",
}


def of_start(clock: Clock, events: Iterable[Dated]) -> tuple[TraceLine, ...]:
    told = [TraceLine(clock.trigger, DAY_ONE[clock.rule.counts_trigger])]
    for event in events:
        if isinstance(event, AnswerReceived) and event.on < clock.trigger:
            told.append(TraceLine(event.on, "the answer came: the count runs from this day"))
        elif isinstance(event, AnswerReceived):
            told.append(TraceLine(event.on, "an answer when it was due or later: moves nothing"))
    return tuple(told)


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
