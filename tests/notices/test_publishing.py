"""Publishing: signed, verifiable by anybody, for ever."""

import random
import string
from datetime import timedelta

import pytest

from organizer.core.errors import NotFound, Refused
from organizer.core.sameness import Verdict
from organizer.notices import approving, composer, publishing, service, signing
from organizer.notices.approving import Approver
from organizer.storage import keys
from tests.conftest import NOW
from tests.notices.making import AUTHOR, OTHER, TODAY, make_notice, version_of


@pytest.fixture
def home(tmp_path):
    return tmp_path / "keys-of-a-test"


def published(session, home, channel="flyer", notice=None):
    notice = notice or make_notice(session)
    version = version_of(notice, channel)
    approving.approve(session, version, Approver(OTHER, "vice-president"), today=TODAY, now=NOW)
    return publishing.publish(session, home, version, actor=OTHER, today=TODAY, now=NOW)


def test_a_published_text_is_signed_and_found_by_its_code(session, home):
    text = published(session, home)

    shown = publishing.shown(session, text.code.lower())

    assert shown.state == "current"
    assert shown.texts == [text]
    assert publishing.is_ours(session, text)
    assert (home / keys.NOTICES / text.key_id).stat().st_mode & 0o777 == 0o600


def test_what_has_gone_out_is_judged_as_of_its_day(session, home):
    notice = make_notice(session)
    published(session, home, notice=notice)
    much_later = TODAY + timedelta(days=90)

    gone, waiting = (
        composer.shown(session, version_of(notice, channel), much_later)
        for channel in ("flyer", "email")
    )

    assert gone.in_the_way == 0
    assert "is past" in waiting.told[0].finding.message


def test_a_draft_has_no_page(session):
    notice = make_notice(session)

    with pytest.raises(NotFound):
        publishing.shown(session, notice.code)


def test_nothing_is_published_without_an_approval_that_fits(session, home):
    notice = make_notice(session)

    with pytest.raises(Refused, match="approval no longer fits"):
        publishing.publish(
            session, home, version_of(notice, "flyer"), actor=OTHER, today=TODAY, now=NOW
        )


def test_a_thousand_changes_of_one_character_break_the_signature(session, home):
    text = published(session, home)
    key = publishing.keys(session)[0]
    chance = random.Random(4471)
    undetected = 0
    for _ in range(1000):
        place = chance.randrange(len(text.text) - 1)
        other = chance.choice(
            [c for c in string.ascii_letters + string.digits + ".,!?" if c != text.text[place]]
        )
        changed = text.text[:place] + other + text.text[place + 1 :]
        undetected += signing.is_signed(
            key.public, text.signature, publishing.stamp_of(text), changed
        )
        undetected += publishing.compared([text], changed)[1].verdict is not Verdict.DIFFERENT

    assert undetected == 0


def test_old_notices_still_verify_after_the_key_was_rotated(session, home):
    old = published(session, home)
    signing.rotate(session, home, actor=OTHER, now=NOW)
    new = published(session, home)

    assert old.key_id != new.key_id
    assert publishing.is_ours(session, old)
    assert publishing.is_ours(session, new)
    assert len(publishing.keys(session)) == 2


def test_the_code_office_and_day_cannot_be_swapped(session, home):
    text = published(session, home)

    text.office = "president"

    assert not publishing.is_ours(session, text)


def test_a_text_that_has_gone_out_cannot_be_changed(session, home):
    text = published(session, home)
    version = version_of(publishing.shown(session, text.code).notice, "flyer")

    with pytest.raises(Refused, match="correction"):
        service.edit_by_hand(session, version, "Other words", actor=AUTHOR, now=NOW)


def test_a_corrected_and_a_withdrawn_notice_say_so(session, home):
    first = published(session, home)
    later = make_notice(session)
    later.corrects_id = first.notice_id
    second = published(session, home, notice=later)
    publishing.withdraw(session, later, "Management took it back", actor=OTHER, now=NOW)

    assert publishing.shown(session, first.code).state == "corrected"
    assert publishing.shown(session, second.code).state == "withdrawn"


def test_the_source_sheet_names_where_each_sentence_comes_from(session, home):
    notice = make_notice(session)
    flyer = version_of(notice, "flyer")
    service.edit_by_hand(session, flyer, flyer.text + "\n\nBring a pen.", actor=AUTHOR, now=NOW)

    sheet = dict(publishing.sources(session, flyer))

    assert sheet["New weekend schedule in Food Service"] == "title"
    assert sheet["Bring a pen."].endswith("Ada Placeholder")
