"""Which words of a sentence made the second reader stop: those without which it would not have."""

from collections.abc import Callable, Iterator, Mapping, Sequence

# Sentences with what stands before each, to the chance that each check would stop at it.
SecondReader = Callable[[Sequence[tuple[str, str]]], Sequence[Mapping[str, float]]]

SHORTEST = 3  # words of a phrase
PARTS = 5  # of the sentence that a phrase makes up
DROP = 0.15  # a phrase that changes the chance by less says little


def telling_words(before: str, sentence: str, check: str, reader: SecondReader) -> str:
    """The phrase that matters most, left out in turn; empty where it is the sentence as a whole."""
    phrases = list(_phrases(sentence))
    if len(phrases) < 2:
        return ""
    whole, *without = (
        chances[check]
        for chances in reader([(before, sentence), *((before, rest) for _, rest in phrases)])
    )
    least, phrase = min(zip(without, (words for words, _ in phrases), strict=True))
    return phrase.strip(' ,;:–—-.!?"“”()') if whole - least >= DROP else ""


def _phrases(sentence: str) -> Iterator[tuple[str, str]]:
    """Stretches of some words, each half over the next, with the sentence that is left."""
    words = sentence.split()
    length = max(SHORTEST, -(-len(words) // PARTS))
    for first in range(0, len(words) - length + 1, max(1, length // 2)):
        last = first + length
        yield " ".join(words[first:last]), " ".join(words[:first] + words[last:])
