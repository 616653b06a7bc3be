import pytest
from hypothesis import given
from hypothesis.strategies import text

from organizer.search.highlighting import has_phrases, phrases, pieces, wanted_stems


@given(text(max_size=300), text(max_size=60))
def test_pieces_put_together_are_the_text(words, question):
    found = pieces(words, wanted_stems(question), phrases(question))

    assert "".join(piece.words for piece in found) == words


def test_forms_of_a_word_are_marked_and_neighbours_are_one_mark():
    found = pieces("His days off were changed.", wanted_stems("changing a day off"))

    assert [p.words for p in found if p.is_marked] == ["days off", "changed"]


@pytest.mark.parametrize(
    ("words", "is_there"),
    [("for Just\nCause only", True), ("unjust cause", False), ("just causes", False)],
)
def test_a_phrase_cuts_no_word(words, is_there):
    assert has_phrases(words, phrases('is there "just cause"')) is is_there


def test_any_apostrophe_is_that_apostrophe():
    assert has_phrases("the employee’s file", phrases('"employee\'s file"'))
