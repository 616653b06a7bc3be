"""Scanned pages read by Tesseract, one by one, where the file itself has no usable text."""

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

UNSURE = 70.0  # confidence, of 100, below which a telling word is named
TELLING = {"not", "may", "shall", "must", "no"}
SECONDS = 120


@dataclass(frozen=True)
class Scanned:
    """The words of a picture of a page; ``unsure`` those that must be looked at."""

    text: str
    unsure: tuple[str, ...]


def is_there() -> bool:
    return shutil.which("tesseract") is not None


def read_picture(png: bytes) -> Scanned:
    """The text of a page's picture, line by line. An unreadable picture gives no text."""
    return _assembled(_table(png))


def boxed(image: Image.Image) -> list[tuple[str, float, float, float, float]]:
    """The words of a page's picture with their boxes, as shares of its width and height."""
    out = BytesIO()
    image.save(out, "PNG")
    width, height = image.size
    found = []
    for cells in _rows(_table(out.getvalue())):
        left, top, across, down = (int(cell) for cell in cells[6:10])
        right, bottom = (left + across) / width, (top + down) / height
        found.append((cells[11].strip(), left / width, top / height, right, bottom))
    return found


def _table(png: bytes) -> str:
    """What Tesseract says, a line for each word; nothing when it fails."""
    tesseract = shutil.which("tesseract")
    assert tesseract is not None
    command = [tesseract, "stdin", "stdout", "--psm", "4", "-l", "eng", "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 -- the program found on this machine, fixed words
            command, input=png, capture_output=True, timeout=SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _rows(table: str) -> Iterator[list[str]]:
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) >= 12 and cells[11].strip():
            yield cells


def _assembled(table: str) -> Scanned:
    lines: dict[tuple[str, ...], list[str]] = defaultdict(list)
    unsure = []
    for cells in _rows(table):
        word = cells[11].strip()
        lines[tuple(cells[2:5])].append(word)
        if float(cells[10]) < UNSURE and _tells(word):
            unsure.append(word)
    text, block = [], None
    for key, words in lines.items():
        if block is not None and key[:2] != block:
            text.append("")
        text.append(" ".join(words))
        block = key[:2]
    return Scanned("\n".join(text), tuple(unsure))


def _tells(word: str) -> bool:
    """Digits, and the words that turn a rule round."""
    return any(c.isdigit() for c in word) or word.lower().strip(".,;:") in TELLING
