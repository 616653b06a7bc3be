"""Who brings texts in is told that one cannot be found yet; nobody else is."""

import pytest

from organizer.clauses.coming_in import IMPORT, JOBS
from organizer.core.reader import Held, Reader, Role
from organizer.jobs.loop import WORK
from organizer.storage import queue
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.web.conftest import PRESIDENT

SAID = "still being brought in"
STEWARD = Reader(account_id=2, name="Sue", held=(Held(Role.STEWARD),))


@pytest.fixture
def job(engine):
    with begin(engine) as session:
        return queue.hand_in(session, IMPORT, now=NOW).id


def test_what_brings_texts_in_is_work_that_somebody_does():
    assert set(JOBS) <= WORK.keys()


@pytest.mark.parametrize("kind", JOBS)
def test_each_of_them_counts(president, edition, engine, kind):
    with begin(engine) as session:
        queue.hand_in(session, kind, now=NOW)

    assert SAID in president.get("/search?q=days+off").text


@pytest.mark.parametrize("part", ["", "words", "all"])
@pytest.mark.parametrize("question", ["days+off", "nothing+like+it"])
def test_it_is_said_while_it_lasts(president, edition, engine, job, question, part):
    asked = f"/search?q={question}&part={part}"
    assert SAID in president.get(asked).text

    with begin(engine) as session:
        queue.finish(session, job)

    assert SAID not in president.get(asked).text


def test_silence_is_not_taken_for_the_agreement_s(president, edition, engine, job):
    asked, silent = "/search?q=asdf+qwer", "does not seem to address this"
    page = president.get(asked).text
    assert "Nothing that answers is found yet" in page
    assert silent not in page

    with begin(engine) as session:
        queue.finish(session, job)

    assert silent in president.get(asked).text


def test_what_failed_is_not_on_its_way(president, edition, engine, job):
    with begin(engine) as session:
        queue.fail(session, job, "it is no agreement", now=NOW, final=True)

    assert SAID not in president.get("/search?q=days+off").text


def test_other_work_is_no_text(president, edition, engine):
    with begin(engine) as session:
        queue.hand_in(session, "run-exam", now=NOW)

    assert SAID not in president.get("/search?q=days+off").text


def test_who_may_not_bring_texts_in_learns_of_none(client, look_as, edition, job):
    assert SAID not in client.get("/search?q=days+off").text
    look_as(STEWARD)
    assert SAID not in client.get("/search?q=days+off").text
    look_as(PRESIDENT)
    assert SAID in client.get("/search?q=days+off").text
