"""Every kind of PDF that the house makes, read by its tag tree as a screen reader would."""

import pytest

from organizer.documents import letters, sheets
from organizer.documents.packet import Exhibit, packet
from tests.documents.letters_made import LETTERS
from tests.documents.tag_tree import in_the_way
from tests.documents.test_packet import FRONT, photo

BODY = "<h1>Heading</h1><p>Words.</p>"


def sheet(body=BODY, head="<title>A sheet</title>", attributes='lang="en"'):
    return sheets.as_pdf(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")


@pytest.mark.parametrize("kind", sorted(LETTERS))
def test_nothing_in_a_letter_of_a_case_is_in_the_way(kind):
    assert in_the_way(letters.pdf(LETTERS[kind])) == []


def test_the_front_of_a_packet_is_tagged_and_its_foreign_pages_claim_nothing():
    pages = [Exhibit("U-1", "Photo", photo()), Exhibit("U-2", "Statement", b"I saw it.")]

    found = in_the_way(packet(FRONT, pages))

    assert found[0] == "does not say that it is PDF/UA-1"
    assert all(one.startswith("page ") for one in found[1:])
    assert not [one for one in found if "outside" in one or one.startswith(("page 1:", "page 2:"))]


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
