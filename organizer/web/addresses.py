"""The addresses of the pages: built when a link needs one, and remembered from start to start."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from organizer.storage.files import write_durably

HERE = Path(__file__).parent
Address = tuple[str, str, list[str]]  # the rule, the endpoint, the methods


class LateRule(Rule):
    """Hundreds of addresses, of which a page links to a few: each is built when first linked to."""

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        compiled = super()._compile_builder
        built: list[Callable[..., tuple[str, str]]] = []

        def build(rule: Rule, **values: Any) -> tuple[str, str]:
            if not built:
                built.append(compiled(append_unknown).__get__(rule, None))
            return built[0](**values)

        return build


def remember(app: Flask, file: Path) -> None:
    """Keep the addresses for the next start, with the mark of the program they belong to."""
    found = [
        (rule.rule, rule.endpoint, sorted(rule.methods or ())) for rule in app.url_map.iter_rules()
    ]
    content = json.dumps({"of": _program(), "addresses": found}).encode()
    if not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(mode=0o700, exist_ok=True)
        write_durably(file, content)


def remembered(file: Path) -> list[Address]:
    """The addresses of this very program; none when it was changed since, or nothing is kept."""
    try:
        kept = json.loads(file.read_bytes())
        return kept["addresses"] if kept["of"] == _program() else []
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _program() -> str:
    """A mark that changes with any of the files that hold pages."""
    looks = ((path.name, path.stat()) for path in sorted(HERE.glob("*.py")))
    seen = "".join(f"{name} {look.st_size} {look.st_mtime_ns}\n" for name, look in looks)
    return hashlib.sha256(seen.encode()).hexdigest()
