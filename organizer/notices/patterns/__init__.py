"""Our sentences, as data: which parts a channel has, and the wordings of each part."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

FIELD = re.compile(r"\{(\w+)\}")


@cache
def slots() -> dict[str, list[str]]:
    return _read("slots.toml")


@cache
def words() -> dict[str, dict[str, dict[str, list[str]]]]:
    return _read("words.toml")


def patterns(part: str, kind: str, tone: str) -> list[str]:
    """The wordings of a part: for this kind in this tone, or the nearest that there is."""
    of_part = words()[part]
    for wordings, wanted in (
        (of_part.get(kind, {}), tone),
        (of_part.get("any", {}), tone if kind not in of_part else ""),
        (of_part.get(kind, {}), "plain"),
        (of_part.get("any", {}), "plain"),
    ):
        if wordings.get(wanted):
            return wordings[wanted]
    return []


def usable(wordings: list[str], fields: dict[str, str]) -> list[str]:
    """Those whose every fact is there; of these, the ones that say the most."""
    known = [one for one in wordings if all(fields.get(name) for name in FIELD.findall(one))]
    most = max((_facts_in(one) for one in known), default=0)
    return [one for one in known if _facts_in(one) == most]


def _facts_in(pattern: str) -> int:
    return len({name.removesuffix("_lower") for name in FIELD.findall(pattern)} - {"local"})


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__name__) / name).read_text(encoding="utf-8"))
