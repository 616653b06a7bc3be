"""Sending: each person at most once, nobody lost, everybody unsure listed."""

import random
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from organizer.config import PROJECT
from organizer.core.errors import Refused, Unavailable
from organizer.notices import approving, ledger, sending
from organizer.notices.approving import Approver
from organizer.notices.audience import address_hash
from organizer.notices.mailings import LedgerRow, Mailing, Suppression
from organizer.notices.models import Notice
from organizer.notices.posting import Roads, send
from organizer.people.models import Consent, Member
from organizer.storage.session import begin, reading
from organizer.wire.outcome import Fate, Outcome
from tests.conftest import NOW
from tests.notices.making import (
    OTHER,
    TODAY,
    make_audience,
    make_notice,
    make_reachable,
    version_of,
)
from tests.wire.smtp_server import Box, smtp_server


class Postbox:
    """A carrier that keeps what it is given; ``fates`` answers by address."""

    def __init__(self, fates=None):
        self.taken = Counter()
        self.fates = fates or {}

    def carry(self, mailing, to, token):
        fate = self.fates.get(to, Fate.SENT)
        if isinstance(fate, Exception):
            self.taken[to] += 1
            raise fate
        if fate in (Fate.SENT, Fate.UNSURE):
            self.taken[to] += 1
        return Outcome(fate, "told so")


def approved(session, people=6, channel="email"):
    for number in range(people):
        make_reachable(session, number, channel=channel)
    notice = make_notice(session)
    notice.audience = make_audience(session)
    version = version_of(notice, channel)
    approving.approve(session, version, Approver(OTHER, "president"), today=TODAY, now=NOW)
    return version


def started(engine, people=6, channel="email", now=NOW):
    with begin(engine) as session:
        version = approved(session, people, channel)
        return sending.start(session, version, actor=OTHER, now=now).id


def work(engine, now=NOW, **given):
    return sending.Work(engine, lambda: now, lambda done, total, doing: None, **given)


def rows(engine, mailing_id):
    with reading(engine) as session:
        query = select(LedgerRow).where(LedgerRow.mailing_id == mailing_id).order_by(LedgerRow.id)
        return list(session.scalars(query))


def states(engine, mailing_id):
    return Counter(row.state for row in rows(engine, mailing_id))


def test_everybody_gets_it_once_and_the_mailing_is_done(engine):
    mailing_id, box = started(engine), Postbox()

    sending.run(work(engine), mailing_id, box)
    sending.run(work(engine), mailing_id, box)

    assert set(box.taken.values()) == {1}
    assert len(box.taken) == 6
    assert states(engine, mailing_id) == {"sent": 6}
    with reading(engine) as session:
        assert session.get(Mailing, mailing_id).state == "done"


def test_the_address_is_forgotten_once_the_message_has_left(engine):
    mailing_id = started(engine)

    sending.run(work(engine), mailing_id, Postbox())

    assert {row.address for row in rows(engine, mailing_id)} == {""}
    assert {row.shown for row in rows(engine, mailing_id)} == {"p…@m….example"}


def test_a_row_left_in_sending_becomes_unsure_and_is_not_sent_again(engine):
    mailing_id = started(engine)
    dying = Postbox({"person2@mail.example": MemoryError()})
    with pytest.raises(MemoryError):
        sending.run(work(engine), mailing_id, dying)

    box = Postbox()
    sending.run(work(engine), mailing_id, box)

    assert states(engine, mailing_id) == {"sent": 5, "unsure": 1}
    assert box.taken["person2@mail.example"] == 0
    assert max((dying.taken + box.taken).values()) == 1


def test_a_second_worker_does_not_send_what_the_first_holds(engine):
    mailing_id = started(engine)
    with begin(engine) as session:
        session.get_one(Mailing, mailing_id).state = "sending"
        held = ledger.claim(session, mailing_id, "first", NOW)
        other = ledger.claim(session, mailing_id, "second", NOW)

    assert held is not None
    assert other is not None
    assert held.id != other.id


def test_refused_for_now_is_tried_later_and_given_up_in_the_end(engine):
    mailing_id = started(engine)
    box = Postbox({"person3@mail.example": Fate.LATER})

    now = NOW
    for _ in range(6):
        sending.run(work(engine, now), mailing_id, box)
        now += timedelta(hours=3)

    assert states(engine, mailing_id) == {"sent": 5, "failed": 1}


def test_a_server_that_is_down_loses_nobody(engine):
    mailing_id = started(engine)
    with pytest.raises(Unavailable, match="Nothing was lost"):
        sending.run(work(engine), mailing_id, Postbox({"person0@mail.example": Fate.DOWN}))

    sending.run(work(engine, NOW + timedelta(minutes=2)), mailing_id, Postbox())

    assert states(engine, mailing_id) == {"sent": 6}


def test_each_exclusion_has_its_reason(engine):
    with begin(engine) as session:
        for number in range(5):
            make_reachable(session, number)
        make_reachable(session, 5, value="ann@agency.gov")
        make_reachable(session, 6, on_leave=True)
        stopped = make_reachable(session, 7)
        session.add(Suppression(channel="email", address_hash=address_hash("person8@mail.example"),
                                person_id=None, why="unsubscribed", at=NOW))  # fmt: skip
        make_reachable(session, 8)
        silent = make_reachable(session, 9)
        session.flush()
        for consent in session.scalars(select(Consent)):
            if consent.member_id == stopped.id:
                consent.withdrawn_on = TODAY
            if consent.member_id == silent.id:
                session.delete(consent)
        notice = make_notice(session)
        notice.audience = make_audience(session)
        version = version_of(notice, "email")
        approving.approve(session, version, Approver(OTHER, "x"), today=TODAY, now=NOW)
        mailing_id = sending.start(session, version, actor=OTHER, now=NOW).id

    told = Counter(row.reason for row in rows(engine, mailing_id) if row.state == "excluded")

    assert told == {
        "government address": 1, "on leave": 1, "opted out": 1, "unsubscribed": 1, "no consent": 1,
    }  # fmt: skip


def test_a_member_who_left_since_the_approval_is_left_out(engine):
    mailing_id = started(engine)
    with begin(engine) as session:
        gone = session.scalars(select(Member).order_by(Member.id)).first()
        gone.left_on = TODAY

    box = Postbox()
    sending.run(work(engine), mailing_id, box)

    assert box.taken["person0@mail.example"] == 0
    assert states(engine, mailing_id) == {"sent": 5, "excluded": 1}


def test_a_changed_audience_needs_a_new_approval(session):
    version = approved(session)
    make_reachable(session, 77)

    with pytest.raises(Refused, match="no longer fits"):
        sending.start(session, version, actor=OTHER, now=NOW)


@pytest.mark.parametrize("channel", ["phone", "letter", "flyer"])
def test_what_no_machine_sends_writes_nothing_down(session, channel):
    versions = approved(session).notice.versions
    version = next(one for one in versions if one.channel == channel)

    with pytest.raises(Refused, match="Only mail and text messages"):
        sending.start(session, version, actor=OTHER, now=NOW)


@pytest.mark.parametrize("people", [0, 4])
def test_fewer_than_five_are_not_written_to(session, people):
    version = approved(session, people)

    with pytest.raises(Refused, match="takes 5"):
        sending.start(session, version, actor=OTHER, now=NOW)


def test_pause_resume_and_cancel(engine):
    mailing_id, box = started(engine), Postbox()
    with begin(engine) as session:
        sending.pause(session, session.get_one(Mailing, mailing_id), actor=OTHER, now=NOW)
    sending.run(work(engine), mailing_id, box)
    assert not box.taken

    with begin(engine) as session:
        sending.resume(session, session.get_one(Mailing, mailing_id), actor=OTHER, now=NOW)
        sending.cancel(session, session.get_one(Mailing, mailing_id), actor=OTHER, now=NOW)
    sending.run(work(engine), mailing_id, box)

    assert not box.taken
    assert states(engine, mailing_id) == {"excluded": 6}


def test_a_second_mailing_of_a_notice_fills_only_gaps(engine):
    mailing_id = started(engine)
    sending.run(work(engine), mailing_id, Postbox())
    with begin(engine) as session:
        version = version_of(session.scalars(select(Notice)).one(), "email")
        again = sending.start(session, version, actor=OTHER, now=NOW).id

    box = Postbox()
    sending.run(work(engine), again, box)

    assert not box.taken


def test_one_mail_domain_gets_no_more_than_its_share_a_minute(engine):
    mailing_id, box = started(engine), Postbox()

    sending.run(work(engine, per_domain=4), mailing_id, box)
    first = sum(box.taken.values())
    sending.run(work(engine, NOW + timedelta(minutes=1)), mailing_id, box)

    assert (first, sum(box.taken.values())) == (4, 6)


def test_text_messages_wait_for_the_morning(engine):
    midnight = NOW.replace(hour=5, minute=0)  # in New York
    mailing_id, box = started(engine, channel="sms", now=midnight), Postbox()

    sending.run(work(engine, midnight), mailing_id, box)
    assert not box.taken
    sending.run(work(engine, midnight + timedelta(hours=8)), mailing_id, box)

    assert len(box.taken) == 6


def test_a_mailing_goes_over_a_real_server(engine):
    mailing_id, box = started(engine), Box()

    with smtp_server(box) as port:
        roads = Roads(f"smtp://127.0.0.1:{port}", "news@union.example", "https://union.example")
        said = send(work(engine), mailing_id, roads)

    assert said == "6 sent"
    message = box.messages["person0@mail.example"]
    assert message["Subject"] == "New weekend schedule in Food Service"
    assert "/u/" in message["List-Unsubscribe"]
    assert "rotating weekends" in message.get_body(("html",)).get_content()


MOODS = ("unknown", "busy", "refuse text", "drop before", "drop after", "slow")


@pytest.mark.slow
def test_800_recipients_50_kills_nobody_twice_nobody_lost(engine, config):
    chance = random.Random(2328)
    mailing_id = started(engine, people=800)
    people = [f"person{number}@mail.example" for number in range(800)]
    box = Box(moods={to: chance.choice(MOODS) for to in chance.sample(people, 120)})
    now, kills = NOW, 0
    with smtp_server(box) as port:
        while True:
            now += timedelta(hours=1)
            arguments = [str(config.home / "organizer.db"), str(mailing_id), str(port),
                         now.isoformat()]  # fmt: skip
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.notices.send_once", *arguments],
                cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            assert process.stdout is not None
            process.stdout.readline()
            if kills < 50:
                with_luck = chance.uniform(0.005, 0.12)
                try:
                    process.wait(with_luck)
                except subprocess.TimeoutExpired:
                    process.kill()
                    kills += 1
            process.wait()
            process.stdout.close()
            with reading(engine) as session:
                if session.get_one(Mailing, mailing_id).state == "done":
                    break

    in_order = sorted(rows(engine, mailing_id), key=lambda row: row.person_id)
    found = {f"person{at}@mail.example": row.state for at, row in enumerate(in_order)}
    assert max(box.taken.values()) == 1
    assert Counter(found.values()).keys() <= {"sent", "failed", "unsure"}
    for to, state in found.items():
        if state == "sent":
            assert box.taken[to] == 1
        elif state == "failed":
            assert box.taken[to] == 0
    assert [to for to in people if not box.taken[to] and found[to] == "sent"] == []
    print(f"{kills} kills:", dict(Counter(found.values())))
