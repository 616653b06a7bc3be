import pytest

from organizer.core.reader import Held, Reader, Role
from tests.clauses.conftest import TEXT, bring_in

CHIEF = Reader(7, "Ada Invented", held=(Held(Role.CHIEF_STEWARD),))
ORDER = {"place": "Art. 2 § 1", "effect": "suspends", "source": "Order 4"}


@pytest.fixture
def texts(engine, config):
    bring_in(engine, config, "master.txt", TEXT)
    bring_in(
        engine, config, "mou.txt", b"Article 1: Days\nThey are posted on Monday.\n", kind="mou"
    )


def test_a_change_is_recorded_shown_with_its_reason_and_taken_back(client, look_as, texts):
    look_as(CHIEF)
    said = ORDER | {"effect": "replaces", "by_edition_id": "2", "site": "North"}

    clause = client.post("/agreements/1/changes", data=said, follow_redirects=True).text
    north = client.get("/clauses/2?site=North").text
    back = client.post("/changes/1/back", follow_redirects=True).text

    assert "whether that is the case here is not known" in clause
    assert "They are posted on Monday." in north
    assert "It is replaced by Art. 1 of mou.txt, for North, as Order 4 says." in north
    assert "taken back" in back
    assert "They are posted on Monday." not in client.get("/clauses/2?site=North").text


def test_the_day_that_is_chosen_decides(client, look_as, texts):
    look_as(CHIEF)
    client.post("/agreements/1/changes", data=ORDER | {"to_on": "2026-04-30"})

    assert "It is suspended" in client.get("/clauses/2?on=2026-04-30").text
    assert "It is suspended" not in client.get("/clauses/2?on=2026-05-01").text
    assert client.get("/clauses/2?on=yesterday").status_code == 400


def test_a_search_shows_what_governs_in_its_place(client, look_as, texts):
    look_as(CHIEF)
    client.post("/agreements/1/changes", data=ORDER | {"effect": "replaces", "by_edition_id": "2"})

    page = client.get("/search?q=when are days off posted&agreement=1").text

    assert "What governs:" in page
    assert "They are posted on Monday." in page


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"place": "Article 77"}, "not in this text"),
        ({"effect": ""}, "Choose what happens"),
        ({"effect": "replaces"}, "Choose the document"),
        ({"source": ""}, "Name the source"),
        ({"from_on": "2026-02-02", "to_on": "2026-01-01"}, "before the first"),
    ],
)
def test_what_cannot_be_so_is_said_and_what_was_typed_is_kept(client, look_as, texts, given, words):
    look_as(CHIEF)

    answer = client.post("/agreements/1/changes", data=ORDER | {"site": "North"} | given)

    assert answer.status_code == 400
    assert words in answer.text
    assert 'value="North"' in answer.text


def test_the_form_is_filled_like_an_earlier_record(client, look_as, texts):
    look_as(CHIEF)
    client.post("/agreements/1/changes", data=ORDER | {"site": "North"})

    page = client.get("/agreements/1/changes?again=1").text

    assert 'value="Order 4"' in page
    assert 'value="North"' in page


def test_dates_are_recorded_with_their_source(client, look_as, texts):
    look_as(CHIEF)
    said = {"starts_on": "2025-01-01", "ends_on": "2025-12-31", "rolls_over": "y"}

    refused = client.post("/agreements/1/dates", data=said)
    done = client.post("/agreements/1/dates", data=said | {"source": "Art. 9"},
                       follow_redirects=True).text  # fmt: skip

    assert (refused.status_code, "Name the source." in refused.text) == (400, True)
    assert "and on after that until a new text begins" in done


def test_others_only_read(client, texts):
    assert "Record it" not in client.get("/agreements/1/changes").text
    assert "Record it" not in client.get("/agreements/1/dates").text
    assert client.post("/agreements/1/changes", data=ORDER).status_code in (302, 303, 401, 403)
