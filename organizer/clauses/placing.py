"""From a place as people write it to all the clauses it covers in one text.

A place is a citation, the label of a part, or several of these with semicolons
between them: "Article 17, Section 3; Appendix B".
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from organizer.core.errors import Invalid
from organizer.core.reader import Reader
from organizer.core.typed_citation import typed

from . import queries
from .cited import named_in_full
from .models import Clause

LONGEST = 60  # clauses; whoever means more says which document replaces which


def placed(session: Session, reader: Reader, edition_id: int, place: str) -> list[Clause]:
    """The clauses of a text that ``place`` covers, in its order; all of them when it is empty.

    Raises Invalid, naming the part of ``place`` that is not in the text.
    """
    every = queries.clauses_of(session, reader, edition_id)
    parts = [part.strip() for part in place.split(";") if part.strip()]
    if not parts:
        return every
    wanted = {clause.id for part in parts for clause in _at(every, part)}
    return [clause for clause in every if clause.id in wanted]


def _at(every: Sequence[Clause], part: str) -> Sequence[Clause]:
    citation = typed(part)
    found = [clause for clause in every if _same(part, clause)]
    if not found and citation:
        found = named_in_full(every, citation)
    if not found:
        raise Invalid(f"“{part[:60]}” is not in this text. Write it as its contents do.")
    return found


def _same(part: str, clause: Clause) -> bool:
    heads = (head_of(clause), clause.article, f"{clause.article} {clause.article_title}")
    return _plain(part) in {_plain(head) for head in heads if head.strip()}


def head_of(clause: Clause) -> str:
    """A citation without its page: "Art. 12 § 3(b)"."""
    return clause.citation.rpartition(", ")[0]


def _plain(words: str) -> str:
    return " ".join(words.lower().replace(",", " ").replace(":", " ").split())
