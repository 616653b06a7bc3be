"""The search's own words and weights: those that came with this version, or older ones that
still count because the local's exam would get worse by the new ones.

A process searches with one set at a time. Whatever is made of a set is made anew after a
change, and a change waits until no search is under way.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from threading import Condition, local
from typing import ParamSpec, TypeVar, cast

HERE = Path(__file__).parent
DATA = ("weights.toml", "thesaurus.toml", "topics/*.toml", "pairs/*.txt")
Texts = Mapping[str, str]
P = ParamSpec("P")
R = TypeVar("R")


@lru_cache(maxsize=1)
def shipped() -> Texts:
    """The files that came with this version, by their names."""
    paths = sorted(path for pattern in DATA for path in HERE.glob(pattern))
    return {path.relative_to(HERE).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def named(texts: Texts) -> str:
    """A short name for exactly these words and weights; another one after a change of any."""
    return hashlib.sha256(json.dumps(sorted(texts.items())).encode()).hexdigest()[:16]


@lru_cache(maxsize=1)
def version() -> str:
    return named(shipped())


@lru_cache(maxsize=1)
def program() -> str:
    """A short name for how this version ranks, whatever the words."""
    total = hashlib.sha256()
    for path in sorted([*HERE.glob("*.py"), *HERE.glob("*.npz")]):
        total.update(path.read_bytes())
    return total.hexdigest()[:8]


class _InUse:
    """The set in use, how many search with it, and what was made of it."""

    def __init__(self) -> None:
        self.name, self.texts = "", dict[str, str]()  # empty: the one that came along
        self.changed, self.searching = Condition(), 0
        self.made: list[Callable[[], object]] = []
        self.mine = local()


_now = _InUse()


def texts(pattern: str) -> list[str]:
    """The files of the set in use whose names are like ``pattern``, in their order."""
    found = _now.texts or shipped()
    return [found[name] for name in sorted(found) if fnmatch(name, pattern)]


def in_use() -> str:
    return _now.name or version()


def remembered(make: Callable[P, R]) -> Callable[P, R]:
    """``make``, each answer kept until the set in use changes."""
    kept = lru_cache(maxsize=256)(make)
    forgotten_with_it(kept.cache_clear)
    return cast("Callable[P, R]", kept)


def forgotten_with_it(forget: Callable[[], object]) -> None:
    _now.made.append(forget)


@contextmanager
def searching() -> Iterator[None]:
    """Hold the set in use where it is; a search may hold it again within."""
    depth = getattr(_now.mine, "depth", 0)
    with _now.changed:
        _now.searching += not depth
    _now.mine.depth = depth + 1
    try:
        yield
    finally:
        _now.mine.depth = depth
        with _now.changed:
            _now.searching -= not depth
            _now.changed.notify_all()


def use(name: str, given: Texts) -> None:
    """Search with another set from now on, as soon as no search is under way."""
    with _now.changed:
        _now.changed.wait_for(lambda: not _now.searching)
        is_shipped = name == version()
        _now.name, _now.texts = ("", {}) if is_shipped else (name, dict(given))
        for forget in _now.made:
            forget()


@contextmanager
def trying(given: Texts) -> Iterator[None]:
    """Another set for a while, in a process that answers nobody else meanwhile."""
    before = in_use(), dict(_now.texts)
    use(named(given), given)
    _now.mine.trying = True
    try:
        yield
    finally:
        _now.mine.trying = False
        use(*before)


def is_trying() -> bool:
    return getattr(_now.mine, "trying", False)
