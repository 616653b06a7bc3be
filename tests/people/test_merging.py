"""Two rows that are one person: what moves, what must not be lost, and the way back."""

from datetime import date

import pytest

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Held, Office, Reader, Role
from organizer.people import contacts, merging
from organizer.people.choices import Channel, ContactKind, Purpose
from organizer.people.duplicates import duplicates
from organizer.people.models import Consent, ContactPoint, Member, StewardAssignment
from organizer.people.service import facts_of
from organizer.storage import audit
from tests.conftest import NOW
from tests.factories import make_account, make_member

ANN = Actor(1, "Ann", "officer")
PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))


@pytest.fixture
def pair(session):
    one = make_member(session, name="Wren Oakley", number="17")
    other = make_member(session, name="Wren Oakley", section="3 West")
    return one, other


def join(session, pair, **chosen):
    one, other = pair
    facts = facts_of(one).__class__(**facts_of(one).__dict__ | chosen)
    return merging.merge(session, one, other, facts, actor=ANN, now=NOW)


def consent(session, member, on, withdrawn=None):
    made = Consent(
        member_id=member.id, purpose=Purpose.NOTICES, channel=Channel.EMAIL, source="card",
        given_on=on, withdrawn_on=withdrawn, recorded_at=NOW,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def test_whatever_names_the_row_that_goes_names_the_row_that_stays(session, pair):
    one, other = pair
    line = contacts.add_contact(
        session, other, ContactKind.EMAIL, "wren@example.org", actor=ANN, now=NOW
    )
    account = make_account(session, Role.MEMBER, member_id=other.id)

    join(session, pair, section="3 West")

    assert session.get_one(ContactPoint, line.id).member_id == one.id
    assert session.get_one(type(account), account.id).member_id == one.id
    assert session.get_one(Member, one.id).section == "3 West"
    assert session.get_one(Member, other.id).left_on is not None
    assert merging.stands_for(session, other.id) == one.id
    assert audit.problems(session) == []


def test_a_no_outlives_an_older_yes_on_the_other_row(session, pair):
    one, other = pair
    old_yes = consent(session, one, date(2025, 1, 10))
    consent(session, other, date(2025, 3, 1), withdrawn=date(2025, 6, 1))

    join(session, pair)

    assert session.get_one(Consent, old_yes.id).withdrawn_on == date(2025, 6, 1)


def test_a_yes_from_after_the_no_stands(session, pair):
    one, other = pair
    new_yes = consent(session, one, date(2025, 9, 10))
    consent(session, other, date(2025, 3, 1), withdrawn=date(2025, 6, 1))

    join(session, pair)

    assert session.get_one(Consent, new_yes.id).withdrawn_on is None


def test_the_same_line_on_both_rows_stands_once(session, pair):
    for row in pair:
        contacts.add_contact(
            session, row, ContactKind.EMAIL, "wren@example.org", actor=ANN, now=NOW
        )

    join(session, pair)

    open_lines = session.query(ContactPoint).filter_by(member_id=pair[0].id, ended_at=None).all()
    assert len(open_lines) == 1


def test_what_both_rows_have_alike_stays_where_it_was(session, pair):
    for row in pair:
        session.add(StewardAssignment(member_id=row.id, area="nights", from_on=date(2025, 1, 1)))

    join(session, pair)

    held = session.query(StewardAssignment).filter_by(member_id=pair[0].id).all()
    assert len(held) == 1


def test_joining_can_be_taken_back_whole(session, pair):
    one, other = pair
    yes = consent(session, one, date(2025, 1, 10))
    no = consent(session, other, date(2025, 3, 1), withdrawn=date(2025, 6, 1))
    made = join(session, pair, section="3 West")

    merging.undo(session, made.id, actor=ANN, now=NOW)

    assert session.get_one(Consent, no.id).member_id == other.id
    assert session.get_one(Consent, yes.id).withdrawn_on is None
    assert session.get_one(Member, one.id).section == ""
    assert session.get_one(Member, other.id).left_on is None
    with pytest.raises(NotFound, match="taken back already"):
        merging.undo(session, made.id, actor=ANN, now=NOW)


def test_a_row_cannot_be_joined_twice_or_to_itself(session, pair):
    one, other = pair
    third = make_member(session)
    join(session, pair)

    with pytest.raises(Refused, match="joined to another"):
        join(session, (third, other))
    with pytest.raises(Invalid, match="one row already"):
        join(session, (one, one))


def test_two_people_told_apart_are_no_doubt_any_more(session, pair):
    assert len(duplicates(session, PRESIDENT)) == 1

    merging.different(session, pair[1].id, pair[0].id, actor=ANN, now=NOW)

    assert duplicates(session, PRESIDENT) == []
