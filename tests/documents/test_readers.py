"""The readers of Word and HTML, and what is refused: each in a sentence."""

from contextlib import suppress
from functools import cache, partial
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.core.errors import Invalid
from organizer.documents.reading import read
from tests.documents import pdfs_made, words_made


def word_file(*paragraphs):
    document = docx.Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_headings_become_hints():
    content = word_file(("Article 1 Hours", "Heading 1"), ("first", None), ("second", None))

    found = read(content)

    assert found.pages[0].text == "Article 1 Hours\nfirst\nsecond\n"
    assert [(mark.level, mark.title) for mark in found.bookmarks] == [(0, "Article 1 Hours")]


def test_html_is_read_without_its_scripts_and_fetches_nothing():
    page = b"""<!doctype html><html><head><title>x</title></head><body>
    <h1>Article 1</h1><p>Days <b>off</b></p><script>alert(1)</script>
    <img src="http://192.0.2.1/x.png"><ul><li>(a) one</li><li>(b) two</li></ul></body></html>"""

    text = read(page).pages[0].text

    assert [line for line in text.splitlines() if line] == [
        "Article 1",
        "Days off",
        "(a) one",
        "(b) two",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"%PDF-1.7 nothing", "cannot be opened"),
        (b"PK\x03\x04 word/ broken", "damaged"),
        (b"PK\x03\x04 some zip", "not a PDF"),
        (b"\x89PNG\r\n", "a picture"),
        (b"MZ\x90\x00", "not a PDF"),
        (b"<html><body><script>1</script></body></html>", "no words"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(content, words):
    with pytest.raises(Invalid, match=words):
        read(content)


def test_windows_text_keeps_its_dashes():
    assert read("Section 1 – Days".encode("cp1252")).pages[0].text == "Section 1 – Days"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content):
    with suppress(Invalid):
        read(content)


def test_scanned_pages_are_read_and_none_is_lost(agreement_data):
    content = (agreement_data / "federal" / "NHTSA-CBA.pdf").read_bytes()
    from organizer.documents import ocr, pdf

    if not ocr.is_there():
        pytest.skip("Tesseract is not installed here")
    import pypdfium2

    opened = pypdfium2.PdfDocument(content)
    page, _ = pdf._page(opened, 96)
    opened.close()

    assert page.read_by == "ocr"
    assert "Douglas" in page.text
    assert len(page.text.split()) > 100


def numbered_by_style():
    """A Word file whose list numbers come from the paragraph's style alone."""
    document = docx.Document()
    style = document.styles["List Number"]
    base = document.styles.add_style("Clause Of Ours", 1)
    base.base_style = style
    for words in ("first", "second"):
        document.add_paragraph(words, style=base)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_numbers_that_come_from_a_style_are_counted():
    text = read(numbered_by_style()).pages[0].text

    assert text.splitlines() == ["1. first", "2. second"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("\ue012\ue034\ue0aa\ue0ff " * 40, True),
        ("!\"#$%&'()*+ ,-./ :;<=> ?@[ ]^_` " * 8, True),
        ("Section 1. Les délais courent à compter de l'évènement. " * 4, False),
        ("ARTICLE 1 ........................................ 3\n" * 3, False),
        ("$12.50   $13.75   $14.00   $15.25   $16.00\n" * 5, False),
        ("", False),
    ],
)
def test_a_text_layer_that_says_nothing_is_told_from_a_table(text, is_one):
    from organizer.documents.pdf import is_garbled

    assert is_garbled(text) is is_one


def test_the_rows_of_a_word_table_stay_rows():
    lines = read(words_made.tables()).pages[0].text.splitlines()

    assert lines[1:4] == ["00.50\t01.50\t02.50", "10.50\t11.50\t12.50", "20.50\t21.50\t22.50"]
    assert lines[4].startswith("Section 1.")
    assert lines[5] == "A note."


def test_the_words_of_a_text_box_are_read_once():
    lines = read(words_made.boxed()).pages[0].text.splitlines()

    assert lines == ["Before the box.", "In the box."]


def test_the_rows_of_a_table_in_html_stay_rows():
    page = b"<html><table><tr><td>Grade\n 1</td>\n\t<td>12.50<td>13</tr><tr><td>2</table></html>"

    assert read(page).pages[0].text.split("\n\n") == ["Grade 1\t12.50\t13", "2\n"]


FILES = {"Word": cache(words_made.tables), "PDF": partial(pdfs_made.articles, 2)}


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=40)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 90), st.binary(max_size=40)), min_size=1))
def test_a_file_with_other_bytes_in_it_is_read_or_refused(kind, changes):
    content = FILES[kind]()
    for share, length, others in changes:
        at = int(share * len(content))
        content = content[:at] + others + content[at + length :]

    with suppress(Invalid):
        read(content)
