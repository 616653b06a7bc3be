"""Who sees whom in the roster, and what of them: each with data that could have leaked."""

from datetime import date, timedelta

import pytest

from organizer.core.errors import NotFound
from organizer.core.reader import VISITOR, Area, Held, Office, Reader, Role
from organizer.people import contacts, queries, service, work
from organizer.people.choices import Channel, ContactKind, MembershipStatus, Purpose
from organizer.people.duplicates import duplicates
from organizer.people.models import Site, Unit
from organizer.people.queries import Wanted
from organizer.people.quick_find import quick_find
from organizer.people.reading import reader_of
from tests.conftest import NOW
from tests.factories import make_account, make_member

TODAY = NOW.date()
DAY = timedelta(days=1)


def someone(role, office=None, **limits):
    held = Held(role, office, limits.get("unit_id"), limits.get("site_id"))
    return Reader(account_id=1, held=(held,), member_id=limits.get("member_id"))


PRESIDENT = someone(Role.OFFICER, Office.PRESIDENT)
TREASURER = someone(Role.OFFICER, Office.TREASURER)
OTHER = someone(Role.OFFICER, Office.OTHER)
BY = {"actor": PRESIDENT.acting("officer"), "now": NOW}


@pytest.fixture
def people(session):
    """Ann and Bo of unit 1 and 2 at one site, Cy of unit 1 at another; Ann is a member."""
    session.add_all([Unit(id=1, name="One"), Unit(id=2, name="Two")])
    session.add_all([Site(id=1, name="Main"), Site(id=2, name="Clinic")])
    session.flush()
    made = {
        "ann": make_member(session, name="Ann O’Brien", unit_id=1, site_id=1),
        "bo": make_member(session, name="Bo Núñez", unit_id=2, site_id=1),
        "cy": make_member(session, name="Cy Example", unit_id=1, site_id=2),
    }
    service.record_membership(session, made["ann"], MembershipStatus.MEMBER, date(2025, 1, 1), **BY)
    for one in made.values():
        service.change_member(session, one, service.Facts(
            one.name, unit_id=one.unit_id, site_id=one.site_id), **BY)  # fmt: skip
        email = f"{one.id}@home.example"
        contacts.add_contact(session, one, ContactKind.EMAIL, email, **BY)
    return made


def names(session, reader, **wanted):
    listed = queries.listed(session, reader, Wanted(**wanted), TODAY)
    return [row.name.split()[0] for row in listed.rows]


@pytest.mark.parametrize(
    ("reader", "seen"),
    [
        pytest.param(VISITOR, [], id="visitor"),
        pytest.param(someone(Role.WEBMASTER), [], id="webmaster"),
        pytest.param(someone(Role.COMMS), [], id="communications"),
        pytest.param(someone(Role.MEMBER), [], id="member without a row"),
        pytest.param(someone(Role.STEWARD, unit_id=1), ["Ann", "Cy"], id="steward of a unit"),
        pytest.param(someone(Role.STEWARD, site_id=1), ["Ann", "Bo"], id="steward of a site"),
        pytest.param(someone(Role.STEWARD, unit_id=1, site_id=1), ["Ann"], id="of both"),
        pytest.param(someone(Role.STEWARD), ["Ann", "Bo", "Cy"], id="steward of everywhere"),
        pytest.param(someone(Role.CHIEF_STEWARD), ["Ann", "Bo", "Cy"], id="chief steward"),
        pytest.param(OTHER, ["Ann", "Bo", "Cy"], id="officer"),
    ],
)
def test_each_role_sees_its_part_of_the_roster(session, people, reader, seen):
    assert names(session, reader) == seen
    assert [f.title.split()[0] for f in quick_find(session, reader, "o")] == [
        name for name in seen if name != "Cy"
    ]


def test_a_member_sees_their_own_row_and_no_other(session, people):
    ann = someone(Role.MEMBER, member_id=people["ann"].id)

    assert names(session, ann) == ["Ann"]
    with pytest.raises(NotFound):
        queries.member(session, ann, people["bo"].id)
    assert queries.contacts(session, ann, people["bo"].id) == []
    assert len(queries.contacts(session, ann, people["ann"].id)) == 1
    assert len(queries.memberships(session, ann, people["ann"].id)) == 1


def test_contacts_are_for_president_treasurer_and_with_consent_for_stewards(session, people):
    steward, ann = someone(Role.STEWARD, unit_id=1), people["ann"]

    assert len(queries.contacts(session, PRESIDENT, ann.id)) == 1
    assert len(queries.contacts(session, TREASURER, ann.id)) == 1
    assert queries.contacts(session, OTHER, ann.id) == []
    assert queries.contacts(session, steward, ann.id) == []
    for one in people.values():
        contacts.give_consent(
            session, one, Purpose.STEWARD, Channel.PHONE, source="card", on=TODAY, **BY
        )
    assert len(queries.contacts(session, steward, ann.id)) == 1
    assert queries.contacts(session, steward, people["bo"].id) == []


def test_membership_is_hidden_from_stewards_and_other_officers(session, people):
    chief = someone(Role.CHIEF_STEWARD)

    for reader in (chief, OTHER, someone(Role.STEWARD, unit_id=1)):
        rows = queries.listed(session, reader, Wanted(), TODAY).rows
        assert {row.status for row in rows} == {None}
        assert queries.memberships(session, reader, people["ann"].id) == []
        asked = names(session, reader, status="member")
        assert asked == names(session, reader), "a filter must not tell what the list hides"
    assert names(session, TREASURER, status="member") == ["Ann"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("o'brien", ["Ann"]),
        ("nunez", ["Bo"]),
        ("NÚÑEZ", ["Bo"]),
        ("%", []),
        ("example cy", ["Cy"]),
        ("", ["Ann", "Bo", "Cy"]),
    ],
)
def test_names_are_found_however_they_are_typed(session, people, text, found):
    assert names(session, PRESIDENT, text=text) == found


def test_who_left_is_in_a_list_of_their_own(session, people):
    service.leave(session, people["bo"], TODAY, **BY)

    assert names(session, PRESIDENT) == ["Ann", "Cy"]
    assert names(session, PRESIDENT, left=True) == ["Bo"]


def test_the_same_mailbox_twice_is_found(session, people):
    contacts.add_contact(
        session, people["cy"], ContactKind.EMAIL, f"{people['ann'].id}@HOME.example", **BY
    )

    found = duplicates(session, PRESIDENT)

    assert [(same.what, len(same.members)) for same in found] == [
        ("the same e-mail or telephone", 2)
    ]
    assert duplicates(session, someone(Role.CHIEF_STEWARD)) == []


@pytest.mark.parametrize(
    ("stewardships", "seen"),
    [
        pytest.param([], ["Ann", "Bo", "Cy"], id="none: everywhere, as it was given"),
        pytest.param([(Area(), None)], ["Ann", "Bo", "Cy"], id="in words alone"),
        pytest.param([(Area(site_id=2), None)], ["Cy"], id="of a site"),
        pytest.param([(Area(1, 1), None)], ["Ann"], id="of a unit at a site"),
        pytest.param([(Area(2), None), (Area(site_id=2), None)], ["Bo", "Cy"], id="of two"),
        pytest.param([(Area(2), None), (Area(1), TODAY - DAY)], ["Bo"], id="one is over"),
    ],
)
def test_a_steward_of_everywhere_sees_where_the_roster_says_they_are_steward(
    session, people, stewardships, seen
):
    holder = make_member(session, name="Zed", unit_id=None)
    account = make_account(session, Role.STEWARD, member_id=holder.id)
    for number, (area, until) in enumerate(stewardships):
        made = work.assign_steward(
            session, holder, f"area {number}", from_on=TODAY - 9 * DAY, within=area, **BY
        )
        made.to_on = until

    reader = reader_of(session, account, TODAY)

    assert [name for name in names(session, reader) if name != "Zed"] == seen


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("name", ["Ann", "Bo", "Cy"]),
        ("-name", ["Cy", "Bo", "Ann"]),
        ("-section", ["Bo", "Cy", "Ann"]),
        ("no such", ["Ann", "Bo", "Cy"]),
    ],
)
def test_the_roster_is_sorted_both_ways(session, sort, names):
    for name, section in (("Bo", "3"), ("Ann", "1"), ("Cy", "2")):
        make_member(session, name=name, section=section)
    reader = Reader(account_id=1, held=(Held(Role.CHIEF_STEWARD),))

    listed = queries.listed(session, reader, Wanted(sort=sort), NOW.date())

    assert [row.name for row in listed.rows] == names
