"""All references of an agreement, and the loops among them."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .mentions import mentions
from .resolve import Node, Outline, Reference, resolve

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
    laws: Mapping[tuple[str, str], int],
    agreements: Mapping[str, int],
    only: Collection[int] | None = None,
) -> list[Link]:
    """Each reference of each clause (or of ``only`` some), in the order of the text."""
    outline = Outline(nodes)
    return [
        Link(node.key, resolve(mention, node, outline, laws, agreements))
        for node in nodes
        if only is None or node.key in only
        for mention in mentions(node.text, tuple(agreements))
    ]


def loops(nodes: Sequence[Node], found: Iterable[Link]) -> list[tuple[int, int]]:
    """Pairs of short clauses that only send the reader to each other."""
    bare = {n.key for n in nodes if len(n.text.split()) <= BARE and SENT_ON.search(n.text)}
    edges = {
        (link.key, link.reference.target)
        for link in found
        if link.reference.target is not None and link.key in bare
    }
    return sorted((a, b) for a, b in edges if a < b and (b, a) in edges)
