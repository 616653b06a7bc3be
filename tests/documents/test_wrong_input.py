"""Files as they really come: broken, locked, mislabelled, turned. A sentence, or all of it."""

import zipfile
from io import BytesIO

import pytest

from organizer.core.errors import Invalid
from organizer.documents import ocr
from organizer.documents.reading import read
from organizer.documents.tracked import REJECTED
from tests.documents import pdfs_made, words_made
from tests.documents.scans_made import PAPER, scanned_pdf, sheet

scans = pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")
WORDS = "Article 1\nAll is well on this page."


def a_zip():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("agreement.txt", "Article 1")
    return out.getvalue()


REFUSED = {
    "locked": (lambda: pdfs_made.locked(pdfs_made.articles()), "locked by a password"),
    "cut off": (lambda: pdfs_made.articles()[:-600], "cut off, its end is missing"),
    "cut off at a tenth": (lambda: pdfs_made.articles()[:900], "cut off, its end is missing"),
    "cut off on its way from the web": (
        lambda: pdfs_made.for_the_web(pdfs_made.articles())[:-40], "cut off"),
    "of no bytes": (lambda: b"", "The file is empty"),
    "a zip called PDF": (a_zip, "not a PDF, Word"),
    "a photo called PDF": (lambda: b"\x89PNG\r\n\x1a\n", "This is a picture"),
    "an old Word file": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "old Office file"),
    "a bomb": (words_made.bomb, "unpacks to more than 400 MB"),
    "a file of macros": (words_made.macro_file, "Word file with macros"),
    "a Word file without its text": (words_made.whose_text_is_something_else, "damaged"),
    "a Word file without its beginning": (words_made.whose_beginning_is_gone, "damaged"),
    "a Word file cut off": (lambda: words_made.plain()[:-300], "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_whole_is_refused_in_a_sentence(name):
    make, words = REFUSED[name]

    with pytest.raises(Invalid, match=words) as refused:
        read(make())

    assert str(refused.value).endswith(".")


def test_five_thousand_pages_are_refused_before_any_is_read():
    with pytest.raises(Invalid, match="5,000 pages; 4,000 is the most"):
        read(pdfs_made.blank_pages(5000))


def test_a_file_that_only_forbids_printing_is_read():
    content = pdfs_made.locked(pdfs_made.articles(), user="")

    assert read(content).pages[0].text == WORDS


def test_a_file_made_for_the_web_is_read_whole():
    assert len(read(pdfs_made.for_the_web(pdfs_made.articles())).pages) == 4


@pytest.mark.parametrize("degrees", [90, 180, 270])
@pytest.mark.parametrize("how", [pdfs_made.turned, pdfs_made.upright_by_turning])
def test_the_words_of_a_turned_page_stay_in_order(how, degrees):
    pages = read(how(pdfs_made.articles(), degrees)).pages

    assert pages[0].text == WORDS


def test_two_columns_are_read_one_after_the_other():
    columns = "".join(
        f"<h2>Section {n}</h2><p>{' '.join(f'word{n}' for _ in range(90))}</p>" for n in range(1, 9)
    )
    content = pdfs_made.pdf_of(f"<div style='columns: 2; font-size: 11px'>{columns}</div>")

    text = "\n".join(page.text for page in read(content).pages)

    found = [line for line in text.splitlines() if line.startswith("Section")]
    assert found == [f"Section {n}" for n in range(1, 9)]


def test_a_damaged_page_is_told_and_the_others_are_read():
    document = read(pdfs_made.with_a_damaged_page(pdfs_made.articles(), 2))

    assert [bool(page.text) for page in document.pages] == [True, False, True, True]
    assert document.warnings == ((2, "this page is damaged and cannot be read"),)


def test_pages_without_words_are_kept_and_told():
    found = read(pdfs_made.blank_pages(3))

    assert len(found.pages) == 3
    assert found.warnings == tuple((n, "no text on this page") for n in (1, 2, 3))


@scans
def test_a_file_of_pictures_alone_is_read_from_them():
    pages = read(scanned_pdf(sheet("Article 1 Hours", "All is well."), sheet("Article 2"))).pages

    assert [page.read_by for page in pages] == ["ocr", "ocr"]
    assert pages[0].text.startswith("Article 1 Hours")


@scans
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_scan_that_lies_on_its_side_is_read_and_its_words_are_found_there(degrees):
    lines = ("Article 1 Grievances", "A grievance is filed within 15 days of the event.",
             "It may not be filed later than that.")  # fmt: skip
    picture = sheet(*lines).rotate(degrees, expand=True)

    (page,) = read(scanned_pdf(picture)).pages

    assert [line for line in page.text.splitlines() if line] == list(lines)
    left, top, right, bottom = page.seen[0].box
    around = picture.crop((int(left * picture.width), int(top * picture.height),
                           int(right * picture.width), int(bottom * picture.height)))  # fmt: skip
    assert around.getextrema()[0] < 100  # ink is where the word is said to be


@scans
def test_two_columns_of_a_scan_are_read_one_after_the_other():
    words = {
        "left": ["Days off are posted on", "the board each Friday. The", "steward hears of changes",
                 "before they are made, and", "nobody works on a holiday", "without being asked."],
        "right": ["Overtime goes round by", "seniority among those who", "want it. A list hangs",
                  "beside the clock, and who", "was passed over is", "called at the next turn."],
    }  # fmt: skip
    picture = sheet(*words["left"])
    picture.paste(sheet(*words["right"]).crop((100, 0, 640, PAPER[1])), (660, 0))

    text = read(scanned_pdf(picture)).pages[0].text

    assert [line for line in text.splitlines() if line] == [*words["left"], *words["right"]]


@scans
def test_a_garbled_text_layer_is_read_from_its_picture():
    lines = [f"Section {n}. The agency answers every grievance in writing." for n in range(1, 9)]
    found = read(pdfs_made.garbled(lines))

    assert found.pages[0].read_by == "ocr"
    assert "The agency answers every grievance" in found.pages[0].text
    assert "garbled" in found.warnings[0][1]


def test_tracked_changes_are_read_as_accepted_and_it_is_said():
    found = read(words_made.tracked())

    assert [line for line in found.pages[0].text.splitlines() if line] == [
        "Article 1 Grievances",
        "A grievance is filed within ten days.",
        "An answer is due in a week.",
        "Overtime is voluntary.",
        "Days off are posted on Friday.",
    ]
    assert found.warnings == ((0, "The file has tracked changes: they were read as accepted."),)


def test_tracked_changes_are_read_as_rejected_when_asked():
    found = read(words_made.tracked(), tracked=REJECTED)

    assert [line for line in found.pages[0].text.splitlines() if line] == [
        "Article 1 Grievances",
        "A grievance is filed within fifteen days.",
        "Days off are posted on Friday.",
        "Overtime is",
        "voluntary.",
    ]
    assert found.tracked == REJECTED


def test_macros_are_neither_run_nor_read():
    found = read(words_made.with_macros())

    assert found.pages[0].text == "Article 1 Hours\nAll is well.\n"
    assert found.warnings == (
        (0, "There are macros in this file: they were neither run nor read."),
    )


def test_html_fetches_nothing(monkeypatch):
    import socket

    def never(*_, **__):
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", never)
    page = b"""<!DOCTYPE html PUBLIC "x" "http://192.0.2.1/x.dtd"><html><head>
    <link rel="stylesheet" href="http://192.0.2.1/x.css"><meta http-equiv="refresh" content="0;
    url=http://192.0.2.1/"></head><body><h1>Article 1</h1><script src="http://192.0.2.1/x.js">
    </script><img src="http://192.0.2.1/x.png"><iframe src="http://192.0.2.1/"></iframe>
    <p onclick="steal()">All is well.</p></body></html>"""

    lines = [line for line in read(page).pages[0].text.splitlines() if line]

    assert lines == ["Article 1", "All is well."]


def test_text_of_windows_keeps_its_signs():
    text = "Article 1 – Hours\r\n“Days” means § 3’s days, 1½ of them…\r\n\fArticle 2\r\n"

    pages = read(text.encode("cp1252")).pages

    assert [page.text for page in pages] == [
        part.replace("\r\n", "\n") for part in text.split("\f")
    ]
