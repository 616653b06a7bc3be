"""What is installed with us neither keeps nor sends records of its use."""

import os
import subprocess
import sys

from organizer.config import PROJECT

LOAD = """
from pathlib import Path
from organizer.search.encoder import Encoder
Encoder(Path({model!r})).encode(["days off"])
"""


def test_loading_the_search_model_leaves_nothing_in_the_persons_home(tmp_path):
    environment = {**os.environ, "HOME": str(tmp_path)}
    for name in ("ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME"):
        environment.pop(name, None)

    script = LOAD.format(model=str(PROJECT / ".model"))
    subprocess.run([sys.executable, "-c", script], env=environment, cwd=PROJECT, check=True)

    assert list(tmp_path.rglob("*")) == []
