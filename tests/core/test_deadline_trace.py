"""The proof begins with what began the count, in the order of the days."""

from datetime import date

from organizer.core.clock_rule import AnswerReceived, Clock, Rule, Unit
from organizer.core.deadline_trace import of_start

DUE, EARLY, LATER = date(2026, 11, 3), date(2026, 10, 29), date(2026, 11, 9)
RULE = Rule(10, Unit.CALENDAR, counts_trigger=False)


def test_an_answer_before_it_was_due_is_named_first_and_the_day_it_was_due_after_it():
    told = of_start(Clock(RULE, DUE), [AnswerReceived(EARLY)])

    assert [line.day for line in told] == [EARLY, DUE]
    assert told[0].why == "the answer came before it was due; day 1 is the day after"
    assert told[1].why == "the answer was due; it had come, and the count runs from then"


def test_an_answer_that_came_late_stands_after_what_began_the_count():
    told = of_start(Clock(RULE, DUE), [AnswerReceived(LATER)])

    assert [line.day for line in told] == [DUE, LATER]
    assert told[0].why == "the event; day 1 is the day after"
    assert told[1].why == "an answer when it was due or later: moves nothing"


def test_of_two_early_answers_the_first_begins_the_count():
    told = of_start(Clock(RULE, DUE), [AnswerReceived(date(2026, 11, 1)), AnswerReceived(EARLY)])

    assert [line.day for line in told] == [EARLY, DUE, date(2026, 11, 1)]
    assert told[-1].why == "a further answer: moves nothing"
