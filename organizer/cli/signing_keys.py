"""The keys that notices are signed with: which there are, and a new one from now on."""

import click

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden
from organizer.notices import publishing, signing
from organizer.notices.models import SigningKey
from organizer.storage.session import begin, reading

from .opened import as_json, opened, show


@click.command("notice-keys")
@as_json
def notice_keys_command(as_json: bool) -> None:
    """List the public keys that notices were and are signed with."""
    with reading(opened().engine) as session:
        keys = [_told(key) for key in publishing.keys(session)]
    show({"keys": keys}, as_json, lambda: click.echo("\n".join(map(_line, keys))))


@click.command("rotate-key")
@as_json
def rotate_key_command(as_json: bool) -> None:
    """Sign with a new key from now on; what the old one signed still verifies."""
    at = opened()
    if at.reader.is_operator or not may(at.reader, Right.SETTINGS):
        raise Forbidden(
            f"Only these may rotate the key: {who_can(Right.SETTINGS)}. "
            "Name your account: `python -m organizer --as ACCOUNT rotate-key`."
        )
    with begin(at.engine) as session:
        made = _told(signing.rotate(session, at.config.home, actor=at.actor, now=at.now))
    show(made, as_json, lambda: click.echo(_line(made)))


def _told(key: SigningKey) -> dict[str, str | None]:
    return {
        "key_id": key.key_id,
        "public_key": key.public,
        "made_at": key.made_at.isoformat(timespec="seconds"),
        "retired_at": key.retired_at.isoformat(timespec="seconds") if key.retired_at else None,
    }


def _line(key: dict[str, str | None]) -> str:
    until = f"until {key['retired_at']}" if key["retired_at"] else "in use"
    return f"{key['key_id']}  {key['public_key']}  from {key['made_at']}, {until}"
