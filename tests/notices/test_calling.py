"""Phone trees: each steward their own people, a no that holds, counts that point to nobody."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Actor, Held, Reader, Role
from organizer.notices import approving, call_lists, calling, roster, sending
from organizer.notices.approving import Approver
from organizer.notices.call_models import Call
from organizer.notices.calling import RESULTS
from organizer.people.models import Consent, Site, StewardAssignment
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.factories import make_account, make_member
from tests.notices.making import (
    OTHER,
    TODAY,
    make_audience,
    make_notice,
    make_reachable,
    version_of,
)

AT_TEN = NOW.replace(hour=16)  # by day at every clock of the country


def make_steward(session, site):
    steward = make_member(session)
    session.add(StewardAssignment(member_id=steward.id, area=site.name, site_id=site.id,
                                  from_on=TODAY))  # fmt: skip
    return make_account(session, Role.STEWARD, member_id=steward.id)


def reader_of(account):
    return Reader(account.id, account.name, held=(Held(Role.STEWARD),))


@pytest.fixture
def tree(engine):
    """Six people at one site with a steward, three at another with none."""
    with begin(engine) as session:
        north, south = Site(name="North Yard", address=""), Site(name="South Yard", address="")
        session.add_all([north, south])
        session.flush()
        for number in range(9):
            make_reachable(session, number, channel="phone", value=f"+1757555{number:04}",
                           site_id=(north if number < 6 else south).id)  # fmt: skip
        account = make_steward(session, north)
        notice = make_notice(session)
        notice.audience = make_audience(session)
        version = version_of(notice, "phone")
        approving.approve(session, version, Approver(OTHER, "president"), today=TODAY, now=NOW)
        made = calling.start(session, version, actor=OTHER, now=NOW)
        return made.id, reader_of(account)


def noted(engine, reader, call_id, result):
    actor = Actor(reader.account_id, reader.name, "steward")
    with begin(engine) as session:
        calling.note(session, reader, call_id, result, actor=actor, now=AT_TEN)


def listed(engine, tree_id, reader, now=AT_TEN):
    with reading(engine) as session:
        return call_lists.own_list(session, reader, tree_id, now)[1]


def test_each_steward_has_their_own_people_and_the_rest_is_nobodys(engine, tree):
    tree_id, reader = tree

    mine = listed(engine, tree_id, reader)

    assert len(mine) == 6
    with reading(engine) as session:
        calls = session.scalars(select(Call)).all()
    assert sum(call.caller_id is None for call in calls) == 3


def test_what_was_nobodys_can_be_given(engine, tree):
    tree_id, reader = tree

    with begin(engine) as session:
        made = session.get_one(calling.PhoneTree, tree_id)
        count = calling.give(session, made, None, reader.account_id, actor=OTHER, now=NOW)

    assert count == 3
    assert len(listed(engine, tree_id, reader)) == 9


def test_do_not_call_ends_the_consent_and_the_number_is_gone(engine, tree):
    tree_id, reader = tree
    call = listed(engine, tree_id, reader)[0].call

    noted(engine, reader, call.id, "do not call")

    shown = next(one for one in listed(engine, tree_id, reader) if one.call.id == call.id)
    assert shown.number == ""
    assert shown.not_now == "asked not to be called"
    with reading(engine) as session:
        consents = session.scalars(select(Consent).where(Consent.member_id == call.person_id))
        assert [one.withdrawn_how for one in consents] == ["said so on the phone"]


def test_a_wrong_number_is_not_called_again_by_anybody(engine, tree):
    tree_id, reader = tree
    call = listed(engine, tree_id, reader)[0].call

    noted(engine, reader, call.id, "wrong number")

    with reading(engine) as session:
        version = session.get_one(calling.Version, session.get_one(calling.PhoneTree, 1).version_id)
        why = {one.person.id: one.why_not for one in sending.recipients(session, version, TODAY)}
        assert roster.person(session, call.person_id, TODAY).failing
    assert why[call.person_id] == "bounced before"


def test_nobody_sees_or_notes_the_calls_of_another(engine, tree):
    tree_id, reader = tree
    call = listed(engine, tree_id, reader)[0].call
    stranger = Reader(999, "Somebody Else", held=(Held(Role.STEWARD),))

    with pytest.raises(NotFound):
        listed(engine, tree_id, stranger)
    with pytest.raises(NotFound):
        noted(engine, stranger, call.id, "reached")


def test_a_result_that_is_none_is_refused(engine, tree):
    tree_id, reader = tree

    with pytest.raises(Invalid, match="what became"):
        noted(engine, reader, listed(engine, tree_id, reader)[0].call.id, "maybe")


def test_after_the_end_no_list_shows_anybody(engine, tree):
    tree_id, reader = tree
    call = listed(engine, tree_id, reader)[0].call

    with begin(engine) as session:
        calling.end(session, session.get_one(calling.PhoneTree, tree_id), actor=OTHER, now=NOW)

    with pytest.raises(NotFound):
        listed(engine, tree_id, reader)
    with pytest.raises(Refused, match="ended"):
        noted(engine, reader, call.id, "reached")


def test_at_night_the_list_says_from_when_on(engine, tree):
    tree_id, reader = tree

    at_night = listed(engine, tree_id, reader, now=NOW.replace(hour=8) + timedelta(hours=20))

    assert {one.not_now for one in at_night} == {"not before 08:00"}


def test_fewer_than_five_are_no_list(engine):
    with begin(engine) as session:
        make_reachable(session, 1, channel="phone", value="+17575550001")
        notice = make_notice(session)
        notice.audience = make_audience(session)
        version = version_of(notice, "phone")
        approving.approve(session, version, Approver(OTHER, "president"), today=TODAY, now=NOW)

        with pytest.raises(Refused, match="takes 5"):
            calling.start(session, version, actor=OTHER, now=NOW)


@given(st.lists(st.sampled_from(["", *RESULTS]), max_size=60))
def test_no_small_count_can_be_worked_out_from_the_report(results):
    told = call_lists.guarded(results)

    hidden = [words for _, words in told if not words.isdigit()]
    small = [words for _, words in told if words.isdigit() and int(words) < 5]
    assert small == []
    assert len(hidden) != 1 or len(results) < 5
