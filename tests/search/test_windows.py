import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.search.windows import WORD, windows

TABLE = "<table>" + "".join(f"<tr><td>${n}.50</td><td>Step_{n}</td></tr>" for n in range(120))


@pytest.mark.parametrize("text", ["word " * 400, TABLE, "a/b-c " * 200, "One sentence. " * 100])
def test_no_window_is_longer_than_a_glance(text):
    found = windows(text)

    assert max(len(WORD.findall(text[a:b])) for a, b in found) <= 150


@given(st.text(alphabet="ab .;\n(1)<>/-", max_size=2000))
def test_windows_together_hold_every_word_once(text):
    found = windows(text)

    whole = "".join(text[a:b] for a, b in found)

    assert "".join(whole.split()) == "".join(text.split())
