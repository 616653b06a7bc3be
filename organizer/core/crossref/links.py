"""All references of an agreement, and the loops among them."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .laws import Laws
from .mention import Mention, Names
from .mentions import is_heading, mentions
from .reference import Reference
from .resolve import Node, Outline, resolve

SENT_ON = re.compile(
    r"\b(?:see|as\s+(?:provided|set\s+forth|defined|described|specified|stated)|pursuant\s+to|"
    r"in\s+accordance\s+with|governed\s+by)\b",
    re.I,
)
BARE = 25  # words: a clause as short as that says little beside where it sends the reader


@dataclass(frozen=True)
class Link:
    key: int  # of the clause that refers
    reference: Reference


def links(
    nodes: Sequence[Node],
    laws: Laws,
    agreements: Mapping[str, int],
    only: Collection[int] | None = None,
    code: str = "",
) -> list[Link]:
    """Each reference of each clause (or of ``only`` some), in the order of the text.

    ``code`` is the title of law whose text this is: its own sections need not name it.
    """
    outline = Outline(nodes)
    return [
        Link(node.key, resolve(_titled(mention, code), node, outline, laws, agreements))
        for node in nodes
        if only is None or node.key in only
        for mention in mentions(node.text, tuple(agreements))
        if not is_heading(node.text, mention)
    ]


def _titled(mention: Mention, code: str) -> Mention:
    """A law's "section 7112 of this title" is one of its own title."""
    title, _, kind = code.partition(" ")
    is_numbered = kind == "cfr" and mention.names == Names.SECTION and "." in mention.section
    if not code or mention.article or not (is_numbered or mention.names == Names.OTHER_LAW):
        return mention
    names = Names.REGULATION if kind == "cfr" else Names.STATUTE
    return replace(mention, names=names, title=title)


def loops(nodes: Sequence[Node], found: Iterable[Link]) -> list[tuple[int, int]]:
    """Pairs of short clauses that only send the reader to each other."""
    bare = {n.key for n in nodes if len(n.text.split()) <= BARE and SENT_ON.search(n.text)}
    edges = {
        (link.key, link.reference.target)
        for link in found
        if link.reference.target is not None and link.key in bare
    }
    return sorted((a, b) for a, b in edges if a < b and (b, a) in edges)
