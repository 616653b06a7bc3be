from hypothesis import given
from hypothesis import strategies as st

from organizer.core.outline.mended import mended, places

PIECES = st.sampled_from(["word", "A", "-", "-\n", "\n", " ", "\t", " \n\n", "15", "é"])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_each_shown_character_has_its_place_in_the_text(text):
    shown, at = mended(text), places(text)

    assert len(at) == len(shown)
    assert all(text[place] == sign or sign == " " for place, sign in zip(at, shown, strict=True))
    assert at == sorted(at)
