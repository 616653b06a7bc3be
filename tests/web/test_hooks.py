"""What a gateway reports: only with the secret, and it holds from the next message on."""

from dataclasses import replace

import pytest

from organizer.people.models import ContactPoint
from organizer.storage.session import reading
from organizer.web.app import create_app
from tests.notices.test_sending import rows, started

SECRET = {"Authorization": "Bearer lantern-tide"}


@pytest.fixture
def gateway(config):
    app = create_app(replace(config, hook_token="lantern-tide"))
    app.config.update(TESTING=True, SET_UP=True)
    yield app.test_client()
    app.extensions["organizer"].engine.dispose()


@pytest.mark.parametrize("path", ["/hooks/bounce", "/hooks/text"])
def test_without_the_secret_nothing_is_heard(gateway, client, path):
    assert client.post(path, json={}).status_code == 404  # no secret is set there
    assert gateway.post(path, json={}).status_code == 403
    assert gateway.post(path, json={}, headers={"Authorization": "Bearer x"}).status_code == 403


def test_a_bounce_in_json_marks_the_address(gateway, engine):
    row = rows(engine, started(engine))[0]
    told = {"to": "x", "message_id": f"<{row.token}@union.example>", "why": "550 unknown"}

    assert gateway.post("/hooks/bounce", json=told, headers=SECRET).json == {"known": 1}

    with reading(engine) as session:
        points = session.query(ContactPoint).filter_by(member_id=row.person_id)
        assert [point.failed_why for point in points if point.failed_at] == ["550 unknown"]


def test_a_stop_by_the_gateway_is_heard(gateway, engine):
    started(engine, channel="sms")
    stop = {"from": "+17575550003", "text": "STOP"}

    assert gateway.post("/hooks/text", json=stop, headers=SECRET).json == {"stopped": True}
    thanks = stop | {"text": "thank you"}
    assert gateway.post("/hooks/text", json=thanks, headers=SECRET).json == {"stopped": False}


@pytest.mark.parametrize("body", [b"", b"[1]", b"\xff\xfe", b"null", b"{" * 5000])
def test_what_is_no_report_is_refused_or_ignored(gateway, body):
    for path in ("/hooks/bounce", "/hooks/text"):
        answer = gateway.post(path, data=body, headers=SECRET, content_type="application/json")
        assert answer.status_code == 400
    answer = gateway.post("/hooks/bounce", data=body, headers=SECRET, content_type="message/rfc822")
    assert answer.json == {"known": 0}
