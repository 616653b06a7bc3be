"""What a reference leads to: a clause that is here, one that looks wrong, or nothing."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from rapidfuzz import fuzz

from ..outline.numbers import value
from .law_references import law_reference
from .laws import Laws
from .mention import Mention, Names
from .reference import Reference, Status
from .relative import beside, is_relative


@dataclass(frozen=True)
class Node:
    """A clause as references see it: where it stands, in the order of the text."""

    key: int
    article: str
    article_title: str
    path: tuple[str, ...]  # section, then the items below it
    text: str


CALLED_SECTION = re.compile(r"(?i)sub-?section|clause|art")
TITLES_DIFFER = 60.0


class Outline:
    """The places of one agreement, by number."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.order = {node.key: number for number, node in enumerate(nodes)}
        self.articles: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            self.articles[number_of(node.article)].append(node)

    def article(self, written: str) -> list[Node]:
        return self.articles.get(number_of(written), []) if written else []

    def around(self, node: Node) -> list[Node]:
        """The article that a clause stands in. In a text without articles what has a section
        written as one: its "3." is no "Section III"."""
        if node.article:
            return self._block(node)
        nodes = self.articles.get("", [])
        return [n for n in nodes if n.path and _is_written(n.path[0])]

    def _block(self, node: Node) -> list[Node]:
        """The article itself, and no other of its number that is bound with the agreement."""
        first = last = self.order[node.key]
        while first and self.nodes[first - 1].article == node.article:
            first -= 1
        while last + 1 < len(self.nodes) and self.nodes[last + 1].article == node.article:
            last += 1
        return list(self.nodes[first : last + 1])

    def section(self, nodes: Sequence[Node], written: str) -> list[Node]:
        wanted = number_of(written)
        return [n for n in nodes if n.path and number_of(n.path[0]) in (wanted, written.lower())]

    def named_section(self, written: str) -> Node | None:
        """Where the first level itself is called sections: "§ 452.79", "Section 4", a bare "26"."""
        node = next(iter(self.article(written)), None)
        return node if node and re.match(r"(?i)sec|§|[\dIVXL]", node.article) else None

    def dotted(self, written: str, items: Sequence[str] = ()) -> Node | None:
        """Where "14.8.1" stands: in Article 14, as its own label, or as 1 in its 8 or 14.8."""
        parts = written.split(".")
        nodes = self.articles.get(parts[0], []) if len(parts) > 1 else []
        for depth in range(len(parts), 1, -1):
            wanted = (".".join(parts[:depth]), *((parts[1],) if depth == 2 else ()))
            within = [n for n in nodes if any(number_of(label) in wanted for label in n.path)]
            below = (*parts[depth:], *items)
            found = self.item(within, below) if within and below else next(iter(within), None)
            if found:
                return found
        return None

    def item(self, nodes: Sequence[Node], items: Sequence[str]) -> Node | None:
        """The clause of an item below ``nodes``; where it has none of its own, the clause in
        whose words its label stands."""
        wanted = [item.lower() for item in items]
        labelled = [(node, [label.strip("().").lower() for label in node.path]) for node in nodes]
        for node, labels in labelled:
            if labels[-len(wanted) :] == wanted or labels[1 : 1 + len(wanted)] == wanted:
                return node
        for depth in range(len(wanted) - 1, -1, -1):
            for node, labels in labelled:
                is_above = not depth or labels[-depth:] == wanted[:depth]
                if is_above and _says_in_order(node.text, items[depth:]):
                    return node
        return None


def _says_in_order(text: str, items: Sequence[str]) -> bool:
    """Whether the labels stand in the words of a clause, one after the other."""
    at = 0
    for item in items:
        label = rf"(?:^|[\s(])(?<!section\s)(?<!article\s){re.escape(item)}[.)](?:\s|\()"
        found = re.compile(label, re.I).search(text, at)
        if found is None:
            return False
        at = found.end() - 1
    return True


def _is_written(section: str) -> bool:
    return bool(re.match(r"(?i:sec)|§|[IVXLC]+\b", section.strip()))


@lru_cache(maxsize=4096)
def number_of(label: str) -> str:
    """Article XII, ARTICLE 12, Twelve: "12"; a letter stays a letter."""
    words = re.sub(
        r"^(?:(?:article|art|section|sec|appendix|subsection)s?\b|§+)\.?\s*(?:the\b)?",
        "",
        label,
        flags=re.I,
    )
    word = words.strip(" .:()#–-").lower()
    is_roman = re.fullmatch(r"[ivxlc]+", word) and label.strip() != label.strip().lower()
    counted = value(word.upper()) if is_roman else value(word) if word.isalpha() else None
    return word if counted is None or (len(word) == 1 and not is_roman) else f"{counted:.0f}"


def resolve(
    mention: Mention,
    node: Node,
    outline: Outline,
    laws: Laws,
    agreements: Mapping[str, int],
) -> Reference:
    """Where a mention in ``node`` leads. Nothing is repaired: what is broken is named."""
    if mention.names in (Names.STATUTE, Names.REGULATION, Names.OTHER_LAW):
        return law_reference(mention, laws)
    if mention.names == Names.AGREEMENT:
        key = agreements.get(mention.title)
        return Reference(mention, Status.RESOLVES if key else Status.OUTSIDE, key)
    if mention.names == Names.APPENDIX:
        return _appendix(mention, node, outline)
    return _inside(mention, node, outline)


def _appendix(mention: Mention, here: Node, outline: Outline) -> Reference:
    wanted = rf"\b{mention.article}\s+[“\"]?{re.escape(mention.section)}\b"
    for node in outline.nodes:
        if re.search(wanted, f"{node.article} {node.article_title}", re.I):
            return Reference(mention, Status.RESOLVES, node.key)
    for node in outline.nodes:
        if node.key != here.key and re.match(rf"\s*{wanted}", node.text, re.I):
            return Reference(mention, Status.RESOLVES, node.key)
    return Reference(
        mention, Status.DANGLING, None, f"no {mention.article} {mention.section} is in this text"
    )


def _inside(mention: Mention, node: Node, outline: Outline) -> Reference:
    if is_relative(mention):
        return _by_place(mention, node, outline)
    nodes = outline.article(mention.article) if mention.article else outline.around(node)
    if not nodes and (dotted := outline.dotted(mention.article, mention.items)):
        return Reference(mention, Status.RESOLVES, dotted.key)
    if mention.article and not any(number[:1].isdigit() for number in outline.articles):
        why = "this text has no articles: it names one of another agreement"
        return Reference(mention, Status.OUTSIDE, None, why)
    if not nodes:
        missing = f"Article {mention.article}" if mention.article else mention.words
        return Reference(mention, Status.DANGLING, None, f"there is no {missing}")
    target: Node | None = nodes[0]
    if mention.section:
        within = outline.section(nodes, mention.section)
        if not within:
            return _no_section(mention, node, nodes, outline)
        nodes, target = within, within[0]
    elif mention.names == Names.ITEM:
        nodes = _nearest(outline.section(nodes, node.path[0]) if node.path else nodes, node)
    if mention.items:
        target = _as_section(mention, node, outline) or outline.item(nodes, mention.items)
        if target is None:
            return _no_item(mention, nodes)
    assert target is not None
    why = _looks_wrong(mention, node, target, outline)
    return Reference(mention, Status.LOOKS_WRONG if why else Status.RESOLVES, target.key, why)


def _by_place(mention: Mention, node: Node, outline: Outline) -> Reference:
    """The article or section beside the one that refers."""
    if mention.names == Names.ARTICLE:
        nodes, places = outline.nodes, [n.article for n in outline.nodes]
        here = node.article
    else:
        nodes = outline.around(node)
        places = [n.path[0] if n.path else "" for n in nodes]
        here = node.path[0] if node.path else ""
    labels = [label for label, _ in groupby(filter(None, places))]
    found = beside(labels, here, mention.direction) if here else None
    if found is None:
        why = f"which {mention.names} that is cannot be told here"
        return Reference(mention, Status.OUTSIDE, None, why)
    return Reference(mention, Status.RESOLVES, nodes[places.index(found)].key)


def _as_section(mention: Mention, node: Node, outline: Outline) -> Node | None:
    """ "subsection 3(b)", "Article 12(3)(b)": the first label is a section's number."""
    if mention.section or len(mention.items) < 2 or not CALLED_SECTION.match(mention.words):
        return None
    nodes = outline.article(mention.article) if mention.article else outline.around(node)
    first, *items = mention.items
    within = outline.section(nodes, first) if first.isdigit() else []
    return outline.item(within, items) if within else None


def _nearest(nodes: Sequence[Node], node: Node) -> list[Node]:
    """Those that share most of the path above the referring clause come first: "paragraph A"
    is the one beside it, not the first one of the section."""

    def shared(other: Node) -> int:
        pairs = zip(other.path, node.path, strict=False)
        return next((n for n, (a, b) in enumerate(pairs) if a != b), len(node.path))

    return sorted(nodes, key=lambda other: -shared(other))


def _no_section(mention: Mention, node: Node, nodes: Sequence[Node], outline: Outline) -> Reference:
    if not mention.article:
        item = outline.item(_nearest(nodes, node), (mention.section, *mention.items))
        item = item or outline.dotted(mention.section, mention.items)
        item = item or outline.named_section(mention.section)
        if item is not None:
            return Reference(mention, Status.RESOLVES, item.key)
    where = nodes[0].article or "this part"
    return Reference(mention, Status.DANGLING, None, f"{where} has no Section {mention.section}")


def _no_item(mention: Mention, nodes: Sequence[Node]) -> Reference:
    what = "".join(f"({item})" for item in mention.items)
    if mention.section:
        why = f"Section {mention.section} is here, but no {what} was found in it"
        return Reference(mention, Status.LOOKS_WRONG, nodes[0].key, why)
    return Reference(mention, Status.DANGLING, None, f"no {what} was found here")


def _looks_wrong(mention: Mention, node: Node, target: Node, outline: Outline) -> str:
    here, there = outline.order[node.key], outline.order[target.key]
    if mention.direction and mention.names != Names.ITEM:
        if _same_section(node, target) and not mention.items:
            return f"it says “{mention.direction}” but stands in that very section"
        if mention.direction == "below" and there < here:
            return "it says “below” but that place stands above"
        if mention.direction == "above" and there > here:
            return "it says “above” but that place stands below"
    if mention.title and target.article_title:
        return _other_title(mention, target, outline)
    return ""


def _same_section(node: Node, target: Node) -> bool:
    return node.article == target.article and node.path[:1] == target.path[:1]


def _other_title(mention: Mention, target: Node, outline: Outline) -> str:
    written = mention.title.lower()
    if fuzz.partial_ratio(written, target.article_title.lower()) >= TITLES_DIFFER:
        return ""
    for nodes in outline.articles.values():
        title = nodes[0].article_title.lower()
        if title and fuzz.ratio(written, title) > 85:
            return f"“{mention.title}” is the title of {nodes[0].article}"
    return ""
