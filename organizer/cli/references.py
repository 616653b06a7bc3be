"""The references of an edition on the command line: how many lead somewhere, which do not."""

from collections.abc import Mapping, Sequence

import click

from organizer.clauses import queries
from organizer.clauses.references import links_of, share_resolved
from organizer.core.crossref.reference import Status
from organizer.storage.session import reading

from .opened import as_json, opened, show


@click.command("references")
@click.argument("edition", type=int)
@as_json
def references_command(edition: int, as_json: bool) -> None:
    """How many references of an edition resolve where the text is here, and which do not."""
    at = opened()
    with reading(at.engine) as session:
        found = links_of(session, at.reader, edition)
        keys = queries.clauses_by_id(session, {link.key for link in found})
        resolved, inside = share_resolved(found)
        broken = [
            {
                "citation": keys[link.key].citation,
                "words": link.reference.mention.words,
                "status": link.reference.status.value,
                "why": link.reference.why,
            }
            for link in found
            if link.reference.status in (Status.DANGLING, Status.LOOKS_WRONG)
        ]
    share = round(resolved / inside, 3) if inside else None
    told = {"references": len(found), "here": inside, "resolved": resolved, "share": share}
    show(told | {"broken": broken}, as_json, lambda: _say(told, broken))


def _say(told: Mapping[str, object], broken: Sequence[Mapping[str, str]]) -> None:
    click.echo(f"{told['resolved']} of {told['here']} references to texts that are here resolve.")
    for one in broken:
        click.echo(f"{one['citation']}: “{one['words']}”: {one['why'] or one['status']}")
