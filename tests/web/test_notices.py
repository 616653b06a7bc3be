"""The notices' pages: from a brief to versions that went out, and what a stranger sees."""

import re

import pytest
from sqlalchemy import select

from organizer.core.reader import Grant, Held, Office, Reader, Role
from organizer.jobs.loop import work
from organizer.notices.mailings import LedgerRow
from organizer.notices.models import Notice, Published, Version
from organizer.notices.word_models import WordProposal
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.notices.making import make_reachable

COMMS = Reader(901, "Ada Placeholder", held=(Held(Role.COMMS),))
OFFICER = Reader(902, "Bo Sampleson", held=(Held(Role.OFFICER, Office.PRESIDENT),))
STEWARD = Reader(903, "Cy Testerly", held=(Held(Role.STEWARD),), grants=frozenset({Grant.MEDICAL}))
BRIEF = {
    "title": "New weekend schedule in Food Service",
    "what": "Management told us that crews will work rotating weekends.",
    "meaning": "Nothing changes before we have bargained about it.",
    "act": "Send us your current schedule",
    "by": "2027-04-16",
    "contact": "Ada Placeholder",
    "contact_how": "757-555-0101",
}


@pytest.fixture
def people(engine):
    with begin(engine) as session:
        for number in range(6):
            for channel in ("email", "letter"):
                make_reachable(session, number, channel=channel)


def started(client, **given):
    client.post("/notices/new", data={"kind": "change", "how": "page"})
    client.post("/notices/1/brief", data=BRIEF | given)
    return 1


def versions(engine):
    with reading(engine) as session:
        return {one.channel: one for one in session.scalars(select(Version))}


def test_a_brief_becomes_ten_versions_and_the_composer_shows_them(client, look_as, engine):
    look_as(COMMS)
    started(client)

    page = client.get("/notices/1")

    assert page.status_code == 200
    assert len(versions(engine)) == 10
    assert "rotating weekends" in page.text
    for channel in ("E-mail", "Text message", "Flyer", "Letter"):
        assert channel in page.text


def test_the_questions_are_asked_one_at_a_time(client, look_as):
    look_as(COMMS)
    answer = client.post("/notices/new", data={"kind": "change", "how": "ask"})
    asked = []
    while "/ask/" in (answer.location or ""):
        page = client.get(answer.location)
        name = re.search(r'<label for="(\w+)"', page.text).group(1)
        asked.append(name)
        data = {"on": "2027-05-09"} | BRIEF
        answer = client.post(answer.location, data={name: data.get(name, "")})

    assert answer.location == "/notices/1"
    assert asked[:3] == ["title", "what", "on"]
    assert "rotating weekends" in client.get("/notices/1").text


def test_a_question_left_empty_says_what_is_needed(client, look_as):
    look_as(COMMS)
    client.post("/notices/new", data={"kind": "change", "how": "ask"})

    answer = client.post("/notices/1/ask/1", data={"title": ""})

    assert answer.status_code == 400
    assert "Give it a title" in answer.text


def test_from_review_to_a_public_page(client, look_as, engine):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/review")
    look_as(OFFICER)
    flyer = versions(engine)["flyer"]
    assert "Approve" in client.get("/notices/1/review").text

    client.post("/notices/1/approve", data={"version": flyer.id})
    client.post(f"/notices/versions/{flyer.id}/publish")

    with reading(engine) as session:
        code = session.scalars(select(Published)).one().code
    page = client.get(f"/v/{code}")
    assert "Yes, this is ours." in page.text
    assert "president" in page.text
    same = client.post(f"/v/{code}", data={"text": flyer.composed})
    assert "The same, letter by letter" in same.text
    other = client.post(f"/v/{code}", data={"text": flyer.composed.replace("16", "18")})
    assert "Not the same" in other.text
    assert "<del>16,</del>" in other.text
    proof = client.get(f"/v/{code}/1.json").json
    assert proof["text"].startswith("New weekend schedule")
    assert proof["key_id"] in client.get("/v/keys").text


def test_the_author_is_not_offered_approval_and_is_refused_it(client, look_as, engine):
    look_as(OFFICER)
    started(client)

    assert "Ask a second person" in client.get("/notices/1/review").text
    answer = client.post("/notices/1/approve", data={"version": versions(engine)["flyer"].id})

    assert answer.status_code == 409
    assert "Somebody else must approve" in answer.text


def test_choosing_counting_and_sending(client, look_as, engine, people):
    look_as(COMMS)
    started(client)
    counted = client.post("/notices/1/audience", data={"who": "members", "do": "count"})
    assert "fewer than 5" in counted.text or "6</strong>" in counted.text
    assert "Invented Member" not in counted.text
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    email = versions(engine)["email"]
    client.post("/notices/1/approve", data={"version": email.id})

    page = client.get(f"/notices/versions/{email.id}/send")
    assert "<strong>6</strong> people get it" in page.text
    answer = client.post(f"/notices/versions/{email.id}/send", data={})

    assert answer.location == "/notices/mailings/1"
    assert "Waits to start" in client.get("/notices/mailings/1").text
    with reading(engine) as session:
        assert len(session.scalars(select(LedgerRow)).all()) == 12
    client.post("/notices/mailings/1/pause")
    assert "Paused" in client.get("/notices/mailings/1").text
    client.post("/notices/mailings/1/resume")
    client.post("/notices/mailings/1/cancel")
    assert "Cancelled" in client.get("/notices/mailings/1").text


def test_one_click_ends_messages_and_a_look_alone_does_not(client, look_as, engine, app, people):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    email = versions(engine)["email"]
    client.post("/notices/1/approve", data={"version": email.id})
    client.post(f"/notices/versions/{email.id}/send", data={})
    with reading(engine) as session:
        token = session.scalars(select(LedgerRow.token).where(LedgerRow.state == "waiting")).first()
    app.config["WTF_CSRF_ENABLED"] = True

    looked = client.get(f"/u/{token}")
    assert "No more mail with news?" in looked.text
    done = client.post(f"/u/{token}", data={"List-Unsubscribe": "One-Click"})

    assert "Done." in done.text
    app.config["WTF_CSRF_ENABLED"] = False
    assert "unsubscribed" in client.get(f"/notices/versions/{email.id}/send").text


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


@pytest.mark.parametrize(
    "address",
    ["/notices/", "/notices/new", "/notices/1", "/notices/1/brief", "/notices/1/review",
     "/notices/1/audience", "/notices/corrections", "/notices/emergencies", "/notices/1/quote"],
)  # fmt: skip
def test_a_steward_sees_no_drafts(client, look_as, address):
    look_as(COMMS)
    started(client)
    look_as(STEWARD)

    answer = client.get(address)

    assert answer.status_code == 403
    assert "rotating weekends" not in answer.text


def test_an_unknown_code_says_so(client):
    answer = client.get("/v/NOTACODE")

    assert answer.status_code == 404
    assert "No notice of ours has this code" in answer.text


def test_a_flyer_is_printed(client, look_as, engine):
    look_as(COMMS)
    started(client)

    answer = client.get(f"/notices/versions/{versions(engine)['flyer'].id}/sheet.pdf?look=band")

    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF")


def test_letters_go_to_everybody_with_an_address(client, look_as, engine, config, people):
    look_as(COMMS)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    look_as(OFFICER)
    letter = versions(engine)["letter"]
    refused = client.post(f"/notices/versions/{letter.id}/letters")
    client.post("/notices/1/approve", data={"version": letter.id})

    answer = client.post(f"/notices/versions/{letter.id}/letters")
    work(config, engine, once=True)

    assert refused.status_code == 409
    assert "6 letters" in client.get(answer.location).text
    assert client.get(f"{answer.location}.pdf").data.startswith(b"%PDF")
    look_as(Reader(904, "Dee Exemplar", held=(Held(Role.OFFICER, Office.TREASURER),)))
    assert client.get(f"{answer.location}.pdf").status_code == 404


def test_a_correction_names_the_notice_it_corrects(client, look_as, engine):
    look_as(COMMS)
    started(client)

    client.post("/notices/1/correct")

    with reading(engine) as session:
        assert session.get_one(Notice, 2).corrects_id == 1


def test_a_test_and_a_dry_run_are_asked_for_by_page_and_told_to_nobody_else(
    client, look_as, engine, config, people
):
    look_as(OFFICER)
    started(client)
    client.post("/notices/1/audience", data={"who": "members", "do": "keep"})
    email, flyer = versions(engine)["email"], versions(engine)["flyer"]

    answer = client.post(f"/notices/versions/{email.id}/rehearse")
    refused = client.post(f"/notices/versions/{flyer.id}/test")

    assert "Going through everybody" in client.get(answer.location).text
    work(config, engine, once=True)
    assert "No sender is set" in client.get(answer.location).text
    assert refused.status_code == 409
    look_as(COMMS)
    assert client.get(answer.location).status_code == 404


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


def test_a_brief_of_two_megabytes_is_refused_in_words(client, look_as, engine):
    look_as(COMMS)
    started(client)

    answer = client.post("/notices/1/brief", data=BRIEF | {"what": "x" * 2_000_000})

    assert answer.status_code in (400, 413)
    assert "x" * 5000 not in versions(engine)["email"].composed
