"""What a backup or an export says of itself: each file with its hash, and the audit's head."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

NAME = "manifest.json"
CHUNK = 1 << 20


@dataclass(frozen=True)
class Manifest:
    kind: str  # "backup" or "export"
    schema: str
    program: str
    made_at: str
    audit_head: str
    files: Mapping[str, str]  # path inside -> SHA-256
    rows: Mapping[str, int] = field(default_factory=dict)

    def as_bytes(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode() + b"\n"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.as_bytes()).hexdigest()


def parse(content: bytes) -> Manifest | None:
    """A manifest, or None when this is no manifest of ours."""
    try:
        return Manifest(**json.loads(content))
    except (ValueError, TypeError):
        return None


def hash_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def hashes_in(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` but the manifest itself."""
    return {
        path.relative_to(folder).as_posix(): hash_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).as_posix() != NAME
    }


def problems_in(folder: Path) -> list[str]:
    """What is missing, changed or extra in a folder that has a manifest."""
    manifest = parse((folder / NAME).read_bytes())
    if manifest is None:
        return [f"{NAME} cannot be read"]
    found = hashes_in(folder)
    lost = [f"{path} is missing" for path in manifest.files if path not in found]
    changed = [
        f"{path} was changed"
        for path, digest in found.items()
        if manifest.files.get(path, digest) != digest
    ]
    extra = [f"{path} does not belong here" for path in found if path not in manifest.files]
    return lost + changed + extra
