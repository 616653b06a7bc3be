"""Rows that look like one person twice: the same number, mailbox, telephone or name."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.reader import Reader

from .models import ContactPoint, DifferentPeople, Member


@dataclass(frozen=True)
class Same:
    """People who share something; a person decides whether they are one."""

    what: str
    members: tuple[tuple[int, str], ...]


def duplicates(session: Session, reader: Reader) -> list[Same]:
    """For whoever keeps the roster; what is shared is named, never shown."""
    if reach(reader, Right.KEEP_ROSTER) != Reach.ALL:
        return []
    there = Member.left_on.is_(None)
    names = {row.id: row.name for row in session.scalars(select(Member).where(there))}
    by_name = session.execute(select(Member.name_key, Member.id).where(there))
    by_number = session.execute(select(Member.number, Member.id).where(there, Member.number != ""))
    by_line = session.execute(
        select(ContactPoint.value_key, ContactPoint.member_id).where(
            ContactPoint.ended_at.is_(None), ContactPoint.kind.in_(("email", "phone"))
        )
    )
    groups = (("number", by_number), ("e-mail or telephone", by_line), ("name", by_name))
    seen: set[tuple[int, ...]] = set()
    apart = _told_apart(session)
    found: list[Same] = []
    for what, pairs in groups:
        shared: dict[str, set[int]] = defaultdict(set)
        for key, member_id in pairs:
            if member_id in names:
                shared[key].add(member_id)
        for ids in (tuple(sorted(group)) for group in shared.values() if len(group) > 1):
            if ids not in seen and not apart.issuperset(combinations(ids, 2)):
                seen.add(ids)
                found.append(Same(f"the same {what}", tuple((i, names[i]) for i in ids)))
    return found


def _told_apart(session: Session) -> set[tuple[int, int]]:
    pairs = session.execute(select(DifferentPeople.one_id, DifferentPeople.other_id))
    return {(one, other) for one, other in pairs}
