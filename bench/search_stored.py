"""Databases of many passages for trials of speed: real texts, repeated with changes.

The texts are those of the folder ``ORGANIZER_DATA`` when it is there, else sentences of ours.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import search_texts
from sqlalchemy import Engine, insert, select

from organizer.clauses.models import Agreement, Clause, Edition, StoredPage
from organizer.search import index, spoken
from organizer.search.encoder import Encoder, Vectors
from organizer.search.index import NewPassage, Prepared
from organizer.search.models import Passage
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import begin

DOCS = ("federal/FTA-CBA-2021.pages", "federal/OST-Master-Agreement.pages", "dol/document_1642")
AN_EDITION = 1_000
random = np.random.default_rng(3)


def originals(model: Encoder) -> tuple[list[NewPassage], list[Vectors]]:
    """Passages as they would be kept, each with its vectors; these are made once and kept."""
    if search_texts.DATA.is_dir():
        cuts = [
            cut for doc in DOCS for cut in search_texts.passages(search_texts.DATA / f"{doc}.txt")
        ]
        passages = [NewPassage(0, c.start, c.end, c.heading, c.text) for c in cuts]
    else:
        sentences = [pair.written for pair in spoken.pairs()]
        lines = [f"{a} {b}" for a, b in zip(sentences, sentences[7:], strict=False)]
        passages = [NewPassage(0, 0, len(x), f"Article {n // 20}", x) for n, x in enumerate(lines)]
    wanted = [[f"{p.heading}. {p.text}", *index.telling_sentences(p.text)] for p in passages]
    flat = search_texts.Memory(model, "bench")([line for lines in wanted for line in lines])
    return passages, list(np.split(flat, np.cumsum([len(lines) for lines in wanted])[:-1]))


def edition(
    number: int, size: int, passages: Sequence[NewPassage], vectors: Sequence[Vectors], model: str
) -> Prepared:
    """``size`` passages, each some words longer than the one it was made from."""
    at = [(number * size + n) % len(passages) for n in range(size)]
    changed = []
    for place, n in enumerate(at):
        one, other = passages[n], passages[int(random.integers(len(passages)))]
        more = " ".join(other.text.split()[:6])
        text = f"{one.text} {more} {number}"
        changed.append(NewPassage(place, 0, len(text), one.heading, text))
    moved = [_moved(vectors[n]) for n in at]
    return Prepared(tuple(changed), tuple(moved), model)


def _moved(rows: Vectors) -> Vectors:
    noise = random.standard_normal(rows.shape).astype(np.float32) * np.float32(0.01)
    rows = rows + noise
    return np.ascontiguousarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


def stored(folder: Path, size: int, model: Encoder) -> Engine:
    """A database with ``size`` passages in editions of a thousand, numbered from 1."""
    engine = open_engine(f"sqlite:///{folder / 'organizer.db'}")
    upgrade(engine, folder / "copies", now=datetime.now(UTC).replace(tzinfo=None))
    passages, vectors = originals(model)
    for number in range(1, size // AN_EDITION + 1):
        made = edition(number, AN_EDITION, passages, vectors, model.name)
        with begin(engine) as session:
            index.add(session, number, range(number * AN_EDITION, (number + 1) * AN_EDITION), made)
    return engine


def with_clauses(engine: Engine) -> None:
    """An agreement, an edition and a clause for each passage, so that pages can show them."""
    now = datetime.now(UTC).replace(tzinfo=None)
    with begin(engine) as session:
        for number in session.scalars(select(Passage.scope).distinct().order_by(Passage.scope)):
            kept = session.scalars(select(Passage).where(Passage.scope == number)).all()
            agreement = Agreement(id=number, name=f"Invented Agreement {number}")
            file = {"file_hash": f"{number:064}", "file_name": f"{number}.txt"}
            session.add(agreement)
            session.flush()
            session.add(Edition(id=number, agreement_id=number, imported_at=now, **file))
            session.flush()
            session.execute(insert(StoredPage), [_page(one) for one in kept])
            session.execute(insert(Clause), [_clause(one) for one in kept])


def _page(one: Passage) -> dict[str, Any]:
    return {"edition_id": one.scope, "number": one.owner % AN_EDITION + 1, "text": one.text}


def _clause(one: Passage) -> dict[str, Any]:
    page = one.owner % AN_EDITION + 1
    named = dict.fromkeys(("section", "section_title", "label"), "")
    return named | {
        "id": one.owner,
        "edition_id": one.scope,
        "seq": page,
        "article": f"Article {page // 20 + 1}",
        "article_title": one.heading,
        "citation": f"Art. {page // 20 + 1}, sheet {page}",
        "page": page,
        "spans": [[page, 0, len(one.text)]],
        "text": one.text,
        "reading": one.text,
    }
