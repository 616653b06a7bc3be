"""From a citation that somebody typed to the clause it names."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.typed_citation import Typed, bare

from . import queries
from .models import Clause

COLUMNS = ("id", "edition_id", "article", "section", "citation")  # what labels are made of
ITEMS = re.compile(r"\(([^()]{1,6})\)")


@dataclass(frozen=True)
class Named:
    """``is_whole`` is False when only the beginning of the citation was found."""

    clause: Clause
    is_whole: bool


@dataclass(frozen=True)
class _Labels:
    """The labels of a clause as people type them."""

    key: int
    edition: int
    article: str
    section: str
    items: tuple[str, ...]


def named(session: Session, editions: Collection[int], wanted: Typed) -> list[Named]:
    """The clause that a citation names, one of each edition in which there is one."""
    best: dict[int, tuple[int, int]] = {}
    for labels in _labels(session, editions):
        depth = _depth(labels, wanted)
        if depth > best.get(labels.edition, (0, 0))[0]:
            best[labels.edition] = depth, labels.key
    deepest = max((depth for depth, _ in best.values()), default=0)
    kept = {key for depth, key in best.values() if depth == deepest}
    whole = _parts_of(wanted)
    found = queries.clauses_by_id(session, kept)
    return [Named(found[key], deepest == whole) for key in sorted(kept)]


def named_in_full(clauses: Iterable[Clause], wanted: Typed) -> list[Clause]:
    """All clauses that stand at the place a citation names, or below it."""
    whole = _parts_of(wanted)
    return [
        clause
        for clause in clauses
        if _depth(_labels_of(*(getattr(clause, name) for name in COLUMNS)), wanted) == whole
    ]


def _parts_of(wanted: Typed) -> int:
    return sum(bool(part) for part in (wanted.article, wanted.section)) + len(wanted.items)


def _labels(session: Session, editions: Collection[int]) -> list[_Labels]:
    query = (
        select(*(getattr(Clause, name) for name in COLUMNS))
        .where(Clause.edition_id.in_(list(editions)))
        .order_by(Clause.edition_id, Clause.seq)
    )
    return [_labels_of(*row) for row in session.execute(query)]


def _labels_of(key: int, edition: int, article: str, section: str, citation: str) -> _Labels:
    return _Labels(key, edition, bare(article), bare(section), _items(citation))


def _items(citation: str) -> tuple[str, ...]:
    place = citation.rpartition(", ")[0] or citation
    return tuple(item.lower() for item in ITEMS.findall(place))


def _depth(labels: _Labels, wanted: Typed) -> int:
    """How many of the typed parts a clause has, from the left; 0 when it is another place."""
    depth = 0
    if wanted.article:
        if labels.article != wanted.article:
            return 0
        depth = 1
    if wanted.section:
        if labels.section not in (wanted.section, f"{wanted.article}.{wanted.section}"):
            return depth
        depth += 1
    for typed, stands in zip(wanted.items, labels.items, strict=False):
        if typed != stands:
            return depth
        depth += 1
    return depth
