"""Days that are named before they come: a hearing, compliance. What overtakes them.

They stand in a ledger under the day that was named. Who settles or withdraws before that day has
no hearing any more, although it is dated later.
"""

from .case_event import Happened, Kind

PLACES_A_CASE = frozenset(
    {Kind.FILED, Kind.RETURNED, Kind.CORRECTED, Kind.ANSWERED, Kind.NO_ANSWER, Kind.REMANDED,
     Kind.INVOKED, Kind.PANEL_ASKED, Kind.PANEL_CAME, Kind.STRUCK, Kind.ARBITRATOR_CHOSEN,
     Kind.HEARD, Kind.BRIEFED, Kind.AWARDED, Kind.EXCEPTIONS, Kind.OPPOSED, Kind.FINAL,
     Kind.SETTLED, Kind.SETTLEMENT_DONE, Kind.COMPLIED, Kind.COMPLIANCE_DISPUTED,
     Kind.WITHDRAWN, Kind.CLOSED}
)  # fmt: skip
NO_HEARING_AFTER = frozenset(
    {Kind.BRIEFED, Kind.AWARDED, Kind.EXCEPTIONS, Kind.OPPOSED, Kind.FINAL, Kind.SETTLED,
     Kind.SETTLEMENT_DONE, Kind.COMPLIED, Kind.COMPLIANCE_DISPUTED, Kind.WITHDRAWN, Kind.CLOSED}
)  # fmt: skip
NOTHING_OWED_AFTER = frozenset(
    {Kind.SETTLEMENT_DONE, Kind.COMPLIED, Kind.WITHDRAWN, Kind.CLOSED}
)  # fmt: skip


def without_overtaken(ledger: tuple[Happened, ...]) -> tuple[Happened, ...]:
    """The ledger, in its order, less the appointments that no longer stand."""
    kinds = {one.kind for one in ledger}
    if not kinds & {Kind.HEARING_SET, Kind.COMPLIANCE_DUE}:
        return ledger
    last = next((one.kind for one in reversed(ledger) if one.kind in PLACES_A_CASE), None)
    gone = [*_hearings_gone(ledger, last), *_owed_no_more(ledger, last)]
    return tuple(one for one in ledger if one not in gone)


def _hearings_gone(ledger: tuple[Happened, ...], last: Kind | None) -> list[Happened]:
    """Heard, put off (the earliest named first), or overtaken by the end of the case."""
    named = [one for one in ledger if one.kind == Kind.HEARING_SET]
    if last in NO_HEARING_AFTER:
        return named
    put_off = sum(one.kind == Kind.HEARING_POSTPONED for one in ledger)
    heard = [one.on for one in ledger if one.kind == Kind.HEARD]
    return named[:put_off] + [one for one in named if any(day >= one.on for day in heard)]


def _owed_no_more(ledger: tuple[Happened, ...], last: Kind | None) -> list[Happened]:
    if last not in NOTHING_OWED_AFTER:
        return []
    return [one for one in ledger if one.kind == Kind.COMPLIANCE_DUE]
