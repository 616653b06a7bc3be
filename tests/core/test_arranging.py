"""From the words of limits to the steps they suggest."""

import pytest

from organizer.core import arranging
from organizer.core.arranging import Arrangement, Placed, StepWords, Use
from organizer.core.clock_rule import Unit
from organizer.core.errors import Invalid
from organizer.core.limits.find import Limit as Found
from organizer.core.procedure import Limit, RunsFrom
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
    assert arranging.starts(words) == start


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
    proposed = arranging.propose(THREE)

    assert [step.name for step in proposed.steps] == ["Step 1", "Step 2", "Step 4"]
    assert proposed.steps[0].to_whom == "the supervisor"
    uses = {mark: (one.step, one.use) for mark, one in proposed.placed.items()}
    assert uses == {
        "a": (1, Use.FILE), "b": (1, Use.ANSWER), "c": (2, Use.FILE), "d": (2, Use.MEET),
        "e": (2, Use.ANSWER), "g": (3, Use.FILE), "i": (0, Use.INVOKE),
    }  # fmt: skip


def test_the_unions_own_grievance_begins_where_the_words_say():
    proposed = arranging.propose(THREE, is_union=True)

    assert [step.name for step in proposed.steps] == ["Step 4"]
    assert proposed.placed["h"] == Placed(Use.FILE, RunsFrom.INCIDENT, 1)
    assert "g" not in proposed.placed


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


@pytest.mark.parametrize(
    ("words", "rolls"),
    [
        ("When the last day falls on a Saturday, Sunday or federal holiday, the limit ends on the "
         "next working day.", True),
        ("If the deadline is a non-workday, it is the following business day.", True),
        ("The office is closed on Saturdays. Another sentence tells of the next chapter.", False),
    ],
)  # fmt: skip
def test_rolling_is_only_suggested_where_words_say_so(words, rolls):
    assert arranging.rolls(words) == rolls
