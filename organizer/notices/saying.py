"""How the facts of a brief are said: days, times, lists, and the fields that patterns name."""

import re
from datetime import date

from .brief import Brief

# A deed that begins with one of these can stand after "please".
DEED_WORDS = """
    answer apply ask attend bring call check choose come complete contact email fill give go
    join keep let look mail mark meet nominate note open pick post print read register reply
    report return save see send share show sign speak stay stop take talk tell text thank turn
    use visit volunteer vote wear write
"""
DEEDS = frozenset(DEED_WORDS.split())
ENDED = re.compile(r"[.!?…][\"”’)]*$")
GREETED = {"": "members", "members": "members", "everybody": "colleagues", "unit": "colleagues"}


def fields_of(
    brief: Brief, *, local: str, audience: str, verify: str, today: date
) -> dict[str, str]:
    """Every field a pattern may name; an empty one keeps its patterns from being used."""
    act = brief.act.strip().rstrip(".")
    by = long_day(brief.by)
    return {
        "local": local,
        "audience": GREETED.get(audience.casefold(), audience[:1].lower() + audience[1:]),
        "title": brief.title.strip().rstrip("."),
        "what": ended(brief.what),
        "meaning": ended(brief.meaning_for(audience)),
        "act": act,
        "act_lower": _lowered(act),
        "by_full": f"{brief.by_time} on {by}" if by and brief.by_time else by,
        "by_short": short_day(brief.by),
        "on_day": long_day(brief.on),
        "on_short": short_day(brief.on),
        "at": brief.at.strip(),
        "place": brief.place.strip().rstrip("."),
        "join": brief.join.strip(),
        "more": ended(brief.more),
        "contact": brief.contact.strip(),
        "signer": brief.contact.strip()[:1].upper() + brief.contact.strip()[1:],
        "contact_how": brief.contact_how.strip().rstrip("."),
        "link": brief.link.strip(),
        "verify": verify,
        "today": long_day(today),
    }  # fmt: skip


def long_day(day: date | None) -> str:
    return f"{day:%A, %B} {day.day}, {day.year}" if day else ""


def short_day(day: date | None) -> str:
    return f"{day:%a, %b} {day.day}" if day else ""


def ended(text: str) -> str:
    """The words with a full stop, so that the next sentence can follow."""
    text = text.strip()
    return text if not text or ENDED.search(text) else f"{text}."


def _lowered(act: str) -> str:
    first, _, rest = act.partition(" ")
    return f"{first.lower()} {rest}".strip() if first.lower() in DEEDS else ""
