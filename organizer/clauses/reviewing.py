"""The outline as a person checks it: doubts first, then sheet by sheet, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.core.outline.parts import Doubt, Outline
from organizer.core.outline.roles import Role, roles_on
from organizer.core.reader import Reader

from . import correcting, queries
from .kept import LineSaid
from .models import Edition
from .reported import READER, doubts_of
from .showing import Sheet, sheet_of


@dataclass(frozen=True)
class Review:
    edition: Edition
    outline: Outline
    said: Sequence[LineSaid]

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What the reader of the file was in doubt about, and what the outline is now."""
        said = doubts_of(self.edition)
        of_file = (Doubt(one.page, one.what) for one in said if one.who == READER)
        return (*of_file, *self.outline.doubts)


@dataclass(frozen=True)
class Shown:
    """A line with what it was read as, and what a person said of it."""

    role: Role
    said: LineSaid | None
    is_single: bool  # its words stand once on this page: they can be spoken of


@dataclass(frozen=True)
class SheetReview:
    sheet: Sheet
    lines: tuple[Shown, ...]


def review(session: Session, reader: Reader, edition_id: int) -> Review:
    edition = queries.edition(session, reader, edition_id)
    outline = correcting.read_again(session, reader, edition_id)
    return Review(edition, outline, correcting.corrections_of(session, edition_id))


def sheet_review(session: Session, reader: Reader, edition_id: int, number: int) -> SheetReview:
    sheet = sheet_of(session, reader, edition_id, number)
    outline = correcting.read_again(session, reader, edition_id)
    roles = roles_on(correcting.pages_of(session, edition_id), outline, number)
    said = {row.words: row for row in correcting.corrections_of(session, edition_id)}
    words = [role.words for role in roles]
    lines = (Shown(r, said.get(r.words), words.count(r.words) == 1) for r in roles)
    return SheetReview(sheet, tuple(lines))
