from hypothesis import given
from hypothesis import strategies as st

from organizer.core.comparison.redline import (
    AWAY,
    COME,
    GONE,
    HERE,
    SAME,
    Line,
    Match,
    Piece,
    redlined,
)  # fmt: skip

NEW, OLD = {SAME, COME, HERE}, {SAME, GONE, AWAY}
words = st.text("ab .,\u00e9", min_size=1, max_size=12)


def taken(lines: list[Line], signs: set[str]) -> list[str]:
    """The paragraphs of one of the two texts, as a word processor would leave them."""
    found, held = [], ""
    for line in lines:
        held += "".join(run.words for run in line.runs if run.sign in signs)
        if line.end in signs:
            found.append(held)
            held = ""
    return found


@st.composite
def texts(draw):
    old, new = (draw(st.lists(words, max_size=8)) for _ in range(2))
    places = list(zip(draw(st.permutations(range(len(old)))), range(len(new)), strict=False))
    matches = [Match((i,), (j,)) for i, j in places if draw(st.booleans())]
    return old, new, matches


@given(texts())
def test_either_text_is_got_back_whatever_answers_to_what(given_texts):
    old, new, matches = given_texts

    lines = redlined([Piece(text) for text in old], [Piece(text) for text in new], matches)

    assert (taken(lines, NEW), taken(lines, OLD)) == (new, old)


def test_a_split_marks_the_new_end():
    lines = redlined([Piece("One. Two.")], [Piece("One."), Piece("Two.")], [Match((0,), (0, 1))])

    assert taken(lines, NEW) == ["One.", "Two."]
    assert taken(lines, OLD) == ["One. Two."]


def test_what_only_moved_is_neither_gone_nor_come():
    pieces = [Piece(text) for text in ("A stays.", "B stays.", "C moves.")]
    new = [pieces[2], pieces[0], pieces[1]]

    lines = redlined(pieces, new, [Match((2,), (0,)), Match((0,), (1,)), Match((1,), (2,))])

    signs = {run.sign for line in lines for run in line.runs}
    assert signs == {SAME, AWAY, HERE}
    assert [line.move for line in lines] == [1, 0, 0, 1]
