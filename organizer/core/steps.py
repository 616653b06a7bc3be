"""Where a grievance stands, read from its ledger and its procedure alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .appointed import without_overtaken
from .case_event import Happened, Kind, in_order
from .procedure import Procedure

# What each kind leaves behind, when nothing later changes it.
AFTER = {
    Kind.INVOKED: "invoked",
    Kind.PANEL_ASKED: "arbitrator selection",
    Kind.PANEL_CAME: "arbitrator selection",
    Kind.STRUCK: "arbitrator selection",
    Kind.ARBITRATOR_CHOSEN: "arbitrator selection",
    Kind.HEARING_SET: "hearing scheduled",
    Kind.HEARING_POSTPONED: "arbitrator selection",
    Kind.HEARD: "awaiting award",
    Kind.BRIEFED: "awaiting award",
    Kind.AWARDED: "award issued",
    Kind.EXCEPTIONS: "exceptions pending",
    Kind.OPPOSED: "exceptions pending",
    Kind.FINAL: "final",
    Kind.COMPLIANCE_DUE: "compliance",
    Kind.COMPLIANCE_DISPUTED: "compliance",
    Kind.SETTLED: "compliance",
    Kind.COMPLIED: "final",
    Kind.SETTLEMENT_DONE: "final",
    Kind.WITHDRAWN: "closed",
    Kind.CLOSED: "closed",
}
OPENS = {Kind.ABEYANCE_BEGAN: "in abeyance", Kind.MEDIATION_BEGAN: "in mediation"}
ENDS = {Kind.ABEYANCE_ENDED: Kind.ABEYANCE_BEGAN, Kind.MEDIATION_ENDED: Kind.MEDIATION_BEGAN}


@dataclass(frozen=True)
class Standing:
    """``step`` is 0 before the first filing; ``paused_by`` names what holds the clocks."""

    status: str
    step: int = 0
    is_answered: bool = False
    paused_by: Kind | None = None

    @property
    def is_over(self) -> bool:
        return self.status in ("closed", "final")


def stands_still(found: Standing, procedure: Procedure) -> bool:
    """Whether time runs for nobody now."""
    suspends = found.paused_by == Kind.MEDIATION_BEGAN and procedure.mediation_suspends
    return found.paused_by == Kind.ABEYANCE_BEGAN or suspends


def standing(ledger: Iterable[Happened], procedure: Procedure) -> Standing:
    found = Standing("intake")
    before: str | None = None
    for one in without_overtaken(in_order(tuple(ledger))):
        if one.kind in OPENS:
            before = before or found.status
            found = Standing(OPENS[one.kind], found.step, found.is_answered, one.kind)
        elif one.kind in ENDS and found.paused_by == ENDS[one.kind]:
            found = Standing(before or "intake", found.step, found.is_answered)
            before = None
        else:
            found, before = _after(found, before, one, procedure)
    return found


def _after(
    found: Standing, before: str | None, one: Happened, procedure: Procedure
) -> tuple[Standing, str | None]:
    status, step, is_answered = _next(found, one, procedure)
    if found.paused_by and status != "closed":
        return Standing(found.status, step, is_answered, found.paused_by), status or before
    return Standing(status or found.status, step, is_answered), None


def _next(found: Standing, one: Happened, procedure: Procedure) -> tuple[str | None, int, bool]:
    name = one.step or found.step
    if one.kind in (Kind.FILED, Kind.REMANDED):
        return f"at step {name}, awaiting answer", name, False
    if one.kind == Kind.RETURNED:
        return f"at step {name}, returned as incomplete", name, False
    if one.kind == Kind.CORRECTED:
        return f"at step {name}, awaiting answer", name, False
    if one.kind in (Kind.ANSWERED, Kind.NO_ANSWER) and name == found.step:
        return "decision pending at the local", name, True
    if one.kind in (Kind.INCIDENT, Kind.KNOWLEDGE, Kind.CONSULTED) and found.status == "intake":
        return "drafting", 0, False
    return AFTER.get(one.kind), found.step, found.is_answered


def possible(ledger: Iterable[Happened], procedure: Procedure) -> tuple[Kind, ...]:
    """What may be recorded next, the likely first; the rest stays open to correction."""
    now = standing(ledger, procedure)
    likely: tuple[Kind, ...]
    if now.paused_by == Kind.ABEYANCE_BEGAN:
        likely = (Kind.ABEYANCE_ENDED, Kind.SETTLED, Kind.WITHDRAWN)
    elif now.paused_by == Kind.MEDIATION_BEGAN:
        likely = (Kind.MEDIATION_ENDED, Kind.SETTLED, Kind.WITHDRAWN)
    elif now.step == 0:
        likely = (Kind.KNOWLEDGE, Kind.CONSULTED, Kind.FILED)
    elif not now.is_answered:
        likely = (Kind.ANSWERED, Kind.MET, Kind.EXTENDED, Kind.NO_ANSWER)
    elif now.step < len(procedure.steps):
        likely = (Kind.FILED, Kind.EXTENDED, Kind.SETTLED)
    else:
        likely = (Kind.INVOKED, Kind.LOCAL_DECIDED, Kind.SETTLED, Kind.AWARDED)
    return (*likely, *(kind for kind in Kind if kind not in likely))


def first(ledger: Iterable[Happened], kind: Kind, step: int | None = None) -> date | None:
    days = [one.on for one in ledger if one.kind == kind and step in (None, one.step)]
    return min(days, default=None)
