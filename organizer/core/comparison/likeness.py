"""How alike two paragraphs are, and the pairs that come of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from .paragraphs import Paragraph


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
