"""Two rows of the roster that are one person become one, and can be two again.

Whatever names the row that goes is moved to the one that stays: contacts, consents,
cases, deliveries, accounts. The row itself stays, out of the lists, so that undoing it
puts back exactly what moved. A no to a consent outlives a yes on the other row.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Column, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor
from organizer.storage import audit
from organizer.storage.base import Base

from . import service
from .local import today
from .merge_models import DifferentPeople, MemberMerge
from .models import Consent, ContactPoint, Member
from .service import Facts, facts_of

NAMES_A_MEMBER = ("member_id", "person_id")
MERGED = "the same person stood twice in the roster"


def merge(
    session: Session, kept: Member, gone: Member, facts: Facts, *, actor: Actor, now: datetime
) -> MemberMerge:
    """One row from two; ``facts`` is what a person chose for the row that stays."""
    if kept.id == gone.id:
        raise Invalid("That is one row already.")
    if gone.left_on is not None and _standing_merge(session, gone.id):
        raise Refused("That row was joined to another already.")
    before = asdict(facts_of(kept))
    moved = {str(column): _move(session, column, gone.id, kept.id) for column in _naming_columns()}
    ended = {"contacts": _end_doubles(session, kept.id, now), "consents": []}
    ended["consents"] = _keep_every_no(session, kept.id)
    service.change_member(session, kept, facts, actor=actor, now=now)
    gone.left_on = today(session, now)
    made = MemberMerge(
        kept_id=kept.id, gone_id=gone.id, moved=json.dumps(moved), before=json.dumps(before),
        ended=json.dumps(ended), merged_at=now, merged_by=actor.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    audit.write(session, actor, "joined two rows", f"member {kept.id}", now=now, gone=gone.id)
    return made


def undo(session: Session, merge_id: int, *, actor: Actor, now: datetime) -> Member:
    """Two rows again; what was added to the one since then stays with it."""
    made = session.get(MemberMerge, merge_id)
    if made is None or made.undone_at is not None:
        raise NotFound("That was taken back already.")
    moved: dict[str, list[int]] = json.loads(made.moved)
    for column in _naming_columns():
        _point(session, column, moved.get(str(column), []), made.gone_id)
    _reopen(session, json.loads(made.ended))
    kept, gone = service.member(session, made.kept_id), service.member(session, made.gone_id)
    service.change_member(session, kept, Facts(**json.loads(made.before)), actor=actor, now=now)
    gone.left_on, made.undone_at = None, now
    audit.write(session, actor, "parted two rows", f"member {kept.id}", now=now, again=gone.id)
    return gone


def different(session: Session, one: int, other: int, *, actor: Actor, now: datetime) -> None:
    """They are two people: the pair isn't shown as a doubt again."""
    low, high = sorted((one, other))
    if low == high:
        raise Invalid("That is one row.")
    known = select(DifferentPeople.id).where(
        DifferentPeople.one_id == low, DifferentPeople.other_id == high
    )
    if session.scalar(known) is None:
        session.add(
            DifferentPeople(one_id=low, other_id=high, said_at=now, said_by=actor.account_id)
        )
        session.flush()
        audit.write(session, actor, "told two people apart", f"member {low}", now=now, other=high)


def stands_for(session: Session, member_id: int) -> int | None:
    """The row that took this one in, for an old link."""
    found = _standing_merge(session, member_id)
    return found.kept_id if found else None


def merges_of(session: Session, member_id: int) -> list[MemberMerge]:
    query = select(MemberMerge).where(
        MemberMerge.kept_id == member_id, MemberMerge.undone_at.is_(None)
    )
    return list(session.scalars(query.order_by(MemberMerge.id.desc())))


def _standing_merge(session: Session, gone_id: int) -> MemberMerge | None:
    query = select(MemberMerge).where(
        MemberMerge.gone_id == gone_id, MemberMerge.undone_at.is_(None)
    )
    return session.scalar(query)


def _naming_columns() -> Iterator[Column[int]]:
    """Every column of every room that names a member, so that none can be forgotten."""
    for table in Base.metadata.sorted_tables:
        yield from (table.c[name] for name in NAMES_A_MEMBER if name in table.c and "id" in table.c)


def _move(session: Session, column: Column[int], gone_id: int, kept_id: int) -> list[int]:
    """The ids that moved; a row that the other has as well stays where it was."""
    moved = []
    for row_id in list(session.scalars(select(column.table.c.id).where(column == gone_id))):
        try:
            with session.begin_nested():
                _point(session, column, [row_id], kept_id)
        except IntegrityError:
            continue
        moved.append(row_id)
    return moved


def _point(session: Session, column: Column[int], ids: list[int], member_id: int) -> None:
    if ids:
        rows = column.table.c.id.in_(ids)
        session.execute(update(column.table).where(rows).values({column.name: member_id}))
        session.expire_all()


def _end_doubles(session: Session, member_id: int, now: datetime) -> list[int]:
    """The same line stood on both rows: the newer of the two ends."""
    query = select(ContactPoint).where(
        ContactPoint.member_id == member_id, ContactPoint.ended_at.is_(None)
    )
    seen: set[tuple[str, str]] = set()
    ended = []
    for point in session.scalars(query.order_by(ContactPoint.id)):
        if (point.kind, point.value_key) in seen:
            point.ended_at = now
            ended.append(point.id)
        seen.add((point.kind, point.value_key))
    return ended


def _keep_every_no(session: Session, member_id: int) -> list[int]:
    """A yes from before a no on the other row doesn't stand."""
    found = session.scalars(select(Consent).where(Consent.member_id == member_id))
    by_what: dict[tuple[str, str], list[Consent]] = defaultdict(list)
    for consent in found:
        by_what[consent.purpose, consent.channel].append(consent)
    ended = []
    for same in by_what.values():
        noes = [one.withdrawn_on for one in same if one.withdrawn_on]
        for one in same:
            if noes and one.withdrawn_on is None and one.given_on <= max(noes):
                one.withdrawn_on, one.withdrawn_how = max(noes), MERGED
                ended.append(one.id)
    return ended


def _reopen(session: Session, ended: dict[str, list[int]]) -> None:
    for point_id in ended["contacts"]:
        session.get_one(ContactPoint, point_id).ended_at = None
    for consent_id in ended["consents"]:
        consent = session.get_one(Consent, consent_id)
        consent.withdrawn_on, consent.withdrawn_how = None, ""
