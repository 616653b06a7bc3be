"""How values look on every page, and what every page knows."""

from datetime import UTC, date, datetime

from flask import Flask, g, request

from organizer.core import day_words
from organizer.core.access import Right, may
from organizer.core.reader import VISITOR
from organizer.people.local import zone_of

from .places import places
from .state import reading


def attach(app: Flask) -> None:
    app.add_template_filter(day, "day")
    app.add_template_filter(iso_day, "iso_day")
    app.add_template_filter(moment, "moment")
    app.add_template_filter(named, "named")
    app.context_processor(_everywhere)


def day(value: date | datetime | None) -> str:
    """Tue 8 Dec 2026."""
    return day_words.short(value) if value else ""


def iso_day(value: str | None) -> str:
    return day(date.fromisoformat(value)) if value else ""


def moment(value: datetime | None) -> str:
    """Tue 8 Dec 2026, 14:05, on the clocks of the local."""
    if value is None:
        return ""
    if "zone" not in g:
        with reading() as session:
            g.zone = zone_of(session)
    there = value.replace(tzinfo=UTC).astimezone(g.zone)
    return f"{day(there)}, {there:%H:%M}"


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
