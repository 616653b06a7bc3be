"""HTML as text: blocks become lines, headings become hints, nothing is fetched or run."""

import re

from lxml import etree, html

from organizer.core.errors import Invalid

from .page import Bookmark, Document, Page

BLOCKS = {
    *("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "ul", "ol"),
    *("section", "article", "header", "footer", "blockquote", "pre", "dt", "dd", "hr"),
}
HEADINGS = {"h1": 0, "h2": 1, "h3": 2, "h4": 3}
CELL, BLANKS = "\t", re.compile(r"\s+")
DROPPED = ("script", "style", "noscript", "template", "iframe", "object", "svg", "head")


def read_html(content: bytes) -> Document:
    """One page of text. Raises Invalid when there are no words in it."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Invalid("The HTML cannot be read: it is empty or damaged.") from error
    etree.strip_elements(root, *DROPPED, with_tail=False)
    text = "\n".join(_tidied(line) for line in _text(root).splitlines())
    if not text.strip():
        raise Invalid("There are no words in this HTML file.")
    headings = [
        Bookmark(HEADINGS[node.tag], " ".join("".join(map(str, node.itertext())).split()), 1)
        for node in root.iter(*HEADINGS)
    ]
    return Document((Page(1, text.strip() + "\n"),), bookmarks=tuple(headings))


def _tidied(line: str) -> str:
    """Single blanks between words, a tab between the cells of a row."""
    return CELL.join(" ".join(cell.split()) for cell in line.split(CELL)).strip()


def _text(node: html.HtmlElement) -> str:
    parts: list[str] = []
    for event, element in etree.iterwalk(node, events=("start", "end")):
        is_block = element.tag in BLOCKS
        if event == "start":
            parts.append("\n" if is_block else CELL if element.tag in ("td", "th") else "")
            parts.append(BLANKS.sub(" ", element.text or ""))
        else:
            parts.append("\n" if is_block else "")
            parts.append(BLANKS.sub(" ", element.tail or ""))
    return "".join(parts)
