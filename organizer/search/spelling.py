"""Typos: a word that stands nowhere, and the word of these agreements that is nearest to it."""

import tomllib
from collections.abc import Collection, Mapping

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy.orm import Session

from . import bridge, own_words
from .shelf import shelves
from .stemming import stem
from .stocks import stock_of
from .words import EMPTY, WORD

SHORTEST = 5  # letters; shorter words are too near to one another
FEWEST = 2  # a word that stands once may be a typo itself


def corrected(session: Session, question: str, scopes: Collection[int]) -> str:
    """The question with its typos mended from the words of ``scopes`` alone."""
    asked = {word for word in WORD.findall(question.lower().replace("’", "'")) if _is_long(word)}
    here = [one.texts.known for one in shelves(session, sorted(scopes), "")] if asked else []
    unknown = [word for word in asked if not any(stem(word) in known for known in here)]
    odd = [word for word in unknown if stem(word) not in _everyday()]
    if not odd:
        return question
    counts = stock_of(session, scopes, "").spelling
    instead = {word: _nearest(word, counts) for word in odd}
    return _replaced(question, {word: to for word, to in instead.items() if to})


def _is_long(word: str) -> bool:
    return word.isalpha() and len(word) >= SHORTEST and word not in EMPTY


def _nearest(word: str, counts: Mapping[str, int]) -> str:
    most = 1 if len(word) < 8 else 2
    first = [w for w in counts if w[0] == word[0] and counts[w] >= FEWEST and w.isalpha()]
    found = process.extract(
        word, first, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=20
    )
    best = min(found, key=lambda one: (one[1], -counts[one[0]], one[0]), default=None)
    return best[0] if best else ""


def _replaced(question: str, instead: dict[str, str]) -> str:
    def other(word: str) -> str:
        return instead.get(word.lower(), word)

    found, at = [], 0
    for match in WORD.finditer(question.lower()):
        found += [question[at : match.start()], other(question[match.start() : match.end()])]
        at = match.end()
    return "".join([*found, question[at:]])


@own_words.remembered
def _everyday() -> frozenset[str]:
    """Stems of what workers are known to say: never a typo, though no agreement has them."""
    said = [line for topic in bridge.topics() for line in topic.said]
    for text in own_words.texts("thesaurus.toml"):
        said += [word for group in tomllib.loads(text).values() for word in group]
    return frozenset(stem(word) for line in said for word in WORD.findall(line.lower()))
