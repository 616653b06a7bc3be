"""From the limits of an edition to the procedure that cases follow.

What is found is a suggestion; what a person arranged is a ``core.procedure.Procedure`` whose
limits carry their words and lead back to them by edition and mark.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core import arranging, procedure_words
from organizer.core.arranging import Arrangement, Placed, StepWords
from organizer.core.clock_rule import Unit
from organizer.core.errors import Refused
from organizer.core.procedure import Limit, Procedure, RunsFrom
from organizer.core.proposed_steps import propose
from organizer.core.quote import Standing
from organizer.core.reader import Reader
from organizer.core.span import slices

from .kept import TimeLimit
from .limits import Listed, limits_of, mark_of_kept, sure_of
from .models import Clause
from .queries import clauses_of
from .quoting import standings_of
from .texts import text_of

UNITS = {
    "calendar days": Unit.CALENDAR,
    "working days": Unit.WORKING,
    "days": Unit.DAYS,
    "hours": Unit.HOUR,
    "weeks": Unit.WEEK,
    "months": Unit.MONTH,
    "years": Unit.YEAR,
}
OF_DISPUTES = re.compile(r"grievan|arbitrat|dispute", re.I)


@dataclass(frozen=True)
class Arranging:
    """What the page shows: the limits about disputes first, and the words on the whole."""

    concerned: list[Listed]
    others: list[Listed]
    proposed: Arrangement
    words_on_rolling: Clause | None
    words_on_mediation: Clause | None
    quotes: dict[str, str]  # by mark, as a person reads them: line ends are spaces


def arranging_of(
    session: Session, reader: Reader, edition_id: int, *, is_union: bool = False
) -> Arranging:
    """The limits of an edition with what their words suggest."""
    listed = [one for one in limits_of(session, reader, edition_id) if _is_usable(one)]
    clauses = clauses_of(session, reader, edition_id)
    titles = {clause.id: f"{clause.article_title} {clause.section_title}" for clause in clauses}
    about = [clause for clause in clauses if OF_DISPUTES.search(titles[clause.id])]
    concerned = [one for one in listed if OF_DISPUTES.search(titles.get(one.limit.key, ""))]
    rolling = _first(about, procedure_words.rolls)
    mediation = _first(about, procedure_words.suspends)
    proposed = propose([(one.mark, one.limit) for one in concerned], is_union=is_union)
    return Arranging(
        concerned,
        [one for one in listed if one not in concerned],
        replace(
            proposed,
            steps=_with_contents(proposed.steps, _first(about, procedure_words.tells_contents)),
            rolls=rolling is not None,
            mediation_suspends=mediation is not None,
        ),
        rolling,
        mediation,
        _quotes(session, reader, edition_id, listed),
    )


def procedure_from(
    session: Session, reader: Reader, edition_id: int, given: Arrangement
) -> Procedure:
    """The procedure as arranged, each limit with its words.

    Raises Invalid when it is not whole, Refused when words are not in the agreement.
    """
    listed = [one for one in limits_of(session, reader, edition_id) if _is_usable(one)]
    quotes = _quotes(session, reader, edition_id, listed)
    limits = {
        one.mark: _limit(edition_id, one, quotes[one.mark], given.placed.get(one.mark))
        for one in listed
    }
    steps = _verified(session, reader, edition_id, given.steps)
    return arranging.arranged(replace(given, steps=steps), limits)


def preview_of(found: Arranging, edition_id: int, given: Arrangement) -> Procedure:
    """The same out of what was read already, for the page; nothing is looked up."""
    limits = {
        one.mark: _limit(edition_id, one, found.quotes[one.mark], given.placed.get(one.mark))
        for one in (*found.concerned, *found.others)
    }
    return arranging.arranged(given, limits)


def with_confirmed(found: Arranging, kept: TimeLimit) -> Arranging:
    """What was read already, with one limit more that somebody stands behind."""
    mark = mark_of_kept(kept)

    def one(listed: Listed) -> Listed:
        return replace(listed, kept=kept) if listed.mark == mark else listed

    return replace(
        found,
        concerned=[one(listed) for listed in found.concerned],
        others=[one(listed) for listed in found.others],
    )


def confirmed_marks(session: Session, edition_ids: Iterable[int]) -> frozenset[str]:
    """What people stand behind now, by mark: asked whenever the dates of cases are counted."""
    query = select(TimeLimit).where(
        TimeLimit.edition_id.in_(list(edition_ids)),
        TimeLimit.withdrawn_at.is_(None),
        TimeLimit.confirmed_at.is_not(None),
    )
    return frozenset(mark_of_kept(row) for row in sure_of(session, session.scalars(query)))


def _is_usable(one: Listed) -> bool:
    limit = one.limit
    return limit.unit in UNITS and limit.number == int(limit.number) and limit.number > 0


def _quotes(
    session: Session, reader: Reader, edition_id: int, listed: Iterable[Listed]
) -> dict[str, str]:
    pages = text_of(session, reader, edition_id).pages
    return {
        one.mark: " ".join(
            word for span in one.limit.spans for word in slices((span,), pages).split()
        )
        for one in listed
    }


def _limit(edition_id: int, listed: Listed, quote: str, placed: Placed | None) -> Limit:
    limit = listed.limit
    return Limit(
        number=int(limit.number),
        unit=UNITS[limit.unit],
        runs_from=placed.runs_from if placed else RunsFrom.EARLIER,
        quote=quote,
        citation=limit.citation,
        is_confirmed=listed.is_confirmed,
        edition_id=edition_id,
        clause_id=limit.key,
        mark=listed.mark,
    )


def _first(clauses: Iterable[Clause], says: Callable[[str], bool]) -> Clause | None:
    return next((clause for clause in clauses if says(clause.reading)), None)


def _with_contents(steps: tuple[StepWords, ...], clause: Clause | None) -> tuple[StepWords, ...]:
    if clause is None:
        return steps
    words = _without_heading(" ".join(clause.reading.split()), clause.section_title)
    return tuple(replace(one, contains=words, contains_at=clause.citation) for one in steps)


def _without_heading(words: str, heading: str) -> str:
    bare = words.lstrip(". ")
    if heading and bare.casefold().startswith(heading.casefold()):
        bare = bare[len(heading) :].lstrip(". :")
    return bare


def _verified(
    session: Session, reader: Reader, edition_id: int, steps: Sequence[StepWords]
) -> tuple[StepWords, ...]:
    """What a filing must hold is told in the agreement's words, or not at all."""
    words = list(dict.fromkeys(one.contains for one in steps if one.contains.strip()))
    found = standings_of(session, reader, edition_id, words) if words else []
    known = dict(zip(words, found, strict=True))
    return tuple(_with_place(step, known.get(step.contains)) for step in steps)


def _with_place(step: StepWords, found: Standing | None) -> StepWords:
    if found is None:
        return replace(step, contains="", contains_at="")
    if not found.found or found.place is None:
        near = f" The nearest words are: “{found.nearest.text[:200]}”" if found.nearest else ""
        raise Refused(
            f"“{step.contains[:120]}” does not stand in the agreement as what {step.name} must "
            f"hold. Copy its words, or leave it empty.{near}"
        )
    if found.look_first:
        raise Refused(found.look_first)
    return replace(step, contains_at=found.place.citation)
