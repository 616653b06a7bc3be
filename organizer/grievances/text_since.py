"""A case is bound to the text of its day: what its clauses said then, and what changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses import queries
from organizer.clauses.in_force import Governing, editions_on, in_force
from organizer.clauses.models import Clause, Edition
from organizer.clauses.references import nodes_of
from organizer.clauses.whom import Whom
from organizer.core.case_event import Kind
from organizer.core.comparison.compare import Marked, mark_texts
from organizer.core.crossref.resolve import Node, Outline, number_of
from organizer.core.errors import OrganizerError
from organizer.core.reader import Reader

from . import ledger
from .citing import Cited, cited
from .models import CaseClause, Grievance

IN_FORCE = "in force"
SAME_CLAUSE = 60.0  # below it the place holds something else now, and the words are looked for


@dataclass(frozen=True)
class Pinned:
    """One clause of a case. ``marked`` is empty while it reads as it did."""

    then: Clause
    then_words: str
    now: Clause | None  # None: nothing in today's text is like it
    marked: tuple[Marked, ...]
    reasons: tuple[str, ...]
    is_renumbered: bool = False
    is_as_quoted: bool = True  # False: the stored words were set right since they were kept

    @property
    def is_changed(self) -> bool:
        return bool(self.marked) or self.now is None


def pinned(session: Session, reader: Reader, case: Grievance, today: date) -> tuple[Pinned, ...]:
    """Each clause that the case cites and the text of its day holds, in the order cited."""
    if case.edition_id is None:
        return ()
    try:
        bound = queries.edition(session, reader, case.edition_id)
        then = _text_on(session, reader, bound, day_of(session, case))
        now = _text_on(session, reader, bound, today)
    except OrganizerError:  # this reader may read cases and not this agreement
        return ()
    whom = Whom(case.unit_id)
    days = (day_of(session, case), today)
    old, new = (nodes_of(session, reader, edition.id) for edition in (then, now))
    here = _Texts(session, reader, new, then.id == now.id, whom, days)
    kept = _chosen(session, case, old)
    typed = tuple(node for one in cited(case.clauses) for node in _nodes(old, one))
    quotes = dict(kept)
    nodes = dict.fromkeys((*(node for node, _ in kept), *typed))
    return tuple(_pinned(here, node, quotes.get(node)) for node in nodes)


def day_of(session: Session, case: Grievance) -> date:
    """The day it happened; else the day it became known, or was opened."""
    standing = ledger.standing_entries(ledger.entries(session, case.id))
    for kind in (Kind.INCIDENT, Kind.KNOWLEDGE):
        days = [one.on for one in standing if one.kind == kind]
        if days:
            return min(days)
    return case.opened_at.date()


def status_since(session: Session, case: Grievance, today: date) -> str:
    """Where somebody recorded another status of the agreement since the case's day: the new one.

    The case goes by the text of its day all the same; a person decides what a status means."""
    edition = session.get(Edition, case.edition_id) if case.edition_id else None
    if edition is None:
        return ""
    day = day_of(session, case)
    then, now = (queries.standing(session, edition.agreement_id, on) for on in (day, today))
    is_first_word = then.checked_on is None and now.status == IN_FORCE
    return "" if then.status == now.status or is_first_word else now.status


def _text_on(session: Session, reader: Reader, bound: Edition, day: date) -> Edition:
    """The newest text of the agreement whose dates hold the day; else the one it was opened on."""
    on = editions_on(session, reader, bound.agreement_id, day)
    return on[0] if on else bound


@dataclass(frozen=True)
class _Texts:
    """What every clause is looked at with."""

    session: Session
    reader: Reader
    new: Sequence[Node]
    is_same: bool
    whom: Whom
    days: tuple[date, date]

    def clause(self, node: Node) -> Clause:
        return queries.clause(self.session, self.reader, node.key)

    def on(self, clause: Clause, day: date) -> Governing:
        return in_force(self.session, self.reader, clause.id, self.whom, day)


def _chosen(session: Session, case: Grievance, old: Sequence[Node]) -> list[tuple[Node, str]]:
    """The clauses chosen for the case, of those in the text of its day, with the words kept."""
    query = select(CaseClause.clause_id, CaseClause.quote).where(CaseClause.grievance_id == case.id)
    quotes = {row[0]: row[1] for row in session.execute(query)}
    return [(node, quotes[node.key]) for node in old if node.key in quotes]


def _pinned(here: _Texts, node: Node, quote: str | None) -> Pinned:
    old = here.clause(node)
    is_as_quoted = quote is None or quote == old.text
    was = here.on(old, here.days[0])
    place = node if here.is_same else _same_clause(here.new, node)
    if place is None:
        gone = (f"Nothing in the text of today is like {old.citation}.",)
        return Pinned(old, _words(was), None, (), gone, False, is_as_quoted)
    new = here.clause(place)
    current = here.on(new, here.days[1])
    marked = mark_texts(_texts(was), _texts(current))
    if all(run.sign == "=" for run in marked):
        marked = ()
    reasons = tuple(reason for reason in current.reasons if reason not in was.reasons)
    moved = _place(old) != _place(new)
    told = reasons if marked else ()
    return Pinned(old, _words(was), new, marked, told, moved, is_as_quoted)


def _nodes(nodes: Sequence[Node], one: Cited) -> Sequence[Node]:
    """The clauses that a citation means: one paragraph, or all of a section or an article."""
    outline = Outline(nodes)
    within = outline.article(one.article)
    if one.section:
        within = outline.section(within, one.section)
    if one.items and within:
        item = outline.item(within, one.items)
        return [item] if item else []
    return within


def _same_clause(new: Sequence[Node], old: Node) -> Node | None:
    """The clause in its place, when it still speaks of the same; else the likest one."""
    in_place = [
        node for node in new
        if node.path == old.path and number_of(node.article) == number_of(old.article)
    ]  # fmt: skip
    for candidates in (in_place, new):
        best = max(candidates, key=lambda node: _likeness(node.text, old.text), default=None)
        if best is not None and _likeness(best.text, old.text) >= SAME_CLAUSE:
            return best
    return None


def _likeness(text: str, old: str) -> float:
    return fuzz.token_sort_ratio(text, old)


def _place(clause: Clause) -> str:
    return clause.citation.partition(", ")[0]


def _texts(governing: Governing) -> list[str]:
    return [clause.reading for clause in governing.clauses]


def _words(governing: Governing) -> str:
    return " ".join(_texts(governing))
