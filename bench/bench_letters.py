"""Personalised letters as one PDF, beside WeasyPrint alone on the same pages."""

import resource
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from weasyprint import HTML

from organizer.notices import library, printing
from organizer.notices.audience import Person
from organizer.notices.compose import Asked, Setting, compose
from organizer.notices.models import Notice, Version

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100
DAY = date(2026, 3, 2)


def made_version() -> Version:
    brief = replace(library.brief("schedule-change"), by=date(2026, 3, 13))
    text = compose(brief, Asked("letter"), Setting("Local 4471", "", DAY)).text
    notice = Notice(kind=brief.kind, brief=brief.as_dict(), code="K7QX2M9P")
    return Version(notice=notice, channel="letter", language="en", composed=text)


if __name__ == "__main__":
    people = [
        Person(n, f"Invented Member {n}", address=f"{n} Sample Street\nHampton VA 23669")
        for n in range(COUNT)
    ]
    started = time.perf_counter()
    sheet = printing.letter(made_version(), printing.From("Local 4471", ""), DAY, people)
    content = sheet.pdf
    ours = time.perf_counter() - started
    fonts = (Path(__file__).parent.parent / "static" / "fonts").as_uri()
    started = time.perf_counter()
    HTML(string=sheet.html.replace("organizer-font:", f"{fonts}/")).write_pdf(
        pdf_variant="pdf/ua-1"
    )
    bare = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{COUNT} letters: {ours / bare:.2f} times bare WeasyPrint, at most {memory} MB")
