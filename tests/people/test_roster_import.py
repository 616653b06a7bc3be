"""A roster file from preview to undo, and every kind of file that is no roster file."""

import io
import json

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from organizer.core.errors import Invalid, OrganizerError, Refused
from organizer.core.reader import OPERATOR
from organizer.documents.spreadsheet import MOST_ROWS, neutral, read_sheet, written
from organizer.jobs import loop as jobs
from organizer.people import contacts, roster_columns, roster_import
from organizer.people.choices import Channel, Purpose
from organizer.people.models import ContactPoint, Member, Membership, RosterImport, RosterRow
from organizer.storage.audit import AuditEntry
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_member

ACTOR = OPERATOR.acting("officer")
BY = {"actor": ACTOR, "now": NOW}


@pytest.fixture
def hand_in(engine, config):
    """``hand_in(text)``: the file is read and its preview is ready; returns its id."""

    def hand_in(text, name="staff.csv", mapping=None):
        content = text if isinstance(text, bytes) else text.encode()
        with begin(engine) as session:
            found = roster_import.take_file(session, config.home / "files", name, content, **BY)
            roster_import.choose(session, found, mapping or json.loads(found.mapping), **BY)
        jobs.work(config, engine, once=True)
        return found.id

    return hand_in


def do(engine, config, deed, import_id):
    with begin(engine) as session:
        deed(session, roster_import.roster_file(session, import_id), **BY)
    jobs.work(config, engine, once=True)


def plans(engine, import_id):
    with begin(engine) as session:
        rows = session.scalars(select(RosterRow).where(RosterRow.import_id == import_id))
        return [(row.number, row.what, row.why) for row in rows.all()]


def test_the_preview_says_of_each_row_what_it_would_do_and_writes_nothing(engine, hand_in):
    with begin(engine) as session:
        make_member(session, name="Ann Example", number="A1", section="3 West")
        make_member(session, name="Bo Example", number="A2")
        make_member(session, name="Cy Twice")
        make_member(session, name="Cy Twice")

    made = hand_in(
        "Name,Number,Ward,Email\n"
        "Ann Example,A1,4 East,\n"
        "Bo Example,A2,,\n"
        "Dee New,A3,3 West,dee@home.example\n"
        "Cy Twice,,,\n"
        "Eve Wrong,A5,,not an address\n"
        "Dee Newer,A3,,\n"
    )

    assert plans(engine, made) == [
        (2, "changed", "section."),
        (3, "same", ""),
        (4, "added", ""),
        (5, "refused", "Several people have this name. Add their number or e-mail to the file."),
        (6, "refused", "“not an address” is not an e-mail address."),
        (7, "refused", "The same person stands in row 4 already."),
    ]
    with begin(engine) as session:
        assert session.scalar(select(func.count()).select_from(Member)) == 4


def test_writing_then_undoing_leaves_the_roster_as_it_was(engine, config, hand_in):
    with begin(engine) as session:
        make_member(session, name="Ann Example", number="A1", section="3 West")
    before = everything(engine)
    made = hand_in(
        "Name,Number,Ward,Email,Dues,Facility\n"
        "Ann Example,A1,4 East,ann@home.example,yes,Harbor Clinic\n"
        "Bo Example,A2,4 East,bo@clinic.gov,no,Harbor Clinic\n"
    )

    do(engine, config, roster_import.confirm, made)
    with begin(engine) as session:
        ann, bo = session.scalars(select(Member).order_by(Member.id))
        assert (ann.section, bo.section) == ("4 East", "4 East")
        assert ann.site_id == bo.site_id is not None
        points = {p.value: p.is_government for p in session.scalars(select(ContactPoint))}
        assert points == {"ann@home.example": False, "bo@clinic.gov": True}
    do(engine, config, roster_import.undo, made)

    assert everything(engine) == before
    with begin(engine) as session:
        assert session.get(RosterImport, made).state == "undone"


def everything(engine):
    with begin(engine) as session:
        people = [(m.name, m.number, m.section, m.site_id) for m in session.scalars(select(Member))]
        return people, session.query(ContactPoint).count(), session.query(Membership).count()


def test_undoing_keeps_what_somebody_changed_since(engine, config, hand_in):
    with begin(engine) as session:
        make_member(session, name="Ann Example", number="A1", section="3 West", job_title="Clerk")
    made = hand_in("Name,Number,Ward,Job\nAnn Example,A1,4 East,Nurse\n")
    do(engine, config, roster_import.confirm, made)
    with begin(engine) as session:
        session.scalars(select(Member)).one().job_title = "Head nurse"

    do(engine, config, roster_import.undo, made)

    with begin(engine) as session:
        ann = session.scalars(select(Member)).one()
        assert (ann.section, ann.job_title) == ("3 West", "Head nurse")


def test_a_later_file_is_taken_back_first(engine, config, hand_in):
    first = hand_in("Name,Number\nAnn Example,A1\n")
    do(engine, config, roster_import.confirm, first)
    second = hand_in("Name,Number,Ward\nAnn Example,A1,4 East\n")
    do(engine, config, roster_import.confirm, second)

    with pytest.raises(Refused, match="Take that one back first"):
        do(engine, config, roster_import.undo, first)


def test_what_the_columns_mean_is_remembered(engine, config, hand_in):
    hand_in("Who,Where\nAnn Example,4 East\n", mapping={"Who": "name", "Where": "section"})

    with begin(engine) as session:
        folder = config.home / "files"
        again = roster_import.take_file(session, folder, "b.csv", b"Who,Where\nBo,5\n", **BY)
        assert json.loads(again.mapping) == {"Who": "name", "Where": "section"}


def test_columns_without_a_name_are_refused():
    assert roster_columns.objections({"a": "email"}) == ["Say which column holds the name."]
    assert "Two columns" in roster_columns.objections({"a": "name", "b": "name"})[0]


@pytest.mark.slow
def test_ten_thousand_rows_are_read_and_written_with_progress(engine, config, hand_in):
    lines = "".join(f"Person {n},P{n},Ward {n % 40},p{n}@home.example,yes\n" for n in range(10_000))

    made = hand_in("Name,Number,Ward,Email,Dues\n" + lines)
    do(engine, config, roster_import.confirm, made)

    with begin(engine) as session:
        assert session.scalar(select(func.count()).select_from(Member)) == 10_000
        found = session.get(RosterImport, made)
        assert (found.state, found.added) == ("written", 10_000)


def workbook(*rows):
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_like_a_text_file():
    sheet = read_sheet("a.xlsx", workbook(["Name", "Number"], ["Zoë", 17.0], [None, None]))

    assert sheet.headers == ("Name", "Number")
    assert sheet.rows == [(2, ("Zoë", "17"))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_may_be_parted_in_the_usual_ways(delimiter):
    text = delimiter.join(("Name", "Ward")) + "\n" + delimiter.join(("Ann", "3 West"))

    assert read_sheet("a.csv", text.encode()).rows == [(2, ("Ann", "3 West"))]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n ,, \n", "no rows", id="blank"),
        pytest.param("Name,Ward\nJosé,3".encode("latin-1"), "not in UTF-8", id="not UTF-8"),
        pytest.param(b"Name,Ward,name\nAnn,3,x", "same heading: Name, name", id="twice"),
        pytest.param(b"Name~First Ward\nAnn~3", "Only one column", id="wrong delimiter"),
        pytest.param(b"Name,Ward\n\x00\x00", "not a spreadsheet", id="binary"),
        pytest.param(b"PK\x03\x04 broken", "damaged", id="broken workbook"),
        pytest.param(b"Name,Ward\n" + b"A,3\n" * (MOST_ROWS + 1), "more than 50,000", id="long"),
        pytest.param(b"Name\n" + b"Ann\n" * 1_000_000, "more than 50,000", id="a million"),
        pytest.param((",".join(map(str, range(300)))).encode(), "200 columns", id="wide"),
    ],
)
def test_a_file_that_is_no_roster_gets_a_sentence(content, says):
    with pytest.raises(Invalid, match=says):
        read_sheet("a.csv", content)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(0)"])
def test_what_runs_in_a_spreadsheet_is_neutralised_and_comes_back_as_it_was(cell):
    assert neutral(cell) == f"'{cell}"
    text = written(["Name", "x"], [[cell, "y"]])
    assert read_sheet("a.csv", text.encode()).rows[0][1][0] == cell


def test_a_killed_job_goes_on_where_it_stopped(engine, config, hand_in, monkeypatch):
    made = hand_in("Name,Number\n" + "".join(f"Person {n},P{n}\n" for n in range(600)))
    with begin(engine) as session:
        found = roster_import.roster_file(session, made)
        roster_import.confirm(session, found, **BY)
    stopped = []

    def dies(**_progress):
        if not stopped:
            stopped.append(True)
            raise KeyboardInterrupt

    from organizer.people import roster_jobs

    with pytest.raises(KeyboardInterrupt):
        roster_jobs.write(engine, made, dies, lambda: NOW)
    roster_jobs.write(engine, made, dies, lambda: NOW)

    with begin(engine) as session:
        assert session.query(Member).count() == 600
        assert session.query(AuditEntry).filter_by(deed="added to the roster").count() == 600


@pytest.mark.parametrize("state", ["choosing", "written", "undone"])
def test_a_file_is_not_written_out_of_turn(engine, config, hand_in, state):
    made = hand_in("Name,Number\nAnn,A1\n")
    with begin(engine) as session:
        session.get(RosterImport, made).state = state

    with pytest.raises(OrganizerError):
        do(engine, config, roster_import.confirm, made)


def test_undoing_keeps_whom_something_else_names_by_now(engine, config, hand_in):
    made = hand_in("Name,Number\nAnn Example,A1\nBo Example,A2\n")
    do(engine, config, roster_import.confirm, made)
    with begin(engine) as session:
        ann = session.scalar(select(Member).where(Member.number == "A1"))
        contacts.give_consent(
            session, ann, Purpose.CASE, Channel.PHONE, source="card", on=NOW.date(), **BY
        )

    do(engine, config, roster_import.undo, made)

    with begin(engine) as session:
        kept = session.scalars(select(Member)).one()
        assert kept.number == "A1"
        assert kept.left_on is not None


def test_somebody_who_left_comes_back_with_a_file_and_goes_again_with_its_undoing(
    engine, config, hand_in
):
    with begin(engine) as session:
        make_member(session, name="Ann Example", number="A1", left_on=NOW.date())
    made = hand_in("Name,Number\nAnn Example,A1\n")
    assert plans(engine, made) == [(2, "changed", "back in the roster.")]

    do(engine, config, roster_import.confirm, made)
    with begin(engine) as session:
        assert session.scalars(select(Member)).one().left_on is None
    do(engine, config, roster_import.undo, made)

    with begin(engine) as session:
        assert session.scalars(select(Member)).one().left_on == NOW.date()


def test_a_file_set_aside_leaves_nothing(engine, config, hand_in):
    made = hand_in("Name,Number\nAnn Example,A1\n")

    with begin(engine) as session:
        roster_import.discard(session, roster_import.roster_file(session, made), **BY)

    with begin(engine) as session:
        assert session.query(RosterRow).count() == session.query(Member).count() == 0
