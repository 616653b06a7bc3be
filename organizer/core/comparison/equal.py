"""Paragraphs of the same words in two texts, and the run of them that kept its order."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from .paragraphs import Paragraph


def equal(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Paragraphs of the same words; those that occur more than once are told apart by place."""
    where_old, where_new = _by_key(old), _by_key(new)
    sure = [
        (places[0], where_new[key][0])
        for key, places in where_old.items()
        if len(places) == 1 and len(where_new.get(key, ())) == 1
    ]
    partner = dict(sure)
    for key, places in where_old.items():
        others = where_new.get(key, [])
        if len(places) + len(others) > 2 and others:
            sure += _nearest(places, list(others), old, new, partner)
    return sure


def _by_key(paragraphs: Sequence[Paragraph]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, paragraph in enumerate(paragraphs):
        places[paragraph.key].append(number)
    return places


def _nearest(
    places: Sequence[int],
    others: list[int],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    partner: dict[int, int],
) -> list[tuple[int, int]]:
    """Of paragraphs that say the same: those at the same label, then those whose neighbours
    are neighbours again."""
    found = _same_label(places, others, old, new)
    taken = {i for i, _ in found}
    places = [i for i in places if i not in taken]
    if len(places) == len(others):
        return [*found, *zip(places, others, strict=True)]
    for i in places:
        if not others:
            break
        expected = _expected(i, partner)
        best = min(others, key=lambda j: (abs(j - expected), new[j].label != old[i].label))
        others.remove(best)
        found.append((i, best))
    return found


def _same_label(
    places: Sequence[int], others: list[int], old: Sequence[Paragraph], new: Sequence[Paragraph]
) -> list[tuple[int, int]]:
    """Takes from ``others`` those of the same article and label, where there is one of each."""
    found = []
    theirs = Counter((new[j].article, new[j].place, new[j].label) for j in others)
    ours = Counter((old[i].article, old[i].place, old[i].label) for i in places)
    for i in places:
        at = (old[i].article, old[i].place, old[i].label)
        if ours[at] == theirs[at] == 1 and at[0]:
            j = next(j for j in others if (new[j].article, new[j].place, new[j].label) == at)
            others.remove(j)
            found.append((i, j))
    return found


def _expected(i: int, partner: dict[int, int]) -> int:
    for step in range(1, 40):
        for near in (i - step, i + step):
            if near in partner:
                return partner[near] + i - near
    return i


def backbone(pairs: Sequence[tuple[int, int]], old: Sequence[Paragraph]) -> set[tuple[int, int]]:
    """The heaviest run of pairs that keeps its order, by the number of their words."""
    ordered = sorted(pairs)
    tails: list[tuple[int, int]] = []  # new index, total weight: both rising
    back: list[int] = []
    at: dict[int, int] = {}
    for number, (i, j) in enumerate(ordered):
        place = bisect_left(tails, (j, -1))
        before = tails[place - 1] if place else (-1, 0)
        weight = before[1] + len(old[i].words) + 1
        back.append(at[before[0]] if place else -1)
        while place < len(tails) and tails[place][1] <= weight:
            tails.pop(place)
        if place == len(tails) or tails[place][0] > j:
            tails.insert(place, (j, weight))
            at[j] = number
    kept: set[tuple[int, int]] = set()
    number = at[tails[-1][0]] if tails else -1
    while number >= 0:
        kept.add(ordered[number])
        number = back[number]
    return kept
