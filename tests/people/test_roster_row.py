"""What one row says, and everything that is wrong with it at once."""

import pytest

from organizer.people.roster_columns import suggested
from organizer.people.roster_row import read_row


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"name": "Example, Ann"}, "Ann Example"),
        ({"name": "Ann Example"}, "Ann Example"),
        ({"name": "Ann Example, Jr."}, "Ann Example, Jr."),
        ({"first_name": "Ann", "last_name": "O’Brien"}, "Ann O’Brien"),
        ({"last_name": "Madonna"}, "Madonna"),
    ],
)
def test_names_are_put_together_from_what_is_there(cells, name):
    assert read_row(cells).facts["name"] == name


@pytest.mark.parametrize(
    ("cells", "status", "since"),
    [
        ({"membership": "Yes"}, "member", None),
        ({"membership": "N"}, "not a member", None),
        ({"membership": "direct pay", "membership_from": "3/1/2024"}, "member, pays directly",
         "2024-03-01"),
        ({}, None, None),
    ],
)  # fmt: skip
def test_membership_is_understood_in_the_words_people_use(cells, status, since):
    given = read_row({"name": "Ann"} | cells)

    assert (given.status, given.status_from) == (status, since)
    assert given.reasons == []


@pytest.mark.parametrize(
    ("typed", "since"),
    [
        ("2024-03-01", "2024-03-01"),
        ("3/1/24", "2024-03-01"),
        ("31/3/2024", "2024-03-31"),
        ("March 1, 2024", "2024-03-01"),
        ("45352", "2024-03-01"),
        ("2/30/2024", None),
    ],
)
def test_the_day_of_joining_is_read_as_people_and_spreadsheets_write_it(typed, since):
    given = read_row({"name": "Ann", "membership": "yes", "membership_from": typed})

    assert given.status_from == since
    assert bool(given.reasons) == (since is None)


def test_everything_wrong_is_told_at_once():
    given = read_row({
        "name": " ", "email": "ann at home", "phone": "12", "address": "x", "on_leave": "perhaps",
        "appointment": "boss", "membership": "maybe", "membership_from": "soon", "section": "=1",
    })  # fmt: skip

    assert len(given.reasons) == 9
    assert "“perhaps” under “On leave” is neither yes nor no." in given.reasons


def test_lines_are_kept_in_one_spelling_and_leave_and_appointment_are_read():
    given = read_row({
        "name": "Ann", "email": "Ann@Home.Example.org", "phone": "757.555.0147",
        "address": "1  Main St, Hampton", "on_leave": "no", "appointment": "T38",
        "unit": " Unit  A",
    })  # fmt: skip

    assert given.lines == [
        ("email", "personal", "ann@home.example.org"),
        ("phone", "personal", "(757) 555-0147"),
        ("address", "home", "1 Main St, Hampton"),
    ]
    assert given.facts["on_leave"] is False
    assert given.facts["appointment"] == "title 38"
    assert given.places == {"unit": "Unit A"}


def test_headings_are_guessed_and_none_twice():
    assert suggested(["Last Name", "FIRST NAME", "E-mail", "Email", "Tour of Duty", "Colour"]) == {
        "Last Name": "last_name",
        "FIRST NAME": "first_name",
        "E-mail": "email",
        "Tour of Duty": "shift",
    }
