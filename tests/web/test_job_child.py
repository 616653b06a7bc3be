"""The process of the jobs lives as long as the pages do."""

import os
import subprocess
import sys
from queue import Queue

import pytest

from organizer.web.job_child import job_child

WAITS = "import sys; sys.stdin.read()"


@pytest.fixture
def begun():
    """The processes that were begun, each of which waits for its end."""
    return Queue()


@pytest.fixture
def begin(begun):
    def start():
        process = subprocess.Popen([sys.executable, "-c", WAITS], stdin=subprocess.PIPE)
        begun.put(process)
        return process

    return start


def test_it_ends_with_the_pages(begin, begun):
    with job_child(begin):
        process = begun.get(timeout=30)
        assert process.poll() is None

    assert process.wait(30) is not None
    assert begun.empty()


def test_one_that_was_killed_is_followed_by_another(begin, begun, caplog):
    with job_child(begin, pause=0.0):
        first = begun.get(timeout=30)
        os.kill(first.pid, 9)
        second = begun.get(timeout=30)
        assert second.poll() is None

    assert "the jobs' process ended with -9" in caplog.text
    assert second.wait(30) is not None
