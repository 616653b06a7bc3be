"""No hidden count can be worked out, not with every sum and every other table in hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy.optimize import linprog

from organizer.core.privacy import ALL, HELD, HIDDEN, Table, _parts, guarded, rows_of
from organizer.core.small_cells import LEAST, Mark, Part, Unprotected, marks

ROWS = tuple(f"Article {n}" for n in range(1, 7))
ENDS = ("settled", "sustained", "denied", "withdrawn")
UNITS = ("Nursing", "Kitchen", "Office", "Grounds")
STEPS = ("step 1", "step 2", "arbitration")
CASES = some.lists(
    some.tuples(*map(some.sampled_from, (ROWS, ENDS, UNITS, STEPS))), min_size=5, max_size=120
)


def tables(cases):
    """The two tables of one publication over the same cases."""
    return (
        counted("articles", ROWS, ENDS, [(one[0], one[1]) for one in cases]),
        counted("units", UNITS, STEPS, [(one[2], one[3]) for one in cases]),
    )


def counted(name, rows, columns, pairs):
    return Table(name, rows, columns, {pair: pairs.count(pair) for pair in set(pairs)})


class Attacker:
    """Knows what is shown, how it was hidden, and that everything adds up; asks a solver."""

    def __init__(self, parts, words):
        self.bounds = [self.believed(word) for word in words]
        nodes = sorted({part.start for part in parts} | {part.end for part in parts})
        self.sums = [
            [(part.start == node) - (part.end == node) for part in parts] for node in nodes
        ]

    @staticmethod
    def believed(word):
        if word == HIDDEN:
            return (0, LEAST - 1)
        return (LEAST, None) if word == HELD else (int(word), int(word))

    def range_of(self, place):
        ends = []
        for sign in (1, -1):
            goal = [sign * (n == place) for n in range(len(self.bounds))]
            found = linprog(goal, A_eq=self.sums, b_eq=[0] * len(self.sums), bounds=self.bounds)
            assert found.status == 0
            ends.append(round(sign * found.fun))
        return tuple(ends)


def attack(shown_tables, found):
    """What the attacker finds for each hidden count of the tables that were kept."""
    kept = [table for table in shown_tables if table.name not in found.dropped]
    if not kept:
        return
    places = dict(_parts(kept))
    attacker = Attacker(list(places.values()), [found.words[place] for place in places])
    for number, place in enumerate(places):
        if found.words[place] == HIDDEN:
            yield place, attacker.range_of(number)


@settings(max_examples=40)
@given(CASES)
def test_with_all_sums_and_both_tables_each_hidden_count_could_still_be_anything(cases):
    both = tables(cases)

    found = guarded(both)

    assert all(ends == (0, LEAST - 1) for _, ends in attack(both, found))


@settings(max_examples=40)
@given(CASES)
def test_what_is_shown_is_true_and_what_is_small_is_not_shown(cases):
    both = tables(cases)

    found = guarded(both)

    for (table, row, column), word in found.words.items():
        kept = next((one for one in both if one.name == table), None)
        if kept and row in kept.rows and column:
            count = kept.counts.get((row, column), 0)
            assert word in ((HIDDEN,) if count < LEAST else (HELD, str(count)))


def test_the_attacker_can_succeed_where_only_small_counts_are_hidden():
    """The checker can fail: without the counts held back, a total gives the hidden one away."""
    parts = [Part("all", "kinds", 20), Part("kinds", "all", 17), Part("kinds", "all", 3)]
    attacker = Attacker(parts, ["20", "17", HIDDEN])

    assert attacker.range_of(2) == (3, 3)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        pytest.param([17, 9, 3], ["29", "17", HELD, HIDDEN], id="the smallest is held back too"),
        pytest.param([17, 9, 0], ["26", "17", HELD, HIDDEN], id="nought is hidden like three"),
        pytest.param([17, 9, 8], ["34", "17", "9", "8"], id="nothing to hide"),
        pytest.param([17, 3, 1], ["21", "17", HIDDEN, HIDDEN], id="two small ones hide each other"),
        pytest.param([17, 3, 2], ["22", HELD, HIDDEN, HIDDEN], id="together five: none is nought"),
        pytest.param([17, 9, 1, 0], ["27", "17", HELD, HIDDEN, HIDDEN], id="a small sum tells"),
    ],
)
def test_one_column_with_its_total(counts, shown):
    parts = [Part("all", "kinds", sum(counts)), *(Part("kinds", "all", n) for n in counts)]

    found = marks(parts)

    words = {Mark.SMALL: HIDDEN, Mark.HELD: HELD}
    said = [words.get(mark, str(part.count)) for mark, part in zip(found, parts, strict=True)]
    assert said == shown


def test_what_cannot_be_hidden_is_not_published():
    """Three and two, and a total that is plainly five or more: no value is safe from that."""
    parts = [Part("all", "kinds", 5), Part("kinds", "all", 3), Part("kinds", "all", 2)]
    with pytest.raises(Unprotected):
        marks(parts)

    found = guarded([Table("units", ("A", "B"), ("",), {("A", ""): 3, ("B", ""): 2})])

    assert (found.words, found.dropped) == ({}, ("units",))


def test_rows_below_five_are_listed_together_and_none_is_told_from_an_empty_one():
    counts = {("Article 1", "settled"): 12, ("Article 2", "settled"): 3, ("Article 3", "denied"): 9}
    table = Table("articles", ROWS, ENDS, counts)

    found = guarded([table])

    assert rows_of(table) == ("Article 1", "Article 3", "all others")
    small = {found.words["articles", row, ALL] for row in ROWS if row not in rows_of(table)}
    assert small == {HIDDEN}


def test_tables_of_different_cases_are_not_published_as_one():
    one = Table("one", ("A",), ("x",), {("A", "x"): 7})
    other = Table("other", ("A",), ("x",), {("A", "x"): 8})

    with pytest.raises(ValueError, match="same cases"):
        guarded([one, other])
