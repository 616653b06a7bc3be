"""Prints what the checks find.

``python -m tests.core.checks`` alone gives each check's figures on the texts that the rules were
written with, beside those on the texts that were not. With names of parts, or a folder of a set,
it shows each miss and each false finding of them too.
"""

import sys
from pathlib import Path

from tests.core.checks.corpus import NOT_USED, USED, Score, labelled, part, score


def side_by_side(used: Score, unused: Score) -> str:
    lines = [f"{'':20} {'used for the rules':^34}   {'not used':^34}"]
    for name in sorted(used.asked | used.raised | unused.asked | unused.raised):
        lines.append(f"{name:20} {_figures(used, name)}   {_figures(unused, name)}")
    for told, counted in (("used", used), ("not used", unused)):
        lines.append(
            f"{told}: {counted.texts} texts; false blocks in clean ones:"
            f" {counted.false_blocks_on_clean} in {counted.clean}"
        )
    return "\n".join(lines)


def _figures(counted: Score, name: str) -> str:
    met, asked = counted.met[name], counted.asked[name]
    raised = counted.raised[name]
    true = raised - counted.false[name]
    recall, precision = counted.recall(name), counted.precision(name)
    return f"recall {met:3}/{asked:<3} {recall:.2f} precision {true:3}/{raised:<3} {precision:.2f}"


def main(names: list[str]) -> None:
    if not names:
        used, unused = (
            score([each for name in names for each in part(name)]) for names in (USED, NOT_USED)
        )
        print(side_by_side(used, unused))
    for name in names:
        counted = score(labelled(Path(name)) if "/" in name else part(name))
        print(f"== {name}", *counted.lines, counted.table(), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
