"""The references of an edition, with the law and the other agreements that are here."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.crossref.laws import LawPlace, section_places
from organizer.core.crossref.links import Link, links
from organizer.core.crossref.reference import Status
from organizer.core.crossref.resolve import Node
from organizer.core.reader import Reader

from . import queries
from .models import Agreement, Clause, Edition, StoredPage

BELOW_ARTICLE = re.compile(r"§ (?P<section>[^(,]+)(?P<items>(?:\([^)]+\))*)")
SECTION_OF_LAW = re.compile(r"^[ \t]*§\s*(\d{1,5}[a-z]{0,2}(?:\.\d{1,5}\w?)?)\b", re.M)
TITLE_OF_LAW = re.compile(
    r"\bTitle\s+(\d{1,2})\b|\b(\d{1,2})\s*(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R)"
)
REGULATIONS = re.compile(r"Code of Federal Regulations|\bC\.?\s?F\.?\s?R\b", re.I)

LAST_PAGE = 1_000_000


def links_of(
    session: Session, reader: Reader, edition_id: int, only: Collection[int] | None = None
) -> list[Link]:
    """Every reference of an edition, or of some clauses of it, and where it leads."""
    nodes = nodes_of(session, reader, edition_id)
    return links_among(session, queries.edition(session, reader, edition_id), nodes, only)


def links_among(
    session: Session, edition: Edition, nodes: Sequence[Node], only: Collection[int] | None = None
) -> list[Link]:
    if not nodes:
        return []
    code = _code(session, edition) if edition.agreement.kind == "law" else ""
    return links(nodes, _laws(session), _others(session, edition.agreement_id), only, code)


def nodes_of(session: Session, reader: Reader, edition_id: int) -> list[Node]:
    """The clauses as references see them: columns, for whole clauses take several times longer."""
    queries.edition(session, reader, edition_id)
    rows = select(
        Clause.id,
        Clause.article,
        Clause.article_title,
        Clause.section,
        Clause.citation,
        Clause.reading,
    )
    found = session.execute(rows.where(Clause.edition_id == edition_id).order_by(Clause.seq))
    return [
        Node(key, article, title, _path(section, citation), words)
        for key, article, title, section, citation, words in found
    ]


def _path(section: str, citation: str) -> tuple[str, ...]:
    """Section and items; those below the section stand in the citation."""
    match = BELOW_ARTICLE.search(citation)
    if match:
        items = re.findall(r"\(([^)]+)\)", match["items"])
        return (section or match["section"].strip(), *items)
    return (section,) if section else ()


def _laws(session: Session) -> dict[tuple[str, str], list[LawPlace]]:
    """The sections of the imported law with their paragraphs, by title and code."""
    found: dict[tuple[str, str], list[LawPlace]] = {}
    query = select(Edition).join(Agreement).where(Agreement.kind == "law")
    for edition in session.scalars(query):
        if code := _code(session, edition):
            for number, clauses in _sections(session, edition):
                places = section_places(clauses)
                found.setdefault((code, number), places)
                found.setdefault((code, number.split(".")[0]), places)
    return found


def _code(session: Session, edition: Edition) -> str:
    """Of which title and code a text is, as its name or its head says: "5 usc", "29 cfr"."""
    first = session.get(StoredPage, (edition.id, 1))
    head = f"{edition.agreement.name} {first.text[:400] if first else ''}"
    title = TITLE_OF_LAW.search(head)
    if title is None:
        return ""
    return f"{title[1] or title[2]} {'cfr' if REGULATIONS.search(head) else 'usc'}"


def _sections(session: Session, edition: Edition) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Each section of a law with its clauses, cut where a line of a page opens one.

    The lines of the pages are looked at, for a section may be in no heading of the outline.
    """
    rows = select(Clause.id, Clause.spans, Clause.text).where(Clause.edition_id == edition.id)
    clauses = [
        ((spans[0][0], spans[0][1]), key, text)
        for key, spans, text in session.execute(rows.order_by(Clause.seq))
    ]
    begun = _headings(session, edition)
    for (start, number), (end, _) in pairwise([*begun, ((LAST_PAGE, 0), "")]):
        inside = [(key, text) for at, key, text in clauses if start <= at < end]
        holding = [(key, "") for at, key, _ in clauses if at < start][-1:]
        yield number, inside or holding


def _headings(session: Session, edition: Edition) -> list[tuple[tuple[int, int], str]]:
    pages = select(StoredPage).where(StoredPage.edition_id == edition.id)
    return [
        ((page.number, match.start()), match[1].lower())
        for page in session.scalars(pages.order_by(StoredPage.number))
        for match in SECTION_OF_LAW.finditer(page.text)
    ]


def _others(session: Session, agreement_id: int) -> dict[str, int]:
    """The other agreements of the local: their name, and a clause to lead to."""
    query = (
        select(Agreement.name, func.min(Clause.id))
        .join(Edition, Edition.agreement_id == Agreement.id)
        .join(Clause, Clause.edition_id == Edition.id)
        .where(Agreement.id != agreement_id, Agreement.kind != "law")
        .group_by(Agreement.id, Agreement.name)
    )
    return {row[0]: row[1] for row in session.execute(query)}


@dataclass(frozen=True)
class Run:
    """A piece of a clause as it is shown: plain words, or a reference and where it leads."""

    words: str
    target: int | None = None
    status: Status | None = None
    why: str = ""
    is_unsure: bool = False  # read from a picture: the page must be looked at first


def with_doubts(shown: Sequence[Run], doubts: Sequence[tuple[int, int]]) -> list[Run]:
    """The runs of a clause cut again at its doubtful words; a link is doubtful as a whole."""
    pieces: list[Run] = []
    at = 0
    for run in shown:
        end = at + len(run.words)
        inside = [(max(a, at) - at, min(b, end) - at) for a, b in doubts if a < end and b > at]
        if inside and run.status is not None:
            pieces.append(replace(run, is_unsure=True))
        else:
            pieces += _cut(run, inside)
        at = end
    return [piece for piece in pieces if piece.words]


def _cut(run: Run, inside: Sequence[tuple[int, int]]) -> Iterator[Run]:
    at = 0
    for start, end in inside:
        yield replace(run, words=run.words[at:start])
        yield replace(run, words=run.words[start:end], is_unsure=True)
        at = end
    yield replace(run, words=run.words[at:])


def runs(reading: str, found: list[Link]) -> list[Run]:
    """The words of a clause cut at its references."""
    text = reading
    pieces: list[Run] = []
    at = 0
    for link in sorted(found, key=lambda item: item.reference.mention.start):
        mention, reference = link.reference.mention, link.reference
        if mention.start < at:
            continue
        pieces.append(Run(text[at : mention.start]))
        words = text[mention.start : mention.end]
        pieces.append(Run(words, reference.target, reference.status, reference.why))
        at = mention.end
    pieces.append(Run(text[at:]))
    return [piece for piece in pieces if piece.words]


def cited_by(found: list[Link], clause_id: int) -> list[int]:
    """Which clauses of the edition refer to a clause, in their order."""
    keys = [link.key for link in found if link.reference.target == clause_id]
    return list(dict.fromkeys(key for key in keys if key != clause_id))


def share_resolved(found: list[Link]) -> tuple[int, int]:
    """How many references into texts that are here resolve, of how many."""
    inside = [link for link in found if link.reference.status != Status.OUTSIDE]
    return sum(link.reference.status == Status.RESOLVES for link in inside), len(inside)
