"""Which of the search's own words and weights count: an update brings new ones, and they wait.

The local's exam is put to the old and the new in the background. Where no question gets worse
the new ones count; else the old ones go on until a person accepts the new, or keeps the old.
"""

from datetime import date, datetime

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Actor, Reader
from organizer.search import own_words
from organizer.search.encoder import Encoder
from organizer.storage import audit
from organizer.storage.session import begin, reading

from . import exam, lessons
from .search_choices import SearchWords
from .teaching import must_teach
from .words_in_use import counting, follow

JOB = "try-search-words"


def is_new(session: Session) -> bool:
    """The words of this version were neither tried nor taken into use."""
    row = session.scalar(select(SearchWords).order_by(SearchWords.id.desc()).limit(1))
    return row is None or row.name != own_words.version() or not (row.tried_at or row.live_at)


def waiting(session: Session) -> SearchWords | None:
    """The words of this version, tried and made worse by, as long as nobody decided."""
    query = select(SearchWords).where(
        SearchWords.name == own_words.version(),
        SearchWords.tried_at.is_not(None),
        SearchWords.live_at.is_(None),
        SearchWords.declined_at.is_(None),
    )
    return session.scalar(query)


def try_new(engine: Engine, encoder: Encoder | None, *, day: date, now: datetime) -> str:
    """The exam with the words in use and with those that came along."""
    with begin(engine) as session:
        if not is_new(session):
            return "they were tried before"
        has_old = counting(session) is not None
        asked = bool(exam.questions(session))
        row = _came(session, now)
        if not (has_old and asked):
            _go_live(session, row, now)
            return "they count"
        row_id = row.id
    with reading(engine) as session:
        taught = lessons.live(session)
        follow(session)
        before = exam.ranked(session, encoder, day, taught)
        with own_words.trying(own_words.shipped()):
            after = exam.ranked(session, encoder, day, taught)
        worse = [c.question.question for c in exam.changes(session, before, after) if c.is_worse]
    with begin(engine) as session:
        row = session.get_one(SearchWords, row_id)
        row.tried_at, row.ranks, row.made_worse = now, after, worse
        if worse:
            return "they wait for a person"
        _go_live(session, row, now)
    return "they count"


def accept(session: Session, reader: Reader, words_id: int, *, actor: Actor, now: datetime) -> None:
    """Let them count although the exam gets worse by them."""
    must_teach(reader)
    row = _open(session, words_id)
    row.accepted_name = actor.name
    _go_live(session, row, now)
    audit.write(session, actor, "accepted new search words", f"search words {row.id}", now=now)


def decline(
    session: Session, reader: Reader, words_id: int, *, actor: Actor, now: datetime
) -> None:
    """Go on with the old ones; the next version's are tried again."""
    must_teach(reader)
    row = _open(session, words_id)
    row.declined_at, row.declined_name, row.texts = now, actor.name, {}
    audit.write(session, actor, "kept the old search words", f"search words {row.id}", now=now)


def _open(session: Session, words_id: int) -> SearchWords:
    row = session.get(SearchWords, words_id)
    if row is None or row.live_at or row.declined_at:
        raise NotFound("There are no such words waiting.")
    if not row.tried_at:
        raise Refused("They are still being tried.")
    if row.name != own_words.version():
        raise Refused("The program was renewed since; its words are being tried.")
    return row


def _came(session: Session, now: datetime) -> SearchWords:
    """Its row; one that a trial left when it was killed is taken again."""
    query = select(SearchWords).where(
        SearchWords.name == own_words.version(), SearchWords.tried_at.is_(None)
    )
    begun = session.scalar(query.where(SearchWords.live_at.is_(None)))
    if begun:
        return begun
    row = SearchWords(name=own_words.version(), texts=dict(own_words.shipped()), came_at=now)
    session.add(row)
    session.flush()
    return row


def _go_live(session: Session, row: SearchWords, now: datetime) -> None:
    others = update(SearchWords).where(SearchWords.id != row.id)
    session.execute(others.values(texts={}))
    row.live_at = now
    if row.ranks:
        run = exam.made_run("new search words", row.ranks, now)
        run.own_words, run.seen_name = exam.searched_by(row.name), row.accepted_name
        session.add(run)
