"""Which of the search's own words count in this local, and searching with these."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.search import own_words

from .search_choices import SearchWords


def counting(session: Session) -> tuple[int, str] | None:
    """The row and the name of the words in use; none as long as no update was noticed."""
    query = (
        select(SearchWords.id, SearchWords.name)
        .where(SearchWords.live_at.is_not(None))
        .order_by(SearchWords.live_at.desc(), SearchWords.id.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    return (row.id, row.name) if row else None


def follow(session: Session) -> None:
    """Search with the words that count, if this process has others."""
    found = counting(session)
    name = found[1] if found else own_words.version()
    if name != own_words.in_use() and not own_words.is_trying():
        own_words.use(name, session.get_one(SearchWords, found[0]).texts if found else {})
