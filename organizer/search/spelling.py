"""Typos: a word that stands nowhere, and the word of these agreements that is nearest to it."""

import tomllib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from . import bridge, own_words
from .index import generations
from .models import Passage
from .stemming import stem
from .words import EMPTY, WORD

SHORTEST = 5  # letters; shorter words are too near to one another
FEWEST = 2  # a word that stands once may be a typo itself


@dataclass(frozen=True)
class Vocabulary:
    """The words of one scope, how often each stands there, and their stems."""

    counts: Counter[str]
    stems: frozenset[str]


_known: dict[tuple[Engine, int], tuple[int, Vocabulary]] = {}


def corrected(session: Session, question: str, scopes: Collection[int]) -> str:
    """The question with its typos mended from the words of ``scopes`` alone."""
    asked = {word for word in WORD.findall(question.lower().replace("’", "'")) if _may_be_odd(word)}
    known = _vocabularies(session, scopes) if asked else []
    odd = [word for word in asked if not any(stem(word) in one.stems for one in known)]
    if not odd:
        return question
    counts: Counter[str] = Counter()
    for one in known:
        counts.update(one.counts)
    instead = {word: _nearest(word, counts) for word in odd}
    return _replaced(question, {word: to for word, to in instead.items() if to})


def _may_be_odd(word: str) -> bool:
    plain = word.isalpha() and len(word) >= SHORTEST and word not in EMPTY
    return plain and stem(word) not in _everyday()


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


def _vocabularies(session: Session, scopes: Collection[int]) -> list[Vocabulary]:
    bind = session.get_bind()
    engine = bind if isinstance(bind, Engine) else bind.engine
    now = generations(session, scopes)
    found = []
    for scope in scopes:
        kept = _known.get((engine, scope))
        if kept is None or kept[0] != now[scope]:
            kept = _known[engine, scope] = (now[scope], _vocabulary(session, scope))
        found.append(kept[1])
    return found


def _vocabulary(session: Session, scope: int) -> Vocabulary:
    texts = session.execute(select(Passage.heading, Passage.text).where(Passage.scope == scope))
    counts = Counter(w for row in texts for part in row for w in WORD.findall(part.lower()))
    return Vocabulary(counts, frozenset(stem(word) for word in counts))


@own_words.remembered
def _everyday() -> frozenset[str]:
    """Stems of what workers are known to say: never a typo, though no agreement has them."""
    said = [line for topic in bridge.topics() for line in topic.said]
    for text in own_words.texts("thesaurus.toml"):
        said += [word for group in tomllib.loads(text).values() for word in group]
    return frozenset(stem(word) for line in said for word in WORD.findall(line.lower()))
