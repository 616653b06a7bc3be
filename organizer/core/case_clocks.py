"""The clocks of a case: whose move is due by when, or which limit somebody must confirm."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from .appointed import without_overtaken
from .case_event import Happened, Kind, in_order
from .clock_rule import Abeyance, AnswerReceived, Clock, Event, Extension
from .deadline import Deadline, TraceLine
from .deadlines import deadline
from .procedure import Limit, Procedure, RunsFrom, Step
from .steps import Standing, first, standing

Counting = Callable[[Clock], Deadline]  # ``deadlines.deadline``, or one with the local's calendar
NAMES_NONE = "The procedure names no limit."
UNCONFIRMED = "Nobody has confirmed this limit against the agreement's words."
AGREED = frozenset({Kind.SETTLED, Kind.COMPLIANCE_DISPUTED})
CHOOSING = frozenset({Kind.PANEL_ASKED, Kind.PANEL_CAME, Kind.STRUCK, Kind.ARBITRATOR_CHOSEN})


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
    ledger: Iterable[Happened], procedure: Procedure, today: date, count: Counting = deadline,
    found: Standing | None = None,
) -> tuple[CaseClock, ...]:  # fmt: skip
    """What runs now, from the first filing to compliance with the award."""
    kept = without_overtaken(in_order(tuple(ledger)))
    now = found or standing(kept, procedure)
    case = _Case(kept, procedure, today, count)
    if now.is_over:
        return ()
    if any(one.kind in AGREED for one in kept):
        return case.compliance()
    if any(one.kind == Kind.AWARDED for one in kept):
        return (*case.after_award(), *case.compliance())
    if any(one.kind == Kind.INVOKED for one in kept):
        return case.arbitration()
    if now.step == 0:
        return case.filing(1)
    if now.status.endswith("returned as incomplete"):
        return (case.completing(now.step),)
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
    count: Counting

    def filing(self, number: int) -> tuple[CaseClock, ...]:
        """The time to file, and each outer limit beside it: the earliest of them binds."""
        step = self.procedure.step(number)
        title = f"File {step.name}" if step else "File the grievance"
        limits = (step.to_file, *step.also_to_file) if step else (None,)
        return tuple(self._clock(title, limit, self._start(limit)) for limit in limits)

    def completing(self, number: int) -> CaseClock:
        step = self.procedure.step(number)
        title = f"Complete {step.name} and give it back" if step else "Complete it"
        return self._clock(title, self.procedure.to_correct, self._last(Kind.RETURNED, number))

    def answer(self, number: int) -> CaseClock:
        step = self.procedure.step(number)
        title = f"Management answers {step.name}" if step else "Management answers"
        if step is None:
            return CaseClock(title, None, True, why_none=NAMES_NONE)
        met = self._last(Kind.MET, number)
        if _after_meeting(step) and not met:
            return self._unmet(title, step, number)
        start = met if _after_meeting(step) else self._handed_in(step.to_answer, number)
        return self._clock(title, step.to_answer, start, is_theirs=True)

    def _unmet(self, title: str, step: Step, number: int) -> CaseClock:
        """Nobody met: the limit for that, or the answer after the day the meeting was due."""
        if step.to_answer_unmet:
            start = self._handed_in(step.to_answer_unmet, number)
            return self._clock(title, step.to_answer_unmet, start, is_theirs=True)
        start = self._handed_in(step.to_meet, number)
        meets = self._clock(title, step.to_meet, start, is_theirs=True)
        if step.to_meet and not meets.deadline:
            return meets
        due = meets.deadline
        return self._clock(title, step.to_answer, due.latest or due.rolled if due else None,
                           is_theirs=True)  # fmt: skip

    def _handed_in(self, limit: Limit | None, number: int) -> date | None:
        """From when management's time runs: the filing, its receipt, or its completion."""
        start = self._filed(number)
        if limit and limit.runs_from == RunsFrom.RECEIVED:
            start = self._last(Kind.RECEIVED, number) or start
        return max(filter(None, (start, self._last(Kind.CORRECTED, number))), default=None)

    def following(self, number: int, theirs: CaseClock) -> CaseClock:
        """From the day the answer was due; one that came earlier starts it earlier."""
        step = self.procedure.step(number + 1)
        limit = step.to_file if step else self.procedure.to_invoke
        title = f"File {step.name}" if step else "Invoke arbitration"
        came = self._came(number)
        due = theirs.deadline.nominal if theirs.deadline else None
        start = due or came or self._last(Kind.NO_ANSWER, number)
        more: tuple[Event, ...] = (AnswerReceived(came),) if came and due else ()
        return self._clock(title, limit, start, more=more, since=came or due)

    def _came(self, number: int) -> date | None:
        """The answer since the step was last filed or sent back to."""
        came, filed = self._last(Kind.ANSWERED, number), self._filed(number)
        return came if came and (not filed or came >= filed) else None

    def _filed(self, number: int) -> date | None:
        days = (self._last(Kind.FILED, number), self._last(Kind.REMANDED, number))
        return max(filter(None, days), default=None)

    def arbitration(self) -> tuple[CaseClock, ...]:
        """After the invocation: what the agreement still gives days for, and the hearing."""
        known = {one.kind for one in self.ledger}
        found = []
        if not known & CHOOSING:
            start = self._last(Kind.INVOKED)
            found.append(self._clock("Ask for arbitrators", self.procedure.to_ask_panel, start))
        elif Kind.PANEL_CAME in known and not known & {Kind.STRUCK, Kind.ARBITRATOR_CHOSEN}:
            start = self._last(Kind.PANEL_CAME)
            found.append(self._clock("Strike names", self.procedure.to_strike, start))
        hearing = self._last(Kind.HEARING_SET)
        if hearing:
            found.append(_appointed("Hearing", hearing, is_theirs=False))
        return tuple(one for one in found if one.limit or one.deadline)

    def after_award(self) -> tuple[CaseClock, ...]:
        """Exceptions run from the award's service; opposing theirs, from theirs."""
        known = {one.kind for one in self.ledger}
        if known & {Kind.FINAL, Kind.OPPOSED, Kind.COMPLIED}:
            return ()
        theirs = [one.on for one in self.ledger if one.kind == Kind.EXCEPTIONS and one.is_theirs]
        if theirs:
            title, limit = "File the opposition to exceptions", self.procedure.to_oppose
            return (self._clock(title, limit, max(theirs)),) if limit else ()
        if Kind.EXCEPTIONS in known or self.procedure.to_except is None:
            return ()
        title = "File exceptions to the award"
        return (self._clock(title, self.procedure.to_except, self._last(Kind.AWARDED)),)

    def compliance(self) -> tuple[CaseClock, ...]:
        due = self._last(Kind.COMPLIANCE_DUE)
        return (_appointed("Management complies", due, is_theirs=True),) if due else ()

    def _clock(
        self, title: str, limit: Limit | None, start: date | None, *, is_theirs: bool = False,
        more: tuple[Event, ...] = (), since: date | None = None,
    ) -> CaseClock:  # fmt: skip
        if limit is None:
            return CaseClock(title, None, is_theirs, why_none=NAMES_NONE)
        if not limit.is_confirmed:
            return CaseClock(title, limit, is_theirs, why_none=UNCONFIRMED)
        if start is None:
            return CaseClock(title, limit, is_theirs, why_none=f"Record {limit.runs_from}.")
        events = (*more, *self._extensions(is_theirs, since or start), *self._pauses(start))
        found = self.count(Clock(limit.rule, start, events, is_theirs))
        return CaseClock(title, limit, is_theirs, start, found)

    def _start(self, limit: Limit | None) -> date | None:
        incident = first(self.ledger, Kind.INCIDENT)
        known = first(self.ledger, Kind.KNOWLEDGE)
        if limit and limit.runs_from == RunsFrom.KNOWLEDGE:
            return known or incident
        if limit and limit.runs_from == RunsFrom.INCIDENT:
            return incident
        return min(filter(None, (incident, known)), default=None)

    def _last(self, kind: Kind, step: int | None = None) -> date | None:
        days = [one.on for one in self.ledger if one.kind == kind and step in (None, one.step)]
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


def _after_meeting(step: Step) -> bool:
    return bool(step.to_answer and step.to_answer.runs_from == RunsFrom.MET)


def _appointed(title: str, day: date, *, is_theirs: bool) -> CaseClock:
    """A day that was set by agreement or order: nothing is counted."""
    trace = (TraceLine(day, "set by agreement or order, as recorded"),)
    latest = day if is_theirs else None
    return CaseClock(title, None, is_theirs, day, Deadline(day, day, day, trace, latest))
