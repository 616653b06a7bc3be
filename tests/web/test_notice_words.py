"""The words of a notice: written, checked, quoted, proposed, and never markup."""

import re

from organizer.notices.word_models import WordProposal
from organizer.storage.session import begin
from tests.conftest import NOW

from .notice_desk import BRIEF, COMMS, started, versions


def test_a_hand_edit_and_its_history(client, look_as, engine):
    look_as(COMMS)
    started(client)
    flyer = versions(engine)["flyer"]

    client.post(
        f"/notices/versions/{flyer.id}", data={"do": "save", "text": "Our own <b>words</b>"}
    )

    page = client.get(f"/notices/1?v={flyer.id}")
    assert "changed by hand by Ada Placeholder" in page.text
    assert "&lt;b&gt;words&lt;/b&gt;" in page.text
    assert "changed by hand" in client.get(f"/notices/versions/{flyer.id}/history").text


def test_words_still_being_written_are_checked_and_not_kept(client, look_as, engine):
    look_as(COMMS)
    started(client)
    flyer = versions(engine)["flyer"]
    written = {"text": "Hall talk\r\n\r\nMeet on Friday, November 31 <b>sharp</b>."}

    piece = client.post(f"/notices/versions/{flyer.id}/check?part=1", data=written)
    page = client.post(f"/notices/versions/{flyer.id}/check", data=written)

    assert "<html" not in piece.text
    assert 'data-from="19" data-to="38"' in piece.text
    assert "There is no" in piece.text or "does not exist" in piece.text
    assert "&lt;b&gt;sharp" in page.text
    assert "checked, and not saved yet" in page.text
    assert versions(engine)["flyer"].text == flyer.text


def test_words_too_long_to_be_a_notice_are_refused_while_written(client, look_as, engine):
    look_as(COMMS)
    started(client)
    flyer = versions(engine)["flyer"]

    answer = client.post(f"/notices/versions/{flyer.id}/check?part=1", data={"text": "a" * 20_001})

    assert answer.status_code == 400
    assert "longer than 20000" in answer.text


def test_a_clause_is_picked_by_search_and_quoted(client, look_as, engine, edition):
    look_as(COMMS)
    started(client)
    found = client.get("/notices/1/quote?q=days off")
    clause = re.findall(r'name="clause" value="(\d+)"', found.text)[0]

    client.post("/notices/1/quote", data={"clause": clause, "words": ""})

    assert "fourteen days notice" in versions(engine)["email"].composed


def test_words_of_a_model_are_looked_at_and_taken(client, look_as, engine, config, app):
    look_as(COMMS)
    started(client)
    website = versions(engine)["website"]
    assert "language model" not in client.get("/notices/1").text
    assert client.post(f"/notices/versions/{website.id}/words").status_code == 404
    with begin(engine) as session:
        kept = WordProposal(version_id=website.id, model="m", text="Hall <i>talk</i>",
                            doubts=[["talk", "No source has this name."]], asked_by=901,
                            asked_name="Ada", asked_at=NOW)  # fmt: skip
        session.add(kept)

    page = client.get(f"/notices/1?v={website.id}").text
    client.post(f"/notices/words/{kept.id}", data={"do": "take"})

    assert "Hall &lt;i&gt;talk" in page
    assert "1 place that nothing in the brief bears out" in page
    assert versions(engine)["website"].text == "Hall <i>talk</i>"
    assert client.post(f"/notices/words/{kept.id}", data={"do": "drop"}).status_code == 404
    assert client.post(f"/notices/words/{kept.id}", data={"do": "burn"}).status_code == 400


def test_groups_are_kept_and_a_change_of_the_brief_is_shown(client, look_as, engine):
    look_as(COMMS)
    groups = {"group": "night shift", "group_meaning": "Nights keep theirs.",
              "group3": "new hires", "group_meaning3": "You start with it."}  # fmt: skip
    started(client, **groups)

    answer = client.post("/notices/1/brief", data=BRIEF | groups | {"act": "Send us your roster"})

    assert answer.location == "/notices/1/changes"
    page = client.get(answer.location).text
    assert "<ins>roster" in page
    brief = client.get("/notices/1/brief").text
    assert "Nights keep theirs." in brief
    assert "You start with it." in brief


BOMB = "<img src=x onerror=alert(1)><script>alert(2)</script>"


def test_html_in_every_field_is_words_on_every_page(client, look_as, engine):
    look_as(COMMS)
    fields = ["title", "what", "meaning", "group", "group_meaning", "act", "contact", "contact_how"]
    bombs = dict.fromkeys(fields, BOMB)
    started(client, **bombs | {"group": "<b>x</b>"})
    flyer = versions(engine)["flyer"]
    client.post(f"/notices/versions/{flyer.id}/comment", data={"words": BOMB, "said": BOMB})
    client.post("/notices/1/versions", data={"channel": "flyer", "group": "<i>n</i>"})

    for address in ("", "?v=3", "/brief", "/review", "/audience", "/quote?q=<script>", "/changes"):
        page = client.get(f"/notices/1{address}")
        assert page.status_code == 200
        for tag in ("<img src=x", "<script>alert", "<i>n</i>", "<b>x</b>"):
            assert tag not in page.text
