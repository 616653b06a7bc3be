"""Choosing an audience for a notice, and counting it before anything is sent."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit

from . import approving, queries, roster
from .audience import FEWEST, ROADS, Choices, address, in_words
from .models import Audience, Notice, Version
from .sending import recipients

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def choose(
    session: Session, notice: Notice, choices: Choices, name: str, *, actor: Actor, now: datetime
) -> Audience:
    """Keep the choices under a name, and let this notice go to them."""
    if actor.account_id is None:
        raise Refused("An audience is chosen by somebody with an account.")
    kept = Audience(
        name=_free_name(session, name.strip() or in_words(choices), now),
        choices=choices.as_dict(),
        in_words=in_words(choices),
        made_by=actor.account_id,
        made_at=now,
    )
    session.add(kept)
    session.flush()
    _take(session, notice, kept, actor, now)
    return kept


def choose_saved(
    session: Session, notice: Notice, audience_id: int, *, actor: Actor, now: datetime
) -> None:
    found = session.get(Audience, audience_id)
    if found is None:
        raise NotFound("There is no such audience.")
    _take(session, notice, found, actor, now)


def counted(
    session: Session, notice: Notice, choices: Choices, today: date
) -> dict[str, queries.Overview]:
    """For each road of this notice: how many it reaches, who is left out and why."""
    chosen = roster.people(session, choices, today)
    roads = [version.channel for version in notice.versions if version.channel in ROADS]
    return {
        road: queries.overview(
            [
                address(one, road, notice.kind, choices, roster.stopped(session, road))
                for one in chosen
            ]
        )
        for road in dict.fromkeys(roads)
    }


def phone_list(
    session: Session, version: Version, *, actor: Actor, today: date, now: datetime
) -> list[tuple[str, str, str]]:
    """Who may be called, for volunteers; an approval must stand, and the list is audited."""
    if approving.standing(session, version, today) is None:
        raise Refused("This text is not approved, or no longer as it stands.")
    found = [one for one in recipients(session, version, today) if not one.why_not]
    if len(found) < FEWEST:
        raise Refused(f"This list would have {len(found)} people. It takes {FEWEST} at least.")
    audit.write(
        session, actor, "took a calling list", f"notice version {version.id}", now=now,
        people=len(found),
    )  # fmt: skip
    return [(_cell(one.person.name), one.address, "") for one in found]


def _take(
    session: Session, notice: Notice, audience: Audience, actor: Actor, now: datetime
) -> None:
    if notice.audience_id == audience.id:
        return
    notice.audience = audience
    session.flush()
    for version in notice.versions:
        if version.channel in ROADS and version.state == "approved":
            approving.withdraw(session, version, "the audience changed", actor=actor, now=now)
    audit.write(session, actor, "chose an audience", f"notice {notice.id}", now=now)


def _free_name(session: Session, name: str, now: datetime) -> str:
    taken = set(session.scalars(select(Audience.name).where(Audience.name.startswith(name))))
    return name if name not in taken else f"{name} ({now:%Y-%m-%d %H:%M:%S.%f})"


def _cell(value: str) -> str:
    """A name that a spreadsheet would take for a formula stays a name."""
    return f"'{value}" if value.startswith(FORMULA) else value
