"""Folders that describe agreements, brought in: texts, dates, statuses, limits, changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.core.errors import Invalid
from organizer.core.quote import Place, Quoted
from organizer.core.reader import OPERATOR, Actor
from organizer.core.span import Span
from organizer.documents.reading import read
from organizer.people.local import unit_named
from organizer.search.encoder import Encoder
from organizer.storage.session import begin

from .amending import Amends, record_amendment
from .contracts import AGREEMENT, AmendsSaid, Contract, EditionSaid, LimitSaid, read_contract
from .dating import record_term
from .importing import Imported, import_file
from .kept import Amendment, TimeLimit
from .limits import hash_of, limits_of
from .models import Agreement, Edition
from .service import check_status, record_status
from .storing import Asked
from .texts import NO_CLAUSE, Text, text_of, text_of_document


@dataclass(frozen=True)
class Bringing:
    """Where things go, who acts, when; ``trusts`` takes confirmations over as they stand."""

    engine: Engine
    files: Path
    encoder: Encoder | None
    actor: Actor
    now: datetime
    trusts: bool = False


def bring_in_all(at: Bringing, folder: Path) -> list[Imported]:
    """Every agreement described below ``folder``; what changes another one comes last.

    Each file is looked at before anything is stored. A text that is here already is left
    as it is, with what people have said about it since.
    """
    contracts = [read_contract(path.parent) for path in sorted(folder.glob(f"*/{AGREEMENT}"))]
    if not contracts:
        raise Invalid(f"No folder in {folder} has a file {AGREEMENT}.")
    for contract in contracts:
        _check(contract, at.now)
    done = [one for contract in contracts for one in bring_in(at, contract)]
    with begin(at.engine) as session:
        for contract in contracts:
            for said in contract.amends:
                _amend(session, at, contract, said)
    return done


def bring_in(at: Bringing, contract: Contract) -> list[Imported]:
    """One agreement: its texts with their dates and limits, and the log of its status."""
    _check(contract, at.now)
    done = [_edition(at, contract, edition) for edition in contract.editions]
    if not all(one.already for one in done):
        with begin(at.engine) as session:
            for said in contract.statuses:
                record_status(
                    session, OPERATOR, done[0].agreement_id, said, actor=at.actor, now=at.now
                )
    return done


def _edition(at: Bringing, contract: Contract, edition: EditionSaid) -> Imported:
    asked = Asked(
        edition.file,
        edition.content,
        contract.name,
        contract.kind,
        edition.term.starts_on,
        edition.term.ends_on,
        unit=contract.units[0] if len(contract.units) == 1 else "",
    )
    done = import_file(at.engine, at.files, at.encoder, asked, actor=at.actor, now=at.now)
    if done.already:
        return done
    with begin(at.engine) as session:
        record_term(session, OPERATOR, done.edition_id, edition.term, actor=at.actor, now=at.now)
        session.add_all(_limits(session, at, done.edition_id, contract.limits_in(edition)))
    return done


def _check(contract: Contract, now: datetime) -> None:
    for said in contract.statuses:
        check_status(said, now)
    for edition in contract.editions:
        limits = contract.limits_in(edition)
        if limits:
            _must_stand(edition, limits)


def _must_stand(edition: EditionSaid, limits: Sequence[LimitSaid]) -> None:
    """A limit whose words do not stand in the text stops it before anything is stored."""
    text = text_of_document(read(edition.content))
    inside = Quoted(text.quotables(), text.pages)
    for said in limits:
        place = inside.standing(said.quote).place
        if place is None or not _key(text, place):
            raise Invalid(f"limits.toml quotes words that do not stand there: “{said.quote[:80]}”.")


def _key(text: Text, place: Place) -> int:
    """The clause in which a quotation stands."""
    first = place.spans[0]
    return next((c.key for c in text.clauses if any(_holds(s, first) for s in c.spans)), NO_CLAUSE)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.page == inner.page and outer.start <= inner.start < outer.end


def _limits(
    session: Session, at: Bringing, edition_id: int, stated: Sequence[LimitSaid]
) -> Iterator[TimeLimit]:
    """Those confirmed elsewhere, if that is trusted; else what the text does not suggest itself."""
    if not stated:
        return
    text = text_of(session, OPERATOR, edition_id)
    inside = Quoted(text.quotables(), text.pages)
    found = {
        (" ".join(listed.limit.quote.split()), listed.limit.number)
        for listed in limits_of(session, OPERATOR, edition_id)
    }
    for said in stated:
        place = inside.standing(said.quote).place
        is_confirmed = at.trusts and said.confirmed_on is not None
        if place is None or (not is_confirmed and _is_suggested(said, found)):
            continue
        yield _row(said, edition_id, _key(text, place), place, is_confirmed=is_confirmed)


def _is_suggested(said: LimitSaid, found: set[tuple[str, float]]) -> bool:
    words = " ".join(said.quote.split())
    return any(said.number == number and words in quote for quote, number in found)


def _row(
    said: LimitSaid, edition_id: int, clause_id: int, place: Place, *, is_confirmed: bool
) -> TimeLimit:
    at = said.confirmed_on if is_confirmed else None
    same = (
        *("step", "number", "unit", "printed_unit", "runs_from", "actor", "if_late", "is_before"),
        "page_says",
    )
    return TimeLimit(
        edition_id=edition_id,
        clause_id=clause_id,
        quote=place.text,
        quote_hash=hash_of(place.text),
        spans=[span.as_list() for span in place.spans],
        confirmed_at=datetime.combine(at, time()) if at else None,
        confirmed_name=said.confirmed_by if at else "",
        **{name: getattr(said, name) for name in same},
    )


def _amend(session: Session, at: Bringing, contract: Contract, said: AmendsSaid) -> None:
    by = None if said.effect == "suspends" and not said.by else contract.name
    edition = _text_named(session, said.agreement, said.of_file)
    given = Amends(
        edition.id,
        said.place,
        said.effect,
        _text_named(session, by, said.file).id if by else None,
        said.by,
        unit_named(session, said.unit).id if said.unit else None,
        said.agency,
        said.site,
        said.from_on,
        said.to_on,
        said.source,
    )
    if not _is_recorded(session, given):
        record_amendment(session, OPERATOR, given, actor=at.actor, now=at.now)


def _is_recorded(session: Session, given: Amends) -> bool:
    """Taken back or not: what a person took back is not said again."""
    query = select(Amendment.id).filter_by(
        edition_id=given.edition_id,
        place=given.place,
        effect=given.effect,
        by_edition_id=given.by_edition_id,
        by_place=given.by_place,
        site=given.site,
        from_on=given.from_on,
    )
    return session.scalar(query.limit(1)) is not None


def _text_named(session: Session, agreement: str, file: str) -> Edition:
    query = select(Edition).join(Agreement).where(Agreement.name == agreement)
    if file:
        query = query.where(Edition.file_name == file)
    newest = query.order_by(Edition.starts_on.desc(), Edition.id.desc())
    found = session.scalar(newest.limit(1))
    if found is None:
        raise Invalid(f"{AGREEMENT} speaks of {agreement}{' ' + file if file else ''}: not here.")
    return found
