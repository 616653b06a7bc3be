"""How long a step took: counted to its own answer, and late only after the latest reading."""

from datetime import date, timedelta

import pytest

from organizer.core.case_event import Happened, Kind
from organizer.core.procedure import Procedure, Step
from organizer.core.step_times import step_times
from tests.grievances.test_cases import TWO_STEPS

FILED = date(2026, 3, 2)
DAY = timedelta(days=1)
STORY = [
    Happened(Kind.INCIDENT, FILED - 5 * DAY),
    Happened(Kind.FILED, FILED, 1),
    Happened(Kind.ANSWERED, FILED + 12 * DAY, 1),
    Happened(Kind.FILED, FILED + 15 * DAY, 2),
]


def test_each_filed_step_has_its_days_and_what_was_allowed():
    one, two = step_times(reversed(STORY), TWO_STEPS)

    assert (one.step, one.days, one.allowed) == (1, 12, 10)
    assert (two.step, two.days, two.allowed) == (2, None, 10)


@pytest.mark.parametrize(
    ("came", "today", "is_late"),
    [(10, 99, False), (11, 99, True), (None, 10, False), (None, 11, True)],
)
def test_late_is_after_the_last_day_that_was_allowed(came, today, is_late):
    story = STORY[:2]
    if came is not None:
        story = [*story, Happened(Kind.ANSWERED, FILED + came * DAY, 1)]

    (one,) = step_times(story, TWO_STEPS)

    assert one.is_late(FILED + today * DAY) is is_late


def test_what_came_after_the_answer_moves_nothing():
    later = Happened(Kind.EXTENDED, FILED + 20 * DAY, until=FILED + 60 * DAY, is_theirs=True)

    assert step_times([*STORY, later], TWO_STEPS)[0] == step_times(STORY, TWO_STEPS)[0]


def test_without_a_confirmed_limit_nothing_is_late():
    (one, _) = step_times(STORY, Procedure((Step("one"), Step("two"))))

    assert (one.allowed, one.is_late(FILED + 900 * DAY)) == (None, False)
