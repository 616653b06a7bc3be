"""The first visit: the local gets its name, and its first officer an account."""

from datetime import datetime
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Actor, Office, Role
from organizer.storage import audit, queue

from . import accounts
from .choices import AgreementReaders
from .local import the_local, today
from .models import Account, Local

FILL_SAMPLE = "fill-sample-local"  # the job that fills a home with the sample local


def is_needed(session: Session) -> bool:
    """True until somebody has an account."""
    return session.scalar(select(Account.id).limit(1)) is None


def set_up(
    session: Session,
    *,
    local_name: str,
    time_zone: str,
    name: str,
    email: str,
    password: str,
    now: datetime,
    with_sample: bool = False,
) -> Account:
    """Name the local and make its first officer, the president; nobody can do so twice."""
    if not is_needed(session):
        raise Refused("This local is set up already. Sign in, or ask an officer for a link.")
    local = name_local(session, local_name, time_zone)
    at_machine = Actor(None, name, "set-up")
    owner = accounts.make_account(session, name=name, email=email, actor=at_machine, now=now)
    accounts.set_password(session, owner, password, actor=at_machine, now=now)
    accounts.give_role(
        session,
        owner,
        Role.OFFICER,
        office=Office.PRESIDENT,
        from_on=today(session, now),
        actor=at_machine,
        now=now,
    )
    audit.write(session, at_machine, "set up the local", f"local {local.id}", now=now)
    if with_sample:
        queue.hand_in(session, FILL_SAMPLE, now=now, asked_by=owner.id)
    return owner


def name_local(session: Session, name: str, time_zone: str) -> Local:
    if not name.strip():
        raise Invalid("The local needs a name.")
    if time_zone not in available_timezones():
        raise Invalid(f"“{time_zone[:40]}” is not a time zone.")
    local = the_local(session)
    local.name, local.time_zone = name.strip(), time_zone
    return local


def change_settings(
    session: Session,
    *,
    name: str,
    time_zone: str,
    readers: AgreementReaders,
    actor: Actor,
    now: datetime,
) -> Local:
    local = name_local(session, name, time_zone)
    local.agreement_readers = readers
    audit.write(session, actor, "changed the settings", f"local {local.id}", now=now)
    return local
