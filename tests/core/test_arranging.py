"""Limits put into steps by a person."""

import pytest

from organizer.core import arranging
from organizer.core.arranging import Arrangement, Placed, StepWords, Use
from organizer.core.clock_rule import Unit
from organizer.core.errors import Invalid
from organizer.core.procedure import Limit, RunsFrom


def limit(mark):
    return Limit(10, Unit.CALENDAR, RunsFrom.EARLIER, "Words.", "Art. 9", True, mark=mark)


def test_an_arrangement_is_read_back_as_it_was_given():
    placed = {
        "a": Placed(Use.FILE, RunsFrom.EARLIER, 1),
        "b": Placed(Use.ALSO, RunsFrom.INCIDENT, 1),
        "c": Placed(Use.INVOKE, RunsFrom.ANSWER, 0),
    }
    given = Arrangement((StepWords("Stage One"),), placed, True, None, True)

    made = arranging.arranged(given, {mark: limit(mark) for mark in placed})

    assert arranging.read_back(made) == given
    assert made.steps[0].also_to_file[0].runs_from == RunsFrom.INCIDENT


@pytest.mark.parametrize(
    ("steps", "placed", "said"),
    [
        ((), {}, "at least one step"),
        (("Step 1",), {}, "no limit to file"),
        (("  ",), {}, "no name"),
        (("Step 1",), {"a": (Use.FILE, 1), "b": (Use.FILE, 1)}, "Two limits"),
    ],
)
def test_what_is_not_whole_is_refused(steps, placed, said):
    chosen = {mark: Placed(use, RunsFrom.EARLIER, step) for mark, (use, step) in placed.items()}
    given = Arrangement(tuple(StepWords(name) for name in steps), chosen)

    with pytest.raises(Invalid, match=said):
        arranging.arranged(given, {"a": limit("a"), "b": limit("b")})
