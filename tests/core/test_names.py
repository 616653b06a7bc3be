import pytest
from hypothesis import given
from hypothesis.strategies import text

from organizer.core.contact import is_government, key
from organizer.core.errors import Invalid
from organizer.core.names import clean, fold
from organizer.core.passphrase import objections


@pytest.mark.parametrize(
    "name",
    [
        "Zoë O’Brien-Nwosu",
        "محمد الأحمد",
        "王小明",
        "שרה כהן",
        "Ann 😀",
        "👩‍⚕️ Bo",
        "प्रिया शर्मा",
        "D'Angelo",
        "X",
    ],
)
def test_names_of_any_script_stay_as_they_are(name):
    assert clean(name) == name


def test_what_cannot_be_seen_goes():
    assert clean("  Ann\t\n Example\x00 ") == "Ann Example"


@pytest.mark.parametrize("name", ["", "  ", "\n", "x" * 201])
def test_no_name_and_an_endless_one_are_refused(name):
    with pytest.raises(Invalid):
        clean(name)


@given(text())
def test_folding_twice_changes_nothing_more(name):
    assert fold(fold(name)) == fold(name)


def test_marks_that_are_letters_elsewhere_stay():
    assert fold("Núñez") == "nunez"
    assert fold("प्रिया") != fold("परय")


@pytest.mark.parametrize(
    ("address", "is_theirs"),
    [
        ("ann@agency.gov", True),
        ("ann@clinic.med.AGENCY.gov", True),
        ("ann@base.mil", True),
        ("ann@gov.example.org", False),
        ("ann.gov@home.example", False),
        ("ann@mygov.org", False),
    ],
)
def test_government_addresses_are_known_by_their_ending(address, is_theirs):
    assert is_government("email", address) is is_theirs


def test_two_spellings_of_a_telephone_are_one():
    assert key("phone", "(757) 555-0147") == key("phone", "+1 757.555.0147")


@pytest.mark.parametrize(
    ("password", "is_fine"),
    [
        ("lantern tide copper nine", True),
        ("short one", False),
        ("aaaaaaaaaaaaaaaa", False),
        ("password123456", False),
        ("ann@example.org1", False),
        ("x" * 201, False),
    ],
)
def test_passwords_are_long_and_not_the_obvious(password, is_fine):
    assert (objections(password, "Ann Example", "ann@example.org") == []) is is_fine
