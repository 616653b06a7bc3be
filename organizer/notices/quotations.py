"""The quote lock: words of an agreement are references, verified whenever they are used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from organizer.clauses import queries, unsure
from organizer.clauses import service as register
from organizer.clauses.amending import ADDS
from organizer.clauses.amendments import changing
from organizer.clauses.holding import has_ended
from organizer.clauses.keepers import CHECK_QUOTATIONS
from organizer.clauses.models import Clause, Edition, StoredPage
from organizer.clauses.texts import spans_of
from organizer.core.errors import Invalid, Refused
from organizer.core.reader import Reader
from organizer.core.span import Span, slices

from . import reach
from .brief import Quoted
from .models import Notice, Published, Quotation
from .reach import Reach

JOB = CHECK_QUOTATIONS
KIND = "notice"


@dataclass(frozen=True)
class Correction:
    """A notice whose quotation no longer holds, whether it has gone out, and whom it reached."""

    notice: Notice
    citation: str
    trouble: str
    is_published: bool
    reached: list[Reach]


def pick(session: Session, reader: Reader, clause_id: int, words: str, today: date) -> Quoted:
    """The quotation as it stands today; all of the clause when no words are given."""
    clause = queries.clause(session, reader, clause_id)
    chosen = _plain(words or clause.reading)
    if not _stands_in(chosen, clause):
        raise Invalid("These words do not stand so in the clause. Copy them from it.")
    if doubt := _doubt(session, clause, chosen):
        raise Refused(doubt)
    standing = queries.standing(session, clause.edition.agreement_id, today)
    return Quoted(
        clause.id, chosen, clause.citation, clause.edition.agreement.name, standing.status,
        put_right(session, clause),
    )  # fmt: skip


def keep(session: Session, notice: Notice, quotes: Iterable[Quoted], now: datetime) -> None:
    """Register what the brief quotes; what it no longer quotes is let go."""
    query = select(Quotation).where(Quotation.notice_id == notice.id)
    for row in session.scalars(query):
        session.delete(row)
    register.forget_quotations(session, KIND, notice.id)
    for quote in quotes:
        clause = session.get_one(Clause, quote.clause_id)
        spans = tuple(Span(*one) for one in clause.spans)
        used = register.Quotes(clause.edition_id, spans, quote.words, KIND, notice.id, clause.id)
        register.register_quotation(session, used, now=now)
        session.add(
            Quotation(
                notice_id=notice.id,
                edition_id=clause.edition_id,
                clause_id=clause.id,
                words=quote.words,
                citation=quote.citation,
                standing=quote.standing,
                checked_at=now,
            )
        )
    session.flush()


def troubles(session: Session, notice: Notice, today: date) -> list[str]:
    """What is wrong with this notice's quotations now, each as a sentence."""
    query = select(Quotation).where(Quotation.notice_id == notice.id)
    return [told for row in session.scalars(query) if (told := _trouble(session, row, today))]


def is_needed(session: Session) -> bool:
    """Nothing can have changed before something was quoted."""
    return bool(session.scalar(select(exists().where(Quotation.id.is_not(None)))))


def check_all(session: Session, today: date, now: datetime) -> int:
    """Verify every quotation again, after a correction or a new edition: how many fail."""
    count = 0
    for row in session.scalars(select(Quotation)):
        row.trouble, row.checked_at = _trouble(session, row, today), now
        count += bool(row.trouble)
    return count


def corrections(session: Session, today: date) -> list[Correction]:
    """Every notice that quotes what no longer stands so, those that went out first."""
    found = []
    query = select(Quotation, Notice).join(Notice, Notice.id == Quotation.notice_id)
    out = set(session.scalars(select(Published.notice_id).distinct()))
    for row, notice in session.execute(query.where(Notice.withdrawn_at.is_(None))):
        if trouble := _trouble(session, row, today):
            is_out = notice.id in out
            reached = reach.of(session, notice.id) if is_out else []
            found.append(Correction(notice, row.citation, trouble, is_out, reached))
    return sorted(found, key=lambda one: (not one.is_published, one.notice.id))


def _trouble(session: Session, row: Quotation, today: date) -> str:
    clause = session.get(Clause, row.clause_id)
    if clause is None or not _matches_pages(session, clause) or not _stands_in(row.words, clause):
        return f"{row.citation}: the words no longer stand so in the agreement."
    if doubt := _doubt(session, clause, row.words):
        return f"{row.citation}: {doubt}"
    edition = session.get_one(Edition, clause.edition_id)
    if has_ended(session, edition, today) or _newer(session, edition, today):
        return f"{row.citation}: the edition quoted is no longer the one in force."
    if amended := _amended(session, clause, today):
        return f"{row.citation}: the clause is {amended} by another text."
    standing = queries.standing(session, edition.agreement_id, today).status
    if standing != row.standing:
        return f"{row.citation}: the agreement was “{row.standing}” and is now “{standing}”."
    return ""


def _doubt(session: Session, clause: Clause, words: str) -> str:
    """Why the page must be looked at before these words of a clause are quoted, if it must."""
    open_ones = unsure.open_words(session, [clause.edition_id]).get(clause.edition_id, [])
    spans = spans_of(clause.spans)
    is_as_read = _plain(words) not in _plain(clause.reading)
    doubtful = (unsure.in_spans if is_as_read else unsure.to_look_at)(open_ones, spans)
    return unsure.why_not([one for one in doubtful if one.words in words])


def put_right(session: Session, clause: Clause) -> str:
    """Who put a misread word of a clause right from the picture of its page, and when."""
    open_ones = unsure.open_words(session, [clause.edition_id]).get(clause.edition_id, [])
    return unsure.put_right_by(open_ones, spans_of(clause.spans))


def _amended(session: Session, clause: Clause, today: date) -> str:
    """Another text has taken the clause's place, or holds it back, for everybody."""
    for one in changing(session, clause.id):
        for_all = one.unit_id is None and not one.agency and not one.site
        begun = one.from_on is None or one.from_on <= today
        if one.effect != ADDS and for_all and begun and (one.to_on or today) >= today:
            return {"suspends": "suspended"}.get(one.effect, "replaced")
    return ""


def _newer(session: Session, edition: Edition, today: date) -> bool:
    if edition.starts_on is None:
        return False
    query = select(Edition.id).where(
        Edition.agreement_id == edition.agreement_id,
        Edition.starts_on > edition.starts_on,
        Edition.starts_on <= today,
    )
    return session.scalar(query.limit(1)) is not None


def _matches_pages(session: Session, clause: Clause) -> bool:
    spans = [Span(*one) for one in clause.spans]
    query = select(StoredPage.number, StoredPage.text).where(
        StoredPage.edition_id == clause.edition_id,
        StoredPage.number.in_({span.page for span in spans}),
    )
    pages = {row.number: row.text for row in session.execute(query)}
    return len(pages) == len({s.page for s in spans}) and slices(spans, pages) == clause.text


def _stands_in(words: str, clause: Clause) -> bool:
    plain = _plain(words)
    return bool(plain) and any(plain in _plain(text) for text in (clause.reading, clause.text))


def _plain(words: str) -> str:
    return " ".join(words.split())
