"""A redacted copy: the covered words are gone from it, the paper itself stays as it was."""

import pytest

from organizer.core.errors import Invalid
from organizer.documents.pdf import read_pdf
from organizer.grievances import redacting
from organizer.grievances.models import CaseDocument, RedactionMark
from organizer.grievances.papers import Patients
from organizer.storage import files
from organizer.storage.session import begin
from tests.conftest import NOW

from .papers_given import open_case, pdf, photo, steward_of, take


@pytest.fixture
def home(engine, config):
    with begin(engine) as session:
        steward = steward_of(session)
        case = open_case(session, steward)
    return engine, config.home / "files", case, steward


def covered(home, words=()):
    engine, folder, _, steward = home
    actor = steward.acting("steward")
    made = redacting.redact(engine, folder, 1, list(words), actor, NOW, lambda **_: None)
    with begin(engine) as session:
        return session.get_one(CaseDocument, int(made))


def test_named_words_are_gone_and_what_still_stands_is_told(home):
    take(*home, ("note.pdf", pdf("Persimmon was moved at noon", "Nothing here, PERSIMMONS")))

    made = covered(home, ["was moved"])

    text = "".join(page.text for page in read_pdf(files.read(home[1], made.file_hash)).pages)
    assert "was moved" not in text
    assert (made.name, made.patients, made.covers_id) == (
        "note (redacted).pdf", Patients.COVERED, 1,
    )  # fmt: skip
    assert "moved" not in made.note
    again = covered(home, ["was moved"])
    assert again.id == made.id


def test_a_word_that_stands_on_in_other_places_is_told(home):
    take(*home, ("note.pdf", pdf("Persimmon was moved", "Persimmon stayed")))
    with begin(home[0]) as session:
        paper = session.get_one(CaseDocument, 1)
        actor = home[3].acting("steward")
        redacting.mark(session, paper, 1, (0, 0, 10_000, 3_000), actor=actor)

    made = covered(home)

    assert "“persimmon” (page 2)" in made.note
    with begin(home[0]) as session:
        assert session.query(RedactionMark).count() == 0


def test_a_picture_is_covered_where_it_was_marked(home):
    take(*home, ("photo.jpg", photo()))
    with begin(home[0]) as session:
        paper = session.get_one(CaseDocument, 1)
        redacting.mark(session, paper, 1, (5_000, 0, 0, 10_000), actor=home[3].acting("steward"))

    assert covered(home).name == "photo (redacted).jpg"


def test_words_that_stand_nowhere_make_no_copy(home):
    take(*home, ("note.pdf", pdf("Persimmon")))

    with pytest.raises(Invalid, match="stands nowhere as text"):
        covered(home, ["quince"])


@pytest.mark.parametrize(
    ("corners", "said"),
    [((0, 0, 5, 5), "too small"), ((-1, 0, 500, 500), "outside"), ((0, 0, 500, 10_001), "outside")],
)
def test_a_slip_of_the_finger_is_no_region(home, session, corners, said):
    with pytest.raises(Invalid, match=said):
        redacting.mark(session, CaseDocument(id=1), 1, corners, actor=home[3].acting("steward"))
