import pytest

from organizer.documents.pdf import read_pdf
from organizer.people.local import the_local
from organizer.storage.session import begin
from tests.clauses.conftest import TEXT, bring_in
from tests.documents.tag_tree import in_the_way

PAPERS = ["/agreements/1/health.pdf", "/agreements/compare.pdf?old=1&new=2"]


@pytest.fixture
def two(engine, config):
    bring_in(engine, config, "old.txt", TEXT)
    bring_in(engine, config, "new.txt", TEXT.replace(b"fifteen (15)", b"ten (10)"))


def words_of(answer):
    return " ".join(" ".join(page.text.split()) for page in read_pdf(answer.data).pages)


def test_the_health_report_quotes_words_and_place(client, two):
    answer = client.get(PAPERS[0])

    assert "There is no Article 9" in words_of(answer)
    assert "Art. 1 § 1, sheet 1" in words_of(answer)


@pytest.mark.parametrize("address", PAPERS)
def test_a_screen_reader_finds_nothing_in_the_way(client, two, address):
    assert in_the_way(client.get(address).data) == []


def test_the_redline_shows_what_went_and_what_came(client, two):
    words = words_of(client.get(PAPERS[1]))

    assert "fifteen (15) ten (10) days" in words
    assert "Changed Art. 1 § 1, sheet 1" in words


@pytest.mark.parametrize("address", PAPERS)
def test_who_may_not_read_agreements_gets_no_paper(client, engine, two, address):
    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"

    assert client.get(address).status_code == 404


def test_a_redline_of_nothing_says_what_to_choose(client, two):
    answer = client.get("/agreements/compare.pdf?old=x")

    assert answer.status_code == 400
    assert "Choose the older and the newer text first." in answer.text
