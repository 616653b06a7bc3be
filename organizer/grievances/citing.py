"""Which clauses a case cites, read from its own words."""

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses.models import Clause
from organizer.core.crossref.mention import Names
from organizer.core.crossref.mentions import mentions
from organizer.core.crossref.resolve import number_of

from .models import CaseClause


@dataclass(frozen=True)
class Cited:
    """Numbers in one spelling, so that "Article XII, Section 3" and "Art. 12 § 3" are the same."""

    article: str
    section: str = ""
    items: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        section = f" § {self.section}" if self.section else ""
        return f"Art. {self.article}{section}{''.join(f'({item})' for item in self.items)}"

    @property
    def of_article(self) -> str:
        return f"Art. {self.article}"

    def holds(self, other: "Cited") -> bool:
        """An article holds its sections, a section its paragraphs."""
        if self.article != other.article or self.section not in ("", other.section):
            return False
        return other.items[: len(self.items)] == self.items


@lru_cache(maxsize=20_000)
def cited(text: str) -> tuple[Cited, ...]:
    """In the order of the text, each once."""
    found = [
        Cited(number_of(one.article), number_of(one.section) if one.section else "", one.items)
        for one in mentions(text)
        if one.names == Names.ARTICLE
    ]
    return tuple(dict.fromkeys(found))


def chosen(session: Session) -> dict[int, str]:
    """The citations of the clauses that were chosen for each case, by its id."""
    query = (
        select(CaseClause.grievance_id, Clause.citation)
        .join(Clause, Clause.id == CaseClause.clause_id)
        .order_by(CaseClause.id)
    )
    found: dict[int, str] = {}
    for case_id, citation in session.execute(query):
        found[case_id] = f"{found.get(case_id, '')}; {citation}".strip("; ")
    return found


def joined(chosen_ones: str, typed: str) -> str:
    """What was chosen before what was typed."""
    return "; ".join(filter(None, (chosen_ones, typed)))


def first_article(text: str) -> str:
    """Where a case is counted that must be counted once."""
    found = cited(text)
    return found[0].of_article if found else "no article"
