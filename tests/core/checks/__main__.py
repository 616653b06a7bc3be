"""Prints what the checks find: python -m tests.core.checks rules, or the folder of a set."""

import sys
from pathlib import Path

from tests.core.checks.corpus import labelled, part, score

for name in sys.argv[1:] or ["rules"]:
    counted = score(labelled(Path(name)) if "/" in name else part(name))
    print(f"== {name}", *counted.lines, counted.table(), sep="\n")
