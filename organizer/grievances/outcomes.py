"""How a case can end, and whether that ending may be held up to anybody."""

from enum import StrEnum


class Outcome(StrEnum):
    SUSTAINED = "sustained"
    PARTLY = "partly sustained"
    DENIED = "denied"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn without prejudice"
    WITHDRAWN_FOR_GOOD = "withdrawn with prejudice"
    UNTIMELY = "untimely"
    NOT_ARBITRABLE = "not arbitrable"
    MOOT = "moot"
    MOVED = "moved to another forum"


NOT_TOLD = "over, and how is not recorded"
STILL_OPEN = "still open"
AWARDS = frozenset({Outcome.SUSTAINED, Outcome.PARTLY, Outcome.DENIED, Outcome.NOT_ARBITRABLE})


class Weight(StrEnum):
    """What an ending is worth to the next case."""

    AWARD = "award: binds its own case, may be cited for its reasons"
    SETTLEMENT = "settlement: ask before it is cited"
    NO_PRECEDENT = "settlement without precedent: not to be cited"
    CONFIDENTIAL = "confidential by its terms: not to be told"
    PRACTICE = "past practice: may be cited with what shows it"
    NONE = "no weight: it says nothing of the clause"


def weight_of(
    outcome: str, *, arbitrator: str, is_non_precedential: bool, is_confidential: bool
) -> Weight:
    """A confidential ending stays so whatever else it is."""
    if is_confidential:
        return Weight.CONFIDENTIAL
    if outcome == Outcome.SETTLED:
        return Weight.NO_PRECEDENT if is_non_precedential else Weight.SETTLEMENT
    if arbitrator and outcome in AWARDS:
        return Weight.NO_PRECEDENT if is_non_precedential else Weight.AWARD
    return Weight.NONE


def may_be_quoted(weight: Weight) -> bool:
    """In a letter, a draft, an answer: awards and practice alone."""
    return weight in (Weight.AWARD, Weight.PRACTICE)
