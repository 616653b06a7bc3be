"""An edition beside another one or beside a proposal, for a reader who may read both."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from organizer.core.comparison.compare import Change, Kind, compare
from organizer.core.comparison.paragraphs import Paragraph
from organizer.core.comparison.redline import Line, Match, Piece, redlined
from organizer.core.limits.passage import Passage
from organizer.core.outline.mended import mended
from organizer.core.reader import Reader

from . import proposals, queries
from .kept import Proposal
from .models import Edition
from .reading import OPENING
from .texts import Text, text_of, text_of_document


@dataclass(frozen=True)
class Side:
    name: str
    text: Text


@dataclass(frozen=True)
class Compared:
    old: Side
    new: Side
    changes: tuple[Change, ...]

    @property
    def shown(self) -> list[Change]:
        """All but what stayed as it was."""
        return [change for change in self.changes if change.kind != Kind.SAME]

    def count(self, kind: str) -> int:
        return sum(change.kind == kind for change in self.changes)

    @property
    def is_long(self) -> bool:
        """Too long to make a paper of while somebody waits for the page."""
        return len(self.changes) > LONG


LONG = 400  # paragraphs


def compared(session: Session, reader: Reader, old_id: int, new_id: int) -> Compared:
    return _beside(edition_side(session, reader, old_id), edition_side(session, reader, new_id))


def compared_with(session: Session, reader: Reader, proposal: Proposal) -> Compared:
    """A proposal, which the reader may see, beside the edition that it was proposed for."""
    new = Side(proposal.name, text_of_document(proposals.document_of(proposal)))
    return _beside(edition_side(session, reader, proposal.edition_id), new)


def edition_side(session: Session, reader: Reader, edition_id: int) -> Side:
    edition = queries.edition(session, reader, edition_id)
    return Side(_named(edition), text_of(session, reader, edition_id))


def _named(edition: Edition) -> str:
    return f"{edition.agreement.name} ({edition.file_name})"


def _beside(old: Side, new: Side) -> Compared:
    changes = compare(old.text.cited(), old.text.pages, new.text.cited(), new.text.pages)
    return Compared(old, new, tuple(changes))


def by_heading(compared: Compared) -> list[tuple[str, list[Change]]]:
    """What changed, under the article where it stands (or stood): headings to jump by."""

    old, new = compared.old.text, compared.new.text
    titles = {c.article: c.article_title for c in (*old.clauses, *new.clauses)}

    def heading(change: Change) -> str:
        one = (change.new or change.old)[0]
        if not one.article:
            return OPENING
        return f"{one.citation.split(' §')[0].split(',')[0]} {titles.get(one.article, '')}".strip()

    return [(name, list(group)) for name, group in groupby(compared.shown, heading)]


def lines_of(compared: Compared) -> list[Line]:
    """Both texts whole as one, with the headings of their articles."""
    old, at_old = _pieces(compared.old.text, (p for c in compared.changes for p in c.old))
    new, at_new = _pieces(compared.new.text, (p for c in compared.changes for p in c.new))
    matches = [
        Match(
            tuple(at_old[p.spans] for p in change.old), tuple(at_new[p.spans] for p in change.new)
        )
        for change in compared.changes
        if change.old and change.new
    ]
    return redlined(old, new, [*matches, *_headings(old, new)])


Places = dict[tuple[object, ...], int]


def _pieces(text: Text, paragraphs: Iterable[Paragraph]) -> tuple[list[Piece], Places]:
    """A text line by line, and which line each paragraph became."""
    pieces: list[Piece] = []
    places: Places = {}
    clauses, at, heading = text.clauses, 0, ""
    for paragraph in sorted(paragraphs, key=lambda p: p.spans[0]):
        while at + 1 < len(clauses) and clauses[at + 1].spans[0] <= paragraph.spans[0]:
            at += 1
        above = _heading_of(clauses[at])
        if above and above != heading:
            pieces.append(Piece(above, is_heading=True))
        heading = above
        places[paragraph.spans] = len(pieces)
        pieces.append(Piece(" ".join(mended(paragraph.text).split())))
    return pieces, places


def _heading_of(clause: Passage) -> str:
    return " ".join(f"{clause.article} {clause.article_title}".split())


def _headings(old: list[Piece], new: list[Piece]) -> list[Match]:
    """Headings of the same words answer to each other, where there is one of each."""
    ours, theirs = _places_of(old), _places_of(new)
    return [Match((ours[text],), (theirs[text],)) for text in ours if text in theirs]


def _places_of(pieces: list[Piece]) -> dict[str, int]:
    often = Counter(piece.text for piece in pieces if piece.is_heading)
    return {
        piece.text: place
        for place, piece in enumerate(pieces)
        if piece.is_heading and often[piece.text] == 1
    }
