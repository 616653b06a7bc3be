"""Where a case stands does not depend on the order in which its events were written down."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from organizer.core.case_clocks import clocks
from organizer.core.case_event import Happened, Kind
from organizer.core.procedure import Procedure, from_plain, to_plain
from organizer.core.steps import standing
from tests.grievances.test_cases import TWO_STEPS

START, TODAY = date(2026, 1, 5), date(2026, 6, 1)
EVENTS = some.builds(
    Happened,
    some.sampled_from(Kind),
    some.integers(0, 120).map(lambda n: START + timedelta(n)),
    some.integers(0, 2),
)


def shuffled(events):
    return some.tuples(some.just(events), some.permutations(events))


@settings(deadline=None, max_examples=150)
@given(
    some.lists(EVENTS, max_size=10).flatmap(
        lambda x: some.tuples(some.just(x), some.permutations(x))
    )
)
def test_the_order_of_writing_plays_no_part(both):
    one, other = both

    assert standing(one, TWO_STEPS) == standing(other, TWO_STEPS)
    assert clocks(one, TWO_STEPS, TODAY) == clocks(other, TWO_STEPS, TODAY)


def test_an_unconfirmed_or_missing_limit_gives_no_date():
    found = clocks([Happened(Kind.INCIDENT, START)], Procedure(), TODAY)

    assert [one.deadline for one in found] == [None]
    assert found[0].why_none


def test_a_procedure_survives_being_kept():
    assert from_plain(to_plain(TWO_STEPS)) == TWO_STEPS
