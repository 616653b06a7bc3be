"""How values look on every page, and what every page knows."""

from datetime import date, datetime

from flask import Flask, g, request

from organizer.core.access import Right, may


def attach(app: Flask) -> None:
    app.add_template_filter(day, "day")
    app.context_processor(_everywhere)


def day(value: date | datetime | None) -> str:
    """Tue 8 Dec 2026."""
    return f"{value:%a} {value.day} {value:%b %Y}" if value else ""


def _everywhere() -> dict[str, object]:
    return {
        "reader": g.get("reader"),
        "may": lambda right: may(g.reader, Right[right]) if g.get("reader") else False,
        "here": request.endpoint or "",
    }
