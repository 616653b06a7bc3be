"""The letters of a case: the right words in HTML, a tagged PDF and a DOCX, and what stops one."""

import io
import re
from dataclasses import replace

import docx
import pikepdf
import pypdfium2 as pdfium
import pytest
from docx.oxml.ns import qn
from lxml import html as lxml_html

from organizer.core.errors import Invalid, Refused
from organizer.documents import letters
from tests.documents.letters_made import ITEM, LETTERS, QUOTED, letter

KINDS = sorted(LETTERS)


def words_of(text):
    return re.findall(r"\w+", text)


def body_of(html):
    return html[html.index("<body>") :]


def pdf_words(content):
    pdf = pdfium.PdfDocument(content)
    try:
        pages = [pdf[n].get_textpage().get_text_bounded() for n in range(len(pdf))]
    finally:
        pdf.close()
    return words_of("\n".join(pages))


def docx_words(content):
    body = docx.Document(io.BytesIO(content)).element.body
    return words_of(" ".join(node.text or "" for node in body.iter(qn("w:t"))))


def html_words(made):
    return words_of(" ".join(lxml_html.document_fromstring(made).find("body").itertext()))


def test_there_is_a_made_letter_of_each_kind():
    assert set(LETTERS) == set(letters.KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_reads_as_it_should(kind, golden):
    golden(f"letters/{kind}.html", body_of(letters.html(LETTERS[kind])))


@pytest.mark.parametrize("kind", KINDS)
def test_the_pdf_is_tagged_and_says_what_the_html_says(kind):
    content = letters.pdf(LETTERS[kind])

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en"
        assert pdf.open_metadata()["dc:title"].startswith(letters.KINDS[kind].title)
        assert "pdfuaid:part" in pdf.open_metadata()
    assert set(html_words(letters.html(LETTERS[kind]))) <= set(pdf_words(content))


@pytest.mark.parametrize("kind", KINDS)
def test_the_docx_has_the_same_words_in_the_same_order(kind):
    written = [word.strip("_") for word in docx_words(letters.docx(LETTERS[kind]))]

    assert [word for word in written if word] == html_words(letters.html(LETTERS[kind]))


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind in KINDS for name in letters.KINDS[kind].needs]
)
def test_what_a_letter_needs_it_asks_for(kind, name):
    made = LETTERS[kind]
    without = {key: value for key, value in made.values.items() if key != name}

    with pytest.raises(Invalid, match=r"still needs"):
        letters.html(replace(made, values=without))


@pytest.mark.parametrize("part", letters.ITEM)
def test_each_item_of_a_request_shows_its_need(part):
    made = letter("information", items=[ITEM, ITEM | {part: "  "}], due_on=QUOTED)

    with pytest.raises(Invalid, match=f"Item 2 still needs: {part}"):
        letters.html(made)


def test_words_that_do_not_stand_there_stop_the_letter():
    made = replace(LETTERS["step"], quotations=(replace(QUOTED, stands=False),))

    with pytest.raises(Refused, match=r"don't stand at Art\. 2"):
        letters.pdf(made)


def test_markup_in_a_value_stays_words():
    made = letters.html(LETTERS["step"])

    assert "&lt;&amp; was told in the corridor&gt;" in made


def test_an_unknown_letter_is_refused_with_what_there_is():
    with pytest.raises(Invalid, match="there are: step"):
        letters.html(replace(LETTERS["step"], kind="threat"))
