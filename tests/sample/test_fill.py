"""The sample local: whole, the same every time, never mixed with people of the local's own."""

import re

import pytest
from sqlalchemy import func, select

from organizer.clauses.models import Agreement, Edition
from organizer.config import CONTRACTS
from organizer.core.errors import Refused
from organizer.notices import publishing, quotations
from organizer.notices.models import Notice, Published, Version
from organizer.people.models import ContactPoint, Member, Shift, Site
from organizer.sample.fill import fill
from organizer.storage.session import begin, reading
from tests.factories import make_member
from tests.sample.conftest import DAY


def fill_in(engine, config):
    return fill(engine, config.home, CONTRACTS, None, now=DAY)


def test_it_has_many_people_at_several_sites_on_three_shifts(sample, engine):
    with reading(engine) as session:
        people = session.scalars(select(Member.name)).all()
        assert len(set(people)) == 840
        assert session.scalar(select(func.count()).select_from(Site)) == 3
        assert session.scalar(select(func.count()).select_from(Shift)) == 3


def test_it_has_an_old_edition_a_supplement_and_an_mou(sample, engine):
    with reading(engine) as session:
        kinds = sorted(session.scalars(select(Agreement.kind)))
        assert kinds == ["master", "mou", "supplement"]
        assert session.scalar(select(func.count()).select_from(Edition)) == 4


def test_no_address_or_number_could_be_anybodys(sample, engine):
    with reading(engine) as session:
        values = session.scalars(select(ContactPoint.value)).all()
    assert all(
        v.endswith((".example", ".example.gov", " Invented Street, Lantern Bay, VA 00000"))
        or re.fullmatch(r"\(\d{3}\) 555-01\d\d", v)
        for v in values
    )


def test_a_second_time_changes_nothing(sample, engine, config):
    assert fill_in(engine, config) is False


def test_a_local_with_people_of_its_own_is_left_alone(engine, config):
    with begin(engine) as session:
        make_member(session)

    with pytest.raises(Refused, match="people in this local already"):
        fill_in(engine, config)


def test_it_has_three_years_of_notices_in_every_state(sample, engine):
    with reading(engine) as session:
        made = session.scalars(select(Notice.made_at)).all()
        assert (max(made) - min(made)).days >= 3 * 365 - 33
        states = set(session.scalars(select(Version.state)))
        assert states == {"draft", "review", "approved", "published"}
        assert session.scalar(select(func.count()).where(Notice.withdrawn_at.is_not(None))) == 1
        for published in session.scalars(select(Published)):
            assert publishing.is_ours(session, published)


def test_old_notices_are_settled_and_one_quotes_what_has_been_replaced_since(sample, engine):
    with reading(engine) as session:
        waiting = session.scalars(
            select(Notice.made_at).join(Version).where(Version.state == "review")
        ).all()
        assert (DAY - min(waiting)).days < 100
        (to_correct,) = quotations.corrections(session, DAY.date())
        assert to_correct.is_published
        assert "no longer the one in force" in to_correct.trouble
