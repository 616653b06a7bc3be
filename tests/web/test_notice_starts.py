"""Notices that begin from a clause or a case: no fact goes over that points at somebody."""

import pytest

from organizer.core.reader import Held, Office, Reader, Role
from organizer.grievances import group, service
from organizer.grievances.choices import CaseKind, Forum
from organizer.grievances.group import Person
from organizer.grievances.opening import Opening
from organizer.notices.models import Notice
from organizer.storage.session import begin, reading
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW
from tests.factories import make_account
from tests.web.notice_desk import COMMS, STEWARD

SECRET = "Marmalade"


@pytest.fixture
def president(engine, look_as):
    with begin(engine) as session:
        account = make_account(session, Role.OFFICER, name="Bo Sampleson")
        reader = Reader(account.id, account.name, held=(Held(Role.OFFICER, Office.PRESIDENT),))
    look_as(reader)
    return reader


def opened(engine, reader, kind=CaseKind.UNION, people=0, status="at a step", forum=Forum.CONTRACT):
    who = tuple(Person(f"{SECRET} {n}") for n in range(people))
    asked = Opening(SECRET, kind, clauses="Art. 1 § 1", what_happened=SECRET, people=who)
    with begin(engine) as session:
        case = service.open_case(session, asked, actor=reader.acting("officer"), now=NOW)
        case.status, case.forum, case.remedy = status, forum, SECRET
        assert len(group.people(session, case)) == people
        return case.id


def briefs(engine):
    with reading(engine) as session:
        return [one.brief for one in session.query(Notice)]


@pytest.mark.parametrize("given", [{}, {"kind": CaseKind.GROUP, "people": 5}])
def test_of_a_case_only_the_clause_goes_over(client, engine, president, given):
    answer = client.post(f"/cases/{opened(engine, president, **given)}/notice")

    assert answer.location == "/notices/1/brief"
    (brief,) = briefs(engine)
    assert "under Art. 1 § 1" in brief["what"]
    assert SECRET not in str(brief)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"kind": CaseKind.INDIVIDUAL}, "one member"),
        ({"kind": CaseKind.GROUP, "people": 4}, "fewer than five"),
        ({"forum": Forum.EEO}, "one member"),
        ({"status": "intake"}, "not filed yet"),
    ],
)
def test_what_points_at_somebody_is_refused_in_a_sentence(client, engine, president, given, why):
    answer = client.post(f"/cases/{opened(engine, president, **given)}/notice")

    assert answer.status_code in (400, 403, 409)
    assert why in answer.text
    assert briefs(engine) == []


def test_who_writes_notices_and_sees_no_cases_gets_none(client, look_as, engine, president):
    case_id = opened(engine, president)

    look_as(COMMS)

    assert client.post(f"/cases/{case_id}/notice").status_code == 404


def test_a_clause_is_quoted_as_it_stands(client, look_as, engine, config):
    bring_in(engine, config, "old.txt", TEXT)
    look_as(COMMS)

    assert "Write a notice about this clause" in client.get("/clauses/1").text
    client.post("/clauses/1/notice")

    (brief,) = briefs(engine)
    assert brief["kind"] == "change"
    assert brief["quotes"][0]["clause_id"] == 1


def test_a_steward_begins_no_notice(client, look_as, engine, config):
    bring_in(engine, config, "old.txt", TEXT)
    look_as(STEWARD)

    assert client.post("/clauses/1/notice").status_code == 403
