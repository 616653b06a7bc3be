"""Typos: a word that stands nowhere, and the word of these agreements that is nearest to it."""

import tomllib
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from . import bridge
from .index import generation
from .models import Passage
from .words import EMPTY, WORD, stem

SHORTEST = 5  # letters; shorter words are too near to one another
FEWEST = 2  # a word that stands once may be a typo itself

_known: dict[tuple[Engine, int], tuple[int, Counter[str]]] = {}


def corrected(session: Session, question: str, scopes: Collection[int]) -> str:
    """The question with its typos mended from the words of ``scopes`` alone."""
    counts: Counter[str] = Counter()
    for scope in scopes:
        counts.update(_words(session, scope))
    stemmed = {stem(word) for word in counts} | _everyday()
    instead = {}
    for word in set(WORD.findall(question.lower().replace("’", "'"))):
        if _is_odd(word, stemmed):
            instead[word] = _nearest(word, counts)
    return _replaced(question, {word: to for word, to in instead.items() if to})


def _is_odd(word: str, stemmed: Collection[str]) -> bool:
    plain = word.isalpha() and len(word) >= SHORTEST and word not in EMPTY
    return plain and stem(word) not in stemmed


def _nearest(word: str, counts: Counter[str]) -> str:
    most = 1 if len(word) < 8 else 2
    first = [w for w in counts if w[0] == word[0] and counts[w] >= FEWEST and w.isalpha()]
    found = process.extract(
        word, first, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=20
    )
    best = min(found, key=lambda one: (one[1], -counts[one[0]]), default=None)
    return best[0] if best else ""


def _replaced(question: str, instead: dict[str, str]) -> str:
    def other(word: str) -> str:
        return instead.get(word.lower(), word)

    found, at = [], 0
    for match in WORD.finditer(question.lower()):
        found += [question[at : match.start()], other(question[match.start() : match.end()])]
        at = match.end()
    return "".join([*found, question[at:]])


def _words(session: Session, scope: int) -> Counter[str]:
    bind = session.get_bind()
    key = (bind if isinstance(bind, Engine) else bind.engine, scope)
    now = generation(session, scope)
    kept = _known.get(key)
    if kept is None or kept[0] != now:
        texts = session.execute(select(Passage.heading, Passage.text).where(Passage.scope == scope))
        counts = Counter(w for row in texts for part in row for w in WORD.findall(part.lower()))
        kept = _known[key] = (now, counts)
    return kept[1]


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    """Stems of what workers are known to say: never a typo, though no agreement has them."""
    said = [line for topic in bridge.topics() for line in topic.said]
    path = Path(__file__).with_name("thesaurus.toml")
    for group in tomllib.loads(path.read_text(encoding="utf-8")).values():
        said += list(group)
    return frozenset(stem(word) for line in said for word in WORD.findall(line.lower()))
