"""Which clause the answer card quotes for what is asked in a hallway about the sample local.

    python bench/search_hallway.py

The questions were written from the sample agreements before the card was asked. Whoever mended
the card had seen which ones it missed: what others labelled (``search_card.py``) says how good
it is.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from organizer.clauses.answering import card
from organizer.clauses.models import Clause
from organizer.clauses.results import results
from organizer.clauses.scope import Filters
from organizer.config import CONTRACTS
from organizer.core.reader import OPERATOR
from organizer.sample.agreements import import_sample
from organizer.sample.fill import FILLER
from organizer.search.encoder import encoder
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import reading

HERE = Path(__file__).parent
MODEL = HERE.parent / ".model"
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
BOOKS = {"Harbor Clinic Supplement": "h", "Telework": "t"}


def asked() -> Iterator[tuple[frozenset[str], str]]:
    for line in (HERE / "own_hallway.txt").read_text(encoding="utf-8").splitlines():
        where, mark, question = line.partition(" | ")
        if mark and not line.startswith("#"):
            yield frozenset(where.split(" / ")), question


def place(clause: Clause) -> str:
    name = clause.edition.agreement.name
    book = next((mark for part, mark in BOOKS.items() if part in name), "")
    numbers = [re.search(r"\d+", text) for text in (clause.article, clause.section)]
    return book + ".".join(found.group() for found in numbers if found)


def told(session: Session, question: str, right: frozenset[str]) -> bool:
    found = results(session, OPERATOR, encoder(MODEL), question, Filters(NOW.date()))
    shown = card(session, encoder(MODEL), found)
    quoted = [place(line.shown.clause) for line in shown.lines] if shown else []
    ranked = [place(clause) for clause in found.clauses]
    if not quoted or quoted[0] not in right:
        where = next((n for n, one in enumerate(ranked, start=1) if one in right), None)
        print(f"{question}\n  wanted {', '.join(sorted(right))}, quoted {quoted}, ranked {where}")
        if shown:
            print(f"  “{shown.lines[0].quotation}”")
        return False
    return True


def local(folder: Path) -> Engine:
    engine = open_engine(f"sqlite:///{folder / 'organizer.db'}")
    upgrade(engine, folder / "copies", now=NOW.replace(tzinfo=None))
    import_sample(engine, folder, CONTRACTS, encoder(MODEL), actor=FILLER, now=NOW)
    return engine


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = local(Path(folder))
        with reading(engine) as session:
            right = [told(session, question, where) for where, question in asked()]
        engine.dispose()
    print(f"the card's first clause is right for {sum(right)} of {len(right)}")


if __name__ == "__main__":
    main()
