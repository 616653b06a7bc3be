"""A word planted in agreements that a reader may not read is on no page, feed or answer."""

import re

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.people import api_tokens
from organizer.people.local import the_local
from organizer.storage.session import begin
from organizer.web import api
from tests.clauses.conftest import bring_in
from tests.conftest import NOW
from tests.factories import make_account

MARK = "Zebediah"
TEXT = b"""Article 1: Zebediah hours
Section 1 - Zebediah days off
Days off are traded with Zebediah, who is paid fourteen hours.
Section 2 - Zebediah notice
Zebediah gets notice of changed days off, as Article 1 says.
"""
ASKED = [
    "days off",
    "zebediha",
    "Zebediah",
    '"traded with"',
    "art 1 sec 1",
    "how many hours",
    "1.1",
]
PATHS = [
    "/", "/search?q={q}", "/search?q={q}&part=words", "/search?q={q}&part=all",
    "/search?q={q}&as_typed=1", "/search?q={q}&edition=1", "/search?q={q}&agreement=1",
    "/search/compare?q={q}&left=1&right=1", "/search/around/1", "/search/plain?q={q}",
    "/agreements", "/agreements/1", "/agreements/1/sheets/1", "/clauses/1", "/clauses/1/place",
    "/find?q={q}", "/questions/", "/today", "/more",
]  # fmt: skip


@pytest.fixture
def hidden(engine, config):
    """An agreement for stewards alone, with the word in each part of it."""
    bring_in(engine, config, "marked.txt", TEXT, agreement=f"{MARK} Agreement")
    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"


@pytest.fixture(params=["visitor", "employee"])
def reader(request, engine, look_as):
    if request.param == "employee":
        with begin(engine) as session:
            account = make_account(session, Role.UNIT_EMPLOYEE)
            look_as(Reader(account.id, account.name, held=(Held(Role.UNIT_EMPLOYEE),)))


def told(client, path, asked):
    """What an answer says beside repeating the question."""
    answer = client.get(path.format(q=asked.replace(" ", "+")), follow_redirects=True)
    return re.sub(re.escape(asked), "", answer.text, flags=re.IGNORECASE)


@pytest.mark.parametrize("path", PATHS)
def test_no_page_has_it(client, hidden, reader, path):
    for asked in ASKED:
        assert MARK.lower() not in told(client, path, asked).lower()


@pytest.mark.parametrize("asked", ASKED)
def test_the_result_page_is_that_of_a_local_without_agreements(client, engine, config, asked):
    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"
    paths = [path for path in PATHS if path.startswith("/search?")]
    before = [unchanging(told(client, path, asked)) for path in paths]

    bring_in(engine, config, "marked.txt", TEXT, agreement=f"{MARK} Agreement")

    assert [unchanging(told(client, path, asked)) for path in paths] == before


def unchanging(page):
    return re.sub(r'value="[\w.-]{30,}"', "", page)


def test_a_token_of_who_may_not_read_it_finds_nothing(client, engine, hidden):
    with begin(engine) as session:
        account = make_account(session, Role.UNIT_EMPLOYEE)
        actor = Reader(account.id, account.name).acting("account")
        token = api_tokens.make(session, account.id, "a script", actor=actor, now=NOW).token
    api._asked.clear()

    for asked in ASKED:
        headers = {"Authorization": f"Bearer {token}"}
        found = client.get("/api/search", query_string={"q": asked}, headers=headers).json
        assert (found["hits"], found["named"], found["answer"]) == ([], [], [])
        assert found["searched_for"] == asked


def test_the_feed_does_not_name_it(client, engine, hidden, look_as):
    with begin(engine) as session:
        account = make_account(session, Role.UNIT_EMPLOYEE)
        look_as(Reader(account.id, account.name, held=(Held(Role.UNIT_EMPLOYEE),)))
    page = client.post("/agreements/news/").text
    path = re.search(r"/agreements/news/[\w-]+\.atom", page)[0]
    look_as(Reader())

    assert MARK.lower() not in client.get(path).text.lower()


def test_a_steward_finds_it(client, hidden, look_as):
    look_as(Reader(account_id=1, name="Ann Invented", held=(Held(Role.STEWARD),)))

    assert "Searched for" in client.get("/search?q=zebediha").text
    assert f"traded with {MARK}" in re.sub("</?mark>", "", client.get("/search?q=days+off").text)
