"""Today and quick-find: what each reader gets from every room, and nothing beyond."""

from datetime import date

from organizer.clauses.models import Agreement
from organizer.core.found import Found
from organizer.core.reader import VISITOR, Held, Office, Reader, Role
from organizer.core.todo import Urgency
from organizer.desk import audit as audit_log
from organizer.desk import jobs, rooms
from organizer.desk.quick_find import quick_find
from organizer.desk.today import today
from organizer.people import recovery, work
from organizer.storage import audit, queue
from tests.conftest import NOW
from tests.factories import make_account, make_member

PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))
WEBMASTER = Reader(account_id=2, name="Wyn", held=(Held(Role.WEBMASTER),))
MEMBER = Reader(account_id=3, name="Bo", held=(Held(Role.MEMBER),))
ACTOR = PRESIDENT.acting("officer")


def titles(session, reader):
    return [todo.title for todo in today(session, reader, NOW)]


def test_every_officer_is_told_who_asks_for_a_way_back_in(session):
    ann = make_account(session, Role.OFFICER, office=Office.PRESIDENT, name="Ann Example")
    make_account(session, Role.OFFICER, office=Office.OTHER)
    recovery.ask(session, ann.email, now=NOW)
    other = Reader(account_id=77, held=PRESIDENT.held)

    assert "Ann Example asks for a way back in" in titles(session, other)
    assert titles(session, MEMBER) == []
    assert titles(session, WEBMASTER) == []


def test_stewards_without_a_letter_are_a_thing_to_do(session):
    member = make_member(session)
    work.assign_steward(session, member, "3 West", from_on=date(2026, 1, 5), actor=ACTOR, now=NOW)

    assert "Send the letter that names your stewards" in titles(session, PRESIDENT)
    assert titles(session, MEMBER) == []


def test_work_under_way_shows_to_whoever_asked_and_to_whoever_keeps_the_machine(session):
    job = queue.hand_in(session, "import-file", now=NOW, asked_by=3)
    job.state, job.done, job.total = "running", 1, 4

    assert titles(session, MEMBER) == ["Reading an agreement"]
    assert today(session, WEBMASTER, NOW)[0].progress == 0.25
    assert titles(session, Reader(account_id=9, held=MEMBER.held)) == []
    assert jobs.row(session, Reader(account_id=9, held=MEMBER.held), job.id) is None


def test_the_most_pressing_comes_first(session):
    ann = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    make_account(session, Role.OFFICER, office=Office.OTHER)
    queue.hand_in(session, "import-file", now=NOW)
    recovery.ask(session, ann.email, now=NOW)
    other = Reader(account_id=77, held=PRESIDENT.held)

    urgencies = [todo.urgency for todo in today(session, other, NOW)]
    assert urgencies == sorted(urgencies)
    assert {Urgency.SOON, Urgency.WAITING, Urgency.RUNNING} == set(urgencies)


def test_quick_find_offers_pages_people_and_clauses_that_are_open_to_the_reader(session, edition):
    make_member(session, name="Hour Glass", section="4 East")
    pages = [Found("page", "Office hours", "", "/hours")]

    officer = quick_find(session, PRESIDENT, "hour", pages, NOW)
    visitor = quick_find(session, VISITOR, "hour", pages, NOW)

    assert [one.kind for one in officer] == ["page", "person", "clause"]
    assert [one.kind for one in visitor] == ["page", "clause"]
    kinds = [one.kind for one in quick_find(session, VISITOR, "days off", pages, NOW)]
    assert kinds == ["clause"]
    assert quick_find(session, PRESIDENT, "  ", pages, NOW) == []


def test_a_room_that_is_not_there_is_passed_over():
    assert list(rooms.answers("a_question_that_no_room_answers")) == []


def test_the_webmaster_reads_that_something_happened_not_to_whom(session):
    audit.write(session, ACTOR, "recorded a consent", "member 17", now=NOW)
    audit.write(session, ACTOR, "opened", "grievance 4", now=NOW)
    chief = Reader(account_id=5, held=(Held(Role.CHIEF_STEWARD),))

    def subjects(reader):
        return [row.subject for row in audit_log.rows(session, reader, 1)[0]]

    assert subjects(PRESIDENT) == ["grievance 4", "member 17"]
    assert subjects(WEBMASTER) == ["grievance", "member"]
    assert subjects(chief) == ["grievance 4"]
    assert subjects(MEMBER) == []


def test_a_local_that_has_just_begun_is_led_through_what_comes_first(session):
    make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    first = [
        "Bring in the agreement",
        "Bring in the roster",
        "Invite the other officers and stewards",
    ]
    assert [title for title in titles(session, PRESIDENT) if title in first] == first

    make_account(session, Role.STEWARD)
    make_member(session)
    session.add(Agreement(name="Ours", kind="master"))

    limits = "Put the agreement’s time limits into a procedure"
    assert [title for title in titles(session, PRESIDENT) if title in (*first, limits)] == [limits]
    assert titles(session, MEMBER) == []
