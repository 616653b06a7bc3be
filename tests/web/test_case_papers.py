"""The pages of papers: taken in, shown, refused in words; and never to a stranger."""

import io

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.grievances.models import CaseLook
from organizer.storage.session import begin
from tests.grievances.papers_given import open_case, pdf, photo, steward_of, take

MARK = "Marmalade"


@pytest.fixture
def case(engine, config):
    with begin(engine) as session:
        steward = steward_of(session)
        made = open_case(session, steward)
    take(engine, config.home / "files", made, steward, ("note.txt", f"{MARK} is here".encode()),
         ("photo.jpg", photo()))  # fmt: skip
    return made, steward


def hand_in(client, *given, **more):
    files = [(io.BytesIO(content), name) for name, content in given]
    return client.post(
        "/cases/1/papers", data={"files": files, "patients": "no"} | more,
        content_type="multipart/form-data", follow_redirects=True,
    )  # fmt: skip


def test_papers_are_listed_searched_and_each_look_is_kept(client, look_as, case, engine):
    look_as(case[1])

    assert "note.txt" in client.get("/cases/1/papers").text
    assert f"<mark>{MARK}</mark>" in client.get(f"/cases/papers?q={MARK.lower()}").text
    assert MARK in client.get("/cases/1/papers/1").text
    assert client.get("/cases/1/papers/2/small.png").mimetype == "image/png"
    with begin(engine) as session:
        assert [one.at_what for one in session.query(CaseLook)] == ["paper 1"]


def test_what_is_handed_in_is_there_and_what_is_not_is_said(client, look_as, case):
    look_as(case[1])

    assert "2 papers added." in hand_in(client, ("a.pdf", pdf("one")), ("b.txt", b"two")).text
    assert "In the case already: again.txt." in hand_in(client, ("again.txt", b"two")).text
    refused = hand_in(client, ("letter.pdf", b"MZ\x90"), patients="yes")
    assert refused.status_code == 400
    assert "This is a program, whatever it is called." in refused.text
    assert "Choose a file" in hand_in(client).text


def test_a_file_that_may_run_is_only_saved(client, look_as, case):
    look_as(case[1])
    hand_in(client, ("page.html", b"<script>alert(1)</script>"))

    answer = client.get("/cases/1/papers/3/file")

    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.mimetype == "text/plain"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_half_a_gigabyte_is_refused_before_it_is_read(client, look_as, case):
    look_as(case[1])

    size = {"CONTENT_LENGTH": str(500 * 2**20), "CONTENT_TYPE": "multipart/form-data; boundary=x"}
    answer = client.post("/cases/1/papers", environ_overrides=size)

    assert answer.status_code == 413
    assert "The most is 200 MB." in answer.text


def test_a_name_with_markup_is_shown_as_it_is(client, look_as, case):
    look_as(case[1])

    page = hand_in(client, ("<b>bold</b>.txt", b"x")).text

    assert "<b>bold" not in page
    assert "&lt;b&gt;" in page or "b&gt;.txt" in page


@pytest.mark.parametrize("role", [role for role in Role if role != Role.CHIEF_STEWARD])
def test_nobody_sees_a_paper_of_a_case_that_is_not_theirs(client, look_as, case, role):
    look_as(Reader(account_id=90, name="Nobody Much", held=(Held(role),)))

    for address in ("papers", "papers/1", "papers/1/file", "papers/2/small.png"):
        answer = client.get(f"/cases/1/{address}")
        assert answer.status_code in (403, 404)
        assert MARK not in answer.text
    assert "note.txt" not in client.get(f"/cases/papers?q={MARK}").text
    assert hand_in(client, ("a.txt", b"x")).status_code in (403, 404)


def test_an_extension_stays_on_today_until_its_paper_is_in_the_case(client, look_as, case):
    look_as(case[1])
    agreed = {"kind": "extension agreed", "on": "2026-02-20", "until": "2026-03-20", "step": "1",
              "is_in_writing": "y", "served_by": "", "version": "1", "save": "yes",
              "reason": "agreed before filing"}  # fmt: skip
    first = client.post("/cases/1/event", data=agreed)
    assert first.status_code == 303, first.text
    unproved = client.get("/today").text
    entry = client.get("/cases/1").text

    paper = {"document_id": "1", "version": "2"}
    client.post("/cases/1/event/2", data=agreed | paper)

    assert "Put in the agreed extension" in unproved
    assert "No paper shows yet that both sides agreed." in entry
    assert "Put in the agreed extension" not in client.get("/today").text
    assert "The paper that shows it" in client.get("/cases/1").text
    client.post("/cases/1/papers/1/remove")
    assert "Put in the agreed extension" in client.get("/today").text
