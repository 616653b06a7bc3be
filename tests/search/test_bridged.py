from types import SimpleNamespace

import numpy as np

from organizer.search.bridged import Bridge, turned


def unit(*numbers: float) -> np.ndarray:
    vector = np.array(numbers, dtype=np.float32)
    return vector / np.linalg.norm(vector)


def test_a_question_like_what_is_said_is_turned_towards_what_is_written():
    said, written = unit(1, 0, 0, 0), unit(0, 1, 0, 0)
    matrix = turned(np.tile(said, (20, 1)), np.tile(written, (20, 1)))

    like_it = unit(0.9, 0, 0.3, 0) @ matrix

    assert like_it @ written > 0.7
    assert like_it @ said < 0.2


def test_a_question_like_nothing_that_is_said_stays_in_its_place():
    said, written = unit(1, 0, 0, 0), unit(0, 1, 0, 0)
    matrix = turned(np.tile(said, (20, 1)), np.tile(written, (20, 1)))

    other = unit(0, 0, 0, 1)

    assert np.allclose(other @ matrix, other)


def test_a_question_is_turned_only_where_no_layers_of_its_own_read_it():
    said, turn = unit(1, 0), np.array([[0, 2], [0, 0]], dtype=np.float32)

    by_turn, by_layers = (Bridge.asked(SimpleNamespace(turn=one), said) for one in (turn, None))

    assert by_turn.tolist() == [0, 1]
    assert by_layers is said
