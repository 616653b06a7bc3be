"""The header that a text given to ``check`` may begin with."""

import re
from dataclasses import replace
from datetime import date

from ..errors import Invalid
from .facts import CHANNELS, KINDS, Facts

KEYS = ("kind", "channel", "audience", "today", "consent", "official", "edition", "brief")
LINE = re.compile(r"([A-Za-z]+)[ \t]*:[ \t]*(.*)")
TRUTH = {"yes": True, "no": False}


def split(text: str) -> tuple[dict[str, str], str]:
    """Header and body. It is a header only if every key is known and a blank line closes it."""
    lines = text.split("\n")
    header: dict[str, str] = {}
    for number, line in enumerate(lines):
        if not line.strip():
            return (header, "\n".join(lines[number + 1 :])) if header else ({}, text)
        known = LINE.fullmatch(line.strip())
        if known is None or known.group(1).lower() not in KEYS:
            return {}, text
        header[known.group(1).lower()] = known.group(2).strip()
    return {}, text


def facts_of(header: dict[str, str], *, today: date) -> Facts:
    """Raises Invalid, with the words that are allowed, when a value cannot be right."""
    facts = Facts(
        kind=_one_of("kind", header.get("kind", ""), KINDS),
        channel=_one_of("channel", header.get("channel", ""), CHANNELS),
        audience=header.get("audience", ""),
        today=_day(header["today"]) if header.get("today") else today,
        consent=tuple(
            name.strip() for name in header.get("consent", "").split(",") if name.strip()
        ),
    )
    official = header.get("official", "").lower()
    if official and official not in TRUTH:
        raise Invalid(f"official must be yes or no, not {official!r}.")
    return replace(facts, official=TRUTH.get(official, True))


def brief_of(text: str) -> dict[str, str]:
    """The ``key: value`` lines of a brief; a line without a key goes on with the one before."""
    brief: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        if colon and name.strip() and not line[:1].isspace():
            key = name.strip()
            brief[key] = f"{brief[key]}\n{value.strip()}" if key in brief else value.strip()
        elif line.strip():
            brief[key] = f"{brief.get(key, '')} {line.strip()}".strip()
    return brief


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> str:
    if value and value.lower() not in allowed:
        raise Invalid(f"There is no {key} {value!r}; it is one of {', '.join(allowed)}.")
    return value.lower()


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Invalid(f"today must be a day like 2026-11-20, not {written!r}.") from None
