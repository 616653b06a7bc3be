from datetime import date


def test_a_question_finds_its_clause_with_citation_and_standing(client, edition):
    page = client.get("/search?q=days+off").text

    words = page.replace("<mark>", "").replace("</mark>", "")
    assert "Days off shall not be changed without fourteen days notice." in words
    assert "<mark>Days off</mark>" in page
    assert "Art. 2 § 1, sheet 2" in page
    assert "legal status not recorded" in page


def test_a_clause_has_a_page_of_its_own(client, edition):
    assert "The parties agree to deal fairly." in client.get("/clauses/1").text
    assert client.get("/clauses/99").status_code == 404


def test_agreements_only_for_stewards_are_not_searched_by_a_visitor(client, edition, engine):
    from organizer.people.local import the_local
    from organizer.storage.session import begin

    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"

    assert "fourteen days" not in client.get("/search?q=days+off").text
    assert client.get("/clauses/1").status_code == 404


def test_where_there_is_no_text_it_is_not_the_agreement_that_is_silent(client):
    page = client.get("/search?q=days+off").text

    assert "There is no text to search" in page
    assert "does not seem to address this" not in page


def test_a_citation_leads_straight_to_its_clause(client, edition):
    assert client.get("/search?q=art+2+sec+1").location.endswith("/clauses/2")


def test_as_one_types_only_what_stands_below_the_box_is_sent(client, edition):
    part = client.get("/search?q=days+off&part=words").text

    assert "<html" not in part
    assert "Art. 2 § 1" in part


def test_a_choice_that_is_none_is_said_in_words(client, edition):
    for choice in ("on=soon", "unit=x", "edition=9e9", "agreement=-1"):
        answer = client.get(f"/search?q=days&{choice}")
        assert answer.status_code == 400
        assert "Nothing was changed" in answer.text
    assert client.get("/search?q=days&edition=99").status_code == 404


def test_the_day_of_the_incident_chooses_the_text(client, engine, config):
    from tests.clauses.conftest import bring_in

    text = b"Article 1: Hours\nSection 1 - Off\nDays off are %s.\n"
    for since, until, word in (("2020", "2023", b"fixed"), ("2024", "2027", b"traded")):
        bring_in(
            engine, config, f"{since}.txt", text % word, agreement="Invented",
            starts_on=date(int(since), 1, 1), ends_on=date(int(until), 12, 31),
        )  # fmt: skip

    assert "fixed" in client.get("/search?q=days+off&on=2021-05-01").text
    assert "traded" in client.get("/search?q=days+off&on=2025-05-01").text


def test_neighbours_and_references_open_beside_a_clause(client, edition):
    page = client.get("/search/around/1").text

    assert "After it" in page
    assert "Days off shall not be changed" in page
