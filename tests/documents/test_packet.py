"""The packet: index, stamps and order; exhibits that cannot or must not be shown as they are."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from organizer.core.errors import Invalid
from organizer.documents import letters
from organizer.documents.packet import Exhibit, packet
from organizer.documents.packet_front import Front, Happening, Listed, front_pages
from tests.documents.letters_made import LETTERS

FRONT = Front(
    "Grievance of Robin Sample",
    "G-2027-014",
    "Local 9104",
    "9 April 2027",
    timeline=(Happening("1 March 2027", "The schedule was replaced", "the posted schedule"),),
    quotations=(("Days off shall not be changed.", "Art. 2 § 1, p. 14"),),
)


@pytest.fixture(scope="module")
def one_page():
    return letters.pdf(LETTERS["withdrawal"])


def photo(form="JPEG", mode="RGB", size=(60, 40), color="green"):
    out = io.BytesIO()
    Image.new(mode, size, color).save(out, form)
    return out.getvalue()


def texts(content):
    pdf = pdfium.PdfDocument(content)
    try:
        pages = [pdf[n].get_textpage().get_text_bounded() for n in range(len(pdf))]
        return [" ".join(text.split()) for text in pages]
    finally:
        pdf.close()


def changed(content, change, **saved):
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, **saved)
        return out.getvalue()


def test_exhibits_follow_the_index_each_page_stamped(one_page):
    exhibits = [
        Exhibit("U-1", "Withdrawal", one_page, "9 March 2027"),
        Exhibit("U-2", "Photo", photo()),
        Exhibit("U-3", "Statement", b"I saw it on the wall."),
    ]

    pages = texts(packet(FRONT, exhibits))

    assert len(pages) == 5
    assert "G-2027-014" in pages[0]
    index = " ".join(pages[1].split())
    for line in ("U-1 Withdrawal 9 March 2027 1 3", "U-2 Photo 1 4", "U-3 Statement 1 5"):
        assert line in index
    assert "Art. 2 § 1, p. 14" in index
    for number, label in enumerate(("U-1", "U-2", "U-3"), start=3):
        assert f"{label} 1 of 1 p. {number}" in pages[number - 1]
    assert "I saw it on the wall." in pages[4]


def test_the_page_numbers_hold_when_the_index_runs_over(one_page):
    exhibits = [Exhibit(f"U-{n}", f"Letter {n}", one_page) for n in range(1, 61)]

    pages = texts(packet(FRONT, exhibits))

    first = next(n for n, text in enumerate(pages, start=1) if "U-1 1 of 1" in text)
    assert f"U-1 Letter 1 1 {first}" in " ".join(pages[1].split())
    assert "U-60 1 of 1 p. " + str(len(pages)) in pages[-1]


TITLES = st.text(alphabet="WMil .", min_size=1, max_size=120).map(lambda it: it + "x")
LISTED = st.lists(st.builds(Listed, st.just("U-1"), TITLES, TITLES, st.just(3)), max_size=25)


@settings(max_examples=5, deadline=None)
@given(LISTED, st.lists(st.builds(Happening, st.just("1 March 2027"), TITLES, TITLES), max_size=20))
def test_however_wrong_the_guess_the_first_exhibit_begins_behind_the_front(exhibits, happened):
    content, listed = front_pages(replace(FRONT, timeline=tuple(happened)), exhibits)

    assert [one.first for one in listed[:1]] in ([], [len(texts(content)) + 1])


def test_a_row_of_the_index_and_a_day_lead_to_the_exhibit(one_page):
    happened = (Happening("9 March 2027", "Withdrawn", "by hand", "U-2"),)
    exhibits = [Exhibit("U-1", "First", one_page), Exhibit("U-2", "Second", one_page)]

    content = packet(replace(FRONT, timeline=happened), exhibits)

    assert "Withdrawn U-2, p. 4 by hand" in texts(content)[1]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = [page.objgen for page in pdf.pages]
        leads = [pages.index(link.Dest[0].objgen) + 1 for link in pdf.pages[1].Annots]
    assert leads == [3, 4, 4]


def test_the_outline_leads_to_each_exhibit(one_page):
    content = packet(FRONT, [Exhibit("U-1", "Withdrawal", one_page)])

    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Index and timeline", "U-1: Withdrawal"]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_stamp_stands_upright_in_the_lower_right_of_a_turned_page(one_page, turned):
    def turn(pdf):
        pdf.pages[0].Rotate = turned

    content = packet(FRONT, [Exhibit("U-1", "Turned", changed(one_page, turn))])

    pdf = pdfium.PdfDocument(content)
    image = pdf[2].render(scale=1).to_pil().convert("RGB")
    pdf.close()
    corner = image.crop((image.width - 182, image.height - 34, image.width - 14, image.height - 14))
    blue = sum(1 for red, _, b in corner.get_flattened_data() if b > red + 60)
    assert blue > 300  # the frame and the words


def test_what_an_exhibit_would_do_is_left_behind(one_page):
    def arm(pdf):
        act = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('MARKER')")
        pdf.Root.OpenAction = act
        pdf.pages[0].AA = pikepdf.Dictionary(O=act)
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=act
        )
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(link)]))

    content = packet(FRONT, [Exhibit("U-1", "Armed", changed(one_page, arm))])

    with pikepdf.open(io.BytesIO(content)) as pdf:
        whole = "".join(repr(thing) for thing in pdf.objects)
        assert "MARKER" not in whole
        assert "JavaScript" not in whole


@pytest.mark.parametrize(
    ("form", "mode", "size"),
    [("JPEG", "RGB", (4000, 3000)), ("JPEG", "L", (40, 900)), ("PNG", "RGBA", (900, 40)),
     ("PNG", "P", (60, 40)), ("WEBP", "RGB", (600, 400)), ("JPEG", "CMYK", (60, 40))],
)  # fmt: skip
def test_a_picture_is_shown_whole_in_the_middle_of_its_sheet(form, mode, size):
    dark = {"L": 0, "P": 0, "RGBA": (0, 0, 0, 255), "CMYK": (0, 0, 0, 255)}.get(mode, (0, 0, 0))

    content = packet(FRONT, [Exhibit("U-1", "Photo", photo(form, mode, size, dark))])

    pdf = pdfium.PdfDocument(content)
    sheet = pdf[2].render(scale=1, grayscale=True).to_pil()
    pdf.close()
    shown = sheet.crop((0, 0, 612, 745)).point(lambda it: 255 if it < 128 else 0).getbbox()
    left, top, right, bottom = shown
    assert abs((right - left) / (bottom - top) / (size[0] / size[1]) - 1) < 0.1
    assert abs(left + right - 612) <= 4
    assert min(left, top) >= 35


def spoil(content):
    def change(pdf):
        words = pdf.make_stream(b"")
        words.write(b"no such thing", filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].Contents = words
        del pdf.Root.StructTreeRoot

    return changed(content, change)


def lock(content):
    return changed(content, lambda _: None, encryption=pikepdf.Encryption(owner="a", user="b"))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        pytest.param(lock, "locked by a password", id="locked"),
        pytest.param(lambda _: b"%PDF-1.7 and nothing", "damaged", id="damaged"),
        pytest.param(spoil, "page is damaged", id="spoilt page"),
        pytest.param(lambda _: b"MZ\x90\x00 is a program", "a program", id="a program"),
        pytest.param(lambda _: b"\x00\x00\x00\x18ftypheic....", "HEIC photo", id="HEIC"),
        pytest.param(lambda _: b"", "empty", id="empty"),
    ],
)
def test_an_exhibit_that_cannot_be_shown_is_named(one_page, made, words):
    with pytest.raises(Invalid, match=rf"U-7, .*Bad”?: .*{words}"):
        packet(FRONT, [Exhibit("U-1", "Good", one_page), Exhibit("U-7", "Bad", made(one_page))])


def test_a_packet_without_exhibits_says_so():
    assert "There are no exhibits" in texts(packet(FRONT, []))[1]
