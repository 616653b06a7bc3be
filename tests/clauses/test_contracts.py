import pytest

from organizer.clauses import queries
from organizer.clauses.bringing import Bringing, bring_in
from organizer.clauses.contracts import read_contract
from organizer.clauses.limits import limits_of
from organizer.core.errors import Invalid
from organizer.core.reader import OPERATOR
from organizer.storage.session import reading
from tests.clauses.conftest import TEXT
from tests.conftest import NOW

AGREEMENT = """
name = "Invented Agreement"
units = ["Nurses"]

[[editions]]
file = "agreement.txt"
from = 2025-01-01

[[legal_status]]
status = "in force"
from = 2025-01-01
source = "its last page"
checked_on = 2025-02-01
"""
LIMIT = """
[[limit]]
step = "Posting"
number = 1
unit = "weeks"
runs_from = "each Friday"
quote = "Days off are posted on Friday."
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "agreement.txt").write_bytes(TEXT)
    (tmp_path / "agreement.toml").write_text(AGREEMENT, encoding="utf-8")
    (tmp_path / "limits.toml").write_text(LIMIT, encoding="utf-8")
    return tmp_path


def brought(engine, config, folder):
    at = Bringing(engine, config.home / "files", None, OPERATOR.acting("operator"), NOW)
    (done,) = bring_in(at, read_contract(folder))
    return done


def test_a_folder_becomes_an_edition_with_its_status_and_suggested_limits(engine, config, folder):
    done = brought(engine, config, folder)

    with reading(engine) as session:
        listed = limits_of(session, OPERATOR, done.edition_id)
        standing = queries.standing(session, done.agreement_id, NOW.date())
    assert [(item.limit.step, item.is_confirmed) for item in listed][1:] == [("Posting", False)]
    assert (standing.status, standing.source) == ("in force", "its last page")


def test_a_second_time_changes_nothing(engine, config, folder):
    first = brought(engine, config, folder)

    again = brought(engine, config, folder)

    assert again.already
    assert again.edition_id == first.edition_id


def test_a_limit_whose_words_do_not_stand_there_is_refused(engine, config, folder):
    (folder / "limits.toml").write_text(LIMIT.replace("Friday.", "Sunday."), encoding="utf-8")

    with pytest.raises(Invalid, match="do not stand there"):
        brought(engine, config, folder)

    with reading(engine) as session:
        assert queries.editions(session, OPERATOR) == [], "nothing half there"


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("agreement.toml", 'name = "Invented Agreement"', "", "no “name”"),
        ("agreement.toml", "from = 2025-01-01", 'from = "soon"', "is a day"),
        ("agreement.toml", 'source = "its last page"', "", "no “source”"),
        ("agreement.toml", "agreement.txt", "nothing.txt", "cannot be read"),
        ("agreement.toml", "agreement.txt", "../agreement.txt", "in the folder itself"),
        ("agreement.toml", "[[editions]]", "[[texts]]", "no [[editions]]".replace("[", r"\[")),
        ("limits.toml", "number = 1", "number = 0", "whole number"),
        ("limits.toml", "weeks", "fortnights", "one of"),
        ("limits.toml", "[[limit]]", "[[limit", "not written as TOML"),
    ],
)
def test_a_slip_in_a_file_is_told_in_words(folder, file, old, new, says):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    with pytest.raises(Invalid, match=says):
        read_contract(folder)
