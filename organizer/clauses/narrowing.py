"""Part of a clause's text, put back on the pages where it stands."""

from collections.abc import Sequence


def narrowed(spans: Sequence[Sequence[int]], start: int, end: int) -> list[list[int]]:
    """The spans of characters ``start`` to ``end`` of the text that ``spans`` give together."""
    found, at, last_page = [], 0, None
    for page, first, last in spans:
        if last_page is not None and page != last_page:
            at += 1  # the line break that stands for a page break
        low, high = max(start, at), min(end, at + last - first)
        if low < high:
            found.append([page, first + low - at, first + high - at])
        at, last_page = at + last - first, page
    return found
