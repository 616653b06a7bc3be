"""What happens between the approval and the last message: people merge, clocks change."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from organizer.core.errors import Refused
from organizer.notices import approving, sending
from organizer.notices.approving import Approver
from organizer.notices.mailings import LedgerRow, Mailing
from organizer.people import merging
from organizer.people.models import Member
from organizer.people.service import facts_of
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.notices.making import (
    OTHER,
    TODAY,
    make_audience,
    make_notice,
    make_reachable,
    version_of,
)
from tests.notices.test_sending import Postbox, approved, rows, started, states, work


def merged(engine, kept_id, gone_id):
    with begin(engine) as session:
        kept, gone = session.get_one(Member, kept_id), session.get_one(Member, gone_id)
        merging.merge(session, kept, gone, facts_of(kept), actor=OTHER, now=NOW)


def test_a_merge_after_the_approval_needs_a_new_one(engine):
    with begin(engine) as session:
        version = approved(session, people=7)
        first, second = session.scalars(select(Member.id).limit(2)).all()
    merged(engine, first, second)

    with begin(engine) as session:
        version = session.get_one(type(version), version.id)
        with pytest.raises(Refused, match="no longer fits"):
            sending.start(session, version, actor=OTHER, now=NOW)


def test_two_rows_that_become_one_person_get_one_message(engine):
    mailing_id, box = started(engine, people=6), Postbox()
    first, second = (row.person_id for row in rows(engine, mailing_id)[:2])

    merged(engine, first, second)
    sending.run(work(engine), mailing_id, box)

    assert states(engine, mailing_id) == {"sent": 5, "excluded": 1}
    assert max(box.taken.values()) == 1
    assert [row.reason for row in rows(engine, mailing_id) if row.state == "excluded"] == [
        "no longer on the roster"
    ]


def test_the_clock_goes_forward_in_the_night_and_nobody_is_woken_early(engine):
    saturday_night = datetime(2026, 3, 8, 3)  # ten in the evening in New York
    mailing_id = started(engine, channel="sms", now=saturday_night)

    assert {row.not_before for row in rows(engine, mailing_id)} == {datetime(2026, 3, 8, 12)}


def test_a_clock_that_is_set_back_delays_and_repeats_nothing(engine):
    mailing_id, box = started(engine), Postbox()

    sending.run(work(engine, NOW - timedelta(hours=2)), mailing_id, box)
    assert not box.taken
    with reading(engine) as session:
        assert session.get_one(Mailing, mailing_id).state == "sending"
    sending.run(work(engine, NOW), mailing_id, box)
    sending.run(work(engine, NOW - timedelta(hours=2)), mailing_id, box)

    assert states(engine, mailing_id) == {"sent": 6}
    assert set(box.taken.values()) == {1}


def test_an_audience_of_all_writes_to_whoever_may_be_written_to_and_counts_the_rest(engine):
    with begin(engine) as session:
        for number in range(6):
            make_reachable(session, number)
        for number in range(6, 12):
            make_reachable(session, number, channel="letter")  # has agreed to no mail
        make_reachable(session, 12, value="person12@agency.gov")
        notice = make_notice(session)
        notice.audience = make_audience(session, who="everybody")
        version = version_of(notice, "email")
        approving.approve(session, version, Approver(OTHER, "president"), today=TODAY, now=NOW)
        mailing_id = sending.start(session, version, actor=OTHER, now=NOW).id

    box = Postbox()
    sending.run(work(engine), mailing_id, box)

    assert states(engine, mailing_id) == {"sent": 6, "excluded": 7}
    with reading(engine) as session:
        everybody = session.scalar(select(func.count()).select_from(Member))
        assert session.scalar(select(func.count()).select_from(LedgerRow)) == everybody
    assert "person12@agency.gov" not in box.taken


@pytest.mark.parametrize("name", ["דנה פלונית", "سارة المثال", "A\u202eB", "Zoë “Zo” O’Neil"])
def test_a_name_in_any_script_changes_nothing_of_the_sending(engine, name):
    with begin(engine) as session:
        version = approved(session)
        session.scalars(select(Member)).first().name = name
        mailing_id = sending.start(session, version, actor=OTHER, now=NOW).id

    box = Postbox()
    sending.run(work(engine), mailing_id, box)

    assert len(box.taken) == 6
