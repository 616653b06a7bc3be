"""The machine's own key, and the log of audit heads signed with it at each backup."""

import base64
import json
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from . import keys

LOG = "backups.jsonl"
TOO_OLD = timedelta(days=7)


def machine_key(home: Path) -> Ed25519PrivateKey:
    kept = keys.kept_key(home / keys.BACKUPS, Ed25519PrivateKey.generate().private_bytes_raw)
    return Ed25519PrivateKey.from_private_bytes(kept)


def sign_head(home: Path, head: str, made_at: str) -> None:
    signature = machine_key(home).sign(f"{made_at} {head}".encode())
    line = {"made_at": made_at, "head": head, "signature": base64.b64encode(signature).decode()}
    with (home / LOG).open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")


def last_backup(home: Path) -> datetime | None:
    """The newest that this machine made: read from the end, as Today asks at every look."""
    for entry in reversed(_log(home)):
        if _is_ours(home, entry):
            return datetime.fromisoformat(entry["made_at"])
    return None


def signed_heads(home: Path) -> list[tuple[str, str, bool]]:
    """(when, head, is the signature ours) for each backup that was made."""
    return [(entry["made_at"], entry["head"], _is_ours(home, entry)) for entry in _log(home)]


def _log(home: Path) -> list[dict[str, str]]:
    path = home / LOG
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines]


def _is_ours(home: Path, entry: dict[str, str]) -> bool:
    signed = f"{entry['made_at']} {entry['head']}".encode()
    try:
        machine_key(home).public_key().verify(base64.b64decode(entry["signature"]), signed)
    except InvalidSignature:
        return False
    return True
