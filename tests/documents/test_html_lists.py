"""Numbers of HTML lists, which only a browser shows, and letters of a file that names none."""

import pytest

from organizer.documents.reading import read


def text_of(body):
    content = f"<html><body><h1>Leave</h1>{body}</body></html>".encode()
    return [line for line in read(content).pages[0].text.splitlines()[1:] if line]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>One.<li>Two.</ol>", ["1. One.", "2. Two."]),
        ("<ol type='a' start='3'><li>One.<li>Two.</ol>", ["c. One.", "d. Two."]),
        (
            "<ol type=I><li>One.<li value=9>Two.<li>Three.</ol>",
            ["I. One.", "IX. Two.", "X. Three."],
        ),
        ("<ol style='list-style-type: upper-alpha'><li>One.</ol>", ["A. One."]),
        ("<ol reversed><li>One.<li>Two.</ol>", ["2. One.", "1. Two."]),
        ("<ol><li><p>One.</p><p>More.</p></li></ol>", ["1. One.", "More."]),
        ("<ol type=I><li><h2>Pay</h2><ol type=A><li>One.</ol></ol>", ["I. Pay", "A. One."]),
        ("<ul><li>One.</ul>", ["One."]),
        ("<ol style='list-style: none'><li>One.</ol>", ["One."]),
        ("<ol><li>(a) One.<li>2.1. Two.</ol>", ["(a) One.", "2.1. Two."]),
    ],
)
def test_items_have_the_numbers_that_a_browser_shows(body, expected):
    assert text_of(body) == expected


def test_struck_words_are_left_out_and_told():
    found = read(
        b"<html><body><p>Within <del>ten</del> <s>12</s> <ins>15</ins> days.</body></html>"
    )

    assert found.pages[0].text == "Within 15 days.\n"
    assert "struck through were left out, at 2 places" in found.warnings[0][1]


def test_letters_of_a_file_that_names_none_are_utf8_where_they_can_be():
    assert text_of("<p>The employee’s § 3 – leave</p>") == ["The employee’s § 3 – leave"]
    assert "Caf\xe9" in read(b"<html><body><p>Caf\xe9 of nobody</body></html>").pages[0].text
