"""Scoring a search on labelled questions: which hit holds the words that answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

SHARE, RUN, FEWEST, CUT = 0.6, 3, 8, 10
WORD = re.compile(r"[a-z0-9]+")
TAG = re.compile(r"</?[a-z]+[^>]*>")


@dataclass(frozen=True)
class Shown:
    """A hit as a person sees it: its words and the pages they stand on."""

    text: str
    page: int
    page_end: int


@dataclass(frozen=True)
class Gold:
    page: int
    text: str


@dataclass(frozen=True)
class Scored:
    kind: str
    rank: int | None  # of the first hit that answers; None when none does
    abstained: bool
    is_unanswerable: bool = False


def first_answer(hits: Sequence[Shown], golds: Sequence[Gold], *, needs_all: bool) -> int | None:
    """The rank at which a gold text is hit, or the last of them where all are needed."""
    ranks = [_rank(hits, gold) for gold in golds]
    if needs_all:
        return None if None in ranks else max(rank for rank in ranks if rank is not None)
    return min((rank for rank in ranks if rank is not None), default=None)


def first_page(hits: Sequence[Shown], pages: Sequence[int]) -> int | None:
    for rank, hit in enumerate(hits, start=1):
        if any(hit.page <= page <= hit.page_end for page in pages):
            return rank
    return None


def figures(scored: Sequence[Scored]) -> dict[str, float]:
    """hit@1, hit@5, hit@10 and MRR@10 of the questions that have an answer."""
    ranks = [one.rank for one in scored if not one.is_unanswerable]
    count = len(ranks) or 1
    shown: dict[str, float] = {"n": len(ranks)}
    for cut in (1, 5, CUT):
        found = sum(rank is not None and rank <= cut for rank in ranks)
        shown[f"hit@{cut}"] = round(found / count, 3)
    reciprocal = sum(1 / rank for rank in ranks if rank is not None and rank <= CUT)
    shown["MRR@10"] = round(reciprocal / count, 3)
    return shown


def abstention(scored: Sequence[Scored]) -> dict[str, int]:
    silent = [one for one in scored if one.is_unanswerable]
    answerable = [one for one in scored if not one.is_unanswerable]
    return {
        "unanswerable": len(silent),
        "refused": sum(one.abstained for one in silent),
        "answerable": len(answerable),
        "wrongly_refused": sum(one.abstained for one in answerable),
    }


def _rank(hits: Sequence[Shown], gold: Gold) -> int | None:
    for rank, hit in enumerate(hits, start=1):
        if hit.page <= gold.page <= hit.page_end and _overlaps(hit.text, gold.text):
            return rank
    return None


def _overlaps(hit: str, gold: str) -> bool:
    """Enough words of the shorter one stand in the other, in runs of three."""
    here, there = _words(hit), _words(gold)
    short, long = sorted((here, there), key=len)
    if len(short) < min(FEWEST, len(there)):
        return False
    return _covered(short, long, min(RUN, len(short))) >= SHARE * len(short)


def _words(text: str) -> list[str]:
    return WORD.findall(TAG.sub(" ", text.lower()))


def _covered(words: Sequence[str], other: Sequence[str], run: int) -> int:
    known = {tuple(other[i : i + run]) for i in range(len(other) - run + 1)}
    marked = [False] * len(words)
    for i in range(len(words) - run + 1):
        if tuple(words[i : i + run]) in known:
            marked[i : i + run] = [True] * run
    return sum(marked)
