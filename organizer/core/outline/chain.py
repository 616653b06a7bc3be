"""The best sequence of numbered headings: numbers go up, gaps and repeats cost."""

from collections.abc import Sequence

from .candidates import Candidate, plain

FARTHEST = 400  # candidates looked back over, so that no text takes the square of its length
MOST_STATES = 120  # readings of a list that are followed at once; the cheapest are
NEXT = 2  # lines, one of them blank perhaps
GAP, REPEAT, LATE_START = 0.35, 1.05, 0.3
MOST_GAP = 4.0  # an amendment, or an extract, may print Articles 1, 12 and 40 alone


def best_chain(found: Sequence[Candidate], *, may_repeat: bool = True) -> list[Candidate]:
    """The candidates that together look most like one numbering, in order of the text.

    An article's number may come twice ("ARTICLE 33" twice) where both look like
    headings; a running head repeats too, but weighs less than the repeat costs.
    """
    scores: list[float] = []
    before: list[int | None] = []
    for place, one in enumerate(found):
        score, previous = one.weight - LATE_START * min(one.number - 1, 6), None
        for earlier in range(max(0, place - FARTHEST), place):
            step = scores[earlier] + one.weight - _cost(found[earlier], one, may_repeat)
            if step > score:
                score, previous = step, earlier
        scores.append(score)
        before.append(previous)
    return _followed_back(found, scores, before)


def _cost(earlier: Candidate, later: Candidate, may_repeat: bool) -> float:
    if later.number < earlier.number:
        return float("inf")
    if later.number == earlier.number:
        return REPEAT if may_repeat and _differ(earlier, later) else 10.0
    return GAP * max(0.0, min(later.number - earlier.number - 1, MOST_GAP))


def _differ(earlier: Candidate, later: Candidate) -> bool:
    """Two headings, and not one with its running head, or with its translation below it."""
    shorter, longer = sorted((plain(earlier.rest), plain(later.rest)), key=len)
    is_translation = later.line - earlier.line <= NEXT
    return bool(shorter) and not longer.startswith(shorter) and not is_translation


def _followed_back(
    found: Sequence[Candidate], scores: Sequence[float], before: Sequence[int | None]
) -> list[Candidate]:
    if not scores:
        return []
    place: int | None = max(range(len(scores)), key=scores.__getitem__)
    chain = []
    while place is not None:
        chain.append(found[place])
        place = before[place]
    return chain[::-1]


NESTED, UNEXPLAINED = 0.01, 1.0
Path = tuple[float, tuple[Candidate, ...]]  # what it cost, and the outer list so far


def best_bare_chain(found: Sequence[Candidate]) -> list[Candidate]:
    """The outer of two nested lists of bare numbers.

    "1. 2. (b) 1. 2. 3.": a list inside a section starts again at 1. Each number is
    read as the next of the outer list, the next of the inner one, or neither; the
    reading that explains most is kept, and of equals the one with the longer outer list.
    """
    states: dict[tuple[int, int], Path] = {(0, 0): (0.0, ())}
    for one in found:
        after: dict[tuple[int, int], Path] = {}
        for (outer, inner), (cost, chain) in states.items():
            for state, extra, is_outer in _readings(outer, inner, int(one.number)):
                path = (cost + extra, (*chain, one) if is_outer else chain)
                if state not in after or path[0] < after[state][0]:
                    after[state] = path
        states = _cheapest(after)
    return list(min(states.values(), key=lambda path: path[0])[1])


def _cheapest(states: dict[tuple[int, int], Path]) -> dict[tuple[int, int], Path]:
    if len(states) <= MOST_STATES:
        return states
    return dict(sorted(states.items(), key=lambda item: item[1][0])[:MOST_STATES])


def _readings(outer: int, inner: int, number: int) -> list[tuple[tuple[int, int], float, bool]]:
    found = [((outer, inner), UNEXPLAINED, False)]
    if number == outer + 1:
        found.append(((number, 0), 0.0, True))
    elif number == outer + 2 and outer:
        found.append(((number, 0), 0.8, True))  # a label that was lost in reading
    if outer and number == inner + 1:
        found.append(((outer, number), NESTED, False))
    return found
