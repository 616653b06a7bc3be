"""A telephone, a room or a house whose number is nearly, but not, the brief's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

PHONE = re.compile(
    r"(?:\(\d{3}\)\s?|\b\d{3}[-. ])?\b\d{3}[-. ]\d{4}\b(?:\s*(?:ext|x)\.?\s*\d+)?|\b\d{10}\b"
)
STREET = re.compile(
    r"\b(?P<number>\d{1,5})(?:-\d+)?\s+(?P<name>(?:[NSEW]\.?\s+|North |South |East |West )?"
    r"(?:[A-Z0-9][\w’'.]*\s+){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl"
    r"|Square|Sq|Highway|Hwy|Parkway|Pkwy|Terrace|Row|Alley|Pike|Circle|Quay|Wharf|Plaza))\b",
)
PLACE = re.compile(
    r"\b(?P<name>Room|Rm|Building|Bldg|Gate|Door|Lot|Suite|Ste|Box|Floor|Form|Ward|Shop|Pier|Site"
    r"|Bay|Dock|Bus|Hall|Apartment|Apt|Extension|Ext)\.?\s*(?:No\.?\s*)?#?\s?(?P<number>\d+\w?)\b",
    re.I,
)
SHORT = {"rm": "room", "bldg": "building", "ste": "suite", "apt": "apartment", "ext": "extension"}
SUBSCRIBER = 7  # digits of a number without its area


@dataclass(frozen=True)
class Numbered:
    """``name`` says of what it is the number: "room", "cannery street", "" for a telephone."""

    start: int
    end: int
    words: str
    name: str
    number: str


def numbered(text: str) -> list[Numbered]:
    phones = [
        Numbered(*hit.span(), hit.group(), "", _digits(hit.group())) for hit in PHONE.finditer(text)
    ]
    named = [
        Numbered(*hit.span(), hit.group(), _plain(hit["name"]), hit["number"].lower())
        for pattern in (STREET, PLACE)
        for hit in pattern.finditer(text)
    ]
    return phones + named


def misnumbered(text: str, brief: str) -> Iterator[tuple[Numbered, Numbered]]:
    """Each with the one of the brief that seems to be meant, and stands nowhere in the text."""
    said, known = numbered(text), numbered(brief)
    right = {(one.name, one.number) for one in known}
    given = {(one.name, one.number) for one in said}
    for one in said:
        if (one.name, one.number) in right:
            continue
        lacking = [
            each
            for each in known
            if each.name == one.name and (each.name, each.number) not in given
        ]
        meant = next((each for each in lacking if one.name or _is_near(one, each)), None)
        if meant:
            yield one, meant


def _is_near(one: Numbered, other: Numbered) -> bool:
    return OSA.distance(one.number, other.number) == 1


def _digits(phone: str) -> str:
    only = re.sub(r"\D", "", re.split(r"\s*(?:ext|x)", phone)[0])
    return only[-SUBSCRIBER:]


def _plain(name: str) -> str:
    name = " ".join(name.lower().replace(".", "").split())
    return SHORT.get(name, name)
