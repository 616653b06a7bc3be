"""Another site can make a browser send any form: without our token none does anything."""

import pytest
from flask_wtf.csrf import generate_csrf

from organizer.core.reader import Grant, Held, Office, Reader, Role
from organizer.storage import audit
from organizer.storage.session import reading

from .test_routes_and_roles import routes

# These take no cookie: a token or secret is shown with each request, or nothing is changed.
NO_COOKIE = {"api", "hooks", "verify"}
OFFICER = Reader(
    account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),), grants=frozenset(Grant)
)


@pytest.fixture
def app(app):
    app.config["WTF_CSRF_ENABLED"] = True
    return app


def test_no_form_of_any_page_counts_without_its_token(app, client, look_as, engine):
    look_as(OFFICER)
    changing = [
        (endpoint, method, address)
        for endpoint, method, address in routes(app)
        if method != "GET" and endpoint.partition(".")[0] not in NO_COOKIE
    ]

    taken = [
        (endpoint, answer.status_code)
        for endpoint, method, address in changing
        if (answer := client.open(address, method=method)).status_code != 400
        or "came from another place" not in answer.text
    ]

    assert taken == []
    assert len(changing) > 100
    with reading(engine) as session:
        assert session.query(audit.AuditEntry).count() == 0


def test_the_token_of_another_browser_does_not_count(app, look_as):
    look_as(OFFICER)
    with app.test_request_context():
        theirs = generate_csrf()

    answer = app.test_client().post("/people/places/site/new", data={"csrf_token": theirs})

    assert answer.status_code == 400
