"""HTML as text: blocks become lines, headings become hints, nothing is fetched or run."""

import codecs
import re

from lxml import etree, html

from organizer.core.errors import Invalid

from .html_lists import marker
from .page import Bookmark, Document, Page
from .struck import left_out_words

BLOCKS = {
    *("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "ul", "ol"),
    *("section", "article", "header", "footer", "blockquote", "pre", "dt", "dd", "hr"),
}
HEADINGS = {"h1": 0, "h2": 1, "h3": 2, "h4": 3}
CELL, BLANKS = "\t", re.compile(r"\s+")
STRUCK = ("del", "s", "strike")
SAYS_LETTERS = re.compile(rb"charset|encoding\s*=|^(?:\xff\xfe|\xfe\xff)", re.I)
DROPPED = ("script", "style", "noscript", "template", "iframe", "object", "svg", "head")


def read_html(content: bytes) -> Document:
    """One page of text. Raises Invalid when there are no words in it."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
    try:
        root = html.document_fromstring(_decoded(content), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Invalid("The HTML cannot be read: it is empty or damaged.") from error
    struck = sum(1 for _ in root.iter(*STRUCK))
    etree.strip_elements(root, *DROPPED, *STRUCK, with_tail=False)
    text = "\n".join(_tidied(line) for line in _text(root).splitlines())
    if not text.strip():
        raise Invalid("There are no words in this HTML file.")
    headings = [
        Bookmark(HEADINGS[node.tag], " ".join("".join(map(str, node.itertext())).split()), 1)
        for node in root.iter(*HEADINGS)
    ]
    page = Page(1, text.strip() + "\n")
    return Document((page,), tuple(headings), left_out_words(struck))


def _decoded(content: bytes) -> bytes | str:
    """Letters by what the file says of itself; where it says nothing, UTF-8 if it is that."""
    if content.startswith(codecs.BOM_UTF8) or SAYS_LETTERS.search(content[:2048]):
        return content
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content


def _tidied(line: str) -> str:
    """Single blanks between words, a tab between the cells of a row."""
    return CELL.join(" ".join(cell.split()) for cell in line.split(CELL)).strip()


def _text(node: html.HtmlElement) -> str:
    parts: list[str] = []
    for event, element in etree.iterwalk(node, events=("start", "end")):
        is_block = element.tag in BLOCKS
        if event == "start":
            parts.append("\n" if is_block else CELL if element.tag in ("td", "th") else "")
            parts.append(marker(element))
            parts.append(BLANKS.sub(" ", element.text or ""))
        else:
            parts.append("\n" if is_block else "")
            parts.append(BLANKS.sub(" ", element.tail or ""))
    return "".join(parts)
