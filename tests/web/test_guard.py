"""The door: no view without a decision, and the headers on every answer."""


def test_every_view_says_to_whom_it_is_open(app):
    shut = [
        name
        for name, view in app.view_functions.items()
        if name != "static" and not hasattr(view, "opened_to")
    ]

    assert shut == []


def test_headers_stand_on_pages_and_errors(client):
    for address in ("/search", "/no-such-page"):
        headers = client.get(address).headers
        assert "script-src 'self'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "no-referrer"


def test_an_unknown_address_says_what_to_do(client):
    answer = client.get("/no-such-page")

    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.text


def test_an_unexpected_error_shows_a_reference_and_nothing_else(app, client, caplog):
    def broken():
        raise RuntimeError("Ann Example has a secret")

    broken.opened_to = None
    app.add_url_rule("/broken", view_func=broken)

    answer = client.get("/broken")

    assert answer.status_code == 500
    assert "secret" not in answer.text
    reference = caplog.messages[-1].rpartition(" ")[2]
    assert reference in answer.text
