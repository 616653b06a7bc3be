"""Verifying a published notice without the local: its proof, a key, and nothing else."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from organizer.core.errors import Invalid
from organizer.core.sameness import Verdict, compare
from organizer.notices.signing import FORM, Stamp, is_signed, key_id_of_text

from .opened import as_json, file_bytes, show

NEEDED = ("form", "code", "channel", "language", "published_at", "office", "text", "signature",
          "public_key")  # fmt: skip


@click.command("verify-notice")
@click.argument("proof", type=click.Path(path_type=Path))
@click.option("--key", help="The public key you trust, as the local's page of keys prints it.")
@click.option("--text", type=click.Path(path_type=Path), help="A copy to compare with it.")
@as_json
def verify_notice_command(proof: Path, key: str | None, text: Path | None, as_json: bool) -> None:
    """Verify a notice from the proof that its public page offers, offline."""
    given = _read(proof)
    stamp = Stamp(given["code"], given["channel"], given["language"],
                  _moment(given["published_at"]), given["office"])  # fmt: skip
    signed = is_signed(key or given["public_key"], given["signature"], stamp, given["text"])
    compared = compare(given["text"], _words(text)) if text else None
    document = {
        "signed": signed,
        "key_id": key_id_of_text(key or given["public_key"]),
        "key_given": key is not None,
        "copy": compared.verdict.value if compared else None,
    }
    show(document, as_json, lambda: _say(given, document))
    if not signed or (compared and compared.verdict is Verdict.DIFFERENT):
        raise SystemExit(1)


def _say(given: dict[str, str], document: dict[str, Any]) -> None:
    holds = "holds" if document["signed"] else "does NOT hold"
    click.echo(f"The signature {holds}, by key {document['key_id']}.")
    if not document["key_given"]:
        click.echo("This is the key that the proof names. Compare it with one you trust: --key.")
    click.echo(f"Notice {given['code']}, {given['published_at']}, office of {given['office']}.")
    if document["copy"]:
        click.echo(f"Your copy: {document['copy']}.")


def _read(path: Path) -> dict[str, str]:
    try:
        given = json.loads(file_bytes(path))
    except ValueError:
        raise Invalid(f"{path} is not a proof: take it from the notice's public page.") from None
    if not isinstance(given, dict) or not all(isinstance(given.get(n), str) for n in NEEDED):
        raise Invalid(f"{path} is not a proof: something is missing in it.")
    if given["form"] != FORM:
        raise Invalid(f"This proof is of another form, {given['form'][:40]!r}.")
    return given


def _moment(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise Invalid("The proof's date cannot be read.") from None


def _words(path: Path) -> str:
    return file_bytes(path).decode("utf-8", "replace")
