"""Loading the program's own modules by name, as quickly as Python allows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


def load(name: str) -> ModuleType:
    with all_kept():
        return import_module(name)


@contextmanager
def all_kept() -> Iterator[None]:
    """What is made within stays for good: looking through it for garbage is waste."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
