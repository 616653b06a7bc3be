"""Figures for many: published once for the cases that ended by a day, and never changed again.

A reader of counts sees these publications and no live figure. All tables of one are guarded
together (``core.privacy``); a case is counted in one publication alone. So there is nothing to
subtract: not a total from its parts, not last month's report from today's.
"""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses.models import Clause
from organizer.core.access import Reach, Right, reach
from organizer.core.crossref.resolve import number_of
from organizer.core.day_words import day_words
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.privacy import ALL, OTHERS, Guarded, Table, guarded, rows_of
from organizer.core.reader import Actor, Reader
from organizer.core.small_cells import LEAST
from organizer.people.local import today as local_today
from organizer.people.models import Unit
from organizer.storage import audit

from . import counting, figures, reports
from .counting import Facts
from .figures import Figure, Report, Row
from .history_models import Release, ReleasedCase
from .models import Grievance
from .outcomes import NOT_TOLD, Outcome

logger = logging.getLogger(__name__)
OUTCOMES = (*(str(one) for one in Outcome), NOT_TOLD)
CASES = "cases"
ANOTHER, LATER = "another article, or none", "a later step"
STEPS = (
    counting.BEFORE_FILING,
    *(f"step {number}" for number in range(1, 5)),
    LATER,
    counting.ARBITRATION,
)
ENOUGH_ANSWERS = 20  # below it a share of late answers is not told


def published(session: Session, reader: Reader) -> list[Release]:
    """The newest first: every one for readers of counts, the approved ones for those outside."""
    far = reach(reader, Right.STATISTICS)
    query = select(Release).order_by(Release.until_on.desc())
    if far == Reach.RELEASED:
        query = query.where(Release.approved_at.is_not(None))
    elif far not in (Reach.COUNTS, Reach.ALL):
        return []
    return list(session.scalars(query))


def release(session: Session, reader: Reader, release_id: int) -> Release:
    found = next((one for one in published(session, reader) if one.id == release_id), None)
    if found is None:
        raise NotFound("There are no such figures, or they are not approved for you.")
    return found


def report_of(found: Release) -> Report:
    return figures.from_plain(found.plain)


def draft(session: Session, until_on: date, today: date) -> Report:
    """What would be published for the cases that ended by a day: to look at first."""
    return _guarded(session, _ripe(session, until_on, today), until_on)


def publish(session: Session, until_on: date, *, actor: Actor, now: datetime) -> Release:
    """Publish what ``draft`` showed. It cannot be taken back: people have seen it."""
    today = local_today(session, now)
    ripe = _ripe(session, until_on, today)
    since = _since(session)
    report = _guarded(session, ripe, until_on)
    if not report.figures:
        raise Refused(
            f"Too few cases ended by {day_words(until_on)} to publish anything that would "
            "not point at a person. Wait until more have ended."
        )
    made = Release(
        from_on=since, until_on=until_on, plain=figures.to_plain(report), made_at=now,
        made_by=actor.account_id,
    )  # fmt: skip
    session.add(made)
    session.flush()
    session.add_all(ReleasedCase(grievance_id=one.id, release_id=made.id) for one in ripe)
    session.flush()
    audit.write(session, actor, "published figures", f"figures {made.id}", now=now)
    logger.info("figures %d: %d cases", made.id, len(ripe))
    return made


def approve(session: Session, found: Release, *, actor: Actor, now: datetime) -> None:
    """Let those who speak for the local use these figures outside."""
    if found.approved_at is None:
        found.approved_at, found.approved_by = now, actor.account_id
        audit.write(session, actor, "approved figures for use", f"figures {found.id}", now=now)


def _since(session: Session) -> date | None:
    """The day after the last publication; None before the first."""
    last = session.scalar(select(Release.until_on).order_by(Release.until_on.desc()).limit(1))
    return last + timedelta(1) if last else None


def _ripe(session: Session, until_on: date, today: date) -> list[Facts]:
    """Cases that ended by that day and were never counted before, late entries among them."""
    since = _since(session)
    if until_on >= today:
        raise Invalid("Choose a day that is over, so that the figures are whole.")
    if since and until_on < since:
        raise Invalid(f"Figures up to {day_words(since - timedelta(1))} are out already.")
    counted = select(ReleasedCase.grievance_id)
    wanted = ~Grievance.is_open & Grievance.id.not_in(counted)
    found = counting.facts(session, wanted)
    return [one for one in found if one.ended_on and one.ended_on <= until_on]


def _guarded(session: Session, ripe: Sequence[Facts], until_on: date) -> Report:
    since = _since(session)
    start = f"from {day_words(since)} to" if since else "up to"
    title = f"Grievances that ended {start} {day_words(until_on)}"
    tables = _tables(session, ripe)
    found = guarded(tables)
    if len(ripe) < LEAST or not found.words:
        return Report(title, "", (), is_guarded=True)
    total = found.words[ALL, ALL, ALL]
    about = (
        f"Cases: {total}. Each is counted once, under the first article it cites. A count below "
        f"{LEAST} is shown as <{LEAST}; some larger ones are held back, so that no small one can "
        "be worked out."
    )
    kept = [table for table in tables if table.name not in found.dropped]
    shown = [one for table in kept for one in _figures(table, found)]
    return Report(title, about, (*shown, *_answers(ripe, found)), is_guarded=True)


def _tables(session: Session, ripe: Sequence[Facts]) -> tuple[Table, ...]:
    """Rows and columns are the same whatever happened: which are listed tells nothing."""
    articles, units = _articles(session), (*_units(session), counting.NO_UNIT)
    by_article = Counter(
        (one.article if one.article in articles else ANOTHER, str(one.outcome)) for one in ripe
    )
    by_unit = Counter((one.unit, CASES) for one in ripe)
    by_step = Counter((one.step if one.step in STEPS else LATER, CASES) for one in ripe)
    return (
        Table("article", (*articles, ANOTHER), OUTCOMES, by_article),
        Table("unit", units, (CASES,), by_unit),
        Table("step", STEPS, (CASES,), by_step),
    )


def _articles(session: Session) -> tuple[str, ...]:
    """Of every agreement that is here."""
    labels = session.scalars(select(Clause.article).distinct())
    found = {f"Art. {number_of(label)}" for label in labels if number_of(label)}
    return tuple(sorted(found, key=reports.article_order))


def _units(session: Session) -> list[str]:
    return list(session.scalars(select(Unit.name).order_by(Unit.name)))


TITLES = {
    "article": ("By article", "Article"),
    "unit": ("By unit", "Unit"),
    "step": ("By the highest step reached", "Step"),
}


def _figures(table: Table, found: Guarded) -> list[Figure]:
    """The rows alone; where there are several columns, these alone and both crossed."""
    title, head = TITLES[table.name]
    shown = [_alone(table, found, title, head)]
    if len(table.columns) > 1:
        columns = tuple(
            replace(_row(found, table, ALL, name), label=name) for name in table.columns
        )
        cells = tuple(
            Row(name, tuple(found.words[table.name, name, one] for one in table.columns))
            for name in rows_of(table)
        )
        outcomes = Figure("outcomes", "By outcome", ("Outcome", "Cases"), columns, "cases")
        crossed = "Articles and outcomes"
        shown += [outcomes, Figure("crossed", crossed, (head, *table.columns), cells)]
    return shown


def _alone(table: Table, found: Guarded, title: str, head: str) -> Figure:
    small = len(table.small_rows)
    rows = [_row(found, table, name, ALL) for name in rows_of(table) if name != OTHERS]
    if small:
        label = f"each of the other {small}" if small > 1 else table.small_rows[0]
        rows.append(Row(label, (f"<{LEAST}",)))
    return Figure(f"{table.name}s", title, (head, "Cases"), tuple(rows), "cases")


def _row(found: Guarded, table: Table, row: str, column: str) -> Row:
    words = found.words[table.name, row, column]
    return Row(row, (words,), int(words) if words.isdigit() else None)


def _answers(ripe: Sequence[Facts], found: Guarded) -> list[Figure]:
    """One share over everything, in tenths: no count of it can be set against another."""
    limited = [time for one in ripe for time in one.times if time.late_after and time.came_on]
    if len(limited) < ENOUGH_ANSWERS:
        return []
    late = sum(time.is_late(time.filed_on) for time in limited)
    tenths = round(10 * late / len(limited))
    words = (
        f"about {tenths} of 10"
        if 0 < tenths < 10
        else ("hardly any" if not tenths else "nearly all")
    )
    row = Row("Answers after the limit", (words,))
    return [Figure("answers", "Management’s answers", ("Management’s answers", "Share"), (row,))]
