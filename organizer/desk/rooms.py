"""Which rooms answer a question that goes to all of them.

A room takes part by a file of that name with a function of that name in it:
``people/today.py`` holds ``today(session, reader, now)``. A room that is not there yet,
or has no such file, is passed over.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

ROOMS = ("grievances", "notices", "gatherings", "bargaining", "clauses", "people")


def answers(question: str) -> Iterator[Callable[..., Any]]:
    """The functions of that name, a room each, the most urgent rooms first."""
    for room in ROOMS:
        answer = _answer(room, question)
        if answer is not None:
            yield answer


@cache
def _answer(room: str, question: str) -> Callable[..., Any] | None:
    if find_spec(f"organizer.{room}") is None:
        return None
    if find_spec(f"organizer.{room}.{question}") is None:
        return None
    found: Callable[..., Any] = getattr(import_module(f"organizer.{room}.{question}"), question)
    return found
