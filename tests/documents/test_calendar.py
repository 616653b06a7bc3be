"""The feed: whole days, stable keys, no names unless somebody asks for them."""

from datetime import date, datetime

from icalendar import Calendar

from organizer.documents.calendar import DueDay, feed

NOW = datetime(2027, 3, 1, 15, 0)
DAYS = [
    DueDay("clock-2", date(2027, 3, 30), "G-14: answer due; ask, or go on", "Robin Sample"),
    DueDay(
        "clock-1", date(2027, 3, 10), "G-14: file Step 2", "Robin Sample", "https://l.example/1"
    ),
]


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


def test_each_due_day_is_a_whole_day_in_order():
    found = events(feed("Cases", DAYS, now=NOW))

    assert [str(one["summary"]) for one in found] == [DAYS[1].title, DAYS[0].title]
    assert found[0].decoded("dtstart") == date(2027, 3, 10)
    assert found[0].decoded("dtend") == date(2027, 3, 11)


def test_names_stay_out_unless_they_are_asked_for():
    plain = feed("Cases", DAYS, now=NOW)
    named = feed("Cases", DAYS, now=NOW, with_names=True)

    assert b"Robin" not in plain
    assert b"Robin" in named


def test_a_moved_day_keeps_its_key():
    before = events(feed("Cases", DAYS[:1], now=NOW))[0]
    moved = DueDay("clock-2", date(2027, 4, 13), DAYS[0].title)

    after = events(feed("Cases", [moved], now=NOW))[0]

    assert before["uid"] == after["uid"]
    assert before["dtstart"].dt != after["dtstart"].dt


def test_words_cannot_break_out_of_their_line():
    nasty = DueDay("x", date(2027, 3, 10), "a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT")

    assert len(events(feed("Cases", [nasty], now=NOW))) == 1


def test_an_empty_feed_is_a_calendar_all_the_same():
    assert events(feed("Cases", [], now=NOW)) == []
    assert feed("Cases", [], now=NOW).startswith(b"BEGIN:VCALENDAR")
