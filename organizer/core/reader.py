"""Who looks and who acts: what the rules know about a person."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    UNIT_EMPLOYEE = "unit employee"
    MEMBER = "member"
    STEWARD = "steward"
    CHIEF_STEWARD = "chief steward"
    OFFICER = "officer"
    COMMS = "communications volunteer"
    WEBMASTER = "webmaster"


class Office(StrEnum):
    PRESIDENT = "president"
    TREASURER = "treasurer"
    OTHER = "other"


class Grant(StrEnum):
    """What a role never brings by itself: given by name, to one person."""

    BARGAINING_TEAM = "bargaining team"
    MEDICAL = "medical access"


@dataclass(frozen=True)
class Held:
    """One role a person holds, everywhere or within one unit or site."""

    role: Role
    office: Office | None = None
    unit_id: int | None = None
    site_id: int | None = None


@dataclass(frozen=True)
class Area:
    """Where somebody is steward; what is None does not limit it."""

    unit_id: int | None = None
    site_id: int | None = None
    shift_id: int | None = None


@dataclass(frozen=True)
class Reader:
    """Who looks. ``account_id`` is None for a visitor and for the operator."""

    account_id: int | None = None
    name: str = ""
    member_id: int | None = None
    held: tuple[Held, ...] = ()
    grants: frozenset[Grant] = frozenset()
    areas: tuple[Area, ...] = ()  # of stewardships that name a unit, site or shift
    is_operator: bool = False

    def holds(self, role: Role, office: Office | None = None) -> bool:
        return any(h.role == role and office in (None, h.office) for h in self.held)

    def acting(self, role: str) -> "Actor":
        return Actor(self.account_id, self.name, role)


@dataclass(frozen=True)
class Actor:
    """Who acts, and in which role: the audit keeps both."""

    account_id: int | None
    name: str
    role: str


VISITOR = Reader()
OPERATOR = Reader(name="operator", is_operator=True)
