"""Papers of a case: what is taken in, what is refused, and who may read and find them."""

import pytest

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Grant
from organizer.documents import images
from organizer.grievances import paper_queries, papers, service
from organizer.grievances.models import CaseDocument
from organizer.grievances.papers import Answers, Given, Patients
from organizer.storage import files
from organizer.storage.session import begin
from organizer.storage.sweeping import sweep
from organizer.storage.verify import verify_home
from tests.conftest import NOW

from .papers_given import mail, open_case, pdf, photo, steward_of, take

MEDICAL = Answers(is_medical=True, patients=Patients.NO)


@pytest.fixture
def home(engine, config):
    with begin(engine) as session:
        steward = steward_of(session)
        case = open_case(session, steward)
    return engine, config.home / "files", case, steward


def found_by(engine, reader, words):
    with begin(engine) as session:
        return [hit.name for hit in paper_queries.find(session, reader, words)]


def stored(folder):
    return [path for path in folder.glob("*/*") if path.is_file()]


def test_a_paper_is_read_and_found_by_those_of_the_case_alone(home):
    engine, _, _, steward = home
    take(*home, ("schedule.pdf", pdf("The persimmon schedule", "Page two")))
    with begin(engine) as session:
        stranger = steward_of(session)
        (row,) = paper_queries.listed(session, steward, 1)

    assert (row.pages, row.has_picture, row.is_read) == (2, True, True)
    assert found_by(engine, steward, "PERSIMMON schedule") == ["schedule.pdf"]
    assert found_by(engine, stranger, "persimmon") == []


def test_a_wall_hides_the_papers_too(home):
    engine, _, case, steward = home
    take(*home, ("note.txt", b"persimmon"))

    with begin(engine) as session:
        actor = steward.acting("steward")
        service.wall(session, case, steward.account_id, "a cousin", actor=actor, now=NOW)

    assert found_by(engine, steward, "persimmon") == []


def test_a_medical_paper_needs_the_named_grant_and_the_case(home):
    engine, _, case, steward = home
    take(*home, ("letter of the doctor.txt", b"persimmon"), answers=MEDICAL)
    with begin(engine) as session:
        granted = steward_of(session, Grant.MEDICAL)
        elsewhere = steward_of(session, Grant.MEDICAL)
        actor = steward.acting("steward")
        service.assign(session, case, granted.account_id, actor=actor, now=NOW)

    assert found_by(engine, steward, "persimmon") == []
    assert found_by(engine, elsewhere, "persimmon") == []
    assert found_by(engine, granted, "persimmon") == ["letter of the doctor.txt"]
    with begin(engine) as session, pytest.raises(NotFound):
        paper_queries.paper(session, steward, case.id, 1)


def test_an_email_brings_its_forty_files_and_says_what_stayed_in_it(home):
    attached = [(f"page {n}.txt", f"sheet {n}".encode()) for n in range(40)]
    content = mail([*attached, ("offer.pdf", b"MZ not a paper")])

    added = take(*home, ("schedule.eml", content), reads=False)

    assert len(added.documents) == 41
    assert {one.from_id for one in added.documents} == {None, added.documents[0].id}
    assert "“offer.pdf” was not taken in. This is a program" in added.documents[0].note


def test_the_same_bytes_are_one_paper(home):
    take(*home, ("a.txt", b"same"), reads=False)

    again = take(*home, ("b.txt", b"same"), reads=False)

    assert (again.documents, again.known) == ([], ["b.txt"])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("letter.pdf", b"MZ\x90\x00", "“letter.pdf” was not taken in. This is a program"),
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42", "This is a film"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic", "Most Compatible"),
        ("locked.pdf", pdf("secret", password="pear"), "locked by a password"),
        ("broken.pdf", b"%PDF-1.7\nnothing", "damaged"),
        ("empty.txt", b"", "empty"),
        ("../../etc/<b>x.png", b"\x89PNG\r\n\x1a\nno", "“<b>x.png” was not taken in"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words_and_leaves_nothing(tmp_path, name, content, said):
    with pytest.raises(Invalid) as refused:
        papers.keep(tmp_path, [Given("fine.txt", b"fine"), Given(name, content)], Answers())

    assert said in str(refused.value)
    assert stored(tmp_path) == []


def test_a_photo_loses_what_the_camera_wrote_only_when_asked(home):
    take(*home, ("as it was.jpg", photo()), reads=False)
    take(*home, ("clean.jpg", photo()), answers=Answers(strips=True), reads=False)

    with begin(home[0]) as session:
        kept = [files.read(home[1], one.file_hash) for one in session.query(CaseDocument)]
    assert [len(images.opened(one).getexif()) for one in kept] == [1, 0]


def test_a_pattern_asks_until_somebody_has_looked(home):
    (paper,) = take(*home, ("note.txt", b"the patient had MRN 0012345")).documents
    with begin(home[0]) as session:
        text = paper_queries.read_in(session, paper).text

    before = paper_queries.warned(paper, text)
    paper.patients = Patients.NO

    assert [one.what for one in before] == ["a record number"]
    assert paper_queries.warned(paper, text) == []


def test_a_removed_paper_takes_its_file_along_and_no_other(home, config):
    engine, folder, _, steward = home
    added = take(*home, ("a.pdf", pdf("one")), ("b.txt", b"two"))
    assert sweep(engine, folder, older_than=0) == 0

    with begin(engine) as session:
        paper = paper_queries.paper(session, steward, 1, added.documents[0].id)
        papers.remove(session, paper, actor=steward.acting("steward"), now=NOW)

    assert sweep(engine, folder, older_than=0) == 2  # the file and its small picture
    assert len(stored(folder)) == 1
    assert verify_home(engine, config.home) == []
