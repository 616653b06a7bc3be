"""The page where a local sets its checks."""

from organizer.core.reader import Held, Office, Reader, Role

PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))
STEWARD = Reader(account_id=2, name="Sam", held=(Held(Role.STEWARD),))


def test_the_page_keeps_what_was_typed_when_a_law_stands_in_the_way(client, look_as):
    look_as(PRESIDENT)

    refused = client.post("/settings/checks/severity", data={"check": "strike", "severity": "off"})

    assert refused.status_code == 200
    assert "stands on a law" in refused.text


def test_what_is_saved_is_shown(client, look_as):
    look_as(PRESIDENT)
    words = {"words": "<b>boss</b>", "message": "Say manager.", "does": "A"}

    client.post("/settings/checks/severity", data={"check": "promise", "severity": "B"})
    client.post("/settings/checks/words", data=words)
    client.post("/settings/checks/hosts", data={"hosts": "local12.example"})

    page = client.get("/settings/checks/").text
    assert "“&lt;b&gt;boss&lt;/b&gt;”" in page
    assert "local12.example" in page
    assert client.post("/settings/checks/words", data=words).text.count("already") >= 1


def test_only_who_keeps_the_settings_comes_in(client, look_as):
    look_as(STEWARD)

    assert client.get("/settings/checks/").status_code == 403
    assert client.post("/settings/checks/hosts", data={"hosts": "a.example"}).status_code == 403
