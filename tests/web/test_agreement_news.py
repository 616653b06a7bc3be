"""The feed of changes behind a secret address: what its owner may read, and nothing else."""

import re
from datetime import date

import pytest

from organizer.clauses import queries, service
from organizer.clauses.amending import Amends, record_amendment
from organizer.clauses.placing import head_of
from organizer.core.reader import OPERATOR, Held, Reader, Role
from organizer.people.local import the_local
from organizer.people.models import Account
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.factories import make_account

ACTOR = OPERATOR.acting("operator")
DAY = date(2026, 3, 1)


@pytest.fixture
def employee(engine, edition):
    with begin(engine) as session:
        return make_account(session, Role.UNIT_EMPLOYEE).id


@pytest.fixture
def path(client, look_as, employee):
    look_as(Reader(employee, "Invented Employee", held=(Held(Role.UNIT_EMPLOYEE),)))
    found = address(client)
    look_as(Reader())
    return found


def address(client):
    return re.search(r"/agreements/news/[\w-]+\.atom", client.post("/agreements/news/").text)[0]


def test_the_feed_tells_texts_changes_and_legal_status(client, engine, edition, path):
    with begin(engine) as session:
        clause = queries.clauses_of(session, OPERATOR, edition.edition_id)[-1]
        place = head_of(clause)
        amends = Amends(edition.edition_id, place, "suspends", source="Order 4")
        record_amendment(session, OPERATOR, amends, actor=ACTOR, now=NOW)
        said = service.StatusSaid("in dispute", DAY, "the agency", "a letter", DAY)
        service.record_status(session, OPERATOR, edition.agreement_id, said, actor=ACTOR, now=NOW)

    answer = client.get(path)

    assert answer.content_type.startswith("application/atom+xml")
    assert "A text of Invented Agreement was brought in" in answer.text
    assert "Legal status of Invented Agreement: in dispute" in answer.text
    assert f"/clauses/{clause.id}" in answer.text


def test_what_its_owner_may_no_longer_read_is_gone(client, engine, path):
    assert client.get(path).status_code == 200

    with begin(engine) as session:
        the_local(session).agreement_readers = "stewards"

    answer = client.get(path)
    assert answer.status_code == 404
    assert "Invented Agreement" not in answer.text


def test_an_address_ends_with_a_new_one_with_a_lock_and_when_it_is_ended(
    client, look_as, engine, employee, path
):
    look_as(Reader(employee, "Invented Employee", held=(Held(Role.UNIT_EMPLOYEE),)))
    second = address(client)
    assert client.get(path).status_code == 404
    assert client.get(second).status_code == 200

    with begin(engine) as session:
        session.get_one(Account, employee).locked_at = NOW
    assert client.get(second).status_code == 404

    with begin(engine) as session:
        session.get_one(Account, employee).locked_at = None
    client.post("/agreements/news/", data={"end": "yes"})
    assert client.get(second).status_code == 404


def test_only_the_hash_of_an_address_is_kept(engine, path):
    secret = path.rpartition("/")[2].removesuffix(".atom")

    with reading(engine) as session:
        kept = session.connection().exec_driver_sql("SELECT * FROM news_address").all()

    assert secret not in str(kept)
