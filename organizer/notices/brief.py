"""The brief: what must be said, as plain facts that every version is made from."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from organizer.core.checks.facts import KINDS
from organizer.core.errors import Invalid

LONGEST = {"title": 120, "what": 4000, "act": 600, "more": 4000}
LONGEST_OTHER = 600


@dataclass(frozen=True)
class Meaning:
    """What it means, for everybody ("") or for one audience by its name."""

    audience: str
    words: str


@dataclass(frozen=True)
class Quoted:
    """Words of an agreement as they stood when they were picked."""

    clause_id: int
    words: str
    citation: str
    agreement: str
    standing: str
    put_right: str = ""  # a misread word of it, from the picture of its page: by whom and when


@dataclass(frozen=True)
class Brief:
    kind: str
    title: str = ""
    what: str = ""
    meanings: tuple[Meaning, ...] = ()
    act: str = ""
    by: date | None = None
    by_time: str = ""
    on: date | None = None
    at: str = ""
    place: str = ""
    join: str = ""
    more: str = ""  # purpose, offices, results, programme: what this kind needs besides
    contact: str = ""
    contact_how: str = ""
    link: str = ""
    quotes: tuple[Quoted, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise Invalid(f"There is no kind {self.kind!r}; it is one of {', '.join(KINDS)}.")
        for name in TEXTS:
            most = LONGEST.get(name, LONGEST_OTHER)
            if len(getattr(self, name)) > most:
                raise Invalid(f"“{name}” is longer than {most} characters: say it shorter.")
        for meaning in self.meanings:
            if len(meaning.words) > LONGEST["more"]:
                raise Invalid("What it means is longer than 4000 characters: say it shorter.")

    def meaning_for(self, audience: str) -> str:
        """The words for ``audience``; those for everybody when it has none of its own."""
        by_audience = {meaning.audience.casefold(): meaning.words for meaning in self.meanings}
        return by_audience.get(audience.casefold()) or by_audience.get("", "")

    def with_quotes(self, quotes: tuple[Quoted, ...]) -> "Brief":
        return replace(self, quotes=quotes)

    def as_dict(self) -> dict[str, Any]:
        kept = asdict(self)
        for name in ("by", "on"):
            kept[name] = kept[name].isoformat() if kept[name] else None
        return kept

    def as_facts(self) -> dict[str, str]:
        """``key: value`` as the checks read a brief."""
        facts = {name: getattr(self, name) for name in TEXTS}
        facts["by"] = _said(self.by)
        facts["on"] = _said(self.on)
        facts["meaning"] = "\n".join(f"{one.audience}: {one.words}" for one in self.meanings)
        facts["quotes"] = "\n".join(f"{one.words} {one.citation}" for one in self.quotes)
        return {name: value for name, value in facts.items() if value}


TEXTS = tuple(
    field.name
    for field in fields(Brief)
    if field.name not in ("by", "on", "meanings", "quotes", "kind")
)


def from_dict(kept: Mapping[str, Any]) -> Brief:
    given = dict(kept)
    for name in ("by", "on"):
        given[name] = date.fromisoformat(given[name]) if given.get(name) else None
    given["meanings"] = tuple(Meaning(**one) for one in given.get("meanings", ()))
    given["quotes"] = tuple(Quoted(**one) for one in given.get("quotes", ()))
    return Brief(**given)


def _said(day: date | None) -> str:
    return f"{day:%A, %B} {day.day}, {day.year} ({day.isoformat()})" if day else ""
