"""Retrieval figures on a labelled set of questions."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePath
from typing import Any

import click
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.clauses.importing import import_file
from organizer.clauses.models import Edition
from organizer.clauses.search import find
from organizer.clauses.storing import Asked
from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import OPERATOR
from organizer.core.scoring import (
    Gold,
    Scored,
    Shown,
    abstention,
    figures,
    first_answer,
    first_page,
)
from organizer.search.encoder import Encoder
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import reading

from .opened import Opened, as_json, batch_lines, file_bytes, opened, show

Line = dict[str, Any]


@click.command("evaluate")
@click.argument("questions", type=click.Path(path_type=Path))
@click.option("--pages", type=click.Path(path_type=Path), help="Import FOLDER/doc.txt to try on.")
@as_json
def evaluate_command(questions: Path, pages: Path | None, as_json: bool) -> None:
    """Score the search on labelled questions: hit@1, hit@5, hit@10, MRR@10, abstention."""
    at = opened()
    lines = _questions(questions)
    model = at.model()
    with _tried(at, model, lines, pages) as (engine, editions), reading(engine) as session:
        scored = [(line, _scored(session, model, editions, line)) for line in lines]
    document = _document(scored)
    show(document, as_json, lambda: _say(document))


def _questions(path: Path) -> list[Line]:
    file_bytes(path)
    lines = []
    for given, wrong in batch_lines(path):
        if given is None or "doc" not in given or not ({"question", "query"} & set(given)):
            raise Invalid(f"{path}: {wrong or 'a line has no “doc” and “question” or “query”'}.")
        if not all({"page", "text"} <= set(gold) for gold in given.get("gold", [])):
            raise Invalid(f"{path}: what answers a question needs its “page” and its “text”.")
        lines.append(dict(given))
    return lines


@contextmanager
def _tried(
    at: Opened, model: Encoder | None, lines: list[Line], pages: Path | None
) -> Iterator[tuple[Engine, dict[str, int]]]:
    """The documents' editions: in a throw-away home with ``pages``, else what is imported here."""
    stems = sorted({_stem(line) for line in lines})
    if pages is None:
        yield at.engine, _known(at.engine, stems)
        return
    with tempfile.TemporaryDirectory() as scratch:
        engine = open_engine(f"sqlite:///{Path(scratch) / 'organizer.db'}")
        upgrade(engine, Path(scratch) / "copies", now=at.now)
        try:
            yield engine, _imported(engine, Path(scratch), at, model, pages, stems)
        finally:
            engine.dispose()


def _imported(
    engine: Engine, home: Path, at: Opened, model: Encoder | None, pages: Path, stems: list[str]
) -> dict[str, int]:
    editions = {}
    for stem in stems:
        path = next(iter(sorted(pages.rglob(f"{stem}.txt"))), pages / f"{stem}.txt")
        asked = Asked(path.name, file_bytes(path), stem)
        done = import_file(engine, home / "files", model, asked, actor=at.actor, now=at.now)
        editions[stem] = done.edition_id
        click.echo(f"{stem}: {done.clauses} clauses", err=True)
    return editions


def _known(engine: Engine, stems: list[str]) -> dict[str, int]:
    with reading(engine) as session:
        rows = session.execute(select(Edition.file_name, Edition.id).order_by(Edition.id))
        here = {PurePath(name).stem: edition_id for name, edition_id in rows}
    missing = [stem for stem in stems if stem not in here]
    if missing:
        raise NotFound(f"Not imported here: {', '.join(missing[:5])}. Import them, or use --pages.")
    return here


def _stem(line: Line) -> str:
    name = PurePath(str(line["doc"])).name
    return name.removesuffix(".txt")


def _scored(
    session: Session, model: Encoder | None, editions: dict[str, int], line: Line
) -> Scored:
    question = str(line.get("question") or line["query"])
    edition = editions[_stem(line)]
    found = find(session, OPERATOR, model, question, on=date.min, edition_id=edition)
    hits = [Shown(hit.text, hit.spans[0][0], hit.spans[-1][0]) for hit in found.hits]
    kind = str(line.get("kind", "all"))
    if "gold_pages" in line:
        return Scored(kind, first_page(hits, line["gold_pages"]), found.abstained)
    golds = [Gold(gold["page"], gold["text"]) for gold in line.get("gold", [])]
    rank = first_answer(hits, golds, needs_all=False) if golds else None
    return Scored(kind, rank, found.abstained, not golds)


def _document(scored: list[tuple[Line, Scored]]) -> Line:
    """By kind; what is scored by page stands apart."""
    by_text = [one for line, one in scored if "gold_pages" not in line]
    by_page = [one for line, one in scored if "gold_pages" in line]
    document: Line = {}
    for name, part in (("by_clause", by_text), ("by_page", by_page)):
        if part:
            kinds = defaultdict(list)
            for one in part:
                if not one.is_unanswerable:
                    kinds[one.kind].append(one)
            document[name] = {"all": figures(part)} | {k: figures(v) for k, v in kinds.items()}
    document["abstention"] = abstention([one for _, one in scored])
    return document


def _say(document: Line) -> None:
    for name in ("by_clause", "by_page"):
        for kind, row in document.get(name, {}).items():
            told = "  ".join(f"{key} {value}" for key, value in row.items())
            click.echo(f"{name} {kind:12} {told}")
    click.echo(f"abstention: {document['abstention']}")
