"""What became of cases, a line a clause: for lists, where the whole history would be too much."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses.models import Edition
from organizer.core.access import Reach, Right, may, reach
from organizer.core.reader import Reader

from . import access, releases
from .citing import Cited, chosen, cited, joined
from .history import Asked, practices, published_line
from .history_models import CaseEnding
from .models import Grievance
from .outcomes import AWARDS, NOT_TOLD, STILL_OPEN, may_be_quoted, weight_of

MOST_OUTCOMES = 3
SMALL = "<5"  # as every article that has few: no reason for a line


@dataclass(frozen=True)
class Brief:
    of: Cited
    total: int | None  # None for readers of counts
    outcomes: tuple[tuple[str, int], ...]  # the most frequent first
    citable: int  # awards and practice that may be held up
    published: str  # the newest publication's guarded word for the article

    @property
    def is_empty(self) -> bool:
        return not (self.total or self.citable or self.published)


def briefs(session: Session, reader: Reader, asked: Iterable[Asked]) -> dict[Asked, Brief]:
    """Of those clauses on which there is something to tell. The cases are read once for all."""
    wanted = list(dict.fromkeys(asked))
    if not wanted or not may(reader, Right.STATISTICS):
        return {}
    is_exact = reach(reader, Right.STATISTICS) == Reach.ALL
    counted = _Cases(session, reader, Right.STATISTICS) if is_exact else None
    awards = _Cases(session, reader, Right.PRECEDENTS, only_awards=True)
    known = practices(session) if may(reader, Right.PRECEDENTS) else []
    newest = next(iter(releases.published(session, reader)), None)
    found = {}
    for one in wanted:
        ended = [row.ended_how for row in counted.on(one)] if counted else []
        practice = sum(any(one.clause.holds(at) for at in cited(it.clauses)) for it in known)
        line = published_line(newest, one.clause) if newest and not counted else None
        found[one] = Brief(
            one.clause, len(ended) if counted else None,
            tuple(Counter(ended).most_common(MOST_OUTCOMES)),
            len(awards.on(one)) + practice, line.cases if line and line.cases != SMALL else "",
        )  # fmt: skip
    return {one: brief for one, brief in found.items() if not brief.is_empty}


@dataclass(frozen=True)
class _Row:
    id: int
    clauses: tuple[Cited, ...]
    agreement_id: int | None
    ended_how: str


class _Cases:
    """The cases that a right lets the reader count, by the articles that they cite."""

    def __init__(
        self, session: Session, reader: Reader, right: Right, *, only_awards: bool = False
    ) -> None:
        self.by_article: dict[str, list[_Row]] = defaultdict(list)
        for row in _rows(session, reader, right, only_awards):
            for article in dict.fromkeys(one.article for one in row.clauses):
                self.by_article[article].append(row)

    def on(self, asked: Asked) -> list[_Row]:
        """Those that cite the clause or something in it, under its agreement or under none."""
        return [
            row
            for row in self.by_article.get(asked.clause.article, ())
            if None in (asked.agreement_id, row.agreement_id)
            or asked.agreement_id == row.agreement_id
            if any(asked.clause.holds(one) for one in row.clauses)
        ]


def _rows(session: Session, reader: Reader, right: Right, only_awards: bool) -> Iterator[_Row]:
    query = (
        select(
            Grievance.id, Grievance.clauses, Grievance.is_open, Grievance.outcome,
            Edition.agreement_id, CaseEnding.outcome, CaseEnding.arbitrator,
            CaseEnding.is_non_precedential, CaseEnding.is_confidential,
        )
        .outerjoin(Edition, Edition.id == Grievance.edition_id)
        .outerjoin(CaseEnding, CaseEnding.grievance_id == Grievance.id)
        .where(access.reached(session, reader, right))
    )  # fmt: skip
    if only_awards:
        query = query.where(CaseEnding.outcome.in_(AWARDS))
    of = chosen(session)
    for key, typed, is_open, told, agreement_id, ended, who, closed, hushed in session.execute(
        query
    ):
        if only_awards and not may_be_quoted(
            weight_of(ended, arbitrator=who, is_non_precedential=closed, is_confidential=hushed)
        ):
            continue
        how = STILL_OPEN if is_open else (ended or told or NOT_TOLD)
        yield _Row(key, cited(joined(of.get(key, ""), typed)), agreement_id, how)
