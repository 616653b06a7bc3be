"""A calendar feed (iCalendar) of days with something due. Names stay out unless asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event


@dataclass(frozen=True)
class DueDay:
    """``key`` is stable, so that a moved date moves in the reader's calendar too.

    ``title`` holds no name ("G-14: file Step 2"); ``person`` is shown only on request.
    """

    key: str
    day: date
    title: str
    person: str = ""
    link: str = ""
    changed_at: datetime | None = None


def feed(name: str, days: Iterable[DueDay], *, now: datetime, with_names: bool = False) -> bytes:
    """The feed as text. A day without hours: it is due on that day wherever the reader is.

    ``now`` is UTC without a zone, as stored.
    """
    from icalendar import Calendar  # slow to load, and few pages are feeds

    calendar = Calendar()
    calendar.add("prodid", "-//organizer//due days//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval;value=duration", "PT6H")
    for one in sorted(days, key=lambda due: (due.day, due.key)):
        calendar.add_component(_event(one, now, with_names))
    text: bytes = calendar.to_ical()
    return text


def _event(one: DueDay, now: datetime, with_names: bool) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{one.key}@organizer")
    event.add("dtstamp", f"{one.changed_at or now:%Y%m%dT%H%M%SZ}", encode=False)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    named = f"{one.title} ({one.person})" if with_names and one.person else one.title
    event.add("summary", named)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if one.link:
        event.add("url", one.link)
    event.add_component(_alarm(named))
    return event


def _alarm(title: str) -> "Alarm":
    """In the morning of the day before."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(hours=-15))
    return alarm
