from datetime import timedelta

from organizer.storage import queue
from tests.conftest import NOW


def test_a_job_is_claimed_once(session):
    queue.hand_in(session, "greet", now=NOW, whom="Ann")

    job = queue.claim(session, now=NOW)

    assert job is not None
    assert job.given == {"whom": "Ann"}
    assert queue.claim(session, now=NOW) is None


def test_the_job_of_a_dead_worker_comes_back(session):
    queue.hand_in(session, "greet", now=NOW)
    queue.claim(session, now=NOW)

    again = queue.claim(session, now=NOW + queue.CLAIM + timedelta(seconds=1))

    assert again is not None
    assert again.tries == 2


def test_a_failed_job_waits_longer_each_time_then_stays_failed(session):
    job = queue.hand_in(session, "greet", now=NOW)
    moment = NOW
    for _ in range(queue.TRIES):
        assert queue.claim(session, now=moment) is not None
        queue.fail(session, job.id, "no such person", now=moment, final=False)
        moment = job.not_before

    assert job.state == "failed"
    assert job.failure == "no such person"


def test_a_cancelled_job_hears_of_it_at_its_next_report(session):
    job = queue.hand_in(session, "greet", now=NOW)
    queue.claim(session, now=NOW)
    queue.cancel(session, job.id)

    assert queue.report(session, job.id, now=NOW, done=1) is False
