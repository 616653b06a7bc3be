"""What the search box and its filters say, read from the address."""

from collections.abc import Mapping
from datetime import date

from organizer.clauses.scope import Filters
from organizer.core.errors import Invalid

LONGEST = 1000
NUMBERS = ("agreement", "unit", "edition")


def question_in(args: Mapping[str, str]) -> str:
    """The question without what no keyboard types, and not longer than a question is."""
    given = "".join(c if c.isprintable() else " " for c in args.get("q", ""))
    return " ".join(given.split())[:LONGEST]


def filters_in(args: Mapping[str, str], today: date) -> Filters:
    """Raises Invalid, in words, for a day or a choice that cannot be read."""
    agreement, unit, edition = (number_in(args.get(name, "")) for name in NUMBERS)
    return Filters(
        day_in(args.get("on", "")) or today,
        agreement,
        args.get("kind", "")[:40],
        unit,
        args.get("article", "").strip()[:40],
        edition,
    )


def day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid(f"“{text[:20]}” is not a day.") from None


def number_in(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Invalid(f"“{text[:20]}” is none of the choices.")
    return int(text)
