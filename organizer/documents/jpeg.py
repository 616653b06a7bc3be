"""A JPEG without what the camera wrote beside the picture; the picture itself is not touched."""

FILLING, END, SCAN, ADOBE = 0xFF, 0xD9, 0xDA, 0xEE
SHOWS = {*range(0xC0, 0xD0), SCAN, 0xDB, 0xDC, 0xDD, 0xDE}  # frames, tables, points
ADOBE_LENGTH = 12  # how its colours are written, and not a byte more


def bare(content: bytes) -> bytes | None:
    """What is needed to show it, up to its end. None where the segments cannot be followed."""
    kept, at = [content[:2]], 2
    while content[at : at + 1] == b"\xff":
        kind = content[at + 1] if at + 1 < len(content) else 0
        if kind == FILLING:  # a filling byte
            at += 1
        elif kind == END:
            return b"".join([*kept, b"\xff\xd9"])
        else:
            ends = at + 2 + int.from_bytes(content[at + 2 : at + 4])
            ends = _end_of_scan(content, ends) if kind == SCAN else ends
            if _shows(kind, content[at + 4 : ends]):
                kept.append(content[at:ends])
            at = ends
    return None


def _shows(kind: int, said: bytes) -> bool:
    return kind in SHOWS or (kind == ADOBE and len(said) == ADOBE_LENGTH)


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next marker stands that is not part of the points themselves."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return len(content)
        if content[at + 1] and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
