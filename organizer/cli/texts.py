"""What the words of an agreement tell: its limits, its changes, whether a quotation stands."""

from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from organizer.clauses.limits import Listed, limits_of
from organizer.clauses.quoting import standing_of
from organizer.clauses.texts import Text, text_of, text_of_document
from organizer.core.comparison.compare import Change, Kind, compare
from organizer.core.comparison.paragraphs import Paragraph
from organizer.core.quote import Place, Standing
from organizer.core.span import Span
from organizer.documents.reading import read
from organizer.storage.session import reading

from .opened import Opened, as_json, file_bytes, opened, show

SIGNS = {Kind.CHANGED: "~", Kind.ADDED: "+", Kind.REMOVED: "-", Kind.MOVED: ">"}


@click.command("limits")
@click.argument("edition", type=int)
@as_json
def limits_command(edition: int, as_json: bool) -> None:
    """List the time limits found in an edition, confirmed or not, each with its words."""
    at = opened()
    with reading(at.engine) as session:
        listed = limits_of(session, at.reader, edition)

    def in_words() -> None:
        for item in listed:
            limit = item.limit
            sure = "confirmed" if item.is_confirmed else item.look_first or "suggested"
            click.echo(f"{limit.step}: {limit.number} {limit.unit}, {limit.citation} ({sure})")
            said = (
                f"\n    The page says: {' '.join(item.page_says.split())}" if item.page_says else ""
            )
            click.echo(f"    {' '.join(limit.quote.split())}{said}\n")

    show({"limits": [_limit(item) for item in listed]}, as_json, in_words)


def _limit(item: Listed) -> dict[str, Any]:
    limit = item.limit
    return {
        "step": limit.step,
        "number": limit.number,
        "unit": limit.unit,
        "printed_unit": limit.printed_unit,
        "runs_from": limit.runs_from,
        "page": limit.page,
        "quote": limit.quote,
        "confirmed": item.is_confirmed,
        "citation": limit.citation,
        "actor": limit.actor,
        "if_late": limit.if_late,
        "doubt": limit.doubt,
        "look_first": item.look_first,
        "page_says": item.page_says,
        "spans": [span.as_list() for span in limit.spans],
        "clause_id": limit.key,
    }


@click.command("quote")
@click.argument("edition", type=int)
@click.argument("text")
@as_json
def quote_command(edition: int, text: str, as_json: bool) -> None:
    """Say whether a quotation stands in an edition, and where."""
    at = opened()
    with reading(at.engine) as session:
        standing = standing_of(session, at.reader, edition, text)

    def in_words() -> None:
        if standing.place:
            how = "Word for word" if standing.exact else "In another typography"
            how = "As the page shows it" if standing.put_right else how
            click.echo(f"{how}: {standing.place.citation}")
            if standing.look_first or standing.put_right:
                click.echo(f"    {standing.look_first or standing.put_right}")
            return
        click.echo("These words do not stand there.")
        if standing.nearest:
            click.echo(f"Nearest ({standing.ratio:.0%}): {standing.nearest.citation}")
            click.echo(f"    {' '.join(standing.nearest.text.split())}")

    show(_standing(standing), as_json, in_words)


def _standing(standing: Standing) -> dict[str, Any]:
    place = standing.place
    where = _where(place.spans) if place else {"page": None, "start": None, "end": None}
    return {
        "found": standing.found,
        "exact": standing.exact,
        "citation": place.citation if place else None,
        **where,
        "nearest": _nearest(standing.nearest, standing.ratio) if standing.nearest else {},
        "look_first": standing.look_first,
        "page_says": standing.page_says,
        "put_right": standing.put_right,
    }


def _nearest(place: Place, ratio: float) -> dict[str, Any]:
    return {
        "text": place.text,
        "citation": place.citation,
        **_where(place.spans),
        "ratio": ratio,
    }


def _where(spans: tuple[Span, ...]) -> dict[str, int]:
    first, last = spans[0], spans[-1]
    over = {"page_end": last.page} if last.page != first.page else {}
    return {"page": first.page, "start": first.start, **over, "end": last.end}


@click.command("compare")
@click.argument("old")
@click.argument("new")
@as_json
def compare_command(old: str, new: str, as_json: bool) -> None:
    """Compare two editions, or an edition and a file, clause by clause."""
    at = opened()
    with reading(at.engine) as session:
        ours, theirs = _text(at, session, old), _text(at, session, new)
    changes = compare(ours.cited(), ours.pages, theirs.cited(), theirs.pages)

    def in_words() -> None:
        for change in (c for c in changes if c.kind in SIGNS):
            shown = (change.new or change.old)[0]
            click.echo(f"{SIGNS[change.kind]} {change.kind}: {shown.citation} {shown.place}")
            click.echo(f"    {_marked(change)}\n")

    show({"changes": [_change(change) for change in changes]}, as_json, in_words)


def _text(at: Opened, session: Session, given: str) -> Text:
    """An edition's id, or a file's path; a file that is named like a number wins by its path."""
    if given.isdigit() and not Path(given).exists():
        return text_of(session, at.reader, int(given))
    return text_of_document(read(file_bytes(Path(given))))


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "old": _side(change.old),
        "new": _side(change.new),
        "words": [{"sign": run.sign, "words": run.words} for run in change.words],
    }


def _side(paragraphs: tuple[Paragraph, ...]) -> Any:
    shown = [
        {
            "label": paragraph.place,
            "citation": paragraph.citation,
            **_where(paragraph.spans),
            "text": paragraph.text,
        }
        for paragraph in paragraphs
    ]
    return shown if len(shown) > 1 else shown[0] if shown else None


def _marked(change: Change) -> str:
    if not change.words:
        return " ".join((change.new or change.old)[0].text.split())
    signs = {"-": "[-{}-]", "+": "{{+{}+}}", "=": "{}"}
    return " ".join(signs[run.sign].format(run.words) for run in change.words)
