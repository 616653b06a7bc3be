"""Who gets a notice: choices that read as a sentence, and why somebody is left out."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from organizer.core.errors import Invalid
from organizer.people.choices import Channel, Purpose

FEWEST = 5  # a smaller group points to people
WHO = {
    "everybody": "everybody in the unit",
    "members": "members",
    "not members": "people who have not joined",
    "stewards": "stewards",
}
GOVERNMENT = (".gov", ".mil")
ROADS = {"email": Channel.EMAIL, "sms": Channel.SMS, "phone": Channel.PHONE, "letter": Channel.MAIL}
SENT_BY = {
    "email": "may be written to by e-mail",
    "sms": "agreed to text messages",
    "phone": "may be called",
    "letter": "gave a home address",
}


@dataclass(frozen=True)
class Choices:
    """Empty lists choose everybody; names are those of sites, units, shifts and sections."""

    who: str = "members"
    sites: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    with_people_on_leave: bool = False

    def __post_init__(self) -> None:
        if self.who not in WHO:
            raise Invalid(f"An audience is one of {', '.join(WHO)}, not “{self.who[:30]}”.")

    def as_dict(self) -> dict[str, Any]:
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(self).items()}


def choices_from(kept: Mapping[str, Any]) -> Choices:
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()
    }
    return Choices(**given)


def in_words(choices: Choices) -> str:
    """Members at Harbor Clinic, on nights."""
    words = [WHO[choices.who]]
    if choices.sites:
        words.append(f"at {_listed(choices.sites)}")
    if choices.sections:
        words.append(f"in {_listed(choices.sections)}")
    if choices.units:
        words.append(f"of {_listed(choices.units)}")
    if choices.shifts:
        words.append(f"on {_listed(choices.shifts)}")
    if choices.with_people_on_leave:
        words.append("people on leave too")
    return " ".join(words[:1]) + "".join(f", {one}" for one in words[1:])


@dataclass(frozen=True)
class Person:
    """What sending needs to know of somebody, and no more."""

    id: int
    name: str
    email: str = ""
    mobile: str = ""
    address: str = ""
    on_leave: bool = False
    shift: str = ""
    shift_starts: str = ""
    shift_ends: str = ""
    agreed: frozenset[tuple[str, str]] = field(default_factory=frozenset)  # (purpose, channel)
    refused: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    failing: frozenset[str] = field(default_factory=frozenset)  # addresses that bounced


@dataclass(frozen=True)
class Addressed:
    """Where a message goes, or why it does not."""

    person: Person
    address: str
    why_not: str = ""


def address(
    person: Person, channel: str, kind: str, choices: Choices, stopped: Mapping[str, str]
) -> Addressed:
    """``stopped`` holds the hashes of addresses that must not be used, with the reason."""
    where = {"email": person.email, "sms": person.mobile, "phone": person.mobile}.get(
        channel, person.address
    )
    why = _why_not(person, where, channel, kind, choices, stopped)
    return Addressed(person, "" if why else where, why)


def audience_hash(choices: Choices, people: Iterable[int]) -> str:
    exact = json.dumps([choices.as_dict(), sorted(people)], sort_keys=True)
    return hashlib.sha256(exact.encode()).hexdigest()


def address_hash(value: str) -> str:
    return hashlib.sha256(value.strip().casefold().encode()).hexdigest()


def masked(value: str) -> str:
    """Enough to see that it is an address, too little to know whose."""
    name, at, domain = value.partition("@")
    if at:
        return f"{name[:1]}…@{domain[:1]}…{domain[domain.rfind('.') :]}"
    return f"…{value[-2:]}" if value else ""


def masked_name(name: str) -> str:
    return " ".join(f"{part[:1]}." for part in name.split())


def is_government(email: str) -> bool:
    return email.strip().rstrip(".").casefold().endswith(GOVERNMENT)


def _why_not(
    person: Person,
    where: str,
    channel: str,
    kind: str,
    choices: Choices,
    stopped: Mapping[str, str],
) -> str:
    if person.on_leave and not choices.with_people_on_leave:
        return "on leave"
    if not where:
        return "no address for this channel"
    if channel == "email" and is_government(where):
        return "government address"
    if where in person.failing:
        return "bounced before"
    if told := stopped.get(address_hash(where)):
        return told
    return _without_consent(person, channel, kind)


def _without_consent(person: Person, channel: str, kind: str) -> str:
    """A letter is what the law asks for some notices: it needs no yes, but obeys a no."""
    road = ROADS[channel].value
    purposes = (Purpose.NOTICES, Purpose.URGENT) if kind == "alert" else (Purpose.NOTICES,)
    if any((purpose.value, road) in person.agreed for purpose in purposes):
        return ""
    if channel == "letter":
        opted_out = (Purpose.NOTICES.value, road) in person.refused
        return "opted out" if opted_out and kind != "election" else ""
    opted_out = any((purpose.value, road) in person.refused for purpose in purposes)
    return "opted out" if opted_out else "no consent"


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join(names)
