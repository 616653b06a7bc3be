"""From the words of limits to the steps they suggest."""

import pytest

from organizer.core.arranging import Placed, Use
from organizer.core.limit_start import starts
from organizer.core.limits.find import Limit as Found
from organizer.core.procedure import RunsFrom
from organizer.core.proposed_steps import propose
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
        ("receipt of a notice of arbitration", RunsFrom.INVOKED),
        ("the written disposition in Step 1", RunsFrom.ANSWER),
        ("the completion of Step 2", RunsFrom.ANSWER),
        ("receipt of the grievance or the meeting, whichever is later", RunsFrom.MET),
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
    ("k", found("Step 3", "it was asked for", "it ends ten days after it was asked for")),
    ("g", found("Step 4", "the answer at Step 2")),
    ("h", found("Step 4", "the event")),
    ("i", found("Arbitration", "the last answer", "arbitration is invoked within ten days after")),
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


def test_a_time_to_file_that_is_said_of_all_grievances_is_that_of_the_first_step():
    proposed = propose([
        ("w", found("General Rules", "", "Grievances must be filed within ten (10) days "
                    "following: 1. the day of the incident; or 2. the day it was known.")),
        ("x", found("General Rules", "the date of the incident", "Under no circumstances may a "
                    "grievance be filed more than ten months from the date of the incident.")),
        ("y", found("Step 1", "receipt of the grievance", "A meeting is held within ten days")),
        ("z", found("Step 1", "receipt of the grievance or the end of the meeting, whichever is "
                    "later", "Within ten days of receipt of the grievance or the end of the "
                    "meeting, whichever is later, the supervisor issues a written decision.")),
        ("s", found("Step 2", "the answer", "The grievance may be appealed within ten days after")),
    ])  # fmt: skip

    assert [step.name for step in proposed.steps] == ["Step 1", "Step 2"]
    assert proposed.placed == {
        "w": Placed(Use.FILE, RunsFrom.EARLIER, 1), "x": Placed(Use.ALSO, RunsFrom.INCIDENT, 1),
        "y": Placed(Use.MEET, RunsFrom.RECEIVED, 1), "z": Placed(Use.ANSWER, RunsFrom.MET, 1),
        "s": Placed(Use.FILE, RunsFrom.ANSWER, 2),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("runs_from", "quote", "use"),
    [
        ("invoking", "Within ten days of invoking, the parties ask FMCS for a list.", Use.PANEL),
        ("invoking", "The hearing is set within ten days of invoking.", None),
        ("receipt of the list", "The parties strike names within ten days of it.", Use.STRIKE),
        ("receipt of the list", "The fee is paid within ten days of receipt of the list.", None),
    ],
)
def test_a_limit_of_arbitration_is_used_for_what_it_speaks_of(runs_from, quote, use):
    proposed = propose([("a", found("Arbitration", runs_from, quote))])

    assert [one.use for one in proposed.placed.values()] == ([use] if use else [])


def test_what_may_be_filed_some_days_after_a_meeting_is_no_answer():
    quote = "If it is unresolved ten days after the meeting, it may be filed with the director."

    proposed = propose([THREE[0], ("m", found("Step 2", "the meeting", quote))])

    assert proposed.placed["m"].use == Use.FILE


def test_choosing_an_arbitrator_is_no_time_to_file():
    quote = "If they cannot agree on an arbitrator within ten days after the answer, they strike."

    assert propose([("a", found("Step 4", "the answer", quote))]).placed == {}
