"""The clocks of a case: whose move is due by when, or which limit somebody must confirm."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .case_event import Happened, Kind, in_order
from .clock_rule import Abeyance, AnswerReceived, Clock, Event, Extension
from .days import Calendar
from .deadline import Deadline
from .deadlines import deadline
from .procedure import Limit, Procedure, RunsFrom
from .steps import first, standing


@dataclass(frozen=True)
class CaseClock:
    """``deadline`` is None while nobody has confirmed the limit, or its start is unknown."""

    title: str
    limit: Limit | None
    is_theirs: bool = False
    trigger: date | None = None
    deadline: Deadline | None = None
    why_none: str = ""


def clocks(
    ledger: Iterable[Happened], procedure: Procedure, today: date, calendar: Calendar | None = None
) -> tuple[CaseClock, ...]:
    """What runs now: before filing, after filing, after the answer (or its missing)."""
    kept = in_order(tuple(ledger))
    now = standing(kept, procedure)
    if now.is_over or any(one.kind in (Kind.INVOKED, Kind.SETTLED) for one in kept):
        return ()
    case = _Case(kept, procedure, today, calendar)
    if now.step == 0:
        return (case.filing(1),)
    theirs = case.answer(now.step)
    due = theirs.deadline
    if now.is_answered:
        return (case.following(now.step, theirs),)
    if due and (due.latest or due.rolled) < today:
        return (theirs, case.following(now.step, theirs))
    return (theirs,)


@dataclass(frozen=True)
class _Case:
    ledger: tuple[Happened, ...]
    procedure: Procedure
    today: date
    calendar: Calendar | None

    def filing(self, number: int) -> CaseClock:
        step = self.procedure.step(number)
        limit = step.to_file if step else None
        title = f"File {step.name}" if step else "File the grievance"
        return self._clock(title, limit, self._start(limit))

    def answer(self, number: int) -> CaseClock:
        step = self.procedure.step(number)
        limit = step.to_answer if step else None
        start = self._last(Kind.FILED, number)
        if limit and limit.runs_from == RunsFrom.RECEIVED:
            start = self._last(Kind.RECEIVED, number) or start
        start = max(filter(None, (start, self._last(Kind.CORRECTED, number))), default=None)
        title = f"Management answers {step.name}" if step else "Management answers"
        return self._clock(title, limit, start, is_theirs=True)

    def following(self, number: int, theirs: CaseClock) -> CaseClock:
        """From the day the answer was due; one that came earlier starts it earlier."""
        step = self.procedure.step(number + 1)
        limit = step.to_file if step else self.procedure.to_invoke
        title = f"File {step.name}" if step else "Invoke arbitration"
        came = self._last(Kind.ANSWERED, number)
        due = theirs.deadline.nominal if theirs.deadline else None
        start = due or came or self._last(Kind.NO_ANSWER, number)
        more: tuple[Event, ...] = (AnswerReceived(came),) if came and due else ()
        return self._clock(title, limit, start, more=more, since=came or due)

    def _clock(
        self, title: str, limit: Limit | None, start: date | None, *, is_theirs: bool = False,
        more: tuple[Event, ...] = (), since: date | None = None,
    ) -> CaseClock:  # fmt: skip
        if limit is None:
            return CaseClock(title, None, is_theirs, why_none="The procedure names no limit.")
        if not limit.is_confirmed:
            why = "Nobody has confirmed this limit against the agreement's words."
            return CaseClock(title, limit, is_theirs, why_none=why)
        if start is None:
            return CaseClock(title, limit, is_theirs, why_none=f"Record {limit.runs_from}.")
        events = (*more, *self._extensions(is_theirs, since or start), *self._pauses(start))
        found = deadline(Clock(limit.rule, start, events, is_theirs), self.calendar)
        return CaseClock(title, limit, is_theirs, start, found)

    def _start(self, limit: Limit | None) -> date | None:
        incident = first(self.ledger, Kind.INCIDENT)
        known = first(self.ledger, Kind.KNOWLEDGE)
        if limit and limit.runs_from == RunsFrom.KNOWLEDGE:
            return known or incident
        if limit and limit.runs_from == RunsFrom.INCIDENT:
            return incident
        return min(filter(None, (incident, known)), default=None)

    def _last(self, kind: Kind, step: int) -> date | None:
        days = [one.on for one in self.ledger if one.kind == kind and one.step == step]
        return max(days, default=None)

    def _extensions(self, is_theirs: bool, since: date) -> tuple[Event, ...]:
        return tuple(
            Extension(one.on, one.is_in_writing, new_date=one.until)
            for one in self.ledger
            if one.kind == Kind.EXTENDED
            and one.until
            and one.is_theirs == is_theirs
            and one.on >= since
        )

    def _pauses(self, start: date) -> tuple[Event, ...]:
        """A pause still open counts as ending today: the earliest that can be."""
        pairs = [(Kind.ABEYANCE_BEGAN, Kind.ABEYANCE_ENDED)]
        if self.procedure.mediation_suspends:
            pairs.append((Kind.MEDIATION_BEGAN, Kind.MEDIATION_ENDED))
        found = []
        for begins, ends in pairs:
            for one in (one for one in self.ledger if one.kind == begins):
                later = [x.on for x in self.ledger if x.kind == ends and x.on >= one.on]
                end = min(later, default=max(self.today, one.on))
                if end >= start:
                    found.append(Abeyance(one.on, end))
        return tuple(found)
