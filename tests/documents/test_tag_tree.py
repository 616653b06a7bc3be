"""Every kind of PDF that the house makes, read by its tag tree as a screen reader would."""

import io

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image

from organizer.documents import letters, sheets
from organizer.documents.packet import Exhibit, packet
from tests.documents.letters_made import LETTERS
from tests.documents.tag_tree import in_the_way, walked
from tests.documents.test_packet import FRONT, changed, photo, texts

BODY = "<h1>Heading</h1><p>Words.</p>"


def sheet(body=BODY, head="<title>A sheet</title>", attributes='lang="en"'):
    return sheets.as_pdf(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")


@pytest.mark.parametrize("kind", sorted(LETTERS))
def test_nothing_in_a_letter_of_a_case_is_in_the_way(kind):
    assert in_the_way(letters.pdf(LETTERS[kind])) == []


def foreign(tagged):
    """A page of somebody else's, with a remark and a link on it; ``tagged``: with broken tags."""

    def change(pdf):
        page = pdf.pages[0]
        stamp = pikepdf.Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=[9, 9, 29, 29], Contents="Ask Sam"
        )
        page.Annots = pikepdf.Array([pdf.make_indirect(stamp), pdf.make_indirect(link())])
        with pdf.open_metadata() as told:
            del told["pdfuaid:part"]
        if not tagged:
            del pdf.Root.StructTreeRoot

    return changed(letters.pdf(LETTERS["withdrawal"]), change)


def link():
    act = pikepdf.Dictionary(S=Name.URI, URI="https://example.org/")
    return pikepdf.Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=act)


def scan():
    out = io.BytesIO()
    Image.new("L", (600, 800), "white").save(out, "PDF")
    return out.getvalue()


EXHIBITS = {
    "photo": photo(),
    "statement": b"I saw it.",
    "letter of ours": letters.pdf(LETTERS["withdrawal"]),
    "their tagged page": foreign(tagged=True),
    "their bare page": foreign(tagged=False),
    "scan": scan(),
}


def test_no_page_of_a_packet_is_silent_and_it_promises_no_more_than_it_holds():
    exhibits = [Exhibit(f"U-{n}", name, EXHIBITS[name]) for n, name in enumerate(EXHIBITS, 1)]

    made = packet(FRONT, exhibits)

    assert in_the_way(made) == ["does not say that it is PDF/UA-1", "more than one H1"]
    letter = texts(EXHIBITS["letter of ours"])[0]
    shown = [text for text in texts(made) if letter in text]
    assert len(shown) == 3  # ours, theirs with tags, theirs without


def elements(content):
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [(role, str(one.get("/Alt", ""))) for role, _, one in walked(pdf) if role != "Span"]


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("photo", [("Figure", "U-7, page 1 of 1: X, a picture, in which no words can be read.")]),
        ("scan", [("Figure", "U-7, page 1 of 1: X, a picture, in which no words can be read.")]),
        ("their bare page", [("P", ""), ("Annot", "Ask Sam")]),
        ("their tagged page", [("P", ""), ("Annot", "Ask Sam")]),
        ("statement", [("H1", ""), ("P", "")]),
    ],
)
def test_an_exhibit_is_heard_as_what_it_is(name, heard):
    told = elements(packet(FRONT, [Exhibit("U-7", "X", EXHIBITS[name])]))

    assert told[-len(heard) - 1 :] == [("Sect", ""), *heard]


@pytest.mark.parametrize(
    ("made", "what"),
    [
        ({"body": "<h2>First</h2>"}, "the first heading is not H1"),
        ({"body": "<h1>One</h1><h3>Three</h3>"}, "after H1 comes H3"),
        ({"body": "<h1>One</h1><h1>Two</h1>"}, "more than one H1"),
        ({"body": "<h1>One</h1><table><tr><td>1</td></tr></table>"}, "a table without headers"),
        ({"attributes": 'lang="de"'}, "its language is said to be de"),
        ({"head": ""}, "no title"),
    ],
)
def test_what_would_be_in_the_way_is_seen(made, what):
    assert what in in_the_way(sheet(**made))


def test_a_running_foot_is_decoration():
    foot = "<title>A sheet</title><style>@page { @bottom-right { content: counter(page) } }</style>"

    assert in_the_way(sheet(head=foot)) == []


def test_a_sheet_of_ours_has_nothing_in_the_way():
    assert in_the_way(sheet()) == []
