"""A few things that took long to work out, kept until newer ones need the room."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Memory(Generic[Thing]):
    """At most ``most`` things, each by a mark that changes when it would come out otherwise."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, Thing] = {}
        self._writing = Lock()

    def get(self, mark: Hashable) -> Thing | None:
        return self._kept.get(mark)

    def keep(self, mark: Hashable, thing: Thing) -> Thing:
        with self._writing:
            self._kept[mark] = thing
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
        return thing

    def of(self, mark: Hashable, work_out: Callable[[], Thing]) -> Thing:
        """What is kept by that mark, or what ``work_out`` gives, kept from now on."""
        found = self.get(mark)
        return self.keep(mark, work_out()) if found is None else found
