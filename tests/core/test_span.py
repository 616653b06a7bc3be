from organizer.core.span import Span, slices


def test_a_page_break_is_a_newline_and_what_was_left_out_is_nothing():
    pages = {1: "the first words", 2: "HEAD\nand the rest"}

    assert slices([Span(1, 4, 15), Span(2, 5, 17)], pages) == "first words\nand the rest"
    assert slices([Span(1, 0, 3), Span(1, 9, 15)], pages) == "the words"
