"""What changes the records about agreements: limits confirmed, status noted, words registered.

Each deed writes its audit line; the caller owns the transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.limits.find import Limit
from organizer.core.reader import Actor, Reader
from organizer.core.span import Span
from organizer.storage import audit

from . import queries
from .keepers import must_keep, text_changed
from .kept import QuotationUse, TimeLimit
from .limits import Listed, hash_of, limits_of
from .models import LegalStatus
from .texts import NO_CLAUSE


def confirm_limit(
    session: Session, reader: Reader, edition_id: int, mark: str, *, actor: Actor, now: datetime
) -> TimeLimit:
    """Confirm a limit that was found, after reading its words on the page.

    Raises NotFound when the text no longer has it, Refused when words and figures
    differ or it is no whole number: that is read on the page and recorded by hand.
    """
    return confirm_limits(session, reader, edition_id, [mark], actor=actor, now=now)[0]


def confirm_limits(
    session: Session, reader: Reader, edition_id: int, marks: Sequence[str], *,
    actor: Actor, now: datetime, listed: Sequence[Listed] | None = None,
) -> list[TimeLimit]:  # fmt: skip
    """Several at once: the text is read only once for them, or not again if it was just read."""
    must_keep(reader)
    read = limits_of(session, reader, edition_id) if listed is None else listed
    found = {one.mark: one for one in read}
    if any(mark not in found for mark in marks):
        raise NotFound("That limit is not in the text any more. Look at the list again.")
    return [_confirm(session, edition_id, found[mark], actor, now) for mark in marks]


def _confirm(
    session: Session, edition_id: int, listed: Listed, actor: Actor, now: datetime
) -> TimeLimit:
    if listed.is_confirmed and listed.kept:
        return listed.kept
    if doubt := _why_unconfirmed(listed):
        raise Refused(doubt)
    kept = listed.kept or _as_found(edition_id, listed.limit)
    kept.page_says = listed.page_says
    kept.confirmed_at, kept.confirmed_by, kept.confirmed_name = now, actor.account_id, actor.name
    session.add(kept)
    session.flush()
    audit.write(session, actor, "confirmed a limit", f"limit {kept.id}", now=now)
    return kept


def _why_unconfirmed(listed: Listed) -> str:
    """What stands against confirming a limit; empty when nothing does."""
    limit = listed.limit
    if listed.unsure:
        return f"{listed.look_first} It cannot be confirmed before."
    if limit.doubt:
        return f"{limit.doubt} It cannot be confirmed as it stands."
    if limit.number != int(limit.number):
        return "Only whole numbers of days, weeks, months and years can be confirmed."
    if limit.key == NO_CLAUSE:
        return "These words stand in no clause: mend the outline first."
    return ""


def _as_found(edition_id: int, limit: Limit) -> TimeLimit:
    same = ("step", "unit", "printed_unit", "runs_from", "actor", "if_late", "is_before", "quote")
    return TimeLimit(
        edition_id=edition_id,
        clause_id=limit.key,
        number=int(limit.number),
        quote_hash=hash_of(limit.quote),
        spans=[span.as_list() for span in limit.spans],
        **{name: getattr(limit, name) for name in same},
    )


def withdraw_limit(
    session: Session, reader: Reader, limit_id: int, *, actor: Actor, now: datetime
) -> TimeLimit:
    """Take a confirmation back; the record stays, and nothing is counted from it any more."""
    must_keep(reader)
    kept = session.get(TimeLimit, limit_id)
    if kept is None or kept.withdrawn_at is not None:
        raise NotFound("There is no such confirmed limit.")
    kept.withdrawn_at = now
    audit.write(session, actor, "withdrew a limit", f"limit {kept.id}", now=now)
    return kept


@dataclass(frozen=True)
class StatusSaid:
    """What somebody says the standing of an agreement is: never inferred, always sourced."""

    status: str
    from_on: date
    said_by: str
    source: str
    checked_on: date


def check_status(said: StatusSaid, now: datetime) -> None:
    """Raises Invalid for an entry that lacks words or source, or whose days cannot be right."""
    if not said.status.strip():
        raise Invalid("Say what the status is, in words.")
    if not said.source.strip():
        raise Invalid("Name the source: who says so, and where it can be read.")
    if said.checked_on > now.date() or said.checked_on < said.from_on:
        raise Invalid("The day it was checked lies between the day it holds from and today.")


def record_status(
    session: Session,
    reader: Reader,
    agreement_id: int,
    said: StatusSaid,
    *,
    actor: Actor,
    now: datetime,
) -> LegalStatus:
    """Add an entry to an agreement's log of legal status. Raises Invalid without a source."""
    must_keep(reader)
    queries.agreement(session, reader, agreement_id)
    check_status(said, now)
    entry = LegalStatus(
        agreement_id=agreement_id,
        from_on=said.from_on,
        status=said.status.strip(),
        said_by=said.said_by.strip(),
        source=said.source.strip(),
        checked_on=said.checked_on,
        checked_by=actor.name,
    )
    session.add(entry)
    session.flush()
    audit.write(session, actor, "recorded a legal status", f"agreement {agreement_id}", now=now)
    text_changed(session, now)
    return entry


@dataclass(frozen=True)
class Quotes:
    """Words quoted by something of another room: its kind and id."""

    edition_id: int
    spans: tuple[Span, ...]
    quote: str
    kind: str
    id: int
    clause_id: int | None = None


def register_quotation(session: Session, quotes: Quotes, *, now: datetime) -> QuotationUse:
    """Note that words of an edition are quoted, so that a correction finds who quotes them."""
    use = QuotationUse(
        edition_id=quotes.edition_id,
        clause_id=quotes.clause_id,
        spans=[span.as_list() for span in quotes.spans],
        quote_hash=hash_of(quotes.quote),
        used_by_kind=quotes.kind,
        used_by_id=quotes.id,
        registered_at=now,
    )
    session.add(use)
    session.flush()
    return use


def forget_quotations(session: Session, kind: str, used_by_id: int) -> None:
    """The thing that quoted was changed or is gone; what it quotes now is registered anew."""
    session.execute(
        delete(QuotationUse).where(
            QuotationUse.used_by_kind == kind, QuotationUse.used_by_id == used_by_id
        )
    )
