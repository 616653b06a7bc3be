"""How values look on every page, and what every page knows."""

from datetime import date, datetime

from flask import Flask, g, request

from organizer.core.access import Right, may
from organizer.core.reader import VISITOR

from .places import places


def attach(app: Flask) -> None:
    app.add_template_filter(day, "day")
    app.add_template_filter(named, "named")
    app.context_processor(_everywhere)


def day(value: date | datetime | None) -> str:
    """Tue 8 Dec 2026."""
    return f"{value:%a} {value.day} {value:%b %Y}" if value else ""


def named(name: str, on_leave: bool) -> str:
    return f"{name} · on leave" if on_leave else name


def _everywhere() -> dict[str, object]:
    reader = g.setdefault("reader", VISITOR)
    return {
        "reader": reader,
        "may": lambda right: may(reader, Right[right]),
        "here": request.endpoint or "",
        "places": places,
    }
