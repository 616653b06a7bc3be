"""Do these words stand in the agreement? Asked of the one matcher that the house has."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ..quote import Quotable, Quoted
from ..span import Span
from .facts import ClauseWords, Facts

BRACKETED = re.compile(r"\[(\w)\]")
OPEN_END = re.compile(r"^(?:\[?(?:…|\.\s?\.\s?\.)\]?)\s*|\s*(?:\[?(?:…|\.\s?\.\s?\.\s?\.?)\]?)$")
NEAR = 0.82
MOST_COMPARED = 100  # different quotations in a notice; nobody means to quote more than that


class Matcher:
    """The edition's text, prepared once for all quotations of a notice."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._near: dict[str, bool] = {}
        self.clauses = facts.clauses
        self.inside = Quoted(_quotables(facts.clauses), facts.pages)
        whole = [
            Quotable(f"page {number}", "page", (Span(number, 0, len(text)),))
            for number, text in facts.pages.items()
            if text
        ]
        self.on_pages = Quoted(whole, facts.pages)

    def stands(self, words: str) -> bool:
        """In a clause; or in a heading, or from one into its clause."""
        return _found(self.inside, words) or _found(self.on_pages, words)

    def stands_at(self, words: str, clauses: Sequence[ClauseWords]) -> bool:
        return _found(Quoted(_quotables(clauses), self.facts.pages), words)

    def place_of(self, words: str) -> str:
        for form in _forms(words):
            found = self.inside.found(form)
            if found and found.place:
                return found.place.citation
        return ""

    def must_be_looked_at(self, words: str) -> bool:
        """Whether a word of it was read from a picture, and not surely."""
        if not self.facts.unsure:
            return False
        found = next((hit for form in _forms(words) if (hit := self.on_pages.found(form))), None)
        spans = found.place.spans if found and found.place else ()
        return any(_overlap(span, word) for span in spans for word in self.facts.unsure)

    def is_near(self, words: str) -> bool:
        """Nearly the words of a clause: somebody meant to quote it."""
        if words not in self._near:
            if len(self._near) >= MOST_COMPARED:
                return False
            self._near[words] = self.inside.standing(words).ratio >= NEAR
        return self._near[words]


def _overlap(one: Span, other: Span) -> bool:
    return one.page == other.page and one.start < other.end and other.start < one.end


def _quotables(clauses: Iterable[ClauseWords]) -> list[Quotable]:
    return [Quotable(one.citation, f"{one.article} {one.section}", one.spans) for one in clauses]


def _found(text: Quoted, words: str) -> bool:
    return bool(text.clauses) and any(text.found(form) is not None for form in _forms(words))


def _forms(words: str) -> Iterator[str]:
    """As given, and with the first letter as it would stand inside or at the head of a sentence.

    Dots at either end only say that the clause goes on there.
    """
    words = OPEN_END.sub("", BRACKETED.sub(r"\1", words.strip()))
    yield words
    if words:
        yield words[0].swapcase() + words[1:]
