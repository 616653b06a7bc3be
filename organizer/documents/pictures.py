"""Pictures of the pages of a PDF with the boxes of their words, drawn once and kept.

Each is drawn by a child process, one at a time: PDFium never runs in the page threads.
"""

import json
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from organizer.core.word_boxes import Box, Word

logger = logging.getLogger(__name__)
PROJECT = Path(__file__).resolve().parents[2]
SECONDS = 90
one_at_a_time = Lock()


@dataclass(frozen=True)
class Picture:
    file: Path
    width: int
    height: int
    words: tuple[Word, ...]


def is_drawable(source: Path) -> bool:
    if not source.is_file():
        return False
    with source.open("rb") as file:
        return b"%PDF-" in file.read(1024)


def picture_of(source: Path, number: int, folder: Path) -> Picture | None:
    """The picture of a page, drawn if it isn't in ``folder`` yet; None when it can't be."""
    if not is_drawable(source):
        return None
    kept = folder / source.name / f"{number}.png"
    with one_at_a_time:
        if not kept.exists() or not kept.with_suffix(".json").exists():
            _draw(source, number, kept)
    return _read(kept)


def _draw(source: Path, number: int, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=kept.parent) as folder:
        png, words = Path(folder) / "page.png", Path(folder) / "page.json"
        command = [sys.executable, "-m", "organizer.documents.drawing"]
        try:
            subprocess.run(  # noqa: S603 -- this program itself, with paths it made
                [*command, str(source.resolve()), str(number), str(png), str(words)],
                cwd=PROJECT,
                timeout=SECONDS,
                check=True,
                capture_output=True,
            )
        except (subprocess.SubprocessError, OSError):
            logger.warning("page %d of a stored file could not be drawn", number)
            return
        png.replace(kept)
        words.replace(kept.with_suffix(".json"))


def _read(kept: Path) -> Picture | None:
    try:
        told = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    words = tuple(Word(text, Box(*box)) for text, *box in told["words"])
    width, height = told["size"]
    return Picture(kept, width, height, words)
