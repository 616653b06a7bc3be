"""The clauses of another reading, put into the rows of the one before."""

from bisect import bisect_right
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.search import index
from organizer.search.encoder import Encoder

from .drafts import Draft
from .kept import QuotationUse, TimeLimit
from .models import Clause, MovedClause
from .repointing import repoint

Firsts = list[tuple[int, int]]


def settle(
    session: Session, encoder: Encoder | None, edition_id: int, drafts: Sequence[Draft]
) -> None:
    """A clause whose words begin where one began keeps its number; the search is renewed for
    the others, and what points at a clause that went is led on."""
    query = select(Clause).where(Clause.edition_id == edition_id).order_by(Clause.seq)
    old = list(session.scalars(query))
    before = {clause.id: (_heading(clause), clause.text) for clause in old}
    rows = _settled(session, edition_id, old, drafts)
    changed = [
        (row, draft)
        for row, draft in zip(rows, drafts, strict=True)
        if before.get(row.id) != (draft.heading, draft.text)
    ]
    gone = before.keys() - {row.id for row in rows}
    index.remove(session, edition_id, [*gone, *(row.id for row, _ in changed)])
    if changed:
        prepared = index.prepare([(draft.heading, draft.text) for _, draft in changed], encoder)
        index.add(session, edition_id, [row.id for row, _ in changed], prepared)
    _lead_by_place(session, edition_id, rows)


def _settled(
    session: Session, edition_id: int, old: Sequence[Clause], drafts: Sequence[Draft]
) -> list[Clause]:
    """A row for each draft, the old one wherever its words begin there."""
    firsts = [(d.clause.spans[0].page, d.clause.spans[0].start) for d in drafts]
    rows, merged = _old_rows(old, drafts, firsts)
    back = _come_back(session, edition_id, firsts, rows)
    kept = [row or _new(edition_id, back.get(at)) for at, row in enumerate(rows)]
    for seq, (row, draft) in enumerate(zip(kept, drafts, strict=True)):
        for name, value in draft.as_row(seq).items():
            setattr(row, name, value)
    session.add_all(kept)
    session.flush()
    for clause, place in merged:
        _lead_on(session, clause, kept[place].id)
    session.flush()
    return kept


def _old_rows(
    old: Sequence[Clause], drafts: Sequence[Draft], firsts: Firsts
) -> tuple[list[Clause | None], list[tuple[Clause, int]]]:
    """The old row of each draft, if it has one; and those merged into others, with the place."""
    same = {_key(clause.spans): clause for clause in old}
    rows = [same.pop(_key([s.as_list() for s in d.clause.spans]), None) for d in drafts]
    merged = []
    for clause in same.values():
        place = _place(firsts, clause.spans)
        if rows[place] is None:
            rows[place] = clause
        else:
            merged.append((clause, place))
    return rows, merged


def _lead_on(session: Session, clause: Clause, holder: int) -> None:
    """What pointed at a clause points at the one that holds its words now."""
    page, start, _ = clause.spans[0]
    session.add(MovedClause(old_id=clause.id, clause_id=holder, page=page, start=start))
    session.flush()
    repoint(session, clause.id, holder)
    session.delete(clause)


def _come_back(
    session: Session, edition_id: int, firsts: Firsts, rows: Sequence[Clause | None]
) -> dict[int, int]:
    """By their place, clauses that begin where a merged one began: they get its address again."""
    query = select(MovedClause).join(Clause).where(Clause.edition_id == edition_id)
    found: dict[int, int] = {}
    for moved in session.scalars(query.order_by(MovedClause.old_id)).all():
        first = (moved.page, moved.start)
        place = firsts.index(first) if first in firsts else None
        if place is not None and rows[place] is None and place not in found:
            found[place] = moved.old_id
            session.delete(moved)
    session.flush()
    return found


def _new(edition_id: int, address: int | None) -> Clause:
    return Clause(id=address, edition_id=edition_id)


def _lead_by_place(session: Session, edition_id: int, rows: Sequence[Clause]) -> None:
    """Limits and quotations know their place in the pages: each belongs to the clause there."""
    firsts = [(row.spans[0][0], row.spans[0][1]) for row in rows]
    limits = session.scalars(select(TimeLimit).where(TimeLimit.edition_id == edition_id))
    for limit in limits:
        limit.clause_id = rows[_place(firsts, limit.spans)].id
    uses = session.scalars(select(QuotationUse).where(QuotationUse.edition_id == edition_id))
    for use in uses:
        if use.clause_id is not None:
            use.clause_id = rows[_place(firsts, use.spans)].id


def _place(firsts: Firsts, spans: Sequence[Sequence[int]]) -> int:
    """Which clause holds the place where these words begin."""
    page, start, _ = spans[0]
    return max(0, bisect_right(firsts, (page, start)) - 1)


def _key(spans: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(span) for span in spans)


def _heading(clause: Clause) -> str:
    parts = (clause.article, clause.article_title, clause.section_title)
    return " ".join(part for part in parts if part)
