"""What the recorded changes make of a clause, change upon change, with the reasons in words.

A replacing text may itself be changed by a later one: the chain is followed. Where
two changes hold at once and nothing recorded says which of them wins, it is said;
nothing is guessed from which is newer or narrower.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from organizer.core.day_words import day_words
from organizer.people.models import Unit

from .amending import ADDS, REPLACES, SUSPENDS
from .amendments import changing, words_by
from .holding import has_ended
from .kept import Amendment
from .models import Clause, Edition
from .placing import head_of
from .whom import Whom

CONTRADICTED = (
    "These changes contradict each other, and nothing recorded says which of them holds. "
    "Ask before you rely on either."
)


@dataclass(frozen=True)
class Asking:
    session: Session
    whom: Whom
    day: date


@dataclass(frozen=True)
class Outcome:
    clauses: tuple[Clause, ...]
    reasons: tuple[str, ...] = ()
    is_sure: bool = True
    is_contradicted: bool = False


def changed_by(
    asking: Asking, clause: Clause, subject: str = "It", seen: frozenset[int] = frozenset()
) -> Outcome:
    """The words that stand in place of ``clause``; ``subject`` is how the reasons call it."""
    reaching, reasons, is_sure = _sorted_out(asking, changing(asking.session, clause.id))
    if not reaching:
        return Outcome((clause,), tuple(reasons), is_sure)
    outcomes = [_applied(asking, one, subject, seen | {clause.id}) for one in reaching]
    reasons += [reason for outcome in outcomes for reason in outcome.reasons]
    clashes = _clash(reaching)
    words = [found for outcome in outcomes for found in outcome.clauses]
    if all(one.effect == ADDS for one in reaching):
        words = [clause, *words]
    is_contradicted = clashes or any(outcome.is_contradicted for outcome in outcomes)
    return Outcome(
        tuple({found.id: found for found in words}.values()),
        (*reasons, CONTRADICTED) if clashes else tuple(reasons),
        is_sure and not clashes and all(outcome.is_sure for outcome in outcomes),
        is_contradicted,
    )


def _sorted_out(
    asking: Asking, amendments: Sequence[Amendment]
) -> tuple[list[Amendment], list[str], bool]:
    """Those that reach this case; why the others do not, and whether that is sure."""
    reaching, reasons, is_sure = [], [], True
    for amendment in amendments:
        outside, is_known = _why_not(asking, amendment)
        if not outside:
            reaching.append(amendment)
            continue
        reasons.append(outside)
        is_sure = is_sure and is_known
    return reaching, reasons, is_sure


def _why_not(asking: Asking, amendment: Amendment) -> tuple[str, bool]:
    """Why an amendment does not reach this case; empty when it does. False: not known."""
    if amendment.from_on and asking.day < amendment.from_on:
        return f"A change to it began on {day_words(amendment.from_on)}, after that day.", True
    if amendment.to_on and asking.day > amendment.to_on:
        return f"A change to it ended on {day_words(amendment.to_on)}, before that day.", True
    return _elsewhere(asking, amendment) or _of_its_text(asking, amendment)


def _elsewhere(asking: Asking, amendment: Amendment) -> tuple[str, bool] | None:
    whom = asking.whom
    if amendment.unit_id is not None and amendment.unit_id != whom.unit_id:
        name = asking.session.get_one(Unit, amendment.unit_id).name
        return _only_for(f"the unit {name}", is_known=whom.unit_id is not None)
    for holds_for, asked in ((amendment.agency, whom.agency), (amendment.site, whom.site)):
        if holds_for and holds_for.casefold() != asked.casefold():
            return _only_for(holds_for, is_known=bool(asked))
    return None


def _only_for(where: str, *, is_known: bool) -> tuple[str, bool]:
    if is_known:
        return f"A change to it holds only for {where}.", True
    return (
        f"A change to it holds only for {where}; whether that is the case here is not known.",
        False,
    )


def _of_its_text(asking: Asking, amendment: Amendment) -> tuple[str, bool]:
    """A change without days of its own lasts as long as the text that it stands in."""
    text = amendment.by_edition
    if text is None:
        return "", True
    if amendment.from_on is None and text.starts_on and asking.day < text.starts_on:
        began = day_words(text.starts_on)
        return f"A change to it stands in {_name(text)}, which began on {began}.", True
    if amendment.to_on is None and has_ended(asking.session, text, asking.day):
        assert text.ends_on is not None  # or it had not ended
        return (
            f"A change to it stands in {_name(text)}, which ran to {day_words(text.ends_on)}; "
            "whether the change goes on is not recorded.",
            False,
        )
    return "", True


def _applied(asking: Asking, one: Amendment, subject: str, seen: frozenset[int]) -> Outcome:
    words = words_by(asking.session, one.id)
    sentence = _sentence(one, subject, words)
    if one.effect == SUSPENDS:
        return Outcome((), (sentence,))
    below = [
        Outcome((word,))
        if word.id in seen
        else changed_by(asking, word, f"{head_of(word)} of {_name(word.edition)}", seen)
        for word in words
    ]
    return Outcome(
        tuple(clause for outcome in below for clause in outcome.clauses),
        (sentence, *(dict.fromkeys(reason for outcome in below for reason in outcome.reasons))),
        all(outcome.is_sure for outcome in below),
        any(outcome.is_contradicted for outcome in below),
    )


def _sentence(one: Amendment, subject: str, words: Sequence[Clause]) -> str:
    deed = {REPLACES: "replaced", ADDS: "added to", SUSPENDS: "suspended"}[one.effect]
    since = f" since {day_words(one.from_on)}" if one.from_on else ""
    until = f" to {day_words(one.to_on)}" if one.to_on else ""
    by = ""
    if one.by_edition is not None:
        place = one.by_place or (head_of(words[0]) if len(words) == 1 else "")
        by = f" by {place} of {_name(one.by_edition)}" if place else f" by {_name(one.by_edition)}"
    source = f", as {one.source} says" if one.source else ""
    where = ", ".join(place for place in (one.agency, one.site) if place)
    holding = f", for {where}" if where else ""
    return f"{subject} is {deed}{since}{until}{by}{holding}{source}."


def _clash(reaching: Sequence[Amendment]) -> bool:
    """Whether the changes cannot all hold: two replace, or one replaces what another suspends."""
    replacing = [one for one in reaching if one.effect == REPLACES]
    suspends = any(one.effect == SUSPENDS for one in reaching)
    adding = [one for one in reaching if one.effect == ADDS]
    if len(replacing) > 1 or (suspends and (replacing or adding)):
        return True
    return any(_is_before(one, other) for one in adding for other in replacing)


def _is_before(adds: Amendment, replaces: Amendment) -> bool:
    """What was added before the clause was replaced: is it gone with it? Nobody said."""
    if replaces.from_on is None:
        return False
    return adds.from_on is None or adds.from_on < replaces.from_on


def _name(edition: Edition) -> str:
    return edition.agreement.name
