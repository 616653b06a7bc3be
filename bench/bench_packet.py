"""The packet of a 60-document case of 300 pages, beside WeasyPrint's and pikepdf's own time.

WeasyPrint alone sets the same front pages and picture sheets; pikepdf alone joins the same
pages without stamps, titles or numbers.
"""

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import pikepdf
from PIL import Image

from organizer.documents import sheets
from organizer.documents.packet import Exhibit, packet
from organizer.documents.packet_front import Front, Happening, Listed

PAPERS, PAGES, PICTURES, TURNS = 60, 300, 12, 3


def pdf_of(pages: int, name: str) -> bytes:
    words = "Days off shall not be changed without fourteen days notice. " * 30
    body = "".join(f"<p style='break-after: page'>{name} {n}. {words}</p>" for n in range(pages))
    return sheets.as_pdf(f"<!doctype html><html lang=en><title>{name}</title><body>{body}")


def picture(number: int) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((1600, 1200)).rotate(number).save(out, "JPEG")
    return out.getvalue()


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """The least processor time of three turns, and what was made."""
    took = []
    for _ in range(TURNS):
        started = time.process_time()
        made = work()
        took.append(time.process_time() - started)
    return min(took), made


def papers() -> list[Exhibit]:
    files = PAPERS - PICTURES
    each, more = divmod(PAGES - PICTURES, files)
    made = [pdf_of(each + (n < more), f"Paper {n}") for n in range(files)]
    made += [picture(n) for n in range(PICTURES)]
    return [Exhibit(f"U-{n}", f"Paper {n}", one) for n, one in enumerate(made, 1)]


SHEET = """<!doctype html><html lang=en><title>Paper</title><style>@page { size: 8.5in 11in }
img { max-width: 7.5in; max-height: 9.7in }</style><img src="given:exhibit.jpg" alt="Paper">"""


def weasy(front: Front, exhibits: list[Exhibit]) -> list[bytes]:
    listed = [Listed(one.label, one.title, "", 5, n) for n, one in enumerate(exhibits)]
    html = sheets.filled("packet/front.html", front=front, listed=listed)
    pictures = [sheets.as_pdf(SHEET, {"exhibit.jpg": one.content}) for one in exhibits[-PICTURES:]]
    return [sheets.as_pdf(html), *pictures]


def joined(parts: list[bytes]) -> bytes:
    with pikepdf.new() as whole:
        for part in parts:
            with pikepdf.open(io.BytesIO(part)) as one:
                whole.pages.extend(one.pages)
        out = io.BytesIO()
        whole.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


if __name__ == "__main__":
    happened = tuple(Happening(f"{n} March 2026", "Meeting, step 1") for n in range(1, 30))
    front = Front("Denied leave", "2026-00001", "Local", "1 April 2026", timeline=happened)
    exhibits = papers()
    ours, made = timed(lambda: packet(front, exhibits))
    setting, sheets_made = timed(lambda: weasy(front, exhibits))
    parts = [sheets_made[0], *(one.content for one in exhibits[:-PICTURES]), *sheets_made[1:]]
    joining, _ = timed(lambda: joined(parts))
    with pikepdf.open(io.BytesIO(made)) as done:
        pages = len(done.pages)
    print(f"{PAPERS} papers, {pages} pages with the front: {ours:.1f} s")
    print(f"WeasyPrint alone {setting:.1f} s, pikepdf alone {joining:.1f} s")
    print(f"ours is {ours / (setting + joining):.2f} times the two together")
