"""A hit that runs over several clauses says what its pages say, no more and no less."""

import pytest

from organizer.clauses.stretched import stretched
from organizer.core.span import Span, slices

PAGES = {1: "Section 1 Pay is due. Section 2 Pay is late.", 2: "HEAD\nSection 3 Pay is gone."}
ONE, TWO, THREE = (Span(1, 10, 21),), (Span(1, 32, 44),), (Span(2, 15, 27),)


def test_a_label_between_two_clauses_is_part_of_the_hit():
    spans = stretched([ONE, TWO], 0, PAGES)

    assert slices(spans, PAGES) == "Pay is due. Section 2 Pay is late."


def test_a_running_head_between_two_pages_is_not():
    spans = stretched([TWO, THREE], 1, PAGES)

    assert slices(spans, PAGES) == "Pay is late.\nPay is gone."


@pytest.mark.parametrize(("best", "left"), [(0, ONE), (1, TWO)])
def test_a_hit_ends_where_much_stands_between(best, left):
    pages = {1: "Pay is due. " + "box " * 20 + "Pay is late."}
    parts = [(Span(1, 0, 11),), (Span(1, 92, 104),)]

    assert stretched(parts, best, pages) == parts[best]
