"""Printing: one page by honest rules, tagged, fonts embedded, nothing fetched."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest

from organizer.core.errors import Invalid, Refused
from organizer.documents import many_sheets, sheets
from organizer.notices import library, printing
from organizer.notices.audience import Person
from organizer.notices.compose import Asked, Setting, compose
from organizer.notices.layout import laid_out
from organizer.notices.models import Notice, Version
from tests.documents.tag_tree import in_the_way

SENDER = printing.From("Local 4471", "https://union.example")
DAY = date(2026, 3, 2)


def made_version(key="picnic", channel="flyer", **given):
    brief = replace(library.brief(key), on=date(2026, 3, 19), by=date(2026, 3, 13), **given)
    text = compose(brief, Asked(channel), Setting("Local 4471", "", DAY)).text
    notice = Notice(kind=brief.kind, brief=brief.as_dict(), code="K7QX2M9P")
    return Version(notice=notice, channel=channel, language="en", composed=text)


@pytest.mark.parametrize("look", printing.LOOKS)
def test_a_flyer_is_one_tagged_letter_page_with_embedded_fonts(look):
    sheet = printing.flyer(made_version(), SENDER, look)

    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        assert len(pdf.pages) == 1
        assert [float(side) for side in pdf.pages[0].MediaBox[2:]] == [612, 792]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en"
        assert pdf.docinfo.get("/Title") or pdf.open_metadata().get("dc:title")
        tags = roles(pdf.Root.StructTreeRoot)
        assert {"/H1", "/P", "/Figure"} <= tags
        fonts = [font for font in pdf.objects if is_font(font)]
        assert fonts
        described = [thing for thing in pdf.objects if is_descriptor(thing)]
        assert described
        assert all("/FontFile3" in one or "/FontFile2" in one for one in described)
        assert alternatives(pdf.Root.StructTreeRoot) == {
            "Code that opens https://union.example/v/K7QX2M9P"
        }


@pytest.mark.parametrize("channel", ["flyer", "letter"])
def test_the_tag_tree_tells_what_a_reader_by_ear_needs(channel):
    version = made_version("schedule-change", channel)
    sheet = (printing.flyer(version, SENDER) if channel == "flyer"
             else printing.letter(version, SENDER, DAY))  # fmt: skip

    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        elements = list(walk(pdf.Root.StructTreeRoot))
        tags = [str(one.S) for one in elements if "/S" in one]
        assert pdf.open_metadata().get("pdfuaid:part") == "1"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert tags[0] == "/Document"
        assert next(tag for tag in tags if tag.startswith("/H")) == "/H1"
        assert tags.count("/H1") == 1
        assert all("/Alt" in one for one in elements if one.get("/S") == "/Figure")
        assert marked_or_artifact(pdf.pages[0])


@pytest.mark.parametrize("look", [*printing.LOOKS, "letter"])
def test_nothing_is_in_the_way_of_a_reader_by_ear(look):
    version = made_version("schedule-change", "letter" if look == "letter" else "flyer")
    sheet = (printing.letter(version, SENDER, DAY) if look == "letter"
             else printing.flyer(version, SENDER, look))  # fmt: skip

    assert in_the_way(sheet.pdf) == []


def marked_or_artifact(page):
    """Every word on the page is drawn inside a tag, or as an artifact."""
    depth = 0
    for _operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        depth += (name in ("BDC", "BMC")) - (name == "EMC")
        if name in ("Tj", "TJ", "'", '"') and depth < 1:
            return False
    return depth == 0


def is_font(thing):
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"


def is_descriptor(thing):
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"


def roles(node):
    """The tags of the structure tree, all the way down."""
    return {str(one.S) for one in walk(node) if "/S" in one}


def alternatives(node):
    return {str(one.Alt) for one in walk(node) if "/Alt" in one}


def walk(node):
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from walk(one)
    elif isinstance(node, pikepdf.Dictionary) and node.get("/Type") != "/MCR":
        yield node
        if "/K" in node:
            yield from walk(node.K)


def test_words_shrink_to_fit_and_then_it_says_what_to_cut():
    long = printing.flyer(made_version(what="We say this again and again. " * 20), SENDER)
    much = printing.flyer(made_version(what="We say this again and again. " * 70), SENDER)

    assert long.cut == ()
    assert long.pages == 1
    assert f"font: {printing.SIZES[0]}pt" not in long.html
    assert much.pages > 1
    assert any("again and again" in words for words in much.cut)


def test_a_letter_a_person_each_on_a_page_of_its_own():
    people = [
        Person(1, "Ann Example", address="12 Sample Street\nHampton VA 23669"),
        Person(2, "דנה פלונית", address="3 Invented Road\nHampton VA 23669"),
        Person(3, "<b>Bold</b> & Sons", address="<script>1</script>"),
    ]
    sheet = printing.letter(made_version("schedule-change", "letter"), SENDER, DAY, people)

    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        assert len(pdf.pages) == 3
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; Sons" in sheet.html
    assert "<script>" not in sheet.html


def test_letters_set_in_pieces_are_one_document_whose_tags_lead_to_their_pages(monkeypatch):
    monkeypatch.setattr(printing, "BATCH", 2)
    monkeypatch.setattr(many_sheets, "cores", lambda: 1)

    pdf = letters_of(5)

    root = pdf.Root.StructTreeRoot
    assert len(pdf.pages) == 5
    assert len([one for one in walk(root) if str(one.get("/S", "")) == "/H1"]) == 5
    found = dict(
        zip(list(root.ParentTree.Nums)[::2], list(root.ParentTree.Nums)[1::2], strict=True)
    )
    for page in pdf.pages:
        elements = [one for one in found[int(page.StructParents)] if "/Pg" in one]
        assert elements
        assert {one.Pg.objgen for one in elements} == {page.obj.objgen}
    document = root.K[0] if isinstance(root.K, pikepdf.Array) else root.K
    assert {one.P.objgen for one in document.K} == {document.objgen}
    assert bool(pdf.Root.MarkInfo.Marked)
    assert pdf.check_pdf_syntax() == []


@pytest.mark.slow
def test_letters_are_set_on_two_cores_in_their_order(monkeypatch):
    monkeypatch.setattr(printing, "BATCH", 2)
    monkeypatch.setattr(many_sheets, "cores", lambda: 2)

    text = pypdfium2.PdfDocument(written(letters_of(5)))

    names = [page.get_textpage().get_text_range() for page in text]
    assert [f"Member {n}" in words for n, words in enumerate(names)] == [True] * 5


def letters_of(count):
    people = [Person(n, f"Member {n}", address=f"{n} Sample Street") for n in range(count)]
    heard = []
    version = made_version("schedule-change", "letter")
    made = printing.letters(version, SENDER, DAY, people, lambda *done: heard.append(done))
    assert heard[-1] == (count, count)
    return pikepdf.open(io.BytesIO(made))


def written(pdf):
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_html_in_every_field_is_words():
    bomb = "<img src=x onerror=alert(1)>"
    version = made_version(title=bomb, what=bomb, act=bomb, contact=bomb, contact_how=bomb)

    sheet = printing.flyer(version, SENDER)

    assert "<img src=x" not in sheet.html
    assert "&lt;img src=x" in sheet.html


BOMBS = ("file:///etc/passwd", "http://127.0.0.1:1/x", "https://evil.example/x",
         "data:text/css,*{}", "organizer-font:../../etc/passwd", "given:other.png",
         "ftp://evil.example/x")  # fmt: skip


@pytest.mark.parametrize("address", BOMBS)
def test_nothing_is_fetched_but_what_was_given(address, monkeypatch):
    import socket

    def refuse(*_args, **_given):
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket, "create_connection", refuse)
    html = (
        f"<html lang=en><title>x</title><link rel=stylesheet href='{address}'>"
        f"<style>@import url('{address}'); @font-face {{font-family: q; src: url('{address}')}}"
        f"body {{background: url('{address}')}}</style>"
        f"<img src='{address}' alt=x><object data='{address}'></object>"
        f"<link rel=attachment href='{address}'><p>words</p></html>"
    )

    content = sheets.as_pdf(html)

    assert content.startswith(b"%PDF")
    assert b"root:" not in content


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ words.__init__.__globals__ }}",
        "{% for x in ().__class__.__bases__ %}{{ x }}{% endfor %}",
        "{{ words.append(1) }}",
    ],
)
def test_a_template_that_calls_code_is_refused_or_empty(template):
    try:
        made = sheets.filled_words(template, words=[])
    except (Refused, Invalid):
        return
    assert "class" not in made


def test_a_text_is_laid_out_by_what_its_parts_are():
    laid = laid_out(made_version().text, "flyer")

    assert laid.title == "Summer picnic"
    assert [one.kind for one in laid.blocks] == ["words", "words", "facts", "deed", "contact"]
