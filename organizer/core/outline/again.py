"""Headings that are not in the numbering of the articles: one that was misread, and those of
a supplement or another agreement that is bound with the first, before it or behind it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .candidates import Candidate
from .chain import best_chain

PLAIN_HEADING = 1.6  # the weight of a line in capitals after a blank one
FEWEST, FEWEST_BEFORE = 2, 4


def with_misread(chain: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Where just one number is missing and just one heading stands in its place, it is that one.

    Its label stays as printed: a scanner made "ARTICLE 41" of 11, or the printer did.
    """
    mended = list(chain)
    for before, after in pairwise(chain):
        if int(after.number) - int(before.number) != FEWEST:
            continue
        between = [one for one in found if before.line < one.line < after.line and _is_plain(one)]
        if len(between) == 1:
            mended.append(replace(between[0], number=float(int(before.number) + 1)))
    return sorted(mended, key=lambda one: one.line)


def begun_again(
    found: Sequence[Candidate], chain: Sequence[Candidate], stops: Sequence[int]
) -> list[Candidate]:
    """Article headings behind the last of the numbering, two or more before another part.

    ``stops`` are the lines at which another part begins: a letter that quotes one article
    which it changes does not make that a new numbering.
    """
    if not chain:
        return []
    late = [one for one in found if one.line > chain[-1].line and _is_plain(one)]
    edges = [chain[-1].line, *sorted(stop for stop in stops if stop > chain[-1].line)]
    kept = []
    for start, stop in pairwise([*edges, late[-1].line + 1 if late else edges[-1]]):
        here = [one for one in late if start < one.line < stop]
        kept += here if len(here) >= FEWEST else []
    return kept


def begun_before(found: Sequence[Candidate], chain: Sequence[Candidate]) -> list[Candidate]:
    """Numbered headings by another word or none, before the first of the articles."""
    before = best_chain([one for one in found if chain and one.line < chain[0].line])
    return before if len(before) >= FEWEST_BEFORE else []


def _is_plain(one: Candidate) -> bool:
    return one.weight >= PLAIN_HEADING and bool(one.rest)
