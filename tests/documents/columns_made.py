"""PDF pages drawn line by line, to write columns and tables as bad programs write them."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

WIDE, HIGH = 612, 792
PROSE = (
    "The parties agree that each request is made in writing and answered with reasons, "
    "and that the answer names the rule on which it stands. An employee who is asked to "
    "stay longer is told so before the shift ends, unless an emergency leaves no time for "
    "it. Whoever works on a day off is given another day within the same pay period, and "
    "the day is chosen by the employee where the work allows it. No one is asked to waive "
    "these rules, and a waiver that was signed is of no effect. "
)


def pdf_of_lines(*lines, size=10):
    """A page of ``(x, y, words)``, each line a text of its own, in this order; y from the top."""
    return pdf_of_pages([lines], size=size)


def pdf_of_pages(pages, size=10):
    out = BytesIO()
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier)
        )
        for lines in pages:
            drawn = "\n".join(
                f"BT /F {size} Tf 1 0 0 1 {x} {HIGH - y} Tm ({_escaped(words)}) Tj ET"
                for x, y, words in lines
            )
            page = pdf.add_blank_page(page_size=(WIDE, HIGH))
            page.Resources = Dictionary(Font=Dictionary(F=font))
            page.Contents = pdf.make_stream(drawn.encode("cp1252"))
            page.MediaBox = Array([0, 0, WIDE, HIGH])
        pdf.save(out)
    return out.getvalue()


def _escaped(words):
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def prose(letter, lines=30, wide=40):
    """Lines of running text in which each word ends with ``letter``."""
    words = " ".join(f"{word}{letter}" for word in (PROSE * 9).split())
    found, line = [], ""
    for word in words.split():
        if len(line) + len(word) >= wide:
            found.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return found[:lines]


def across(left, right, x=(60, 330), top=100, step=13, shift=0):
    """Both columns line by line, as the file writes them: left, right, left, right."""
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        yield x[0], top + row * step, one
        yield x[1], top + row * step + shift, other


def word_by_word(lines, size=10):
    """The same lines, each word written for itself (a letter of Courier is 0.6 wide)."""
    for x, y, words in lines:
        at = 0
        for word in words.split(" "):
            yield x + at * 0.6 * size, y, word
            at += len(word) + 1
