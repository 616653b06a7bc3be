"""What no longer stands as quoted is found by itself, with whom it reached."""

import pytest
from sqlalchemy import select

from organizer.clauses import service as agreements
from organizer.clauses.kept import QuotationUse
from organizer.clauses.models import Clause
from organizer.clauses.service import Amends, StatusSaid
from organizer.core.reader import OPERATOR, Held, Reader, Role
from organizer.jobs.loop import work
from organizer.notices import ledger, quotations, reach
from organizer.notices.models import Quotation
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.notices.making import OTHER, TODAY, make_notice
from tests.notices.test_sending import Postbox, sending, started
from tests.notices.test_sending import work as sending_work

CHIEF = Reader(905, "Fay Notional", held=(Held(Role.CHIEF_STEWARD),))


@pytest.fixture
def quoting(engine, edition):
    with begin(engine) as session:
        notice = make_notice(session)
        clause = session.scalars(select(Clause)).first()
        quotes = [quotations.pick(session, OPERATOR, clause.id, "", TODAY)]
        quotations.keep(session, notice, quotes, NOW)
        return notice.id, clause.id


def troubles(engine):
    with reading(engine) as session:
        return [one.trouble for one in session.scalars(select(Quotation))]


def test_a_quotation_is_registered_and_let_go(engine, quoting):
    notice_id, clause_id = quoting

    with begin(engine) as session:
        used = session.scalars(select(QuotationUse)).one()
        notice = session.get_one(quotations.Notice, notice_id)
        quotations.keep(session, notice, [], NOW)
        left = session.scalars(select(QuotationUse)).all()

    assert (used.used_by_kind, used.used_by_id, used.clause_id) == ("notice", notice_id, clause_id)
    assert left == []


def test_a_new_status_has_every_quotation_checked(engine, config, quoting):
    said = StatusSaid("terminated", TODAY, "the agency", "a letter", TODAY)
    with begin(engine) as session:
        agreements.record_status(session, CHIEF, 1, said, actor=OTHER, now=NOW)

    work(config, engine, once=True)

    assert "is now “terminated”" in troubles(engine)[0]


def test_a_clause_that_was_suspended_is_no_longer_quoted_in_silence(engine, config, quoting):
    given = Amends(quoting[1], "suspends", source="an order, read at the hall")
    with begin(engine) as session:
        agreements.record_amendment(session, CHIEF, given, actor=OTHER, now=NOW)

    work(config, engine, once=True)

    assert troubles(engine)[0].endswith("the clause is suspended by another text.")


def test_whom_a_notice_reached_is_counted_by_channel(engine):
    mailing_id = started(engine)
    sending.run(sending_work(engine), mailing_id, Postbox())

    with begin(engine) as session:
        notice_id = session.get_one(sending.Mailing, mailing_id).notice_id
        before = reach.of(session, notice_id)
        rows = session.scalars(select(ledger.LedgerRow).limit(2)).all()
        for row in rows:
            row.state = "failed"
        session.flush()
        after = reach.of(session, notice_id)

    assert before == [reach.Reach("email", "6 people")]
    assert after == [reach.Reach("email", "fewer than 5 people")]
