"""Where a text refers to something: the words, and what they name."""

import re
from collections.abc import Iterator, Sequence

from .joined import joined
from .law_mentions import law_mentions
from .mention import Mention, Names, made
from .named_laws import named_laws
from .own_mentions import Row, own_mentions
from .relative import relative_mentions

OF_IT = re.compile(r"[\s,]*(?:\(\w{1,4}\)\s*)*(?:of|in|under)\s+(?:the\s+)?")
TITLED = re.compile(r"\s*[:–—]\s*[A-Z]")
OPENS_A_TITLE = re.compile(r"\s*[.:–—-]{0,2}\s*[A-Z]")
SENT_BY = re.compile(
    r"\b(?:in|of|under|by|per|to|with|see|and|or|from|this|said|than|through|at|on|as|both)\s*$",
    re.I,
)


def mentions(text: str, agreements: Sequence[str] = ()) -> list[Mention]:
    """Every reference in ``text`` in its order; none inside another."""
    rows: list[Row] = []
    for row in (*([one] for one in law_mentions(text)), *own_mentions(text)):
        kept = [one for one in row if not _overlaps(one, rows)]
        if kept:
            rows.append(kept)
    rows.sort(key=lambda row: row[0].start)
    rows = joined(text, rows)
    for one in (*_agreements(text, agreements), *named_laws(text), *relative_mentions(text)):
        rows += [] if _overlaps(one, rows) or _is_said(text, one, rows) else [[one]]
    return sorted((one for row in rows for one in row), key=lambda one: one.start)


def _overlaps(one: Mention, rows: Sequence[Row]) -> bool:
    return any(one.start < other.end and other.start < one.end for row in rows for other in row)


def _is_said(text: str, one: Mention, rows: Sequence[Row]) -> bool:
    """ "Section 504 of the Rehabilitation Act" is one reference, to the section."""
    ends = [other.end for row in rows for other in row if other.end <= one.start]
    return bool(ends) and OF_IT.fullmatch(text, max(ends), one.start) is not None


def is_heading(text: str, mention: Mention) -> bool:
    """ "Section 2: First Aid" names what follows; nobody is sent there."""
    if mention.names not in (Names.ARTICLE, Names.SECTION):
        return False
    before = text[: mention.start][-12:]
    if not before.strip() or before.endswith("\n"):
        return bool(OPENS_A_TITLE.match(text, mention.end))
    return bool(TITLED.match(text, mention.end) and not SENT_BY.search(before))


def _agreements(text: str, names: Sequence[str]) -> Iterator[Mention]:
    for name in names:
        if len(name) < 8:
            continue
        for m in re.finditer(rf"\b{re.escape(name)}\b", text, re.I):
            yield made(m, Names.AGREEMENT, title=name)
