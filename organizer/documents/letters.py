"""The letters of a case: plain values in, one text out as HTML, tagged PDF and DOCX.

This room knows no case. Whoever writes a letter hands over its values and the quotations,
each verified against its edition; words that do not stand there stop the letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from organizer.core.day_words import with_weekday
from organizer.core.errors import Invalid, Refused

from . import sheets


@dataclass(frozen=True)
class Party:
    """Who writes or receives. ``lines`` are the address."""

    name: str
    role: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quotation:
    """Words with their place. ``stands`` says that they were just found there."""

    words: str
    citation: str
    stands: bool = False


@dataclass(frozen=True)
class Letter:
    """``values`` are what the kind needs: see ``KINDS``."""

    kind: str
    local: Party
    to: Party
    on: date
    signer: Party
    reference: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    quotations: Sequence[Quotation] = ()
    copies: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """What a letter is called, and the values without which it says nothing."""

    title: str
    needs: tuple[str, ...]


KINDS = {
    "step": Kind("Grievance", ("step", "grievant", "happened_on", "facts", "remedy")),
    "invocation": Kind("Invocation of arbitration", ("step", "grievant", "issue")),
    "information": Kind("Request for information", ("items", "due_on")),
    "extension": Kind("Agreement to extend a time limit", ("limit", "from_on", "to_on")),
    "withdrawal": Kind("Withdrawal of a grievance", ("grievant", "with_prejudice")),
    "dfr": Kind("Our decision on your request", ("decision", "reason", "decided_on")),
    "settlement": Kind("Settlement agreement", ("agency", "terms")),
}
# One row an item: 5 U.S.C. 7114(b)(4) as the Authority reads it asks for each of these.
ITEM = ("item", "period", "why", "use", "connection")


def html(letter: Letter) -> str:
    """The words of a letter. Raises Invalid for what is missing, Refused for a wrong quotation."""
    kind = KINDS.get(letter.kind)
    if kind is None:
        raise Invalid(f"There is no letter “{letter.kind}”; there are: {', '.join(KINDS)}.")
    missing = [name for name in kind.needs if letter.values.get(name) in (None, "", (), [])]
    if missing:
        said = ", ".join(name.removesuffix("_on").replace("_", " ") for name in missing)
        raise Invalid(f"The letter still needs: {said}.")
    _check_items(letter)
    for one in letter.quotations:
        if not one.stands:
            raise Refused(f"These words don't stand at {one.citation}: “{one.words[:120]}”.")
    values = {name: long_day(value) for name, value in letter.values.items()}
    plain = asdict(letter) | {"values": values, "title": kind.title, "day": long_day(letter.on)}
    return sheets.filled(f"letters/{letter.kind}.html", **plain)


def pdf(letter: Letter) -> bytes:
    return sheets.as_pdf(html(letter))


def docx(letter: Letter) -> bytes:
    # Loaded when first needed: the first page shall not wait for it.
    from .letter_docx import as_docx

    return as_docx(html(letter), KINDS[letter.kind].title)


def long_day(value: Any) -> Any:
    """A day as a letter writes it; anything else as it is."""
    return with_weekday(value) if isinstance(value, date) else value


def _check_items(letter: Letter) -> None:
    for number, item in enumerate(letter.values.get("items", ()), start=1):
        missing = [name for name in ITEM if not str(item.get(name, "")).strip()]
        if missing:
            raise Invalid(f"Item {number} still needs: {', '.join(missing)}.")
