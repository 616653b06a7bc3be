"""A process started, let run for a moment, and killed: how the tests of this folder do it."""

import os
import signal
import subprocess
import sys
import time

from organizer.config import PROJECT

KILLS = int(os.environ.get("KILLS", "50"))


def started(config, *words):
    """A Python of its own on this home, once it has said that it is ready."""
    running = begun(config, *words)
    assert running.stdout.readline() == "ready\n", running.stderr.read()
    return running


def begun(config, *words):
    home = {"ORGANIZER_HOME": str(config.home), "DATABASE_URL": config.database_url}
    environment = {**os.environ, **home, "PYTHONPATH": str(PROJECT)}
    return subprocess.Popen(
        [sys.executable, *words], cwd=PROJECT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def killed(running, moment):
    """What it said before it was killed, ``moment`` seconds on."""
    time.sleep(moment)  # the moment is the point of these tests
    running.send_signal(signal.SIGKILL)
    return running.communicate()[0].split()
