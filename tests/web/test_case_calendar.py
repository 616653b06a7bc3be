"""The calendar feed behind a secret address, and the local's closed days."""

import re

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.people.models import Account
from organizer.storage.queue import Job
from organizer.storage.session import begin
from tests.web.test_cases import LATER, MARK, case

__all__ = ["case"]


def address(client, **form):
    page = client.post("/cases/calendar/", data=form).text
    return re.search(r"/cases/calendar/[\w-]+\.ics", page)[0]


def test_the_feed_tells_numbers_and_days_and_no_names(client, look_as, case):
    look_as(case[1])
    feed = client.get(address(client)).text
    named = client.get(address(client, names="yes")).text

    assert "SUMMARY:2026-00001: File step one" in feed
    assert "DTSTART;VALUE=DATE:20261120" in feed
    assert MARK not in feed
    assert MARK in named


def test_an_address_ends_with_a_new_one_a_lock_or_when_it_is_ended(client, look_as, case, engine):
    look_as(case[1])
    first = address(client)
    second = address(client)
    look_as(Reader())

    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    with begin(engine) as session:
        session.get(Account, case[1].account_id).locked_at = LATER
    assert client.get(second).status_code == 404


def test_a_feed_holds_no_case_that_its_owner_may_not_see(client, look_as, case, engine):
    look_as(case[1])
    path = address(client)
    with begin(engine) as session:
        from organizer.grievances.models import Assignment

        session.query(Assignment).one().to_at = LATER

    assert "2026-00001" not in client.get(path).text


CLOSED = {"day": "2026-11-12", "kind": "closed locally", "why": "snow"}


def test_a_closed_day_moves_counts_and_never_a_safe_date_later(client, look_as, case, engine):
    look_as(Reader(90, "Invented Officer", held=(Held(Role.OFFICER),)))

    client.post("/calendar/day", data=CLOSED)

    assert "closed locally: snow" in client.get("/calendar/").text
    with begin(engine) as session:
        assert [job.kind for job in session.query(Job)] == ["rebuild-cases"]
    look_as(case[1])
    assert "Fri 20 Nov 2026" in client.get("/cases/1").text


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("day", CLOSED | {"why": " "}, "Say why it is closed."),
        ("day", CLOSED | {"day": "2026-02-30"}, "Not a valid date"),
        ("forum", {"forum": "FLRA", "state": "open", "from_on": "2026-11-05", "source": "",
                   "checked_on": "2026-11-06"}, "Name the source."),
        ("forum", {"forum": "FLRA", "state": "open", "from_on": "2026-11-05", "source": "press",
                   "checked_on": "2026-11-04"}, "looked up before it began"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_kept(client, look_as, case, path, typed, said):
    look_as(Reader(90, "Invented Officer", held=(Held(Role.OFFICER),)))

    answer = client.post(f"/calendar/{path}", data=typed)

    assert answer.status_code == 400
    assert said in answer.text


def test_a_forum_that_nobody_looked_at_for_a_month_asks_to_be_looked_at(client, look_as, case):
    look_as(Reader(90, "Invented Officer", held=(Held(Role.OFFICER),)))
    client.post(
        "/calendar/forum",
        data={"forum": "FLRA", "state": "no quorum", "from_on": "2026-09-01", "source": "press",
              "checked_on": "2026-09-02"},
    )  # fmt: skip

    page = client.get("/calendar/").text

    assert "no quorum since" in page
    assert "look again" in page
