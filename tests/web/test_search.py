def test_a_question_finds_its_clause_with_citation_and_standing(client, edition):
    page = client.get("/search?q=days+off").text

    assert "Days off shall not be changed without fourteen days notice." in page
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
