from hypothesis import given
from hypothesis import strategies as st

from organizer.core.span import Span
from organizer.core.word_boxes import Box, Word, boxes_of


def line_of(words, top):
    boxes = (Box(n / 8, top, n / 8 + 0.125, top + 0.25) for n in range(len(words)))
    return [Word(word, box) for word, box in zip(words, boxes, strict=True)]


LINE, NEXT = line_of(["Days", "off", "are"], 0.125), line_of(["posted", "now"], 0.5)


def test_the_words_of_a_line_are_one_box_and_the_next_line_another():
    text = "Days off are\nposted now"

    boxes = boxes_of(text, [Span(1, 5, len(text) - 4)], [*LINE, *NEXT])

    assert boxes == [Box(0.125, 0.125, 0.375, 0.375), Box(0.0, 0.5, 0.125, 0.75)]


def test_a_word_more_or_less_on_the_picture_moves_nothing_else():
    head = Word("Page", Box(0.5, 0.01, 0.6, 0.03))

    boxes = boxes_of("Days off posted", [Span(1, 9, 15)], [head, *LINE, *NEXT])

    assert boxes == [Box(0.0, 0.5, 0.125, 0.75)]


@given(st.lists(st.text("abc-. ", max_size=6), max_size=12), st.integers(0, 20), st.integers(0, 60))
def test_nothing_is_lit_that_does_not_stand_on_the_picture(texts, start, end):
    words = [Word(text, Box(0.1, n / 20, 0.2, n / 20 + 0.02)) for n, text in enumerate(texts)]

    boxes = boxes_of(" ".join(texts), [Span(1, start, end)], words)

    assert all(0 <= box.left < box.right <= 1 for box in boxes)
