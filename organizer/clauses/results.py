"""The result page: clauses that can be checked, grouped so that no article crowds out the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from organizer.core.reader import Reader
from organizer.core.typed_citation import bare, typed
from organizer.search.encoder import Encoder
from organizer.search.explaining import reasons
from organizer.search.highlighting import Piece, has_phrases, phrases, pieces, wanted_stems
from organizer.search.spelling import corrected

from . import queries
from .cited import Named, named
from .in_force import Governing, all_in_force
from .models import Clause
from .scope import Filters, editions_for, whom
from .search import Found, Hit, find
from .whom import Whom

DEEP, GROUPS, IN_GROUP, EXACT = 40, 8, 3, 200
LONG = 900  # characters; of a longer clause the sentences that answer are shown


@dataclass(frozen=True)
class Shown:
    clause: Clause
    pieces: tuple[Piece, ...]
    is_part: bool
    why: tuple[str, ...]
    governing: Governing


@dataclass(frozen=True)
class Group:
    """The clauses found in one article of one edition, the best first."""

    first: Shown
    rest: tuple[Shown, ...]


@dataclass(frozen=True)
class Results:
    asked: str
    searched_for: str  # what was searched: typos mended
    named: tuple[Named, ...]
    groups: tuple[Group, ...]
    found: Found
    exact: tuple[str, ...] = ()
    has_exact: bool = True  # False: no clause has the words in quotation marks
    has_texts: bool = True  # False: none that the reader may see fits the choices

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All that are shown, in their order."""
        named = tuple(one.clause for one in self.named)
        return named + tuple(
            one.clause for group in self.groups for one in (group.first, *group.rest)
        )


def results(
    session: Session,
    reader: Reader,
    encoder: Encoder | None,
    asked: str,
    filters: Filters,
    *,
    as_typed: bool = False,
) -> Results:
    """What answers ``asked``; ``as_typed`` leaves its spelling alone."""
    scopes = [edition.id for edition in editions_for(session, reader, filters)]
    citation = typed(asked)
    if citation and (places := named(session, scopes, citation)):
        return Results(asked, asked, tuple(places), (), Found((), False, 0.0))
    question = asked if as_typed or not scopes else corrected(session, asked, scopes)
    day = filters.on
    found = find(
        session, reader, encoder, question, on=day, editions=scopes, limit=DEEP, apart=True
    )
    exact = phrases(question)
    hits = _with_exact(session, found, scopes, exact)
    has_exact = bool(hits) or not exact
    chosen = [hit for hit in (hits if has_exact else found.hits) if _fits(hit, filters)]
    groups = _groups(session, reader, question, chosen, whom(session, reader, filters), filters)
    is_silent = _is_silent(found, chosen, exact, has_exact)
    shown = replace(found, hits=tuple(chosen), abstained=is_silent)
    return Results(asked, question, (), groups, shown, exact, has_exact, bool(scopes))


def _is_silent(found: Found, chosen: Sequence[Hit], exact: Sequence[str], has_exact: bool) -> bool:
    """Words that were asked for exactly, and stand there, are an answer."""
    return not chosen or (found.abstained and not (exact and has_exact))


def _fits(hit: Hit, filters: Filters) -> bool:
    return not filters.article or bare(hit.clause.article) == bare(filters.article)


def _with_exact(
    session: Session, found: Found, scopes: Sequence[int], exact: Sequence[str]
) -> list[Hit]:
    """Without phrases all that was found; else what has them, ranked ones first."""
    if not exact:
        return list(found.hits)
    ranked = [hit for hit in found.hits if has_phrases(hit.clause.reading, exact)]
    known = {hit.clause.id for hit in ranked}
    query = select(Clause.id).where(Clause.edition_id.in_(scopes)).order_by(Clause.id)
    for phrase in exact:
        like = "%".join(_plain(word) for word in phrase.split())
        query = query.where(func.lower(Clause.reading).like(f"%{like}%", escape="\\"))
    ids = [key for key in session.scalars(query.limit(EXACT)) if key not in known]
    others = queries.clauses_by_id(session, ids)
    rest = [_of_words(clause) for key in ids if has_phrases((clause := others[key]).reading, exact)]
    return ranked + rest


def _of_words(clause: Clause) -> Hit:
    spans = tuple((page, start, end) for page, start, end in clause.spans)
    return Hit(clause, spans, clause.text, 0.0, ("words",), clause.reading)


def _plain(word: str) -> str:
    """For LIKE: an apostrophe has several forms, and its own signs mean themselves."""
    for sign in "\\%_":
        word = word.replace(sign, "\\" + sign)
    return "".join("_" if char in "'’‘" else char for char in word.lower())


def _by_article(hits: Sequence[Hit]) -> list[list[Hit]]:
    found: dict[tuple[int, str], list[Hit]] = {}
    for hit in hits:
        kept = found.setdefault((hit.clause.edition_id, hit.clause.article), [])
        if len(kept) < IN_GROUP and hit.clause.id not in {one.clause.id for one in kept}:
            kept.append(hit)
    return list(found.values())


def _groups(
    session: Session,
    reader: Reader,
    question: str,
    hits: Sequence[Hit],
    asked_for: Whom,
    filters: Filters,
) -> tuple[Group, ...]:
    chosen = _by_article(hits)[:GROUPS]
    clauses = [hit.clause for group in chosen for hit in group]
    governing = all_in_force(session, reader, clauses, asked_for, filters.on)
    wanted, exact = wanted_stems(question), phrases(question)

    def shown(hit: Hit) -> Shown:
        is_part = len(hit.clause.reading) > LONG and len(hit.text) < len(hit.clause.text)
        words = " ".join(hit.reading.split()) if is_part else hit.clause.reading
        return Shown(
            hit.clause,
            tuple(pieces(words, wanted, exact)),
            is_part,
            reasons(question, f"{hit.clause.section_title}. {words}", hit.why),
            governing[hit.clause.id],
        )

    return tuple(Group(shown(group[0]), tuple(map(shown, group[1:]))) for group in chosen)
