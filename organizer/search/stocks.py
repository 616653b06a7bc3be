"""Stocks that were made, kept while their shelves are the ones that count.

What a stock joins, its words and its index of vectors, takes a moment to make and is the
same for everybody who may see the same texts.
"""

from collections.abc import Collection
from threading import Lock

from sqlalchemy.orm import Session

from . import own_words
from .candidates import Stock
from .shelf import shelves

MOST_ROWS = 150_000  # of all that are kept beside the newest
_kept: dict[tuple[int, ...], Stock] = {}
_making = Lock()
own_words.forgotten_with_it(_kept.clear)


def stock_of(session: Session, scopes: Collection[int], model: str) -> Stock:
    """The passages of ``scopes`` and no others; without a model, any whose words are the same."""
    held = tuple(one for one in shelves(session, sorted(scopes), model) if one.size)
    # A stock holds its texts, so that no other object can have their numbers.
    key = tuple(id(one.texts) for one in held)
    with _making:
        found = _kept.pop(key, None)
        if found is None or (model and found.shelves != held):
            found = Stock(held)
        _kept[key] = found
        _drop_oldest()
    return found


def _drop_oldest() -> None:
    """The last one asked for stays, and before it as many as there is room for."""
    rows = 0
    for key in reversed(list(_kept)):
        rows += _kept[key].size
        if rows > MOST_ROWS and rows > _kept[key].size:
            del _kept[key]
