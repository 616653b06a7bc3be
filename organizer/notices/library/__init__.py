"""Finished briefs of an invented local, to start from: in our own words, every name made up."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from organizer.core.errors import NotFound

from ..brief import Brief, from_dict


@dataclass(frozen=True)
class Entry:
    key: str
    about: str
    brief: Brief


@cache
def entries() -> dict[str, Entry]:
    kept = tomllib.loads((files(__name__) / "briefs.toml").read_text(encoding="utf-8"))
    return {key: _entry(key, dict(given)) for key, given in kept.items()}


def briefs(kind: str = "") -> list[Entry]:
    return [one for one in entries().values() if kind in ("", one.brief.kind)]


def brief(key: str) -> Brief:
    if key not in entries():
        raise NotFound("There is no such brief in the library.")
    return entries()[key].brief


def _entry(key: str, given: dict[str, Any]) -> Entry:
    about = given.pop("about")
    meaning = given.pop("meaning", "")
    given["meanings"] = [{"audience": "", "words": meaning}] if meaning else []
    for audience, words in given.pop("groups", {}).items():
        given["meanings"].append({"audience": audience, "words": words})
    return Entry(key, about, from_dict(given))
