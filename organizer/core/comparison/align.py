"""Which paragraph of the one text answers to which of the other."""

from collections.abc import Sequence

from .equal import backbone, equal
from .likeness import Likeness, Pair
from .paragraphs import Paragraph

ALIKE = 0.5  # of the words, for two paragraphs between the same neighbours
ALIKE_WITH_LABEL = 0.38  # the same label in the same place helps
ELSEWHERE = 0.6  # for a paragraph that stands at another place
SHORT = 8  # words; shorter ones are matched only among their neighbours
WIDEST_GAP = 250_000  # pairs; beyond it only exact words are matched

Found = tuple[int, int, float]


def align(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Pair]:
    """Pairs of paragraphs, in no order; what is in none came or went.

    Equal words are matched first, then the longest run that kept its order is the
    backbone; what lies between two of its joints is matched by likeness, and
    what is left may have moved.
    """
    likeness = Likeness(old, new)
    exact = equal(old, new)
    kept = backbone(exact, old)
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
