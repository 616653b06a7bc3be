"""Labels of several numbers under an article: "Section 6.2.3" is below "Section 6.2"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .candidates import Candidate
from .chain import best_chain

NUMBERS = re.compile(r"\d+(?:[.:-]\d+)+")
Inner = tuple[int, ...]


def first_level(found: Sequence[Candidate], article: float | None) -> list[Candidate]:
    """The candidates of the first level, counted by it, where their numbers tell of two.

    In Article 6 that is 2 of "6.2.3", in any other 6 of "6.2"; one that says a wrong
    article is no second level, so all of them must count something.
    """
    inner = [_inner(one.label, article) for one in found]
    above = {numbers[0] for numbers in inner if len(numbers) > 1}
    if len(above) < 2 or sum(map(bool, inner)) * 2 < len(found):
        return list(found)
    counted = [
        replace(one, number=numbers[0] + sum(numbers[1:2]) / 100) if numbers else one
        for one, numbers in zip(found, inner, strict=True)
    ]
    first = [one for one, numbers in zip(counted, inner, strict=True) if len(numbers) < 2]
    chain = best_chain(first, may_repeat=False)
    return first if len(chain) > 1 and chain[0].number == 1 else counted


def _inner(label: str, article: float | None) -> Inner:
    """The numbers of a label below its article's own; 1.0 is no deeper than 1."""
    found = NUMBERS.search(label)
    if found is None:
        return ()
    numbers = [int(part) for part in re.split(r"[.:-]", found[0])]
    if article is None or numbers[0] == int(article):
        numbers = numbers[1:]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers = numbers[:-1]
    return tuple(numbers)
