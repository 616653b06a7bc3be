"""The articles of a document: by that word; else by another word for them, or by numbers alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import kinds
from .again import with_misread
from .bookmarks import placed, told
from .candidates import Candidate, candidates_of
from .chain import best_chain
from .furniture import Furniture
from .kinds import Kind
from .lines import Line
from .parts import Hint
from .plain_headings import plain_headings
from .titles import title_below

FEWEST_ALONE = 3  # numbers in brackets, or alone on their line, are items of lists elsewhere
IN_TEXT = re.compile(r"\b(?:shall|will|is|are|states?|reads?|provides?|currently|as follows)\b")
FEW, MANY_MORE = 4, 5  # so few may be mentions in a text with many headings of another kind
FROM_THE_START = 2  # so such headings begin with the first or the second


@dataclass(frozen=True)
class Searched:
    """A document in which headings are looked for."""

    lines: Sequence[Line]
    furniture: Furniture
    contents: frozenset[int]
    hints: Sequence[Hint]

    def candidates(self, kind: Kind) -> list[Candidate]:
        found = candidates_of(kind, self.lines, self.furniture, self.contents, self.hints)
        return [one for one in found if self._has_its_title(one)] if kind.asks_title else found

    def articles(self) -> list[Candidate]:
        """Those that are headed by the word, whatever chain they make."""
        return self.candidates(kinds.ARTICLE)

    def bare(self) -> list[Candidate]:
        """Numbered titles without it: "5. NO STRIKES", "§ 7114. Rights", "Section 4 PAY"."""
        law = self.candidates(kinds.LAW)
        if len(best_chain(law)) * 2 <= len(law):
            law = []  # they begin again and again: the sections of something else
        found = law or self.candidates(kinds.BARE) + self.candidates(kinds.SECTION)
        return sorted(found, key=lambda one: one.line)

    def _has_its_title(self, one: Candidate) -> bool:
        rest = one.rest or title_below(self.lines, one.line, "", self.furniture)[0]
        return _is_capital(rest) or self.lines[one.line].is_marked


def chain_of(text: Searched) -> list[Candidate]:
    found = text.articles()
    chain = best_chain(found)
    lettered = best_chain(text.candidates(kinds.ARTICLE_LETTERED))
    if len(lettered) > max(len(chain), 1):
        return lettered  # "ARTICLE C" is no hundredth one then
    if len(chain) > 1:
        return with_misread(chain, found)
    bare = best_chain(text.bare())
    longer = next((other for other in _others(text, bare) if len(other) > 1), [])
    from_file = told(placed(text.lines, text.furniture, text.hints))
    best = from_file if len(from_file) > len(longer) else longer
    alone = [one for one in chain or bare if one.label.isupper() or not IN_TEXT.search(one.rest)]
    plain = plain_headings(text.lines, text.furniture, text.contents) if len(best) < FEW else []
    return plain if len(plain) > MANY_MORE * len(best or alone) else best or alone


def _others(text: Searched, bare: list[Candidate]) -> list[list[Candidate]]:
    """Chains by other words ("Clause 7", "First Article"), the longest list first; by numbers,
    letters or Roman ones."""
    words = (*kinds.DIVISIONS, kinds.IN_ORDER, kinds.ARTICLE_AFTER)
    by_word = sorted((text.candidates(kind) for kind in words), key=len, reverse=True)
    numbers = [bare, best_chain(text.candidates(kinds.LETTERED)), _romans(text)]
    alone = [best_chain(text.candidates(k)) for k in (kinds.IN_BRACKETS, kinds.NUMBER_ALONE)]
    return [*map(best_chain, by_word), *numbers, *filter(_is_whole, alone)]


def _romans(text: Searched) -> list[Candidate]:
    """Roman numbers alone on their lines, with a title below."""
    found = text.candidates(kinds.ROMAN_ALONE)
    return best_chain(
        [one for one in found if title_below(text.lines, one.line, "", text.furniture)[0]]
    )


def _is_whole(chain: Sequence[Candidate]) -> bool:
    return len(chain) >= FEWEST_ALONE and chain[0].number <= FROM_THE_START


def _is_capital(title: str) -> bool:
    letters = [c for c in title if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) / len(letters) > 0.8
