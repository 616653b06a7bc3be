"""Limits that stand in the rows of a table, each cell parted by a bar, a tab or wide gaps."""

import pytest

from organizer.core.limits.find import find_limits
from organizer.core.limits.passage import Passage
from organizer.core.span import Span

ROWS = (
    ("Step", "Who", "Time limit", "Runs from"),
    ("Step 1", "Employee files", "15 calendar days", "from the incident"),
    ("Step 1 answer", "Supervisor", "ten (10) working days", "Receipt of the grievance"),
    ("Step 2", "Union appeals", "7 days", ""),
)
PARTED = {"bars": " | ", "tabs": "\t", "gaps": "      "}


def limits_of(text, title="GRIEVANCES"):
    passage = Passage(1, "Article 1", title, "", "", "", "", (Span(1, 0, len(text)),))
    return find_limits([passage], {1: text})


@pytest.mark.parametrize("parting", PARTED)
def test_each_row_of_a_table_of_steps_is_a_limit_with_its_own_words(parting):
    rows = [PARTED[parting].join(row).rstrip() for row in ROWS]

    found = limits_of("These limits apply:\n\n" + "\n".join(rows) + "\n")

    assert [(one.number, one.unit) for one in found] == [
        (15, "calendar days"),
        (10, "working days"),
        (7, "days"),
    ]
    assert [one.quote for one in found] == rows[1:]
    assert [one.runs_from for one in found][:2] == ["the incident", "Receipt of the grievance"]
    assert [one.step for one in found] == ["Step 1", "Step 1", "Step 2"]


def test_a_table_of_leave_or_pay_holds_no_limits():
    rows = ["Years | Vacation", "1 to 3 | 10 days", "Step 4 | 12 months", "5 and on | 15 days"]

    assert limits_of("\n".join(rows), "LEAVE") == []


def test_a_step_written_as_a_word_is_named_as_a_word():
    text = "Step TWO\nThe Union files within 5 days of the answer.\n"

    assert [one.step for one in limits_of(text)] == ["Step Two"]
