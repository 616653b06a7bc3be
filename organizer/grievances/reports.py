"""The local's own reports: every case counted exactly, for those who may see each count."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.day_words import day_words
from organizer.core.errors import Forbidden
from organizer.core.reader import Reader
from organizer.core.step_times import StepTime

from . import access, counting
from .counting import Facts
from .figures import Figure, Report, Row
from .models import Grievance
from .outcomes import NOT_TOLD, STILL_OPEN, Outcome

OUTCOMES = (*Outcome, NOT_TOLD, STILL_OPEN)


@dataclass(frozen=True)
class Span:
    """Which cases: those that began from one day to another, in one unit or all."""

    from_on: date | None = None
    until_on: date | None = None
    unit_id: int | None = None

    def holds(self, one: Facts) -> bool:
        first, last = self.from_on or date.min, self.until_on or date.max
        return first <= one.began_on <= last


def exact(session: Session, reader: Reader, span: Span, today: date) -> Report:
    """Only for readers whose right reaches all; a case they are walled off is not in it."""
    if reach(reader, Right.STATISTICS) != Reach.ALL:
        raise Forbidden("The exact figures are for stewards in charge and officers.")
    found = [one for one in counting.facts(session, _wanted(session, reader, span))
             if span.holds(one)]  # fmt: skip
    return Report(
        "Grievances in figures",
        _about(found, span),
        (
            _trend(found),
            _by("article", "By article", "A case that cites two articles stands in both.",
                found, lambda one: one.articles),
            _by("unit", "By unit", "", found, lambda one: (one.unit,)),
            _by("step", "By the highest step reached", "", found, lambda one: (one.step,),
                _steps(found)),
            _by("outcome", "By outcome", "", found, lambda one: (one.outcome,), OUTCOMES),
            _crossed(found),
            _answers(found, today),
        ),
    )  # fmt: skip


def _wanted(session: Session, reader: Reader, span: Span) -> ColumnElement[bool]:
    wanted = access.reached(session, reader, Right.STATISTICS)
    return wanted if span.unit_id is None else wanted & (Grievance.unit_id == span.unit_id)


def _about(found: Sequence[Facts], span: Span) -> str:
    count = f"{len(found)} case{'' if len(found) == 1 else 's'}"
    since = f" from {day_words(span.from_on)}" if span.from_on else ""
    until = f" to {day_words(span.until_on)}" if span.until_on else ""
    return f"{count} that began{since}{until}" if since or until else f"{count}, of all times"


def _trend(found: Sequence[Facts]) -> Figure:
    began = Counter(quarter(one.began_on) for one in found)
    ended = Counter(quarter(one.ended_on) for one in found if one.ended_on)
    rows = (
        Row(name, (str(began[name]), str(ended[name])), began[name])
        for name in sorted(began.keys() | ended.keys())
    )
    headers = ("Quarter", "Began", "Ended")
    return Figure("trend", "Quarter by quarter", headers, tuple(rows), "cases that began")


def _by(
    key: str, title: str, note: str, found: Iterable[Facts],
    named: Callable[[Facts], Iterable[str]], order: Sequence[str] = (),
) -> Figure:  # fmt: skip
    """In the given order, or the most frequent first."""
    counts = Counter(name for one in found for name in named(one))
    names = [name for name in order if counts[name]] or sorted(
        counts, key=lambda name: (-counts[name], article_order(name))
    )
    rows = tuple(Row(name, (str(counts[name]),), counts[name]) for name in names)
    head = title.removeprefix("By the ").removeprefix("By ").capitalize()
    return Figure(key, title, (head, "Cases"), rows, "cases", note)


def _steps(found: Iterable[Facts]) -> list[str]:
    """In the order of the procedure."""
    order = {counting.BEFORE_FILING: 0, counting.ARBITRATION: 1000}
    return sorted({one.step for one in found}, key=lambda step: order.get(step) or _number(step))


def _number(step: str) -> int:
    digits = step.rpartition(" ")[2]
    return int(digits) if digits.isdigit() else 0


def _crossed(found: Sequence[Facts]) -> Figure:
    """Each article with how its cases came out."""
    counts = Counter((name, one.outcome) for one in found for name in one.articles)
    articles = sorted({name for name, _ in counts}, key=article_order)
    outcomes = [name for name in OUTCOMES if any(counts[a, name] for a in articles)]
    rows = tuple(Row(a, tuple(str(counts[a, name]) for name in outcomes)) for a in articles)
    headers = ("Article", *(str(name) for name in outcomes))
    return Figure("crossed", "Articles and outcomes", headers, rows)


def _answers(found: Iterable[Facts], today: date) -> Figure:
    """Days from filing to management's answer, beside what the agreement allows."""
    of_step: dict[int, list[StepTime]] = {}
    for one in found:
        for time in one.times:
            of_step.setdefault(time.step, []).append(time)
    rows = tuple(_answer_row(step, of_step[step], today) for step in sorted(of_step))
    headers = ("Step", "Answers", "Days, middle", "Days, longest", "Allowed, middle",
               "Late or still out after the limit", "Late of those with a limit")  # fmt: skip
    note = "An answer counts as late only after the latest reading of a confirmed limit."
    return Figure("answers", "Management’s answers", headers, rows, "answers late, in 100", note)


def _answer_row(step: int, times: Sequence[StepTime], today: date) -> Row:
    days = [one.days for one in times if one.days is not None]
    allowed = [one.allowed for one in times if one.allowed is not None]
    late = sum(one.is_late(today) for one in times)
    share = round(100 * late / len(allowed)) if allowed else None
    words = (
        str(len(days)),
        _middle(days),
        str(max(days)) if days else "none yet",
        _middle(allowed) if allowed else "no confirmed limit",
        str(late),
        f"{share} %" if share is not None else "not known",
    )
    return Row(f"step {step}", words, share)


def _middle(days: Sequence[int]) -> str:
    return f"{median(days):g}" if days else "none yet"


def quarter(day: date) -> str:
    return f"{day.year}, quarter {(day.month + 2) // 3}"


def article_order(name: str) -> tuple[int, str]:
    number = name.removeprefix("Art. ")
    return (int(number) if number.isdigit() else 10_000, name)
