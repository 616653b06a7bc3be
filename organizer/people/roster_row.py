"""One row of a roster file: from cells to facts, or to the reasons why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from organizer.core import names
from organizer.core.errors import Invalid, OrganizerError
from organizer.core.typed_days import read_day

from .choices import Appointment, ContactKind, MembershipStatus
from .contacts import proper

PLAIN = ("preferred_name", "number", "section", "job_title")
PLACES = ("unit", "agency", "site", "shift")
LINES = {
    "email": ("email", "personal"),
    "work_email": ("email", "work"),
    "phone": ("phone", "personal"),
    "address": ("address", "home"),
}
YES, NO = {"yes", "y", "true", "1", "x"}, {"no", "n", "false", "0"}
_STATUS = {
    **dict.fromkeys(YES | {"member", "dues paying", "active", "payroll"}, MembershipStatus.MEMBER),
    **dict.fromkeys(NO | {"not a member", "non member", "nonmember", "non-member", "bue"},
                    MembershipStatus.NOT_A_MEMBER),
    **dict.fromkeys({"pays directly", "direct", "direct pay", "member, pays directly"},
                    MembershipStatus.PAYS_DIRECTLY),
    "unknown": MembershipStatus.UNKNOWN,
}  # fmt: skip
_APPOINTMENT = {
    **dict.fromkeys(("title 5", "t5", "5"), Appointment.TITLE_5),
    **dict.fromkeys(("title 38", "t38", "38"), Appointment.TITLE_38),
    **dict.fromkeys(("hybrid", "hybrid title 38"), Appointment.HYBRID),
    "unknown": Appointment.UNKNOWN,
}


@dataclass
class Given:
    """What a row says. What it leaves empty is not in here, and stays as it is."""

    facts: dict[str, str | bool] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    lines: list[tuple[str, str, str]] = field(default_factory=list)  # kind, use, value
    status: str | None = None
    status_from: str | None = None
    reasons: list[str] = field(default_factory=list)


def read_row(cells: Mapping[str, str]) -> Given:
    """``cells`` by field, as mapped. Everything that is wrong is told at once."""
    given = Given()
    _name(given, cells)
    for name in PLAIN:
        if cells.get(name):
            _keep(given, name, cells[name])
    for name in PLACES:
        if cells.get(name):
            given.places[name] = " ".join(cells[name].split())
    for name, (kind, use) in LINES.items():
        if cells.get(name):
            _line(given, kind, use, cells[name])
    _choices(given, cells)
    return given


def _name(given: Given, cells: Mapping[str, str]) -> None:
    whole = cells.get("name") or f"{cells.get('first_name', '')} {cells.get('last_name', '')}"
    if "name" in cells and whole.count(",") == 1:
        last, _, first = whole.partition(",")
        whole = f"{first} {last}" if first.strip() and " jr" not in first.lower() else whole
    try:
        _keep(given, "name", names.clean(whole))
    except OrganizerError as error:
        given.reasons.append(str(error))


def _keep(given: Given, name: str, value: str) -> None:
    if value.startswith(("=", "@")):
        given.reasons.append(f"“{value[:20]}” looks like a formula, not like words.")
    given.facts[name] = value


def _line(given: Given, kind: str, use: str, value: str) -> None:
    try:
        given.lines.append((kind, use, proper(ContactKind(kind), value)))
    except OrganizerError as error:
        given.reasons.append(str(error))


def _choices(given: Given, cells: Mapping[str, str]) -> None:
    leave = cells.get("on_leave", "").casefold()
    if leave:
        given.facts["on_leave"] = leave in YES
        if leave not in YES | NO:
            given.reasons.append(f"“{leave[:20]}” under “On leave” is neither yes nor no.")
    appointment = cells.get("appointment", "").casefold()
    if appointment:
        given.facts["appointment"] = _APPOINTMENT.get(appointment, "")
        if appointment not in _APPOINTMENT:
            given.reasons.append(f"“{appointment[:20]}” is not a kind of appointment.")
    status = cells.get("membership", "").casefold()
    if status:
        given.status = _STATUS.get(status)
        if given.status is None:
            given.reasons.append(f"“{status[:20]}” does not say whether somebody is a member.")
    since = cells.get("membership_from", "")
    if since:
        try:
            given.status_from = read_day(since, day_first=False).isoformat()
        except Invalid:
            given.reasons.append(f"“{since[:20]}” is not a day. Write it like 2026-11-30.")
