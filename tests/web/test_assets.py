import re


def test_a_page_names_its_stylesheet_by_content_and_it_is_kept_for_good(client):
    address = re.search(r'href="(/static/organizer\.css\?v=\w{12})"', client.get("/search").text)

    with client.get(address[1]) as kept, client.get("/static/organizer.css") as unnamed:
        assert kept.status_code == 200
        assert "immutable" in kept.headers["Cache-Control"]
        assert "immutable" not in unnamed.headers["Cache-Control"]
