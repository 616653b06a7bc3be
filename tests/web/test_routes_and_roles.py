"""Every route as every role: what the table of core.access says is what the pages do."""

import itertools

import pytest

from organizer.core.access import Right, may
from organizer.core.reader import VISITOR, Grant, Held, Office, Reader, Role

OFFICES = [Held(Role.OFFICER, office) for office in Office]
HELD = [*(Held(role) for role in Role if role != Role.OFFICER), *OFFICES]
READERS = {
    "visitor": VISITOR,
    "account without a role": Reader(account_id=90, name="Nobody Much"),
    **{
        f"{held.role} {held.office or ''}".strip(): Reader(account_id=91, name="Ann", held=(held,))
        for held in HELD
    },
    **{str(grant): Reader(account_id=92, name="Bo", grants=frozenset({grant})) for grant in Grant},
}
REFUSES = "Only these may"


def routes(app):
    """(endpoint, method, address) of every page, with 1 for each number in the address."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint == "static" or (rule.defaults and not rule.arguments - set(rule.defaults)):
            continue
        filled = {
            name: 1 if type(rule._converters[name]).__name__ == "IntegerConverter" else "unit"
            for name in rule.arguments
            if name in rule._converters
        }
        with app.test_request_context():
            address = app.url_map.bind("localhost").build(
                rule.endpoint, filled | (rule.defaults or {})
            )
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield rule.endpoint, method, address


@pytest.mark.parametrize("who", READERS)
def test_every_route_opens_to_whom_the_table_says(app, client, look_as, who):
    reader = READERS[who]
    look_as(reader)

    wrong = []
    for endpoint, method, address in routes(app):
        right = app.view_functions[endpoint].opened_to
        answer = client.open(address, method=method)
        refused = answer.status_code == 403 and REFUSES in answer.text
        expected = right is not None and not may(reader, right)
        if refused != expected or answer.status_code >= 500:
            wrong.append((endpoint, method, answer.status_code, expected))

    assert wrong == []


def test_the_walk_covers_every_view_and_says_how_many(app, record_property):
    walked = list(routes(app))
    views = {name for name in app.view_functions if name != "static"}

    assert {endpoint for endpoint, _, _ in walked} == views
    pairs = len(list(itertools.product(walked, READERS)))
    record_property("routes x readers", pairs)
    assert pairs > 1000


def test_whoever_is_refused_is_told_who_may(app, client, look_as):
    look_as(READERS["webmaster"])

    said = client.get("/people/").text

    assert f"Only these may {Right.ROSTER}" in said
    assert "chief steward" in said
