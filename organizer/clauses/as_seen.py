"""What people saw on the pictures of pages, in all that is read and quoted from.

The stored pages and each clause's ``text`` stay as they were read from the picture. A clause's
``reading`` and its headings say what the page says: every page takes its words from there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.as_shown import AsShown, Misread, shown
from organizer.core.outline.mended import mended
from organizer.core.span import Span

from .models import Clause, Edition, StoredPage
from .texts import Text, spans_of

Heading = tuple[str, str, str]  # the labels of article and section, and the title
KINDS = ("front_matter", "articles", "appendices", "others")


def reading_of(text: str, spans: Sequence[Span], misread: Sequence[Misread]) -> str:
    """The words of a clause as people read them."""
    return mended(shown(text, spans, misread) if misread else text)


def as_seen(text: Text, misread: Sequence[Misread]) -> tuple[Text, AsShown]:
    """A text with what the pages say in it, and the way back to the words as they were read."""
    there = AsShown(text.pages, misread)
    clauses = tuple(
        replace(one, spans=tuple(there.there(span) for span in one.spans)) for one in text.clauses
    )
    return Text(clauses, there.pages, text.printed), there


def titles_seen(
    outline: Mapping[str, Any], pages: Mapping[int, str], misread: Sequence[Misread]
) -> dict[Heading, str]:
    """The titles of an outline in which a word was misread, and how the page has them."""
    found = {}
    for heading, page in _headings(outline) if misread else ():
        here = [one for one in misread if one.span.page == page]
        seen = _title(heading[2], pages.get(page, ""), page, here) if here else heading[2]
        if seen != heading[2]:
            found[heading] = seen
    return found


def renew(
    session: Session, edition_id: int, before: Sequence[Misread], after: Sequence[Misread]
) -> None:
    """Write anew what is read, where people see something else on the page than ``before``."""
    changed = {one.span for one in set(before) ^ set(after)}
    numbers = {span.page for span in changed}
    places = select(Clause.id, Clause.spans).where(Clause.edition_id == edition_id)
    for key, stored in session.execute(places).all():
        if numbers.intersection(page for page, _, _ in stored):
            clause = session.get_one(Clause, key)
            clause.reading = reading_of(clause.text, spans_of(stored), after)
    _retitle(session, edition_id, numbers, before, after)


def _retitle(
    session: Session, edition_id: int, numbers: set[int],
    before: Sequence[Misread], after: Sequence[Misread],
) -> None:  # fmt: skip
    edition = session.get_one(Edition, edition_id)
    query = select(StoredPage.number, StoredPage.text).where(
        StoredPage.edition_id == edition_id, StoredPage.number.in_(numbers)
    )
    pages = {row.number: row.text for row in session.execute(query)}
    was, now = (titles_seen(edition.outline, pages, words) for words in (before, after))
    for heading in was.keys() | now.keys():
        article, section, title = heading
        old, new = was.get(heading, title), now.get(heading, title)
        column = "section_title" if section else "article_title"
        rows = select(Clause).filter_by(edition_id=edition_id, article=article, **{column: old})
        for clause in session.scalars(rows.filter_by(section=section) if section else rows):
            setattr(clause, column, new)


def _headings(outline: Mapping[str, Any]) -> Iterator[tuple[Heading, int]]:
    for kind in KINDS:
        for part in outline.get(kind, ()):
            yield (part["label"], "", part["title"]), part["page"]
            for section in part["sections"]:
                yield (part["label"], section["label"], section["title"]), section["page"]


def _title(title: str, page: str, number: int, misread: Sequence[Misread]) -> str:
    """``title`` as the page shows it, where it stands on the page with a misread word in it."""
    words = r"\s+".join(re.escape(word) for word in title.split())
    for hit in re.finditer(words, page) if words else ():
        if any(hit.start() <= one.span.start < hit.end() for one in misread):
            seen = shown(hit[0], [Span(number, *hit.span())], misread)
            return " ".join(seen.split())
    return title
