"""The words that the roster's columns hold: what may be chosen, and nothing else."""

from enum import StrEnum


class MembershipStatus(StrEnum):
    """Membership is a dated fact; dues that are paid directly are a status of their own."""

    MEMBER = "member"
    PAYS_DIRECTLY = "member, pays directly"
    NOT_A_MEMBER = "not a member"
    UNKNOWN = "unknown"


MEMBERS = (MembershipStatus.MEMBER, MembershipStatus.PAYS_DIRECTLY)


class Appointment(StrEnum):
    """Decides forum and clock; read from the personnel form, never guessed from a job title."""

    UNKNOWN = "unknown"
    TITLE_5 = "title 5"
    TITLE_38 = "title 38"
    HYBRID = "hybrid title 38"


class ContactKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"


class ContactUse(StrEnum):
    """Whose line it is: what is at work belongs to the employer."""

    PERSONAL = "personal"
    HOME = "home"
    WORK = "work"


class Channel(StrEnum):
    EMAIL = "email"
    SMS = "text message"
    PHONE = "phone call"
    MAIL = "letter"


class Purpose(StrEnum):
    """What somebody agreed to be reached for, each by itself."""

    NOTICES = "news and meetings"
    URGENT = "urgent alerts"
    CASE = "their own case"
    STEWARD = "their steward may see how to reach them"
    NAMED = "being named in what the local publishes"


class AgreementReaders(StrEnum):
    """Whom the local lets read its agreements."""

    ANYONE = "anyone"
    EMPLOYEES = "employees"
    STEWARDS = "stewards"
