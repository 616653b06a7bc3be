"""Two columns that the file writes line by line across are read one after the other."""

import pypdfium2 as pdfium
import pytest

from organizer.documents.columns import Read, in_columns
from organizer.documents.reading import read
from tests.documents.columns_made import across, pdf_of_lines, prose, word_by_word

LEFT, RIGHT = prose("a"), prose("b")
HEAD = (60, 40, "Agreement of the Invented Local"), (480, 40, "Page 7")
TITLE = (60, 80, "ARTICLE 12 - HOURS OF WORK AND THE DAYS THAT ARE FREE, FOR BOTH OF THE UNITS")
FOOT = (300, 760, "7")
APART = " ".join(LEFT + RIGHT)
HALF = (60, 100 + 15 * 13 + 10, "ARTICLE 13 - WHAT IS PAID FOR WORK ON A DAY THAT WAS TO BE FREE")


def words_of(lines):
    return " ".join(read(pdf_of_lines(*lines)).pages[0].text.split())


def in_two_parts():
    yield from across(LEFT[:15], RIGHT[:15])
    yield HALF
    yield from across(LEFT[15:], RIGHT[15:], top=100 + 18 * 13)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([*across(LEFT, RIGHT)], APART, id="columns alone"),
        pytest.param([*across(LEFT, RIGHT, shift=4)], APART, id="lines at other heights"),
        pytest.param([*word_by_word(across(LEFT, RIGHT))], APART, id="word by word"),
        pytest.param(
            [TITLE, *across(LEFT, RIGHT)], f"{TITLE[2]} {APART}", id="a title over both columns"
        ),
        pytest.param(
            [*HEAD, *across(LEFT, RIGHT), FOOT],
            f"{HEAD[0][2]} Page 7 {APART} 7",
            id="a head and a foot",
        ),
        pytest.param(
            [*in_two_parts()],
            " ".join([*LEFT[:15], *RIGHT[:15], HALF[2], *LEFT[15:], *RIGHT[15:]]),
            id="a title between the columns",
        ),
        pytest.param(
            [*across(LEFT, RIGHT[:20] + [""] * 10)],
            " ".join(LEFT + RIGHT[:20]),
            id="a column that ends sooner",
        ),
    ],
)
def test_columns_written_across_are_put_apart(lines, expected):
    assert words_of(lines) == expected


def rows(cells, x=(60, 330), step=13):
    for at, (one, other) in enumerate(cells):
        yield x[0], 100 + at * step, one
        yield x[1], 100 + at * step, other


def cells_of_prose():
    """A table of two columns whose cells hold sentences: rows begin at one height."""
    y, left, right = 100, iter(LEFT), iter(RIGHT)
    for _ in range(9):
        for row in range(3):
            yield 60, y + row * 13, next(left)
            yield 330, y + row * 13, next(right)
        y += 3 * 13 + 9


NOT_COLUMNS = {
    "a wage scale": [*rows([(f"Step {n} of the scale", f"{n}4.50 {n}5.10") for n in range(1, 40)])],
    "terms and what they mean": [
        *rows(zip([f"Term {n}" for n in range(30)], RIGHT, strict=True), x=(60, 220))
    ],
    "contents without leaders": [
        *rows([(f"Article {n} Hours of the invented unit", f"{n}") for n in range(1, 40)],
              x=(60, 500))
    ],
    "names beside names": [
        *rows([(f"Invented Person {n}", f"Placeholder Person {n}") for n in range(40)])
    ],
    "a table of sentences": [*cells_of_prose()],
    "an indented list": [(60 + 30 * (n % 3), 100 + n * 13, line) for n, line in
                         enumerate(prose("c", 40, 70))],
    "one column word by word": [*word_by_word(
        (60, 100 + n * 13, line) for n, line in enumerate(prose("c", 45, 80)))],
    "columns of a few lines": [
        *((60, 100 + n * 13, line) for n, line in enumerate(prose("c", 30, 80))),
        *across(LEFT[:5], RIGHT[:5], top=600),
    ],
}  # fmt: skip


@pytest.mark.parametrize("kind", NOT_COLUMNS)
def test_what_is_no_running_text_on_both_sides_is_read_line_by_line(kind):
    lines = NOT_COLUMNS[kind]
    by_line = [words for _, _, words in sorted(lines, key=lambda one: (one[1], one[0]))]

    assert "".join(words_of(lines).split()) == "".join("".join(by_line).split())

    assert read(pdf_of_lines(*lines)).warnings == ()


LISTED = [line.capitalize() for line in RIGHT]  # each line begins a sentence
ABOVE = [(60, 40 + n * 13, line) for n, line in enumerate(prose("c", 22, 84))]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*across(LEFT, LISTED)], id="one may be a list"),
        pytest.param([*ABOVE, *across(LEFT[:12], RIGHT[:12], top=600)], id="less of the page"),
    ],
)
def test_columns_that_cannot_be_told_apart_surely_are_left_and_said(lines):

    document = read(pdf_of_lines(*lines))

    assert document.pages[0].text.split() == " ".join(words for _, _, words in lines).split()
    assert document.warnings == (
        (1, "two columns that may be mixed: read this page beside its picture"),
    )


def test_columns_written_one_after_the_other_are_left_as_the_file_has_them():
    lines = list(across(LEFT, RIGHT))

    assert words_of(lines[::2] + lines[1::2]) == APART


@pytest.mark.parametrize("name", ["NHTSA-CBA.pdf", "FTA-CBA-2021.pdf", "OST-Master-Agreement.pdf"])
def test_no_page_of_one_column_changes(agreement_data, name):
    pdf = pdfium.PdfDocument(agreement_data / "federal" / name)

    changed = [number for number, page in enumerate(pdf, start=1) if _put_apart(page)]

    pdf.close()
    assert changed == []


def _put_apart(page):
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_bounded()
        return in_columns(textpage, text) != Read(text)
    finally:
        textpage.close()
        page.close()
