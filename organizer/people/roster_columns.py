"""What the columns of a roster file may mean, and a guess from their headings."""

import re
from collections.abc import Iterable, Mapping

# field -> (what people see, headings that mean it)
FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "name": ("Name in full", ("name", "full name", "employee", "employee name", "member")),
    "last_name": ("Last name", ("last", "last name", "surname", "family name", "lname")),
    "first_name": ("First name", ("first", "first name", "given name", "fname")),
    "preferred_name": ("Wants to be called", ("preferred", "preferred name", "nickname")),
    "number": ("Number", ("number", "member number", "id", "member id", "badge", "no")),
    "unit": ("Unit", ("unit", "bargaining unit", "bu")),
    "agency": ("Agency", ("agency", "employer", "department", "administration")),
    "site": ("Site", ("site", "facility", "location", "building", "duty station", "campus")),
    "section": ("Section or service", ("section", "service", "ward", "team", "office", "division")),
    "shift": ("Shift", ("shift", "tour", "tour of duty", "hours")),
    "job_title": ("Job", ("job", "job title", "title", "position", "occupation")),
    "appointment": ("Appointment", ("appointment", "appointment type", "title 5 or 38")),
    "on_leave": ("On leave", ("on leave", "leave", "away")),
    "membership": ("Membership", ("membership", "membership status", "dues", "dues status",
                                  "is member", "status")),
    "membership_from": ("Member since", ("member since", "since", "join date", "joined",
                                         "date joined")),
    "email": ("E-mail", ("email", "e mail", "email address", "personal email", "home email")),
    "work_email": ("E-mail at work", ("work email", "government email", "gov email")),
    "phone": ("Telephone", ("phone", "mobile", "cell", "telephone", "cell phone", "home phone",
                            "phone number")),
    "address": ("Home address", ("address", "home address", "street", "mailing address")),
}  # fmt: skip


Fields = Mapping[str, tuple[str, tuple[str, ...]]]


def suggested(headers: Iterable[str], fields: Fields = FIELDS) -> dict[str, str]:
    """heading -> field, each field at most once; headings that say nothing are left out."""
    found: dict[str, str] = {}
    for header in headers:
        plain = _plain(header)
        for field, (words, meanings) in fields.items():
            if plain in (_plain(words), *meanings) and field not in found.values():
                found[header] = field
                break
    return found


def _plain(header: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", header.casefold()).split())


def chosen_twice(mapping: Mapping[str, str], fields: Fields = FIELDS) -> list[str]:
    chosen = list(mapping.values())
    return [
        f"Two columns are chosen as “{fields[field][0]}”. Choose one."
        for field in dict.fromkeys(chosen)
        if chosen.count(field) > 1
    ]


def objections(mapping: dict[str, str]) -> list[str]:
    """What is wrong with a choice of columns."""
    fields = list(mapping.values())
    reasons = chosen_twice(mapping)
    if "name" not in fields and "last_name" not in fields:
        reasons.append("Say which column holds the name.")
    return reasons
