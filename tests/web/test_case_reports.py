"""The pages of figures: what each reader gets, the files, and wrong input."""

import io
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from organizer.core.reader import Held, Office, Reader, Role
from organizer.documents.pdf import read_pdf
from organizer.grievances import releases
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.documents.tag_tree import in_the_way
from tests.factories import make_account
from tests.grievances.making import BEGAN, end_case, make_case, make_procedure, make_unit
from tests.grievances.test_cases import reader_of

UNTIL = date(2025, 12, 31)
MARK = "Zwetschge"
MEMBER = Reader(account_id=90, name="Ann", held=(Held(Role.MEMBER),))
COMMS = Reader(account_id=91, name="Bo", held=(Held(Role.COMMS),))


@pytest.fixture
def office(engine):
    with begin(engine) as session:
        account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        reader = reader_of(account, Role.OFFICER, Office.PRESIDENT)
        actor, procedure = reader.acting("officer"), make_procedure(session)
        unit = make_unit(session, "=Nursing")
        for number in range(9):
            case = make_case(session, actor, procedure, title=MARK, grievant=MARK,
                             unit_id=unit.id, began=BEGAN + timedelta(number))  # fmt: skip
            end_case(session, case, actor, summary=MARK)
    return reader


def publish(engine, reader):
    with begin(engine) as session:
        made = releases.publish(session, UNTIL, actor=reader.acting("officer"), now=NOW)
        releases.approve(session, made, actor=reader.acting("officer"), now=NOW)


def test_a_draft_writes_nothing_and_the_second_press_publishes(client, look_as, office):
    look_as(office)

    draft = client.post("/cases/figures/publish", data={"until_on": "2025-12-31"})
    before = client.get("/cases/figures/").text
    made = client.post("/cases/figures/publish", data={"until_on": "2025-12-31", "publish": "yes"})

    assert "&lt;5" in draft.text
    assert "No figures are published yet" in before
    assert client.get(made.location).status_code == 200


@pytest.mark.parametrize("reader", [MEMBER, COMMS])
def test_readers_of_counts_get_the_published_ones_and_never_a_case(
    client, look_as, engine, office, reader
):
    publish(engine, office)
    look_as(reader)

    pages = [client.get(f"/cases/figures/{end}") for end in ("", "1", "1.csv", "1.xlsx", "1.pdf")]

    assert [page.status_code for page in pages] == [200] * 5
    assert all(MARK.encode() not in page.data for page in pages)
    for address in ("exact", "exact.csv", "publish"):
        assert client.get(f"/cases/figures/{address}").status_code == 403
    assert client.post("/cases/figures/1/approve").status_code == 403


def test_the_files_hold_the_same_and_run_nothing(client, look_as, office):
    look_as(office)

    text = client.get("/cases/figures/exact.csv").data.decode("utf-8-sig")
    book = load_workbook(io.BytesIO(client.get("/cases/figures/exact.xlsx").data))
    sheet = client.get("/cases/figures/exact.pdf").data
    words = " ".join(page.text for page in read_pdf(sheet).pages)

    assert "'=Nursing,9" in text
    assert [cell.value for cell in book["By unit"][2]] == ["=Nursing", 9]
    assert book["By unit"]["A2"].data_type == "s"
    assert "=Nursing" in words
    assert "Exact counts" in words
    assert in_the_way(sheet) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("?from=2026-02-30", "is not a day"),
        ("?from=2026-03-01&to=2026-01-01", "Turn them round"),
        ("?unit=999", "0 cases"),
        ("?unit=x", "9 cases"),
    ],
)
def test_odd_questions_get_a_sentence(client, look_as, office, asked, said):
    look_as(office)

    assert said in client.get(f"/cases/figures/exact{asked}").text


def test_a_day_that_is_not_over_is_refused_at_the_field(client, look_as, office):
    look_as(office)

    answer = client.post("/cases/figures/publish", data={"until_on": "2999-01-01"})

    assert answer.status_code == 400
    assert "Choose a day that is over" in answer.text
