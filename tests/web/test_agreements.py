from datetime import date

import pytest

from organizer.clauses import correcting
from organizer.clauses.models import Edition
from organizer.core.outline.corrected import Correction
from organizer.core.reader import Held, Reader, Role
from organizer.storage.session import begin
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW

CHIEF = Reader(account_id=1, name="Chief", held=(Held(Role.CHIEF_STEWARD),))
MEMBER = Reader(account_id=2, name="Member", held=(Held(Role.MEMBER),))


@pytest.fixture
def invented(engine, config):
    return bring_in(engine, config, "invented.txt", TEXT)


def test_a_reference_is_a_link_and_a_broken_one_says_so(client, engine, config):
    words = b"Article 1: Pay\nSee Article 2.\nArticle 2: Leave\nSee Article 7.\n"
    bring_in(engine, config, "refs.txt", words)

    page = client.get("/agreements/1").text

    assert '<a href="/clauses/2">Article 2</a>' in page
    assert "(there is no Article 7)" in page


def test_a_long_text_is_shown_part_by_part_with_its_neighbours(client, engine, config):
    articles = (f"Article {n}: Title {n}\nWords number {n}.\n" for n in range(1, 60))
    bring_in(engine, config, "long.txt", "".join(articles).encode())

    page = client.get("/agreements/1?part=3").text

    assert "Words number 3." in page
    assert "Words number 4." not in page
    assert 'rel="next">Article 4</a>' in page
    assert "Words number 59." in client.get("/agreements/1?whole=1").text


def test_a_clause_leads_to_its_place_in_the_text(client, invented):
    answer = client.get("/clauses/2/place")

    assert answer.status_code == 303
    assert answer.location == "/agreements/1?part=2#c2"


def test_the_old_address_of_a_merged_clause_leads_on(client, engine, config):
    edition = bring_in(engine, config, "two.txt", b"Article 1: Pay\nPay.\nArticle 2: Leave\nNo.\n")
    for words in ("Article 2: Leave", "No."):
        said = Correction(1, words, "text")
        with begin(engine) as session:
            correcting.say(session, CHIEF, None, edition, said, actor=CHIEF.acting("x"), now=NOW)

    answer = client.get("/clauses/2?day=2026-01-02")

    assert (answer.status_code, answer.location) == (303, "/clauses/1?day=2026-01-02")
    assert client.get("/clauses/2/place").location.endswith("#c1")


def test_a_clause_tells_whether_it_is_in_force_and_who_cites_it(client, engine, config):
    words = b"Article 1: Pay\nSee Article 2.\nArticle 2: Leave\nLeave is paid.\n"
    bring_in(engine, config, "refs.txt", words)

    page = client.get("/clauses/2").text

    assert "No dates are recorded for this text of refs.txt" in page
    assert "Clauses that refer to it" in page
    assert "data-copy=" in page


def test_a_limit_is_confirmed_by_who_keeps_agreements(client, look_as, invented):
    look_as(CHIEF)
    page = client.get("/agreements/1/limits").text
    mark = page.partition('name="mark" value="')[2][:16]

    done = client.post("/agreements/1/limits", data={"mark": mark}, follow_redirects=True)

    assert "Confirmed: 15 days, Art. 1 § 1, sheet 1." in done.text
    assert "Take it back" in done.text


@pytest.mark.parametrize("reader", [Reader(), MEMBER])
def test_nobody_else_confirms_or_records(client, look_as, invented, reader):
    look_as(reader)

    assert client.post("/agreements/1/limits", data={"mark": "x"}).status_code == 403
    assert client.post("/agreements/1/status", data={}).status_code == 403
    assert "I have read the page" not in client.get("/agreements/1/limits").text


def test_the_health_page_quotes_what_it_finds(client, invented):
    page = client.get("/agreements/1/health").text

    assert "Broken reference" in page
    assert "there is no Article 9" in page


def test_the_comparison_marks_the_changed_words(client, engine, config):
    bring_in(engine, config, "old.txt", TEXT)
    bring_in(engine, config, "new.txt", TEXT.replace(b"fifteen (15)", b"ten (10)"))

    page = client.get("/agreements/compare?old=1&new=2").text

    assert "<del>fifteen (15)</del> <ins>ten (10)</ins>" in page
    assert "1 changed" in page


def test_a_status_is_recorded_with_its_source_and_shown_with_the_clause(client, look_as, invented):
    look_as(CHIEF)
    said = {
        "status": "terminated by the agency",
        "from_on": "2026-01-05",
        "said_by": "Agency",
        "source": "Letter of 5 January",
        "checked_on": "2026-01-06",
    }

    done = client.post("/agreements/1/status", data=said, follow_redirects=True)

    assert "Recorded." in done.text
    assert "terminated by the agency (Letter of 5 January)" in client.get("/clauses/1").text


def test_a_status_without_a_source_keeps_what_was_typed(client, look_as, invented):
    look_as(CHIEF)

    page = client.post("/agreements/1/status", data={"status": "in force"}).text

    assert "Name the source." in page
    assert 'value="in force"' in page


@pytest.mark.parametrize("address", ["limits", "health", "status"])
def test_pages_beside_a_text_are_closed_with_it(client, engine, invented, address):
    from organizer.people.local import the_local
    from organizer.storage.session import begin

    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"

    assert client.get(f"/agreements/1/{address}").status_code == 404


def test_a_term_is_explained_where_it_is_used(client, engine, config):
    words = (
        b"Article 1: Terms\nAn Alternative Work Schedule (AWS) is agreed.\n"
        b"Article 2: Use\nAn AWS is asked for in writing.\n"
    )
    bring_in(engine, config, "terms.txt", words)

    page = client.get("/clauses/2").text

    assert "<dt>AWS</dt><dd>Alternative Work Schedule" in page
    assert "<dt>AWS</dt>" not in client.get("/clauses/1").text


def test_a_new_text_mends_what_is_remembered_of_an_older_one(client, engine, config):
    bring_in(engine, config, "one.txt", b"Article 1: Pay\nSee the Harbor Supplement, Article 1.\n")
    assert "/clauses/2" not in client.get("/clauses/1").text.split("</blockquote>")[0]

    bring_in(
        engine, config, "h.txt", b"Article 1: Site\nIt holds.\n", agreement="Harbor Supplement"
    )

    assert "/clauses/2" in client.get("/clauses/1").text.split("</blockquote>")[0]


def test_the_list_gives_no_legal_status_to_a_text_that_has_ended(client, engine, invented):
    with begin(engine) as session:
        session.query(Edition).one().ends_on = date(2020, 6, 30)

    listed = client.get("/agreements").text

    assert listed.index("Not on today") < listed.index("to Tue 30 Jun 2020")
    assert "not recorded" not in listed
