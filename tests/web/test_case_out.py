"""Cases out of the house: one's own as an archive."""

import io
import zipfile

from organizer.core.reader import Held, Reader, Role
from organizer.storage.session import begin
from tests.factories import make_account, make_member
from tests.grievances.papers_given import open_case, steward_of

HELD = (Held(Role.UNIT_EMPLOYEE),)


def test_a_person_takes_their_own_file_from_their_account_page(client, engine, look_as):
    with begin(engine) as session:
        case = open_case(session, steward_of(session))
        case.member_id = make_member(session, name="Robin Sample").id
        account = make_account(session, Role.UNIT_EMPLOYEE)
        reader = Reader(account.id, "Robin Sample", case.member_id, held=HELD)
    look_as(reader)

    page = client.get("/account/").text
    with client.get("/cases/out/mine/own-file.zip") as answer:
        packed = zipfile.ZipFile(io.BytesIO(answer.data))

    assert "/cases/out/mine/own-file.zip" in page
    assert answer.mimetype == "application/zip"
    assert b"Denied leave" in packed.read("cases.csv")


def test_somebody_without_a_case_is_told(client, look_as):
    look_as(Reader(90, "Bo", 7, held=HELD))

    answer = client.get("/cases/out/mine/own-file.zip")

    assert answer.status_code == 404
    assert "no case of yours here" in answer.text
