"""Ending messages: by the link, by STOP, by a bounce; it holds at once."""

from sqlalchemy import select

from organizer.notices import sending, stopping
from organizer.notices.mailings import LedgerRow
from organizer.people.models import Consent
from organizer.storage.session import begin, reading
from organizer.wire.bounces import Bounce
from tests.conftest import NOW
from tests.notices.test_sending import Postbox, rows, started, states, work


def test_the_link_ends_mail_for_that_person_even_in_a_mailing_under_way(engine):
    mailing_id, box = started(engine), Postbox()
    token = rows(engine, mailing_id)[2].token
    with begin(engine) as session:
        stopping.unsubscribe(session, token, now=NOW)
        stopping.unsubscribe(session, token, now=NOW)

    sending.run(work(engine), mailing_id, box)

    assert states(engine, mailing_id) == {"sent": 5, "excluded": 1}
    with reading(engine) as session:
        ended = [one for one in session.scalars(select(Consent)) if one.withdrawn_on]
        assert [one.withdrawn_how for one in ended] == ["the link in a message"]


def test_stop_ends_text_messages_to_that_number(engine):
    mailing_id, box = started(engine, channel="sms"), Postbox()
    with begin(engine) as session:
        assert not stopping.answered(session, "+17575550003", "Thank you", now=NOW)
        assert stopping.answered(session, "757-555-0003", "Stop", now=NOW)

    sending.run(work(engine), mailing_id, box)

    assert "+17575550003" not in box.taken
    assert states(engine, mailing_id) == {"sent": 5, "excluded": 1}


def test_a_message_that_came_back_marks_its_row_and_the_address(engine):
    mailing_id, box = started(engine), Postbox()
    sending.run(work(engine), mailing_id, box)
    row = rows(engine, mailing_id)[0]
    bounce = Bounce("x", f"<{row.token}@union.example>", True, "550 no such person")

    with begin(engine) as session:
        assert stopping.bounced(session, bounce, now=NOW)
        assert not stopping.bounced(session, Bounce("x", "<other@x>", True, ""), now=NOW)

    with reading(engine) as session:
        kept = session.get_one(LedgerRow, row.id)
        assert (kept.state, kept.reason) == ("failed", "came back: 550 no such person")
