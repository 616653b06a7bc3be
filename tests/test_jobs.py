"""The work loop: each job ends in a state that a person can read."""

import pytest

from organizer.core.errors import Invalid, NotNow
from organizer.desk.jobs import WORDS
from organizer.jobs import loop as jobs
from organizer.storage import queue
from organizer.storage.session import begin, reading
from tests.conftest import NOW


@pytest.fixture
def job(engine, config, monkeypatch):
    """``job(does)`` runs one job that does this, and returns its row afterwards."""

    def run(does):
        monkeypatch.setitem(jobs.WORK, "do", does)
        with begin(engine) as session:
            job_id = queue.hand_in(session, "do", now=NOW, whom="Ann").id
        jobs.work(config, engine, once=True)
        with reading(engine) as session:
            return session.get_one(queue.Job, job_id)

    return run


def test_a_job_done_keeps_its_result(job):
    done = job(lambda running: f"greeted {running.given['whom']}")

    assert (done.state, done.result) == ("done", "greeted Ann")


def test_a_job_refused_says_why_and_is_not_tried_again(job):
    def does(_running):
        raise Invalid("The file is empty.")

    failed = job(does)

    assert (failed.state, failed.failure, failed.tries) == ("failed", "The file is empty.", 1)


def test_a_job_that_broke_waits_for_another_try_and_shows_no_content(job):
    def does(_running):
        raise RuntimeError("Ann Example")

    broken = job(does)

    assert (broken.state, broken.failure) == ("waiting", "RuntimeError")


def test_a_job_that_a_person_ended_is_cancelled(job, engine):
    def does(running):
        with begin(engine) as session:
            queue.cancel(session, running.job_id)
        running.report(done=1)
        return "never"

    assert job(does).state == "cancelled"


def test_an_unknown_kind_does_not_stop_the_loop(engine, config):
    with begin(engine) as session:
        queue.hand_in(session, "no such kind", now=NOW)

    assert jobs.work(config, engine, once=True).failed == 1


def test_what_did_not_answer_is_tried_again_and_says_so(job):
    def does(_running):
        raise NotNow("The mail server did not take every message.")

    waiting = job(does)

    assert waiting.state == "waiting"
    assert waiting.failure == "The mail server did not take every message."


def test_every_kind_of_job_has_words_for_a_person():
    assert set(jobs.WORK) == set(WORDS)


def test_a_job_that_ends_the_program_each_time_is_given_up(engine):
    later = NOW
    with begin(engine) as session:
        queue.hand_in(session, "do", now=NOW)
        for _ in range(queue.TRIES):
            assert queue.claim(session, now=later) is not None
            later += queue.CLAIM * 2

        assert queue.claim(session, now=later) is None
        assert session.get_one(queue.Job, 1).state == "failed"
