"""What became of cases on a clause, as far as this reader may know it.

Counts for readers of counts come from what was published, never from the cases. Awards and past
practice are there for whoever may read precedents; settlements as far as each reader's own right
to them. What is confidential by its terms is counted, and nothing more is told of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from organizer.clauses.models import Edition
from organizer.core.access import Reach, Right, may, reach
from organizer.core.reader import Reader

from . import access, endings, releases
from .citing import Cited, chosen, cited, joined
from .history_models import CaseEnding, PastPractice, Release
from .models import Grievance
from .outcomes import AWARDS, NOT_TOLD, STILL_OPEN, Outcome, Weight, may_be_quoted


@dataclass(frozen=True)
class Told:
    """An ending or a practice that this reader may read, and what it is worth."""

    what: str
    on: date | None
    weight: Weight
    summary: str
    remedies: tuple[str, ...] = ()
    arbitrator: str = ""
    clauses: str = ""
    case_id: int | None = None  # only where the reader reaches the case itself

    @property
    def may_be_quoted(self) -> bool:
        return may_be_quoted(self.weight)


@dataclass(frozen=True)
class Published:
    """A publication's line for the article: a heading with each of its guarded words."""

    title: str
    release_id: int
    cases: str
    outcomes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ClauseHistory:
    of: Cited
    total: int | None  # None for readers of counts
    outcomes: tuple[tuple[str, int], ...]
    remedies: tuple[tuple[str, int], ...]
    arbitrators: tuple[tuple[str, int], ...]
    confidential: int
    told: tuple[Told, ...]
    published: tuple[Published, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.total or self.told or self.published)


@dataclass(frozen=True)
class Asked:
    """A clause, of one agreement where it is known; cases that name none count for each."""

    clause: Cited
    agreement_id: int | None = None

    def narrowed(self, wanted: ColumnElement[bool]) -> ColumnElement[bool]:
        if self.agreement_id is None:
            return wanted
        editions = select(Edition.id).where(Edition.agreement_id == self.agreement_id)
        return wanted & or_(Grievance.edition_id.is_(None), Grievance.edition_id.in_(editions))


def by_clause(session: Session, reader: Reader, asked: Asked) -> ClauseHistory:
    clause = asked.clause
    published = tuple(_published(session, reader, clause))
    told = tuple(sorted(_told(session, reader, asked), key=_first, reverse=True))
    if reach(reader, Right.STATISTICS) != Reach.ALL:
        return ClauseHistory(clause, None, (), (), (), 0, told, published)
    rows = _cases(session, access.reached(session, reader, Right.STATISTICS), asked)
    ended = [ending for _, ending in rows if ending]
    open_ones = [_ended_how(case, ending) for case, ending in rows]
    tellable = [one for one in ended if not one.is_confidential]
    return ClauseHistory(
        clause,
        len(rows),
        _counted(open_ones),
        _counted(remedy for one in tellable for remedy in one.remedies),
        _counted(one.arbitrator for one in tellable if one.arbitrator),
        len(ended) - len(tellable),
        told,
        published,
    )


def _first(one: Told) -> tuple[bool, date]:
    """What may be held up before what may not, and the newest of each."""
    return one.may_be_quoted, one.on or date.min


def quotable(session: Session, reader: Reader, asked: Asked) -> list[Told]:
    """What a letter, a draft or an answer may hold up: awards and past practice alone."""
    return [one for one in _told(session, reader, asked) if one.may_be_quoted]


def to_point_to(session: Session, reader: Reader, case: Grievance) -> list[Told]:
    """The same for every clause that a case cites, for whoever writes its letters."""
    own = cited(joined(chosen(session).get(case.id, ""), case.clauses))
    found = (one for clause in own for one in quotable(session, reader, Asked(clause)))
    return sorted(dict.fromkeys(found), key=_first, reverse=True)


def _counted(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(values)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _ended_how(case: Grievance, ending: CaseEnding | None) -> str:
    if case.is_open:
        return STILL_OPEN
    return ending.outcome if ending else (case.outcome or NOT_TOLD)


def _cases(
    session: Session, wanted: ColumnElement[bool], asked: Asked
) -> list[tuple[Grievance, CaseEnding | None]]:
    """Cases under the condition that cite the clause or something in it."""
    query = (
        select(Grievance, CaseEnding)
        .outerjoin(CaseEnding, CaseEnding.grievance_id == Grievance.id)
        .where(asked.narrowed(wanted))
        .order_by(Grievance.id)
    )
    of = chosen(session)
    return [
        (case, ending)
        for case, ending in session.execute(query)
        if _cites(joined(of.get(case.id, ""), case.clauses), asked.clause)
    ]


def _cites(text: str, clause: Cited) -> bool:
    return any(clause.holds(one) for one in cited(text))


def _told(session: Session, reader: Reader, asked: Asked) -> Iterator[Told]:
    """Each ending once: as a precedent, or as a settlement that this reader may read."""
    if may(reader, Right.PRECEDENTS):
        for one in practices(session):
            if _cites(one.clauses, asked.clause):
                yield _as_practice(one)
    reached_cases = _ids(session, access.reached(session, reader))
    seen: set[int] = set()
    for right, outcomes in ((Right.PRECEDENTS, AWARDS), (Right.SETTLEMENTS, {Outcome.SETTLED})):
        for case, ending in _cases(session, access.reached(session, reader, right), asked):
            if ending is None or ending.outcome not in outcomes or case.id in seen:
                continue
            weight = endings.weight(ending)
            if weight not in (Weight.CONFIDENTIAL, Weight.NONE):
                seen.add(case.id)
                yield _as_told(case, ending, weight, case.id in reached_cases)


def _ids(session: Session, wanted: ColumnElement[bool]) -> set[int]:
    return set(session.scalars(select(Grievance.id).where(wanted)))


def _as_told(case: Grievance, ending: CaseEnding, weight: Weight, is_reached: bool) -> Told:
    return Told(
        ending.outcome, ending.on, weight, ending.summary, tuple(ending.remedies),
        ending.arbitrator, case.clauses, case.id if is_reached else None,
    )  # fmt: skip


def practices(session: Session) -> Sequence[PastPractice]:
    """For whoever may read precedents."""
    query = select(PastPractice).where(PastPractice.withdrawn_at.is_(None))
    return session.scalars(query).all()


def _as_practice(one: PastPractice) -> Told:
    source = f" Shown by: {one.source}" if one.source else ""
    return Told("past practice", one.since_on, Weight.PRACTICE, one.words + source,
                clauses=one.clauses)  # fmt: skip


def _published(session: Session, reader: Reader, clause: Cited) -> Iterator[Published]:
    lines = (published_line(one, clause) for one in releases.published(session, reader))
    return (line for line in lines if line)


def published_line(one: Release, clause: Cited) -> Published | None:
    """The article's line of a publication; a section has none of its own."""
    report = releases.report_of(one)
    by_key = {figure.key: figure for figure in report.figures}
    articles, crossed = by_key.get("articles"), by_key.get("crossed")
    if articles is None or crossed is None:
        return None
    row = next((row for row in articles.rows if row.label == clause.of_article), None)
    cells = next((row for row in crossed.rows if row.label == clause.of_article), None)
    outcomes = tuple(zip(crossed.headers[1:], cells.words, strict=True)) if cells else ()
    return Published(report.title, one.id, row.words[0] if row else "<5", outcomes)
