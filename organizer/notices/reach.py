"""Whom a notice reached, over each channel, as counts that point to nobody."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from .audience import FEWEST
from .call_models import Call, PhoneTree
from .mailings import BY_MACHINE, LedgerRow
from .models import Published


@dataclass(frozen=True)
class Reach:
    """``words`` is a count, or that it was posted for whoever passes by."""

    channel: str
    words: str


def of(session: Session, notice_id: int) -> list[Reach]:
    """What left by machine, what stewards told, and what was posted or printed."""
    left = select(LedgerRow.channel, func.count()).where(
        LedgerRow.notice_id == notice_id, LedgerRow.state.in_(("sent", "unsure"))
    )
    found = [
        Reach(channel, _count(count))
        for channel, count in session.execute(left.group_by(LedgerRow.channel))
    ]
    calls = select(func.count()).select_from(Call).join(PhoneTree, PhoneTree.id == Call.tree_id)
    told = session.scalar(
        calls.where(PhoneTree.notice_id == notice_id, Call.result.in_(("reached", "left word")))
    )
    if told:
        found.append(Reach("phone", _count(told)))
    posted = select(Published.channel).where(
        Published.notice_id == notice_id, Published.channel.not_in(BY_MACHINE)
    )
    counted = {one.channel for one in found}
    return found + [
        Reach(channel, "posted, and who read it nobody can count")
        for channel in session.scalars(posted.distinct().order_by(Published.channel))
        if channel not in counted
    ]


def _count(number: int) -> str:
    return f"{number} people" if number >= FEWEST else f"fewer than {FEWEST} people"
