"""Redaction truly removes: what was covered is in no part of the new file."""

import io

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from organizer.core.errors import Invalid
from organizer.documents import sheets
from organizer.documents.redact import Region, redact_image, redact_pdf
from tests.documents import pdfs_made

NAME = "Zebediah"
HTML = """<html lang=en><head><title>Zebediah</title><style>@page { size: 5in 5in; margin: 0.5in }
p { margin: 0 0 2in }</style></head><body><p>Zebediah was there</p><p>harmless words</p>
<p style="break-before: page">SECOND</p></body></html>"""
TOP = Region(1, 0, 0, 1, 0.3)


def made(second="the second page"):
    return sheets.as_pdf(HTML.replace("SECOND", second))


def text_of(content):
    pdf = pdfium.PdfDocument(content)
    try:
        return [pdf[n].get_textpage().get_text_bounded() for n in range(len(pdf))]
    finally:
        pdf.close()


def everything_in(content):
    """All objects and all streams, unpacked."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        parts = [repr(pdf.docinfo), repr(pdf.Root)]
        for thing in pdf.objects:
            parts.append(repr(thing))
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != "/Image":
                parts.append(thing.read_bytes().decode("latin-1"))
    return "".join(parts)


def darkness(content, page, box):
    pdf = pdfium.PdfDocument(content)
    try:
        image = pdf[page].render(scale=1).to_pil().convert("L")
    finally:
        pdf.close()
    left, top, right, bottom = (
        int(part * side) for part, side in zip(box, (*image.size, *image.size), strict=True)
    )
    return image.crop((left, top, right, bottom)).getextrema()


def test_covered_words_are_gone_and_the_rest_stays():
    found = redact_pdf(made(), [TOP])

    assert text_of(found.content)[0].strip() == ""
    assert "the second page" in text_of(found.content)[1]
    assert NAME not in everything_in(found.content)
    assert darkness(found.content, 0, (0.05, 0.05, 0.95, 0.25)) == (0, 0)
    assert darkness(found.content, 0, (0.0, 0.4, 1.0, 0.9))[1] == 255


def test_a_covered_word_that_stands_elsewhere_is_told():
    found = redact_pdf(made("Signed by Zebediah himself"), [TOP])

    assert ("zebediah", (2,)) in found.elsewhere


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_covered_where_it_shows(turned):
    with pikepdf.open(io.BytesIO(made("Zebediah"))) as pdf:
        pdf.pages[0].Rotate = turned
        out = io.BytesIO()
        pdf.save(out)
    where = {90: (0.7, 0, 1, 1), 180: (0, 0.7, 1, 1), 270: (0, 0, 0.3, 1)}[turned]

    found = redact_pdf(out.getvalue(), [Region(1, *where)])

    assert text_of(found.content)[0].strip() == ""
    assert ("zebediah", (2,)) in found.elsewhere


def test_remarks_attachments_and_shared_drawings_do_not_go_along():
    with pikepdf.open(io.BytesIO(made())) as pdf:
        remark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[9, 9, 29, 29],
            Contents=NAME,
        )  # fmt: skip
        pdf.pages[1].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(remark)]))
        pdf.attachments["note.txt"] = NAME.encode()
        drawing = pdf.make_stream(
            f"BT ({NAME}) Tj ET".encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 9, 9],
        )  # fmt: skip
        for page in pdf.pages:
            page.Resources.XObject = pikepdf.Dictionary(Shared=drawing)
        out = io.BytesIO()
        pdf.save(out)

    found = redact_pdf(out.getvalue(), [TOP])

    assert NAME not in everything_in(found.content)


def test_what_a_form_shows_on_another_page_stays_visible():
    with pikepdf.open(io.BytesIO(made())) as pdf:
        look = pdf.make_stream(b"0 g 0 0 100 50 re f", Type=pikepdf.Name.XObject,
                               Subtype=pikepdf.Name.Form, BBox=[0, 0, 100, 50])  # fmt: skip
        stamp = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[100, 100, 200, 150],
            F=4, AP=pikepdf.Dictionary(N=look),
        )  # fmt: skip
        pdf.pages[1].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(stamp)]))
        out = io.BytesIO()
        pdf.save(out)

    found = redact_pdf(out.getvalue(), [TOP])

    assert darkness(found.content, 1, (0.3, 0.6, 0.5, 0.7)) == (0, 0)


@pytest.mark.parametrize(
    ("regions", "words"),
    [
        ([], "Mark what"),
        ([Region(1, 0.5, 0, 0.4, 1)], "outside"),
        ([Region(1, 0, 0, 1.2, 1)], "outside"),
        ([Region(9, 0, 0, 1, 1)], "no page 9"),
    ],
)
def test_a_region_must_lie_on_a_page(regions, words):
    with pytest.raises(Invalid, match=words):
        redact_pdf(made(), regions)


def test_a_locked_file_and_one_that_is_cut_off_are_told_apart():
    with pytest.raises(Invalid, match="locked by a password"):
        redact_pdf(pdfs_made.locked(made()), [TOP])
    with pytest.raises(Invalid, match="its end is missing"):
        redact_pdf(b"%PDF-1.7 nothing", [TOP])


def test_a_picture_is_black_where_it_was_covered():
    out = io.BytesIO()
    Image.new("RGB", (100, 100), "white").save(out, "PNG")

    image = Image.open(io.BytesIO(redact_image(out.getvalue(), [Region(1, 0, 0, 0.5, 1)])))

    assert image.getpixel((20, 50))[:3] == (0, 0, 0)
    assert image.getpixel((90, 50))[:3] == (255, 255, 255)
