"""Scanned pages read by Tesseract, one by one, where the file itself has no usable text."""

import os
import shutil
import subprocess
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby, pairwise

from PIL import Image

from .page import SeenWord

SECONDS = 90  # less than a job's claim lasts
DARKER = 40  # of 255: what is so much darker than the paper is printed, even if it is blurred
TALL, WIDE, SHARE = 0.4, 0.5, 0.04  # of a line's height; less is a rule, leaders or a speck


@dataclass(frozen=True)
class Word:
    """What was read, how surely (of 100), and where: shares of the picture's width and height.

    ``text`` is empty where something stands between two words and nothing was read.
    """

    text: str
    confidence: float
    box: tuple[float, float, float, float]


Line = tuple[Word, ...]  # an empty one stands between two paragraphs


@dataclass(frozen=True)
class Scanned:
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(_words(line) for line in self.lines)

    def after(self, head: str, known: Collection[str] = ()) -> tuple[str, tuple[SeenWord, ...]]:
        """``head`` and the lines under it, without those that are ``known`` (in lower case)."""
        pieces, seen, at = [head] if head else [], [], len(head)
        for line in self.lines:
            if (words := _words(line)).casefold() in known:
                continue
            at += bool(pieces)
            pieces.append(words)
            for word in line:
                # Nothing read: the space between the two words stands for it.
                start, end = (at, at + len(word.text)) if word.text else (at - 1, at)
                seen.append(SeenWord(start, end, word.confidence, word.box))
                at += len(word.text) + 1 if word.text else 0
            at -= bool(line)
        return "\n".join(pieces), tuple(seen)


def _words(line: Line) -> str:
    return " ".join(word.text for word in line if word.text)


def is_there() -> bool:
    return shutil.which("tesseract") is not None


def read_picture(png: bytes) -> Scanned:
    """The words of a page's picture, line by line. An unreadable picture gives none."""
    with Image.open(BytesIO(png)) as picture:
        inked = _ink(picture.convert("L"))
    lines = _lines(_rows(_table(png)), *inked.size)
    return Scanned(tuple(tuple(_with_gaps(line, inked)) for line in lines))


@cache
def _way(tesseract: str) -> str:
    """How pages are taken apart: columns one after the other, and turned upright if it can."""
    done = subprocess.run(  # noqa: S603 -- the program found on this machine
        [tesseract, "--list-langs"], capture_output=True, timeout=SECONDS, check=False
    )
    return "1" if b"osd" in done.stdout.split() else "3"


def _table(png: bytes) -> str:
    """What Tesseract says, a line for each word; nothing when it fails."""
    tesseract = shutil.which("tesseract")
    assert tesseract is not None
    command = [tesseract, "stdin", "stdout", "--psm", _way(tesseract), "-l", "eng", "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 -- the program found on this machine, fixed words
            command, input=png, capture_output=True, timeout=SECONDS, check=True,
            # Its own threads wait for each other: on few processors it is faster without.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _rows(table: str) -> Iterator[list[str]]:
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) >= 12 and cells[11].strip():
            yield cells


def _lines(rows: Iterator[list[str]], width: int, height: int) -> Iterator[Line]:
    paragraph = None
    for key, cells in groupby(rows, key=lambda row: tuple(row[2:5])):
        if paragraph is not None and key[:2] != paragraph:
            yield ()
        yield tuple(_word(one, width, height) for one in cells)
        paragraph = key[:2]


def _word(cells: list[str], width: int, height: int) -> Word:
    left, top, across, down = (int(cell) for cell in cells[6:10])
    box = (left / width, top / height, (left + across) / width, (top + down) / height)
    return Word(cells[11].strip(), float(cells[10]), box)


def _with_gaps(line: Line, inked: Image.Image) -> Iterator[Word]:
    """The line, and an empty word wherever there is ink between two words."""
    for before, word in pairwise((None, *line)):
        assert word is not None
        if before and (box := _unread(before, word, inked)):
            yield Word("", 0.0, box)
        yield word


def _ink(picture: Image.Image) -> Image.Image:
    """White where something is printed. The paper is the commonest grey."""
    counts = picture.histogram()
    paper = counts.index(max(counts))
    return picture.point(lambda grey: 255 if grey < paper - DARKER else 0)


def _unread(
    before: Word, word: Word, inked: Image.Image
) -> tuple[float, float, float, float] | None:
    """The place between two words where something is printed, if there is one."""
    width, height = inked.size
    top, bottom = min(before.box[1], word.box[1]), max(before.box[3], word.box[3])
    tall = (bottom - top) * height
    left, right = before.box[2] * width + tall / 8, word.box[0] * width - tall / 8
    if right - left < tall * WIDE:
        return None
    gap = inked.crop((round(left), round(top * height), round(right), round(bottom * height)))
    ink = gap.getbbox()
    if ink is None or ink[3] - ink[1] < TALL * tall or ink[2] - ink[0] < WIDE * tall:
        return None
    dark = gap.histogram()[255] / (gap.width * gap.height)
    return (before.box[2], top, word.box[0], bottom) if dark >= SHARE else None
