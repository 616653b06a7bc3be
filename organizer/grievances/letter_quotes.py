"""Quotations of a letter: each looked for in the agreement again whenever the letter is made."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from organizer.clauses import quoting
from organizer.clauses.models import Edition
from organizer.core.errors import Refused
from organizer.core.outline.mended import mended
from organizer.core.quote import Standing
from organizer.core.reader import Reader
from organizer.documents.letters import Quotation

from .history_models import CaseEnding
from .paper_models import CaseLetter
from .text_since import Pinned

IN_A_ROW = 8  # as many words of a closed settlement in a row are a quotation of it
WORD = re.compile(r"\w+")
CHANGED = ", as it stood on the day it happened; changed since"
BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Checked:
    """``quotation`` where the words stand; else ``nearest``, what comes closest, if anything.

    ``look_first``: they stand there as read from a picture, which must be looked at before.
    """

    words: str
    quotation: Quotation | None
    nearest: str = ""
    edition_id: int = 0
    pages: tuple[int, ...] = ()  # the sheets of the edition on which they stand
    look_first: str = ""
    look_at: str = ""
    since: Pinned | None = None  # the clause, where it reads otherwise today


def check(
    session: Session, reader: Reader, editions: Sequence[Edition], words: str
) -> list[Checked]:
    """Each paragraph as a quotation, in the agreement's own characters, or why it is none."""
    asked = [one.strip() for one in BLANK.split(words or "") if one.strip()]
    found: list[Checked] = [Checked(one, None) for one in asked]
    for edition in editions if asked else ():
        standings = quoting.standings_of(session, reader, edition.id, asked)
        for at, standing in enumerate(standings):
            if found[at].quotation is None:
                found[at] = _checked(asked[at], standing, edition)
    return found


def with_changes(checked: Iterable[Checked], pinned: Iterable[Pinned]) -> list[Checked]:
    """A quotation from a clause that was changed since the case's day says so beside its place."""
    changed = [(" ".join(one.then_words.split()), one) for one in pinned if one.is_changed]
    return [_with_change(one, changed) for one in checked]


def _with_change(one: Checked, changed: list[tuple[str, Pinned]]) -> Checked:
    said = one.quotation
    since = next((pin for words, pin in changed if said and _overlap(said.words, words)), None)
    if said is None or since is None:
        return one
    return replace(one, quotation=replace(said, citation=said.citation + CHANGED), since=since)


def _overlap(words: str, clause: str) -> bool:
    return words in clause or clause in words


def _checked(words: str, standing: Standing, edition: Edition) -> Checked:
    if standing.look_first:
        first, at = standing.look_first, standing.look_at
        return Checked(words, None, edition_id=edition.id, look_first=first, look_at=at)
    if standing.found and standing.place:
        mark = f" ({standing.put_right})" if standing.put_right else ""
        citation = f"{standing.place.citation}, {edition.agreement.name}{mark}"
        said = " ".join(mended(standing.place.text).split())
        pages = tuple(sorted({span.page for span in standing.place.spans}))
        return Checked(words, Quotation(said, citation, True), "", edition.id, pages)
    near = standing.nearest
    return Checked(words, None, f"{near.citation}: “{near.text[:300]}”" if near else "")


def refuse_closed_settlements(session: Session, letter: CaseLetter, said: str) -> None:
    """Raises Refused when a letter repeats a settlement that must not be cited.

    All such settlements are looked at, those of other cases too: the refusal tells nothing but
    the words that stand in the letter itself.
    """
    # A new version of the same settlement repeats its terms; no other letter does.
    may_repeat = letter.kind == "settlement"
    _refuse(said, _closed(session, letter.grievance_id, may_repeat, letter.id), "letter")


def refuse_closed_in_packet(session: Session, grievance_id: int, said: str) -> None:
    """The same for a packet; what its own case was settled with may be shown to enforce it."""
    _refuse(said, _closed(session, grievance_id, True), "packet")


def _refuse(said: str, closed: Iterable[str], where: str) -> None:
    ours = _runs(said)
    for words in closed:
        both = ours & _runs(words)
        if both:
            raise Refused(
                f"“{' '.join(min(both))} …” are words of a settlement that sets no precedent or is "
                f"confidential. They may not be repeated in this {where}."
            )


def _closed(
    session: Session, grievance_id: int, may_repeat: bool, letter_id: int | None = None
) -> Iterator[str]:
    """The terms of such settlements as letters write them, and what was noted when cases ended."""
    for other in session.scalars(select(CaseLetter).where(CaseLetter.kind == "settlement")):
        closed = other.fields.get("non_precedential") or other.fields.get("confidential")
        is_own = may_repeat and other.grievance_id == grievance_id
        if closed and other.id != letter_id and not is_own:
            yield str(other.fields.get("terms", ""))
    ended = select(CaseEnding.summary).where(
        or_(CaseEnding.is_non_precedential, CaseEnding.is_confidential),
        CaseEnding.grievance_id != grievance_id,
    )
    yield from session.scalars(ended)


def _runs(words: str) -> set[tuple[str, ...]]:
    plain = WORD.findall(words.casefold())
    return {tuple(plain[at : at + IN_A_ROW]) for at in range(len(plain) - IN_A_ROW + 1)}
