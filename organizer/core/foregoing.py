"""What must have happened for something else to make sense: the rest is asked about."""

from collections.abc import Sequence

from .case_event import Happened, Kind

# One of these comes first. An answer may grant the remedy, and then calls for compliance as well.
OWED = (Kind.SETTLED, Kind.AWARDED, Kind.FINAL, Kind.ANSWERED)
NEEDS: dict[Kind, tuple[Kind, ...]] = {
    Kind.SETTLEMENT_DONE: (Kind.SETTLED,),
    Kind.PANEL_ASKED: (Kind.INVOKED,),
    Kind.PANEL_CAME: (Kind.INVOKED,),
    Kind.STRUCK: (Kind.INVOKED,),
    Kind.ARBITRATOR_CHOSEN: (Kind.INVOKED,),
    Kind.HEARING_SET: (Kind.INVOKED,),
    Kind.HEARD: (Kind.INVOKED,),
    Kind.AWARDED: (Kind.INVOKED,),
    Kind.EXCEPTIONS: (Kind.AWARDED,),
    Kind.OPPOSED: (Kind.EXCEPTIONS,),
    Kind.FINAL: (Kind.AWARDED,),
    Kind.COMPLIANCE_DUE: OWED,
    Kind.COMPLIANCE_DISPUTED: OWED,
    Kind.COMPLIED: OWED,
}


def missing(ledger: Sequence[Happened], event: Happened) -> str:
    """What to ask of an event that nothing on record leads to; empty where something does."""
    needed = NEEDS.get(event.kind, ())
    if not needed or any(one.kind in needed for one in ledger):
        return ""
    names = " or ".join(f"“{kind}”" for kind in needed)
    return f"Nothing on record leads to this: no {names}. Was it left out?"
