import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.core.comparison.redline import Match, Piece, redlined
from organizer.documents.docx import read_docx
from organizer.documents.redline_docx import redline_docx
from organizer.documents.tracked import REJECTED
from tests.conftest import NOW

OLD = ["Article 1", "(a) Leave is asked for in writing.", "(b) A list is posted on Friday.",
       "Breaks last ten minutes. They are paid."]  # fmt: skip
NEW = ["Article 1", "(a) A list is posted on Friday.", "(b) Leave is asked for in good time.",
       "Breaks last ten minutes.", "They are paid."]  # fmt: skip
MATCHES = [Match((0,), (0,)), Match((2,), (1,)), Match((1,), (2,)), Match((3,), (3, 4))]


def written(old, new, matches):
    old, new = ([Piece(text, text.startswith("Article")) for text in side] for side in (old, new))
    return redline_docx("Invented", redlined(old, new, matches), NOW)


def lines_of(content, **asked):
    return read_docx(content, **asked).pages[0].text.splitlines()


def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old():
    content = written(OLD, NEW, MATCHES)

    assert lines_of(content) == NEW
    assert lines_of(content, tracked=REJECTED) == OLD


def test_what_moved_is_a_move_with_two_ends_of_one_name():
    with zipfile.ZipFile(io.BytesIO(written(OLD, NEW, MATCHES))) as archive:
        xml = archive.read("word/document.xml").decode()

    assert xml.count('w:name="move1"') == 2
    assert xml.count("<w:moveFrom ") > 0 < xml.count("<w:moveTo ")
    ids = [part.split('"')[0] for part in xml.split(' w:id="')[1:]]
    assert len(set(ids)) == len(ids) - 2, "only the ends of a range share the id of its start"


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(4)), st.sets(st.integers(0, 3)))
def test_any_shuffle_is_got_back(order, matched):
    new = [OLD[i] for i in order]
    matches = [Match((i,), (j,)) for j, i in enumerate(order) if i in matched]

    content = written(OLD, new, matches)

    assert lines_of(content) == new
    assert lines_of(content, tracked=REJECTED) == OLD
