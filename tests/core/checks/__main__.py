"""Prints what the checks find in a part of the corpus: python -m tests.core.checks rules."""

import sys

from tests.core.checks.corpus import part, score

for name in sys.argv[1:] or ["rules"]:
    counted = score(part(name))
    print(f"== {name}", *counted.lines, counted.table(), sep="\n")
