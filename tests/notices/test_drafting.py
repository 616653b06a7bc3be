"""Drafting and approving: hand edits survive, approvals hang on the exact text and audience."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from organizer.clauses.models import Clause, StoredPage
from organizer.core.errors import Invalid, Refused
from organizer.core.reader import OPERATOR
from organizer.notices import approving, brief_changes, quotations, service
from organizer.notices.approving import Approver
from organizer.notices.brief import Meaning, from_dict
from organizer.notices.compose import Asked
from organizer.notices.models import Approval, Revision
from tests.conftest import NOW
from tests.notices.making import (
    AUTHOR,
    OTHER,
    THIRD,
    TODAY,
    make_audience,
    make_brief,
    make_notice,
    make_reachable,
    version_of,
)

URL = "https://union.example"
BY_OTHER = Approver(OTHER, "vice-president")


def change(session, notice, **given):
    brief = replace(from_dict(notice.brief), **given)
    service.change_brief(session, notice, brief, actor=AUTHOR, now=NOW, public_url=URL)


def test_one_brief_gives_ten_versions(session):
    notice = make_notice(session)

    assert len(notice.versions) == 10
    assert all("schedule" in version.text for version in notice.versions)


def test_changing_the_brief_changes_every_version_but_not_the_hand_edit(session):
    notice = make_notice(session)
    email, flyer = version_of(notice, "email"), version_of(notice, "flyer")
    service.edit_by_hand(session, email, "Our own words", actor=AUTHOR, now=NOW)

    change(session, notice, what="Crews will work every third weekend")

    assert "every third weekend" in flyer.text
    assert email.text == "Our own words"
    assert "every third weekend" in email.composed
    assert approving.has_conflict(email)


def test_saving_the_hand_edit_again_settles_the_conflict(session):
    notice = make_notice(session)
    email = version_of(notice, "email")
    service.edit_by_hand(session, email, "Our own words", actor=AUTHOR, now=NOW)
    change(session, notice, what="Something else")

    service.edit_by_hand(session, email, "Our own words", actor=AUTHOR, now=NOW)

    assert not approving.has_conflict(email)


def test_every_text_a_version_had_is_kept(session):
    notice = make_notice(session)
    email = version_of(notice, "email")
    service.edit_by_hand(session, email, "One", actor=AUTHOR, now=NOW)
    service.edit_by_hand(session, email, "Two", actor=OTHER, now=NOW)

    rows = session.scalars(select(Revision).where(Revision.version_id == email.id))

    assert [(row.by_name, row.text[:3]) for row in rows][1:] == [
        ("Ada Placeholder", "One"),
        ("Bo Sampleson", "Two"),
    ]


def test_the_author_cannot_approve(session):
    notice = make_notice(session)

    with pytest.raises(Refused, match="Somebody else"):
        approving.approve(
            session, version_of(notice, "flyer"), Approver(AUTHOR, "x"), today=TODAY, now=NOW
        )


def test_whoever_wrote_the_words_that_stand_cannot_approve(session):
    notice = make_notice(session)
    flyer = version_of(notice, "flyer")
    service.edit_by_hand(session, flyer, "By the second person", actor=OTHER, now=NOW)

    with pytest.raises(Refused, match="Somebody else"):
        approving.approve(session, flyer, BY_OTHER, today=TODAY, now=NOW)


def test_a_changed_text_withdraws_the_approval(session):
    notice = make_notice(session)
    flyer = version_of(notice, "flyer")
    approving.approve(session, flyer, BY_OTHER, today=TODAY, now=NOW)

    service.edit_by_hand(session, flyer, flyer.text + " One word", actor=AUTHOR, now=NOW)

    assert flyer.state == "draft"
    assert approving.current(session, flyer) is None
    assert session.scalars(select(Approval)).one().withdrawn_why == "the text changed"


def test_a_brief_that_changes_no_word_of_a_version_keeps_its_approval(session):
    notice = make_notice(session)
    flyer = version_of(notice, "flyer")
    approving.approve(session, flyer, BY_OTHER, today=TODAY, now=NOW)

    change(session, notice, more="Only the longer versions say this")

    assert approving.standing(session, flyer, TODAY)


def test_an_approval_does_not_stand_for_other_people_than_it_was_given_for(session):
    for number in range(6):
        make_reachable(session, number)
    notice = make_notice(session)
    notice.audience = make_audience(session)
    email = version_of(notice, "email")
    approving.approve(session, email, BY_OTHER, today=TODAY, now=NOW)
    assert approving.standing(session, email, TODAY)

    make_reachable(session, 7)

    assert approving.standing(session, email, TODAY) is None


def test_what_is_sent_to_people_needs_an_audience_first(session):
    notice = make_notice(session)

    with pytest.raises(Refused, match="choose the audience"):
        approving.approve(session, version_of(notice, "email"), BY_OTHER, today=TODAY, now=NOW)


def test_a_conflict_stands_in_the_way(session):
    notice = make_notice(session)
    flyer = version_of(notice, "flyer")
    service.edit_by_hand(
        session, flyer, "Our own words. Ask Ada Placeholder: 757-555-0101.", actor=AUTHOR, now=NOW
    )
    change(session, notice, what="Something else")

    with pytest.raises(Refused, match="compare the two"):
        approving.approve(session, flyer, BY_OTHER, today=TODAY, now=NOW)


def test_an_untranslated_version_cannot_be_approved(session):
    notice = make_notice(session)
    spanish = service.add_version(
        session, notice, service.Asked("flyer"), "es", actor=AUTHOR, now=NOW, public_url=URL
    )

    with pytest.raises(Refused, match="translation is missing"):
        approving.approve(session, spanish, BY_OTHER, today=TODAY, now=NOW)


def test_an_emergency_needs_a_reason_and_two_officers_afterwards(session):
    notice = make_notice(session)
    flyer = version_of(notice, "flyer")
    by_author = Approver(AUTHOR, "communications")
    with pytest.raises(Refused, match="cannot wait"):
        approving.approve_in_emergency(session, flyer, by_author, "", today=TODAY, now=NOW)

    approval = approving.approve_in_emergency(
        session, flyer, by_author, "The building is being closed now", today=TODAY, now=NOW
    )
    with pytest.raises(Refused, match="other than"):
        approving.countersign(session, approval, actor=AUTHOR, now=NOW)
    approving.countersign(session, approval, actor=OTHER, now=NOW)
    approving.countersign(session, approval, actor=OTHER, now=NOW)
    approving.countersign(session, approval, actor=THIRD, now=NOW)

    assert [one.by_name for one in approval.afterwards] == ["Bo Sampleson", "Cy Testerly"]


def test_a_two_megabyte_brief_is_refused_in_words():
    with pytest.raises(Invalid, match="longer than 4000"):
        make_brief(what="x" * 2_000_000)


@pytest.fixture
def quoting(session, edition):
    clause = session.scalars(select(Clause).order_by(Clause.id.desc())).first()
    words = "Days off shall not be changed without fourteen days notice."
    quote = quotations.pick(session, OPERATOR, clause.id, words, TODAY)
    notice = make_notice(session, quotes=(quote,))
    quotations.keep(session, notice, (quote,), NOW)
    return notice, clause


def test_a_quotation_one_letter_off_is_not_taken(session, quoting):
    _, clause = quoting

    with pytest.raises(Invalid, match="do not stand so"):
        quotations.pick(session, OPERATOR, clause.id, "Days off shall not be charged", TODAY)


def test_a_quotation_stands_in_the_version_with_citation_and_standing(session, quoting):
    notice, _ = quoting

    text = version_of(notice, "email").text

    assert "“Days off shall not be changed without fourteen days notice.”" in text
    assert "legal status not recorded" in text
    assert quotations.troubles(session, notice, TODAY) == []


def test_a_corrected_page_puts_the_notice_on_the_correction_list(session, quoting):
    notice, clause = quoting
    page = session.get_one(StoredPage, (clause.edition_id, clause.page))
    page.text = page.text.replace("fourteen", "fifteen!")

    assert [one.notice.id for one in quotations.corrections(session, TODAY)] == [notice.id]
    with pytest.raises(Refused, match="no longer stand so"):
        approving.approve(session, version_of(notice, "flyer"), BY_OTHER, today=TODAY, now=NOW)


def test_an_edition_that_ended_puts_the_notice_on_the_correction_list(session, quoting):
    notice, clause = quoting
    clause.edition.ends_on = TODAY - timedelta(days=1)

    assert "no longer the one in force" in quotations.troubles(session, notice, TODAY)[0]


def test_what_a_change_of_the_brief_does_is_shown_for_each_version(session):
    notice = make_notice(session)
    email = version_of(notice, "email")
    service.edit_by_hand(session, email, "Our own words", actor=AUTHOR, now=NOW)

    change(session, notice, act="Send us your new schedule")

    found = {one.version.channel: one for one in brief_changes.since_last(session, notice, "")}
    flyer = [(one.kind, one.words) for one in found["flyer"].changes if one.kind != "same"]
    assert flyer == [("removed", "current"), ("added", "new")]
    assert found["email"].by_hand
    assert email.text == "Our own words"


def test_a_first_brief_has_changed_nothing(session):
    assert brief_changes.since_last(session, make_notice(session), "") == []


def test_a_part_that_is_left_in_english_stands_in_the_way(session):
    notice = make_notice(session)
    website = service.add_version(
        session, notice, Asked("website"), "es", actor=AUTHOR, now=NOW, public_url=""
    )
    first, *rest = website.composed.split("\n")
    half = "\n".join(["Nuevo horario", *rest])

    service.edit_by_hand(session, website, half, actor=AUTHOR, now=NOW)

    told = approving.obstacles(session, website, TODAY)
    assert any(words.startswith("This part is still in English") for words in told)
    assert first not in " ".join(told)


def test_each_group_has_its_own_words(session):
    meanings = (Meaning("", "For all"), Meaning("new hires", "For the new"),
                Meaning("night shift", "For the night"))  # fmt: skip
    notice = make_notice(session, meanings=meanings)

    made = [
        service.add_version(session, notice, Asked("website", group), "en", actor=AUTHOR, now=NOW,
                            public_url="").text
        for group in ("new hires", "night shift", "unit A")
    ]  # fmt: skip

    for words, text in zip(("For the new", "For the night", "For all"), made, strict=True):
        assert words in text
