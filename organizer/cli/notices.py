"""Notices on the command line: the checks on a text."""

from dataclasses import asdict, replace
from pathlib import Path

import click

from organizer.core.checks.facts import CHANNELS, Facts
from organizer.core.checks.finding import Finding, is_sendable
from organizer.core.checks.header import brief_of, facts_of, split
from organizer.core.checks.run import run_checks
from organizer.core.errors import Invalid
from organizer.notices import house_rules
from organizer.notices.edition_facts import with_edition
from organizer.notices.findings import with_house
from organizer.people.local import today
from organizer.second_reader.reading import second_reader_or_none
from organizer.storage.session import reading

from .opened import Opened, as_json, file_bytes, opened, show


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--channel", type=click.Choice(CHANNELS), help="Wins over the header's.")
@as_json
def check_command(file: Path, channel: str | None, as_json: bool) -> None:
    """Run the notice checks on a text."""
    header, body = split(_text_of(file))
    at = opened()
    facts = _facts(at, file, header)
    with reading(at.engine) as session:
        rules = house_rules.policy(session)
    facts = replace(facts, channel=channel) if channel else facts
    findings = run_checks(body, facts, rules, second_reader_or_none(at.config.model_dir))
    document = {
        "findings": [asdict(one) for one in findings],
        "sendable": is_sendable(findings),
    }
    show(document, as_json, lambda: _say(findings, body))


def _facts(at: Opened, file: Path, header: dict[str, str]) -> Facts:
    with reading(at.engine) as session:
        facts = with_house(session, facts_of(header, today=today(session, at.now)))
        if header.get("edition"):
            facts = with_edition(session, at.reader, facts, _edition_id(header["edition"]))
    if header.get("brief"):
        facts = replace(facts, brief=brief_of(_text_of(file.parent / header["brief"])))
    return facts


def _edition_id(written: str) -> int:
    if not written.isdecimal():
        raise Invalid(f"edition must be the number of an edition, not {written!r}.")
    return int(written)


def _text_of(path: Path) -> str:
    try:
        text = file_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid(f"{path} is not UTF-8 text.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _say(findings: list[Finding], body: str) -> None:
    for one in findings:
        words = " ".join(body[one.start : one.end].split())
        place = f" “{words[:60]}”" if words else ""
        click.echo(f"[{one.severity}] {one.check}{place}\n    {one.message}\n    {one.fix}")
    click.echo("May go out." if is_sendable(findings) else "Cannot go out as it stands.", err=True)
