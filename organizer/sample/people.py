"""The people of the sample local: 840 in the roster, with contacts, consent and membership."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from organizer.people.choices import (
    Appointment,
    Channel,
    ContactKind,
    ContactUse,
    MembershipStatus,
    Purpose,
)
from organizer.people.models import Consent, ContactPoint, Member, Membership, StewardAssignment

from .names import names
from .places import WORKPLACES, Places, Workplace

COUNT = 840
HOW_KNOWN = "signed card (invented)"
AREA_CODES = (757, 804, 540, 276, 434, 703, 571, 826, 948)


def make_people(session: Session, places: Places, *, now: datetime) -> None:
    random = Random(4471)
    rows = [
        _member(random, places, number, name, now)
        for number, name in enumerate(names(COUNT), start=1)
    ]
    session.execute(insert(Member), rows)
    session.execute(insert(Membership), [_membership(random, row, now) for row in rows])
    session.execute(insert(ContactPoint), [c for row in rows for c in _contacts(row, now)])
    session.execute(insert(Consent), [c for row in rows for c in _consents(random, row, now)])
    session.add_all(_stewards(rows, now))
    session.flush()


def _member(
    random: Random, places: Places, number: int, name: str, now: datetime
) -> dict[str, Any]:
    work = random.choices(WORKPLACES, [w.share for w in WORKPLACES])[0]
    is_nurse = work.runs_all_night and random.random() < 0.3
    return {
        "id": number,
        "name": name,
        "name_key": name.casefold(),
        "preferred_name": "",
        "number": f"S{number:04}",
        "unit_id": places.units["Unit B" if is_nurse else "Unit A"],
        "agency_id": places.agencies[work.agency],
        "site_id": places.sites[work.site],
        "shift_id": places.shifts[_shift(random, work)],
        "section": random.choice(work.sections),
        "job_title": "Registered Nurse" if is_nurse else random.choice(work.jobs),
        "appointment": _appointment(random, is_nurse),
        "on_leave": random.random() < 0.02,
        "reach_hours": "",
        "added_at": now,
    }


def _shift(random: Random, work: Workplace) -> str:
    weights = (50, 28, 22) if work.runs_all_night else (85, 15, 0)
    return random.choices(("Days", "Evenings", "Nights"), weights)[0]


def _appointment(random: Random, is_nurse: bool) -> Appointment:
    if random.random() < 0.05:
        return Appointment.UNKNOWN
    return Appointment.TITLE_38 if is_nurse else Appointment.TITLE_5


def _membership(random: Random, row: dict[str, Any], now: datetime) -> dict[str, Any]:
    chosen = (
        MembershipStatus.MEMBER,
        MembershipStatus.PAYS_DIRECTLY,
        MembershipStatus.NOT_A_MEMBER,
        MembershipStatus.UNKNOWN,
    )
    return {
        "member_id": row["id"],
        "status": random.choices(chosen, (62, 8, 27, 3))[0],
        "from_on": date(2020, 1, 1) + timedelta(days=random.randrange(2000)),
        "recorded_at": now,
    }


def _contacts(row: dict[str, Any], now: datetime) -> list[dict[str, Any]]:
    mailbox = f"member{row['id']}@home.example"
    area, last = divmod(row["id"], 100)  # 555-0100 to 0199 are nobody's, in every area
    phone = f"({AREA_CODES[area % len(AREA_CODES)]}) 555-{100 + last:04}"
    points = [(ContactKind.EMAIL, ContactUse.PERSONAL, mailbox)]
    if _takes_letters(row):
        home = f"{row['id']} Invented Street, Lantern Bay, VA 00000"
        points.append((ContactKind.ADDRESS, ContactUse.PERSONAL, home))
    if row["id"] % 4:
        points.append((ContactKind.PHONE, ContactUse.PERSONAL, phone))
    if row["id"] % 9 == 0:
        work = f"member{row['id']}@agency.example.gov"
        points.append((ContactKind.EMAIL, ContactUse.WORK, work))
    return [
        {
            "member_id": row["id"],
            "kind": kind,
            "use": use,
            "value": value,
            "value_key": value.casefold(),
            "is_government": value.endswith(".gov"),
            "failed_why": "",
            "added_at": now,
        }
        for kind, use, value in points
    ]


def _consents(random: Random, row: dict[str, Any], now: datetime) -> list[dict[str, Any]]:
    given = [(Purpose.NOTICES, Channel.EMAIL)] if random.random() < 0.85 else []
    if row["id"] % 4 and random.random() < 0.6:
        given += [(Purpose.URGENT, Channel.SMS), (Purpose.NOTICES, Channel.SMS)]
    given += [(Purpose.NOTICES, Channel.PHONE)] if row["id"] % 4 == 1 else []
    given += [(Purpose.NOTICES, Channel.MAIL)] if _takes_letters(row) else []
    return [
        {
            "member_id": row["id"],
            "purpose": purpose,
            "channel": channel,
            "source": HOW_KNOWN,
            "given_on": date(2025, 1, 15),
            "withdrawn_how": "",
            "recorded_at": now,
        }
        for purpose, channel in given
    ]


def _takes_letters(row: dict[str, Any]) -> bool:
    return bool(row["id"] % 5 == 2)


def _stewards(rows: list[dict[str, Any]], now: datetime) -> list[StewardAssignment]:
    return [
        StewardAssignment(
            member_id=row["id"],
            area=row["section"],
            unit_id=row["unit_id"],
            site_id=row["site_id"],
            shift_id=row["shift_id"],
            public_phone="757-555-0199",
            from_on=date(2025, 2, 1),
            letter_sent_on=date(2025, 2, 3),
        )
        for row in rows[20:300:15]
    ]
