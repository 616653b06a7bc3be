"""What has gone out in one way goes out in another only while it may: today's checks, again."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from organizer.clauses import service as agreements
from organizer.clauses.models import Clause
from organizer.clauses.service import StatusSaid
from organizer.core.errors import Refused
from organizer.core.reader import OPERATOR
from organizer.notices import approving, calling, publishing, quotations, sending, service
from organizer.notices.approving import Approver
from organizer.people.choices import Purpose
from organizer.people.models import Consent
from tests.conftest import NOW
from tests.factories import make_member
from tests.notices.making import (
    AUTHOR,
    OTHER,
    TODAY,
    make_audience,
    make_notice,
    make_reachable,
    version_of,
)
from tests.notices.test_correcting import CHIEF

LATER = NOW + timedelta(days=20)  # past the day by which the brief asks for an answer


def ready(session, channel="email", **given):
    for number in range(6):
        make_reachable(session, number, channel=channel)
    notice = make_notice(session, **given)
    notice.audience = make_audience(session)
    return version_of(notice, channel)


def approved(session, version):
    approving.approve(session, version, Approver(OTHER, "president"), today=TODAY, now=NOW)
    return version


def published(session, home, version):
    publishing.publish(session, home, version, actor=AUTHOR, today=TODAY, now=NOW)
    return version


def test_a_published_mail_may_go_out_the_same_day(session, tmp_path):
    version = published(session, tmp_path, approved(session, ready(session)))

    mailing = sending.start(session, version, actor=OTHER, now=NOW)

    assert mailing.state == "waiting"


def test_a_published_mail_does_not_go_out_after_its_day(session, tmp_path):
    version = published(session, tmp_path, approved(session, ready(session)))

    with pytest.raises(Refused, match="can no longer go out"):
        sending.start(session, version, actor=OTHER, now=LATER)


def test_a_published_mail_does_not_go_out_once_the_edition_is_terminated(
    session, tmp_path, edition
):
    version, clause = ready(session), session.scalars(select(Clause)).first()
    quote = quotations.pick(session, OPERATOR, clause.id, "", TODAY)
    service.change_quotes(
        session, version.notice, (quote,), actor=AUTHOR, now=NOW, public_url="https://union.example"
    )
    published(session, tmp_path, approved(session, version))
    said = StatusSaid("terminated", TODAY, "the agency", "a letter", TODAY)
    agreements.record_status(
        session, CHIEF, clause.edition.agreement_id, said, actor=OTHER, now=NOW
    )

    with pytest.raises(Refused, match="terminated"):
        sending.start(session, version, actor=OTHER, now=NOW)


def test_a_published_mail_does_not_go_out_once_a_consent_is_withdrawn(session, tmp_path):
    member = make_member(session, name="Dorrit Imaginova")
    consent = Consent(member_id=member.id, purpose=Purpose.NAMED, channel="",
                      source="signed card", given_on=TODAY, recorded_at=NOW)  # fmt: skip
    session.add(consent)
    session.flush()
    version = ready(session, what="Dorrit Imaginova found the leak and told us of it")
    published(session, tmp_path, approved(session, version))
    consent.withdrawn_on = TODAY
    session.flush()

    with pytest.raises(Refused, match="Dorrit Imaginova is named"):
        sending.start(session, version, actor=OTHER, now=NOW)


def test_a_phone_tree_is_not_made_of_a_script_whose_day_is_past(session):
    version = approved(session, ready(session, channel="phone"))

    with pytest.raises(Refused, match="can no longer go out"):
        calling.start(session, version, actor=OTHER, now=LATER)
