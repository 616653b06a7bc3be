"""The contract search on the command line, one question or a file of them."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from organizer.clauses.search import Found, find
from organizer.core.errors import Invalid, OrganizerError
from organizer.people.local import today
from organizer.search.encoder import Encoder
from organizer.storage.session import reading

from .opened import DAY, Opened, as_json, batch_lines, opened, show


@click.command("search")
@click.argument("question", required=False)
@click.option("--edition", type=int, help="Search this text whatever its dates.")
@click.option("--on", type=DAY, help="What was in force on this day (default: today).")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
@click.option("--batch", type=click.Path(path_type=Path), help="A file of JSON lines.")
@as_json
def search_command(
    question: str | None,
    edition: int | None,
    on: datetime | None,
    limit: int,
    batch: Path | None,
    as_json: bool,
) -> None:
    """Find the clauses that answer a question in plain words."""
    if (question is None) == (batch is None):
        raise click.UsageError("Give a question, or --batch with a file.")
    at = opened()
    model = at.model()
    with reading(at.engine) as session:
        day = on.date() if on else today(session, at.now)
    if batch is not None:
        _run_batch(at, model, batch, edition, day, limit)
        return
    assert question is not None
    found = _find(at, model, question, edition, day, limit)
    show(as_document(found), as_json, lambda: _say(found))


def _find(
    at: Opened, model: Encoder | None, question: str, edition: int | None, day: date, limit: int
) -> Found:
    with reading(at.engine) as session:
        return find(session, at.reader, model, question, on=day, edition_id=edition, limit=limit)


def _run_batch(
    at: Opened, model: Encoder | None, batch: Path, edition: int | None, day: date, limit: int
) -> None:
    for given, wrong in batch_lines(batch):
        line: dict[str, Any] = {"id": given.get("id") if given else None}
        try:
            if given is None or not isinstance(given.get("question"), str):
                raise Invalid(wrong or "this line has no question")
            line |= as_document(_find(at, model, given["question"], edition, day, limit))
        except OrganizerError as error:
            line["error"] = str(error)
        click.echo(json.dumps(line, ensure_ascii=False))


def as_document(found: Found) -> dict[str, Any]:
    """The shape that CLI.md promises."""
    hits = []
    for hit in found.hits:
        clause = hit.clause
        first, last = hit.spans[0], hit.spans[-1]
        ends = {"page_end": last[0]} if last[0] != first[0] else {}
        hits.append(
            {
                "clause_id": clause.id,
                "edition_id": clause.edition_id,
                "agreement": clause.edition.agreement.name,
                "citation": clause.citation,
                "article": clause.article,
                "page": first[0],
                "start": first[1],
                **ends,
                "end": last[2],
                "text": hit.text,
                "score": round(hit.score, 6),
                "why": list(hit.why),
            }
        )
    return {"hits": hits, "abstained": found.abstained, "ms": found.ms}


def _say(found: Found) -> None:
    if found.abstained:
        click.echo("The agreement does not seem to address this.")
    for hit in found.hits:
        click.echo(f"{hit.clause.edition.agreement.name}, {hit.clause.citation}")
        click.echo(f"    {hit.clause.reading}\n")
