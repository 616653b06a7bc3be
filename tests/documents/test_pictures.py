from organizer.core.span import Span
from organizer.core.word_boxes import boxes_of
from organizer.documents.pdf import read_pdf
from organizer.documents.pictures import picture_of
from organizer.documents.sheets import as_pdf
from organizer.storage import files
from tests.documents.columns_made import across, pdf_of_lines, prose

WORDS = "<p>Leave is granted in fair order.</p><p>A well-known rule is posted on Friday.</p>"


def pdf_of(body: str) -> bytes:
    return as_pdf(f"<html lang=en><title>Invented</title><body>{body}</body></html>")


def kept(tmp_path, content):
    return files.path_of(tmp_path, files.keep(tmp_path, content))


def test_the_words_of_a_span_are_found_on_the_picture(tmp_path):
    content = pdf_of(WORDS)
    text = read_pdf(content).pages[0].text

    picture = picture_of(kept(tmp_path, content), 1, tmp_path / "pictures")

    span = Span(1, text.index("A well"), len(text.rstrip()))
    (box,) = boxes_of(text, [span], picture.words)
    first = next(word for word in picture.words if word.text == "Leave")
    assert box.top > first.box.bottom
    assert box.right - box.left > first.box.right - first.box.left


def test_words_of_two_columns_are_lit_where_they_stand(tmp_path):
    left, right = prose("a"), prose("b")
    content = pdf_of_lines(*across(left, right))
    text = read_pdf(content).pages[0].text

    picture = picture_of(kept(tmp_path, content), 1, tmp_path / "pictures")

    halves = [Span(1, 0, text.index(right[0])), Span(1, text.index(right[0]), len(text))]
    first, second = (boxes_of(text, [span], picture.words) for span in halves)
    assert (len(first), len(second)) == (30, 30)
    assert max(box.right for box in first) < min(box.left for box in second)


def test_a_turned_page_is_lit_where_it_is_seen(tmp_path):
    content = as_pdf(
        "<html lang=en><title>x</title><style>@page { size: A4 landscape }</style><p>Leave</p>"
    )

    picture = picture_of(kept(tmp_path, content), 1, tmp_path / "pictures")

    assert picture.width > picture.height
    assert picture.words[0].box.bottom < 0.5


def test_what_is_no_pdf_or_damaged_has_no_picture(tmp_path):
    for content in (b"plain words", b"%PDF-1.7 nothing"):
        assert picture_of(kept(tmp_path, content), 1, tmp_path / "pictures") is None


def test_a_page_is_drawn_once(tmp_path):
    source = kept(tmp_path, pdf_of(WORDS))
    first = picture_of(source, 1, tmp_path / "pictures")
    drawn = first.file.stat().st_mtime_ns

    assert picture_of(source, 1, tmp_path / "pictures").file.stat().st_mtime_ns == drawn
