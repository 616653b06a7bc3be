"""What can happen to a grievance: the kinds of event, and one entry of its ledger."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import attrgetter


class Kind(StrEnum):
    INCIDENT = "incident"
    KNOWLEDGE = "became known"
    CONSULTED = "consultation"
    WARNED_OF_FORUMS = "warned of the choice of forum"
    FILED = "filed"
    RECEIVED = "received by management"
    RETURNED = "returned as incomplete"
    CORRECTED = "completed and given back"
    MET = "meeting"
    ANSWERED = "answer received"
    NO_ANSWER = "no answer by the due date"
    EXTENSION_ASKED = "extension requested"
    EXTENDED = "extension agreed"
    ABEYANCE_BEGAN = "abeyance began"
    ABEYANCE_ENDED = "abeyance ended"
    MEDIATION_BEGAN = "mediation began"
    MEDIATION_ENDED = "mediation ended"
    REMANDED = "sent back to an earlier step"
    INFORMATION_ASKED = "information requested"
    INFORMATION_CAME = "information supplied"
    INFORMATION_REFUSED = "information refused"
    SETTLEMENT_OFFERED = "settlement offered"
    SETTLED = "settlement signed"
    SETTLEMENT_DONE = "settlement performed"
    WITHDRAWN = "withdrawn"
    GRIEVANT_TOLD = "grievant told"
    LOCAL_DECIDED = "local decided on arbitration"
    INVOKED = "arbitration invoked"
    PANEL_ASKED = "panel requested"
    PANEL_CAME = "panel received"
    STRUCK = "names struck"
    ARBITRATOR_CHOSEN = "arbitrator selected"
    HEARING_SET = "hearing set"
    HEARING_POSTPONED = "hearing postponed"
    HEARD = "hearing held"
    BRIEFED = "briefs filed"
    AWARDED = "award served"
    EXCEPTIONS = "exceptions filed"
    OPPOSED = "opposition filed"
    FINAL = "award final"
    COMPLIANCE_DUE = "compliance due"
    COMPLIED = "complied"
    COMPLIANCE_DISPUTED = "compliance disputed"
    CLOSED = "closed"
    KEPT_UNTIL = "file kept until"


# The order in which events of one day are read.
RANK = {kind: place for place, kind in enumerate(Kind)}
# What belongs to one step of the procedure and must say which.
OF_A_STEP = frozenset(
    {Kind.FILED, Kind.RECEIVED, Kind.RETURNED, Kind.CORRECTED, Kind.MET, Kind.ANSWERED,
     Kind.NO_ANSWER, Kind.REMANDED}
)  # fmt: skip
# What is planned may lie ahead; everything else has happened.
MAY_LIE_AHEAD = frozenset({Kind.HEARING_SET, Kind.COMPLIANCE_DUE, Kind.KEPT_UNTIL})


@dataclass(frozen=True)
class Happened:
    """One entry as the rules see it; who wrote it down, and when, plays no part."""

    kind: Kind
    on: date
    step: int = 0  # from 1; 0 where a step plays no part
    until: date | None = None  # the new date of an extension
    is_in_writing: bool = False
    is_theirs: bool = False  # an extension of management's time, not of ours

    @cached_property
    def place(self) -> tuple[date, int, int, date, bool, bool]:
        """Where it belongs in a ledger: asked several times of each of many events."""
        return (
            self.on, self.step, RANK[self.kind], self.until or self.on, self.is_theirs,
            self.is_in_writing,
        )  # fmt: skip


def in_order(ledger: tuple[Happened, ...]) -> tuple[Happened, ...]:
    """By day, and within a day in the order of the procedure, however it was written down."""
    return tuple(sorted(ledger, key=attrgetter("place")))
