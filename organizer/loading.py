"""Loading the program's own modules by name, as quickly as Python allows."""

import gc
from importlib import import_module
from types import ModuleType


def load(name: str) -> ModuleType:
    """The module. What loading makes stays for good: looking through it for garbage is waste."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return import_module(name)
    finally:
        if was_enabled:
            gc.enable()
