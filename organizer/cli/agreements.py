"""Agreements on the command line: import, and what was read."""

from datetime import datetime
from pathlib import Path

import click

from organizer.clauses import queries
from organizer.clauses.importing import Imported, import_file
from organizer.clauses.kinds import KINDS
from organizer.clauses.reported import counted
from organizer.clauses.storing import Asked
from organizer.documents.tracked import ACCEPTED, VIEWS
from organizer.storage.session import reading

from .opened import DAY, as_json, file_bytes, opened, show


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--agreement", help="Its name; without it, the file's.")
@click.option("--kind", type=click.Choice(KINDS), default="master", show_default=True)
@click.option("--from", "starts", type=DAY, help="First day in force.")
@click.option("--to", "ends", type=DAY, help="Last day in force.")
@click.option("--status", default="", help="Its legal status, in words.")
@click.option("--unit", default="", help="The bargaining unit it covers.")
@click.option(
    "--tracked", type=click.Choice(VIEWS), default=ACCEPTED, show_default=True,
    help="How tracked changes of a Word file are read.",
)  # fmt: skip
@as_json
def import_command(
    file: Path,
    agreement: str | None,
    kind: str,
    starts: datetime | None,
    ends: datetime | None,
    status: str,
    unit: str,
    tracked: str,
    as_json: bool,
) -> None:
    """Read a PDF, DOCX, HTML or text file into an edition, and index it."""
    at = opened()
    asked = Asked(
        file.name,
        file_bytes(file),
        agreement or file.stem,
        kind,
        starts.date() if starts else None,
        ends.date() if ends else None,
        status,
        unit,
        tracked,
    )
    done = import_file(at.engine, at.files, at.model(), asked, actor=at.actor, now=at.now)
    show(_imported(done), as_json, lambda: _say(done))


@click.command("outline")
@click.argument("edition", type=int)
@as_json
def outline_command(edition: int, as_json: bool) -> None:
    """Show the structure of an edition as it was read."""
    at = opened()
    with reading(at.engine) as session:
        outline = queries.edition(session, at.reader, edition).outline

    def in_words() -> None:
        for article in outline["articles"]:
            click.echo(f"{article['label']}  {article['title']}  (page {article['page']})")
            for section in article["sections"]:
                click.echo(f"    {section['label']}  {section['title']}")

    show(outline, as_json, in_words)


@click.command("page")
@click.argument("edition", type=int)
@click.argument("number", type=int)
@as_json
def page_command(edition: int, number: int, as_json: bool) -> None:
    """Show one stored page."""
    at = opened()
    with reading(at.engine) as session:
        page = queries.page(session, at.reader, edition, number)
    document = {"page": page.number, "printed": page.printed, "text": page.text}
    show(document, as_json, lambda: click.echo(page.text))


@click.command("clauses")
@click.argument("edition", type=int)
@as_json
def clauses_command(edition: int, as_json: bool) -> None:
    """Show every clause of an edition, a JSON line each."""
    at = opened()
    with reading(at.engine) as session:
        clauses = queries.clauses_of(session, at.reader, edition)
    for clause in clauses:
        line = {
            "clause_id": clause.id,
            "citation": clause.citation,
            "article": clause.article,
            "label": clause.label,
            "spans": clause.spans,
            "text": clause.text,
            "reading": clause.reading,
        }
        show(line, as_json, lambda c=clause: click.echo(f"{c.citation}: {c.reading}\n"))  # type: ignore[misc]


def _imported(done: Imported) -> dict[str, object]:
    return {
        "agreement_id": done.agreement_id,
        "edition_id": done.edition_id,
        "already": done.already,
        "pages": done.pages,
        "articles": done.articles,
        "sections": done.sections,
        "clauses": done.clauses,
        "ocr_pages": done.ocr_pages,
        "warnings": [{"page": page, "what": what} for page, what in done.warnings],
        "seconds": {
            **dict.fromkeys(("read", "parse", "store", "embed"), 0.0),
            **dict(done.seconds),
        },
    }


def _say(done: Imported) -> None:
    if done.already:
        click.echo(f"This file is already here, as edition {done.edition_id}.")
        return
    counts = counted(done.pages, done.articles, done.sections, done.clauses)
    click.echo(f"Edition {done.edition_id}: {counts}.")
    for page, what in done.warnings:
        click.echo(f"  page {page}: {what}" if page else f"  {what}", err=True)
