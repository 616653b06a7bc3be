"""Stretches in quotation marks."""

import re

QUOTED = re.compile(r"“([^“”]{1,1200}?)”|(?<![\w=])\"([^\"]{1,1200}?)\"|«([^«»]{1,1200}?)»")
TAG = re.compile(r"<[^<>]*>")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """With their marks; not the quotation marks inside an HTML tag."""
    tags = [tag.span() for tag in TAG.finditer(text)]
    return [
        hit.span()
        for hit in QUOTED.finditer(text)
        if not any(start <= hit.start() < end for start, end in tags)
    ]


def is_quoted(text: str, place: int) -> bool:
    """Inside somebody's words; a word or two in quotation marks are our own, said with a wink."""
    return any(
        start <= place < end and len(text[start:end].split()) > 2
        for start, end in quoted_spans(text)
    )
