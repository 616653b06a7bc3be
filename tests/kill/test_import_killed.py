"""An import killed at any moment leaves the home whole, and goes through the next time."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from organizer.config import CONTRACTS, PROJECT

pytestmark = pytest.mark.slow
AGREEMENT = CONTRACTS / "lantern-bay-master" / "2024.txt"
KILLS = 12


def command(home, *words):
    environment = {**os.environ, "ORGANIZER_HOME": str(home)}
    words = [sys.executable, "-m", "organizer", *map(str, words)]
    return subprocess.Popen(
        words, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def said_by(home, *words):
    return json.loads(command(home, *words, "--json").communicate()[0])


def test_an_import_killed_at_random_moments_is_there_whole_or_not_at_all(tmp_path):
    moments = random.Random(4471)
    longest = 3.0
    for number in range(KILLS):
        home = tmp_path / f"home{number}"
        said_by(home, "init")
        running = command(home, "import", AGREEMENT)
        time.sleep(moments.uniform(0.3, longest))  # the moment is the point of this test
        running.send_signal(signal.SIGKILL)
        running.communicate()

        assert said_by(home, "verify") == {"ok": True, "problems": []}
        done = said_by(home, "import", AGREEMENT)
        assert done["edition_id"] == 1
        assert not list((home / "files").rglob("*.part"))
