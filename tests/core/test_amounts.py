import pytest

from organizer.core.amounts import amounts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("filed within fifteen (15) working days of it", ("fifteen (15) working days",)),
        ("thirty (30) days' notice", ("thirty (30) days'",)),
        ("no less than 24 hours before, or 2.5 hours", ("24 hours", "2.5 hours")),
        ("pays $1,250 a year and 15% more", ("$1,250 a year", "15%")),
        ("within fourteen days notice", ("fourteen days",)),
        ("by October 31", ("October 31",)),
        ("between 6 p.m. and 6 a.m. daily", ("6 p.m.", "6 a.m.")),
        ("under Article 5 of 2021", ()),
    ],
)
def test_amounts_are_read_as_printed(sentence, found):
    assert amounts(sentence) == found
