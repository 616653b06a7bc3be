import pytest
from hypothesis import given
from hypothesis.strategies import text

from organizer.core.typed_citation import Typed, bare, typed


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("art 12 sec 3(b)", Typed("12", "3", ("b",))),
        ("Article XII", Typed("12")),
        ("12.3", Typed("12", "3")),
        ("12.3(b)(2)", Typed("12", "3", ("b", "2"))),
        ("Art. 5, Section 2 (a) (1)", Typed("5", "2", ("a", "1"))),
        ("Section 4 of Article 9", Typed("9", "4")),
        ("§ 7106(a)", Typed("", "7106", ("a",))),
    ],
)
def test_a_citation_is_read(words, wanted):
    assert typed(words) == wanted


@pytest.mark.parametrize("words", ["", "days off", "12", "12.3 hours", "article", "art of war"])
def test_anything_besides_is_a_question(words):
    assert typed(words) is None


@given(text(max_size=200))
def test_any_text_is_read_or_not(words):
    typed(words), bare(words)
