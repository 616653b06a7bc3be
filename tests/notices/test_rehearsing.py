"""A test to oneself enters no ledger; a dry run sends nothing and says what would happen."""

import pytest
from sqlalchemy import select

from organizer.core.errors import Refused
from organizer.core.reader import Actor
from organizer.notices.mailings import LedgerRow
from organizer.notices.models import Version
from organizer.notices.posting import Roads
from organizer.notices.rehearsing import Rehearsal, dry_run, to_self
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.factories import make_account
from tests.notices.making import make_audience, make_notice, make_reachable, version_of
from tests.wire.smtp_server import Box, smtp_server


def drafted(engine, channel="email", people=6):
    with begin(engine) as session:
        for number in range(people):
            make_reachable(session, number, channel=channel)
        account = make_account(session, email="ada@mail.example")
        notice = make_notice(session)
        notice.audience = make_audience(session)
        return version_of(notice, channel).id, account.id


def rehearsal(session, version_id, account_id, port, **given):
    roads = Roads(f"smtp://127.0.0.1:{port}", "Local <notices@union.example>",
                  "https://union.example", **given)  # fmt: skip
    version = session.get_one(Version, version_id)
    return Rehearsal(session, version, Actor(account_id, "Ada", ""), roads, NOW)


def test_a_test_goes_to_its_writer_marked_and_enters_no_ledger(engine):
    version_id, account_id = drafted(engine)
    box = Box()

    with smtp_server(box) as port, reading(engine) as session:
        told = to_self(rehearsal(session, version_id, account_id, port))

    assert told == [("To", "ada@mail.example"), ("What became of it", "sent")]
    message = box.messages["ada@mail.example"]
    assert message["Subject"] == "[Test] New weekend schedule in Food Service"
    assert message["List-Unsubscribe"] is None
    for part in ("plain", "html"):
        assert "This is a test to yourself" in message.get_body((part,)).get_content()
    with reading(engine) as session:
        assert session.scalars(select(LedgerRow)).all() == []


def test_a_dry_run_says_who_and_when_and_gives_nothing_over(engine):
    version_id, account_id = drafted(engine)
    box = Box()

    with smtp_server(box) as port, reading(engine) as session:
        told = dict(dry_run(rehearsal(session, version_id, account_id, port)))

    assert told["Would get it"] == "6"
    assert told["Leaves at once"] == "6"
    assert told["Mail server"] == "answers, and takes our name"
    assert told["Approval"].startswith("is missing")
    assert not box.taken
    with reading(engine) as session:
        assert session.scalars(select(LedgerRow)).all() == []


def test_a_dry_run_counts_what_no_mail_can_be_made_for(engine):
    version_id, account_id = drafted(engine)
    with begin(engine) as session:
        for number in range(5):
            make_reachable(session, 50 + number, value=f"bad{number}@x@y.example")

    with smtp_server(Box()) as port, reading(engine) as session:
        told = dict(dry_run(rehearsal(session, version_id, account_id, port)))

    assert told["Cannot be sent"] == "5 with an address that no mail can be made for"


def test_a_dry_run_says_that_the_server_is_not_there(engine):
    version_id, account_id = drafted(engine)

    with reading(engine) as session:
        told = dict(dry_run(rehearsal(session, version_id, account_id, 9)))

    assert "cannot be reached" in told["Mail server"]


def test_a_text_message_is_tried_on_ones_own_number_alone(engine):
    version_id, account_id = drafted(engine, "sms")

    with reading(engine) as session, pytest.raises(Refused, match="tied to nobody"):
        to_self(rehearsal(session, version_id, account_id, 9, sms_url="http://127.0.0.1:9"))


def test_small_numbers_are_not_told(engine):
    version_id, account_id = drafted(engine, people=3)

    with smtp_server(Box()) as port, reading(engine) as session:
        told = dict(dry_run(rehearsal(session, version_id, account_id, port)))

    assert told["Would get it"] == "fewer than 5"
