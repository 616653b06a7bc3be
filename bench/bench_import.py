"""Bringing in a 182-page agreement, beside what PDFium and the bare model need for the same.

PDFium alone reads the text of every page and the boxes of its lines. The bare model turns the
same sentences into vectors in one call. AGREEMENT_DATA names the folder of public agreements.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

import pypdfium2 as pdfium
from sqlalchemy import Engine

from organizer.clauses.importing import Imported, import_file
from organizer.clauses.storing import Asked
from organizer.config import PROJECT
from organizer.core.reader import OPERATOR
from organizer.search.encoder import Encoder, Progress, Vectors, untold
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade

DATA = Path(os.environ.get("AGREEMENT_DATA") or PROJECT.parent / "shared" / "data")
SOURCE = DATA / "federal" / "OST-Master-Agreement.pdf"
NOW, RUNS = datetime(2026, 3, 2), 3  # noqa: DTZ001 -- stored moments carry no zone


T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    made = work()
    return time.perf_counter() - started, made


def alone(content: bytes) -> int:
    """PDFium's own work: text of each page, and the boxes of its lines."""
    pdf, boxes = pdfium.PdfDocument(content), 0
    for page in pdf:
        textpage = page.get_textpage()
        textpage.get_text_bounded()
        for number in range(textpage.count_rects()):
            textpage.get_rect(number)
            boxes += 1
        textpage.close()
        page.close()
    pdf.close()
    return boxes


def brought_in(folder: Path, content: bytes, model: Encoder | None) -> tuple[Engine, Imported]:
    engine = open_engine(f"sqlite:///{folder / 'organizer.db'}")
    upgrade(engine, folder / "copies", now=NOW)
    return engine, imported(engine, folder, content, model)


def imported(engine: Engine, folder: Path, content: bytes, model: Encoder | None) -> Imported:
    asked = Asked(SOURCE.name, content, "Measured")
    actor = OPERATOR.acting("operator")
    return import_file(engine, folder / "files", model, asked, actor=actor, now=NOW)


class Noting(Encoder):
    """The model, with a note of what it was given."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.lines: list[str] = []

    def encode(self, texts: Sequence[str], progress: Progress = untold) -> Vectors:
        self.lines += texts
        return super().encode(texts, progress)


def main() -> None:
    if not SOURCE.is_file():
        print("not measured: AGREEMENT_DATA does not name the folder of public agreements")
        return
    content, folder = SOURCE.read_bytes(), PROJECT / ".model"
    alone(content)
    plain, ours = [], []
    for _ in range(RUNS):
        plain.append(timed(lambda: alone(content))[0])
        with tempfile.TemporaryDirectory() as home:
            engine, done = brought_in(Path(home), content, None)
            ours.append(dict(done.seconds))
            again, second = timed(lambda: imported(engine, Path(home), content, None))  # noqa: B023
            assert second.already
            engine.dispose()
    base = median(plain)
    whole = median(one["read"] + one["parse"] + one["store"] for one in ours)
    print(f"PDFium alone, text and boxes of {done.pages} pages: {base:.2f} s")
    for step in ("read", "parse", "store"):
        print(f"  {step}: {median(one[step] for one in ours):.2f} s")
    print(f"read + parse + store: {whole:.2f} s, {whole / base:.1f} times PDFium (at most 5)")
    print(f"the same file again: {again:.3f} s (under 1)")
    if (folder / "model.onnx").is_file():
        _with_model(content, folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of all this: {peak:.0f} MB (under 1500)")


def _with_model(content: bytes, folder: Path) -> None:
    model = Noting(folder)
    with tempfile.TemporaryDirectory() as home:
        engine, done = brought_in(Path(home), content, model)
        engine.dispose()
    lines, spent = list(model.lines), dict(done.seconds)["embed"]
    signs = sum(map(len, lines))
    bare, _ = timed(lambda: model.encode(lines))
    print(f"embedding in the import: {spent:.1f} s, {signs / spent:.0f} characters a second")
    print(f"the bare model on the same: {bare:.1f} s, {signs / bare:.0f} characters a second")


if __name__ == "__main__":
    main()
