"""Many files as one: a ZIP archive, written a file at a time."""

import zipfile
from collections.abc import Iterable
from typing import IO

# Already as small as they get: packing them again costs time and saves nothing.
SMALL_ALREADY = (".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".zip")


def pack(into: IO[bytes], files: Iterable[tuple[str, bytes]]) -> None:
    """``files`` are asked for one after the other, so that no more than one is held at a time."""
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            kind = zipfile.ZIP_STORED if name.endswith(SMALL_ALREADY) else zipfile.ZIP_DEFLATED
            packed.writestr(name, content, compress_type=kind)
