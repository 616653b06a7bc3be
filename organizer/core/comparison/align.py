"""Which paragraph of the one text answers to which of the other."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from .paragraphs import Paragraph

ALIKE = 0.5  # of the words, for two paragraphs between the same neighbours
ALIKE_WITH_LABEL = 0.38  # the same label in the same place helps
ELSEWHERE = 0.6  # for a paragraph that stands at another place
SHORT = 8  # words; shorter ones are matched only among their neighbours
WIDEST_GAP = 250_000  # pairs; beyond it only exact words are matched


@dataclass(frozen=True)
class Pair:
    old: tuple[int, ...]
    new: tuple[int, ...]
    in_order: bool
    likeness: float


class Likeness:
    """How much of two paragraphs' words is shared, in order; each word is one character."""

    def __init__(self, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> None:
        codes: dict[str, str] = defaultdict(lambda: chr(0x10000 + len(codes)))
        self.old = [self._coded(p, codes) for p in old]
        self.new = [self._coded(p, codes) for p in new]

    @staticmethod
    def _coded(paragraph: Paragraph, codes: dict[str, str]) -> str:
        return "".join(codes[word] for word in paragraph.words)

    def of(self, old: Iterable[int], new: Iterable[int], cutoff: float = 0.0) -> float:
        one = "".join(self.old[i] for i in old)
        other = "".join(self.new[i] for i in new)
        return Indel.normalized_similarity(one, other, score_cutoff=cutoff)


def align(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Pair]:
    """Pairs of paragraphs, in no order; what is in none came or went.

    Equal words are matched first, then the longest run that kept its order is the
    backbone; what lies between two of its joints is matched by likeness, and
    what is left may have moved.
    """
    likeness = Likeness(old, new)
    exact = _equal(old, new)
    kept = _backbone(exact, old)
    pairs = [Pair((i,), (j,), (i, j) in kept, 1.0) for i, j in exact]
    free_old = set(range(len(old))) - {i for i, _ in exact}
    free_new = set(range(len(new))) - {j for _, j in exact}
    for i, j, score in _between(sorted(kept), free_old, free_new, old, new, likeness):
        pairs.append(Pair((i,), (j,), True, score))
        free_old.discard(i)
        free_new.discard(j)
    pairs = _joined(pairs, free_old, free_new, likeness)
    pairs += _elsewhere(free_old, free_new, old, new, likeness)
    return pairs


def _equal(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[int, int]]:
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


def _backbone(pairs: Sequence[tuple[int, int]], old: Sequence[Paragraph]) -> set[tuple[int, int]]:
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


Found = tuple[int, int, float]


def _between(
    joints: Sequence[tuple[int, int]],
    free_old: set[int],
    free_new: set[int],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    likeness: Likeness,
) -> list[Found]:
    found: list[Found] = []
    before = (-1, -1)
    for joint in [*joints, (len(old), len(new))]:
        ours = [i for i in range(before[0] + 1, joint[0]) if i in free_old]
        theirs = [j for j in range(before[1] + 1, joint[1]) if j in free_new]
        if ours and theirs and len(ours) * len(theirs) <= WIDEST_GAP:
            found += _in_gap(ours, theirs, old, new, likeness)
        before = joint
    return found


def _in_gap(
    ours: Sequence[int],
    theirs: Sequence[int],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    likeness: Likeness,
) -> list[Found]:
    """The matching in order that shares the most words (dynamic programming)."""
    width = len(theirs) + 1
    scores = [[_worth(i, j, old, new, likeness) for j in theirs] for i in ours]
    best = [[0.0] * width for _ in range(len(ours) + 1)]
    for a, row in enumerate(scores):
        for b, score in enumerate(row):
            take = best[a][b] + score if score else 0.0
            best[a + 1][b + 1] = max(take, best[a][b + 1], best[a + 1][b])
    found: list[Found] = []
    a, b = len(ours), len(theirs)
    while a and b:
        score = scores[a - 1][b - 1]
        if score and best[a][b] == best[a - 1][b - 1] + score:
            a, b = a - 1, b - 1
            found.append((ours[a], theirs[b], likeness.of([ours[a]], [theirs[b]])))
        elif best[a][b] == best[a - 1][b]:
            a -= 1
        else:
            b -= 1
    return found


def _worth(
    i: int, j: int, old: Sequence[Paragraph], new: Sequence[Paragraph], likeness: Likeness
) -> float:
    same_place = bool(old[i].label) and old[i].label.lower() == new[j].label.lower()
    cutoff = ALIKE_WITH_LABEL if same_place else ALIKE
    score = likeness.of([i], [j], cutoff)
    if not score:
        return 0.0
    return (score + (0.15 if same_place else 0)) * (1 + min(len(old[i].words), 60) / 60)


def _joined(
    pairs: Sequence[Pair], free_old: set[int], free_new: set[int], likeness: Likeness
) -> list[Pair]:
    """A paragraph that was split, or several that were merged: neighbours join the pair."""
    grown = []
    for pair in pairs:
        if pair.likeness < 1:
            pair = _grown(pair, free_old, free_new, likeness)
            free_old -= set(pair.old)
            free_new -= set(pair.new)
        grown.append(pair)
    return grown


GAIN = 0.08


def _grown(pair: Pair, free_old: set[int], free_new: set[int], likeness: Likeness) -> Pair:
    while True:
        tries: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        if len(pair.old) == 1:
            for j in (pair.new[0] - 1, pair.new[-1] + 1):
                if j in free_new:
                    tries.append((pair.old, tuple(sorted((*pair.new, j)))))
        if len(pair.new) == 1:
            for i in (pair.old[0] - 1, pair.old[-1] + 1):
                if i in free_old:
                    tries.append((tuple(sorted((*pair.old, i))), pair.new))
        scored = [(likeness.of(o, n), o, n) for o, n in tries]
        if not scored or max(scored)[0] < pair.likeness + GAIN:
            return pair
        score, ours, theirs = max(scored)
        pair = Pair(ours, theirs, pair.in_order, score)


def _elsewhere(
    free_old: set[int],
    free_new: set[int],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    likeness: Likeness,
) -> list[Pair]:
    """What is left on both sides and is nearly the same moved; the likest pairs first."""
    ours = [i for i in sorted(free_old) if len(old[i].words) >= SHORT]
    theirs = [j for j in sorted(free_new) if len(new[j].words) >= SHORT]
    if len(ours) * len(theirs) > WIDEST_GAP:
        return []
    scored = [
        (score, i, j)
        for i in ours
        for j in theirs
        if (score := likeness.of([i], [j], ELSEWHERE)) >= ELSEWHERE
    ]
    found = []
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if i in free_old and j in free_new:
            free_old.discard(i)
            free_new.discard(j)
            found.append(Pair((i,), (j,), False, score))
    return found
