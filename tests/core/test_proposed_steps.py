"""From the words of limits to the steps they suggest."""

import pytest

from organizer.core.arranging import Placed, Use
from organizer.core.limits.find import Limit as Found
from organizer.core.procedure import RunsFrom
from organizer.core.proposed_steps import propose, starts
from organizer.core.span import Span


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("the event, or after the employee learned of it", RunsFrom.EARLIER),
        ("the date the employee first became aware", RunsFrom.KNOWLEDGE),
        ("the act complained of", RunsFrom.INCIDENT),
        ("the talk", RunsFrom.MET),
        ("the meeting, if one is held", RunsFrom.MET),
        ("the filing of the grievance, if no meeting occurs", RunsFrom.FILED),
        ("receipt of the grievance", RunsFrom.RECEIVED),
        ("receipt of the final decision", RunsFrom.ANSWER),
        ("the answer at Step 1 was received or was due, whichever is first", RunsFrom.ANSWER),
        ("invoking", RunsFrom.INVOKED),
        ("receipt from the service of the list", RunsFrom.PANEL),
        ("the first of the month", None),
    ],
)
def test_what_a_limit_runs_from_is_read_from_its_own_words(words, start):
    assert starts(words) == start


def found(step, runs_from, quote=""):
    return Found(
        key=1, step=step, number=10, unit="calendar days", printed_unit="days",
        runs_from=runs_from, actor="", is_before=False, page=1, quote=quote or runs_from,
        spans=(Span(1, 0, 5),), citation="Art. 9", if_late="",
    )  # fmt: skip


THREE = [
    ("a", found("Step 1", "the event or learning of it", "files with the supervisor within")),
    ("b", found("Step 1", "the talk")),
    ("c", found("Step 2", "the answer at Step 1")),
    ("d", found("Step 2", "filing", "meets within ten days after filing")),
    ("e", found("Step 2", "the meeting")),
    ("f", found("Step 3", "the answer", "may ask for mediation within ten days after")),
    ("g", found("Step 4", "the answer at Step 2")),
    ("h", found("Step 4", "the event")),
    ("i", found("Arbitration", "the last answer")),
]


def test_steps_are_proposed_in_order_and_mediation_is_none():
    proposed = propose(THREE)

    assert [step.name for step in proposed.steps] == ["Step 1", "Step 2", "Step 4"]
    assert proposed.steps[0].to_whom == "the supervisor"
    uses = {mark: (one.step, one.use) for mark, one in proposed.placed.items()}
    assert uses == {
        "a": (1, Use.FILE), "b": (1, Use.ANSWER), "c": (2, Use.FILE), "d": (2, Use.MEET),
        "e": (2, Use.ANSWER), "g": (3, Use.FILE), "i": (0, Use.INVOKE),
    }  # fmt: skip


def test_the_unions_own_grievance_begins_where_the_words_say():
    proposed = propose(THREE, is_union=True)

    assert [step.name for step in proposed.steps] == ["Step 4"]
    assert proposed.placed["h"] == Placed(Use.FILE, RunsFrom.INCIDENT, 1)
    assert "g" not in proposed.placed
