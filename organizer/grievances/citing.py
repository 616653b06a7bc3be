"""Which clauses a case cites, read from its own words."""

from dataclasses import dataclass
from functools import lru_cache

from organizer.core.crossref.mentions import Names, mentions
from organizer.core.crossref.resolve import number_of


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


def first_article(text: str) -> str:
    """Where a case is counted that must be counted once."""
    found = cited(text)
    return found[0].of_article if found else "no article"
