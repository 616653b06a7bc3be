import pytest

from organizer.documents import ocr
from organizer.people.local import the_local
from organizer.storage.session import begin
from tests.clauses.conftest import TEXT, bring_in
from tests.documents.scans_made import scanned_pdf, sheet
from tests.documents.test_pictures import pdf_of

BODY = "<h1>Article 1: Pay</h1><p>Pay is due on Friday of each week.</p>"


@pytest.fixture
def pdf(engine, config):
    return bring_in(engine, config, "invented.pdf", pdf_of(BODY))


def test_a_clause_is_lit_on_the_picture_of_its_page(client, pdf):
    page = client.get("/agreements/1/sheets/1?clause=1").text

    assert 'class="lit"' in page
    assert "<mark>" in page
    drawn = client.get("/agreements/1/sheets/1.png")
    assert drawn.data.startswith(b"\x89PNG")
    assert drawn.headers["Cache-Control"] == "private, max-age=3600"


@pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")
def test_a_clause_of_a_scan_is_lit_where_its_words_were_seen(client, engine, config):
    scan = scanned_pdf(sheet("Article 1 Pay", "Pay is due on Friday of each week."))
    bring_in(engine, config, "scan.pdf", scan)

    page = client.get("/agreements/1/sheets/1?clause=1").text

    assert 'class="lit"' in page


def test_a_text_has_no_picture_and_its_words_are_marked(client, engine, config):
    bring_in(engine, config, "invented.txt", TEXT)

    page = client.get("/agreements/1/sheets/1?clause=1").text

    assert "<mark>A grievance is filed" in page
    assert "<image" not in page
    assert client.get("/agreements/1/sheets/1.png").status_code == 404


@pytest.mark.parametrize("address", ["/agreements/1/sheets/1", "/agreements/1/sheets/1.png"])
def test_who_may_not_read_agreements_sees_no_picture(client, engine, pdf, address):
    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/agreements/1/sheets/9", "/agreements/1/sheets/1?clause=99"])
def test_what_is_not_there_is_said(client, pdf, address):
    assert client.get(address).status_code == 404
