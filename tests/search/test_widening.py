import numpy as np

from organizer.search.candidates import Stock
from organizer.search.shelf import Held, made
from organizer.search.widening import Stretch, stretches


def a_stock(*passages: tuple[str, int]) -> Stock:
    """Passages of one text, each with a heading and so many words."""
    held = tuple(
        Held(owner, 0, 5 * count, "word " * count)
        for owner, (_, count) in enumerate(passages, start=1)
    )
    return Stock((made(held, [heading for heading, _ in passages], [None] * len(held)),))


def found(stock: Stock, scores: list[float], limit: int = 10) -> list[Stretch]:
    return stretches(stock, np.arange(len(scores)), np.array(scores), limit)


def test_a_hit_takes_in_what_stands_beside_it_under_its_heading():
    stock = a_stock(("Leave", 30), ("Leave", 30), ("Leave", 30), ("Pay", 30))

    hits = found(stock, [0.1, 0.9, 0.2, 0.8])

    assert hits == [Stretch(1, 0, 2), Stretch(3, 3, 3)]


def test_a_hit_takes_the_likelier_neighbour_when_it_can_take_but_one():
    stock = a_stock(("Leave", 60), ("Leave", 60), ("Leave", 60))

    hits = found(stock, [0.1, 0.9, 0.2])

    assert hits == [Stretch(1, 1, 2), Stretch(0, 0, 0)]


def test_a_long_passage_is_a_hit_alone():
    stock = a_stock(("Leave", 20), ("Leave", 125), ("Leave", 20))

    hits = found(stock, [0.1, 0.9, 0.2])

    assert [(hit.first, hit.last) for hit in hits] == [(1, 1), (2, 2), (0, 0)]


def test_a_hit_ends_where_its_text_ends():
    one, other = a_stock(("Leave", 20)), a_stock(("Leave", 20))

    hits = found(Stock(one.shelves + other.shelves), [0.5, 0.9])

    assert hits == [Stretch(1, 1, 1), Stretch(0, 0, 0)]


def test_no_more_hits_than_were_asked_for():
    stock = a_stock(*((f"Section {n}", 20) for n in range(6)))

    hits = found(stock, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], limit=2)

    assert [hit.place for hit in hits] == [5, 4]
