"""The pages of history: the panel beside a clause, how a case ended, and wrong input."""

import pytest

from organizer.core.reader import Office, Role
from organizer.grievances import endings
from organizer.grievances.outcomes import Outcome
from organizer.storage.session import begin
from tests.factories import make_account
from tests.grievances.making import end_case, make_case, make_procedure
from tests.grievances.test_cases import reader_of

MARK = "Rosenkohl"


@pytest.fixture
def office(engine, edition):
    """A president with one sustained award and one confidential settlement on Article 2 § 1."""
    with begin(engine) as session:
        account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        reader = reader_of(account, Role.OFFICER, Office.PRESIDENT)
        actor, procedure = reader.acting("officer"), make_procedure(session)
        won = make_case(session, actor, procedure)
        end_case(session, won, actor, outcome=Outcome.SUSTAINED, arbitrator="J. Invented",
                 summary="Fourteen days were due.")  # fmt: skip
        hushed = make_case(session, actor, procedure)
        end_case(session, hushed, actor, summary=MARK, is_confidential=True)
    return reader


def test_beside_a_clause_stands_what_became_of_cases_on_it(client, look_as, office):
    look_as(office)

    page = client.get("/clauses/2").text

    assert "What became of cases on Art. 2 § 1" in page
    assert "Fourteen days were due." in page
    assert "counted, and not told" in page
    assert MARK not in page


LISTS = ("/search?q=days+of+annual+leave", "/agreements/1?part=2", "/agreements/1")


def test_a_line_of_it_stands_beside_what_is_found_and_what_is_read(client, look_as, office):
    look_as(office)

    for address in LISTS:
        page = client.get(address).text
        assert "What became of cases on Art. 2 § 1" in page, address
        assert "2 cases: " in page
        assert MARK not in page


def test_phones_keep_no_line_of_it_and_members_read_none(client, look_as, office):
    look_as(office)
    kept = client.get("/agreements/1?whole=1").text
    look_as(reader_of(type("Account", (), {"id": 90, "name": "Ann"}), Role.MEMBER))

    assert "What became of cases" not in "".join([kept, *(client.get(at).text for at in LISTS)])


def test_who_writes_a_letter_is_shown_what_it_may_point_to(client, look_as, office):
    look_as(office)

    page = client.post("/cases/1/letters/", data={"kind": "step"}, follow_redirects=True).text

    assert "1 that a letter may point to" in page
    assert "Fourteen days were due." in page
    assert MARK not in page


@pytest.mark.parametrize("role", [Role.MEMBER, Role.COMMS, Role.WEBMASTER])
def test_the_panel_tells_others_nothing_before_something_is_published(
    client, look_as, office, role
):
    look_as(reader_of(type("Account", (), {"id": 90, "name": "Ann"}), role))

    page = client.get("/clauses/2").text

    assert "What became of cases" not in page
    assert "J. Invented" not in page


def test_an_ending_is_recorded_and_shown_again(client, look_as, office, engine):
    look_as(office)
    typed = {"outcome": "denied", "on": "2025-05-05", "precedent": "", "remedies": "a\n\nb"}

    answer = client.post("/cases/1/ending", data=typed)

    assert answer.status_code == 303
    assert "2025-05-05" in client.get("/cases/1/ending").text
    with begin(engine) as session:
        assert endings.of(session, 1).remedies == ["a", "b"]


def test_a_wrong_ending_is_refused_and_what_was_typed_is_kept(client, look_as, office):
    look_as(office)
    typed = {"outcome": "settled", "on": "2025-05-05", "arbitrator": "K. Typed", "precedent": ""}

    answer = client.post("/cases/1/ending", data=typed)

    assert answer.status_code == 400
    assert "belongs to an award" in answer.text
    assert "K. Typed" in answer.text


def test_practice_needs_a_clause_and_is_then_found(client, look_as, office):
    look_as(office)
    typed = {"clauses": "the swap rule", "words": "Swaps are signed by both."}
    refused = client.post("/cases/practice", data=typed)

    kept = client.post("/cases/practice", data=typed | {"clauses": "Art. 2 § 1"})

    assert (refused.status_code, kept.status_code) == (400, 303)
    assert "Swaps are signed by both." in client.get(kept.location).text


def test_words_that_name_no_clause_get_a_sentence(client, look_as, office):
    look_as(office)

    assert "names no article" in client.get("/cases/history?clause=parking").text
    assert client.get("/cases/1/like").status_code == 200
