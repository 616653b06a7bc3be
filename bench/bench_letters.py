"""Personalised letters as one PDF on all cores, beside WeasyPrint alone on as many."""

import os
import resource
import sys
import time
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from weasyprint import HTML

from organizer.documents.many_sheets import cores
from organizer.notices import library, printing
from organizer.notices.audience import Person
from organizer.notices.compose import Asked, Setting, compose
from organizer.notices.models import Notice, Version

DAY = date(2026, 3, 2)
SENDER = printing.From("Local 4471", "")
FONTS = (Path(__file__).parent.parent / "static" / "fonts").as_uri()


def made_version() -> Version:
    brief = replace(library.brief("schedule-change"), by=date(2026, 3, 13))
    text = compose(brief, Asked("letter"), Setting("Local 4471", "", DAY)).text
    notice = Notice(kind=brief.kind, brief=brief.as_dict(), code="K7QX2M9P")
    return Version(notice=notice, channel="letter", language="en", composed=text)


def bare(html: str) -> int:
    """As WeasyPrint does it by itself; no part of ours but the page."""
    page = html.replace("organizer-font:", f"{FONTS}/")
    return len(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


def bare_on_all_cores(people: list[Person]) -> None:
    share = -(-len(people) // cores())
    batches = [people[start : start + share] for start in range(0, len(people), share)]
    pages = [printing.letter(made_version(), SENDER, DAY, batch).html for batch in batches]
    with get_context("spawn").Pool(cores()) as pool:
        pool.map(bare, pages)


def processor() -> float:
    """Seconds of all cores, of this process and of those that it started and that have ended."""
    return sum(os.times()[:4])


def most_memory() -> int:
    """The largest of this process and of each that it started, times their number, in MB."""
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + cores() * child) // 1024


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    people = [
        Person(n, f"Invented Member {n}", address=f"{n} Sample Street\nHampton VA 23669")
        for n in range(count)
    ]
    started, worked = time.perf_counter(), processor()
    printing.letters(made_version(), SENDER, DAY, people, lambda done, total: None)
    ours, memory = time.perf_counter() - started, most_memory()
    our_work = processor() - worked
    started, worked = time.perf_counter(), processor()
    bare_on_all_cores(people)
    alone = time.perf_counter() - started
    its_work = processor() - worked
    print(
        f"{count} letters on {cores()} cores: {ours / alone:.2f} times bare WeasyPrint "
        f"({ours:.0f} s and {alone:.0f} s), at most {memory} MB together; "
        f"{our_work / its_work:.2f} times its processor time "
        f"({our_work:.0f} s and {its_work:.0f} s)"
    )
