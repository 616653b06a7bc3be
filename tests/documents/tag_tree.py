"""Reads a PDF's tag tree as a screen reader does, and says in words what would be in its way.

What a machine can tell of PDF/UA-1 is asked here: who the document is, which language, which
elements stand in which, what each piece of the page belongs to. Whether a heading is a good
heading stays with people.
"""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf

from organizer.core.checks.listed import listed

ROLES = frozenset(
    listed("""
Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6
P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
Annot Ruby Warichu Figure Formula Form RB RT RP WT WP
""")
)
INSIDE = {"TR": ("Table", "THead", "TBody", "TFoot"), "TH": ("TR",), "TD": ("TR",), "LI": ("L",),
          "LBody": ("LI",), "Lbl": ("LI", "Note", "Reference"), "TOCI": ("TOC",)}  # fmt: skip
SHOWS = ("Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE", "f", "F", "f*", "S", "s", "B", "b", "B*")


def in_the_way(content: bytes, language: str = "en") -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["no tags"]
        elements = list(walked(pdf))
        return [
            *_of_the_document(pdf, language),
            *_of_the_elements(elements),
            *_of_headings([role for role, _, _ in elements]),
            *_of_tables(elements),
            *(f"page {n}: {what}" for n, page in enumerate(pdf.pages, 1)
              for what in _of_a_page(pdf, page, n)),
            *_of_fonts(pdf),
        ]  # fmt: skip


def walked(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str, Any]]:
    """Each element with its role and its parent's, in the order in which they are read."""
    return _walk(pdf.Root.StructTreeRoot, "")


def _of_the_document(pdf: pikepdf.Pdf, language: str) -> Iterator[str]:
    root, told = pdf.Root, pdf.open_metadata()
    if str(told.get("pdfuaid:part")) != "1":
        yield "does not say that it is PDF/UA-1"
    if not str(told.get("dc:title") or "").strip():
        yield "no title"
    if "/ViewerPreferences" not in root or not root.ViewerPreferences.get("/DisplayDocTitle"):
        yield "the file's name is shown instead of the title"
    if str(root.get("/Lang") or "") != language:
        yield f"its language is said to be {root.get('/Lang')}"
    if "/MarkInfo" not in root or not root.MarkInfo.get("/Marked"):
        yield "not marked as tagged"


def _walk(node: Any, parent: str) -> Iterator[tuple[str, str, Any]]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _walk(one, parent)
    elif isinstance(node, pikepdf.Dictionary) and node.get("/Type") not in ("/MCR", "/OBJR"):
        role = str(node.S).lstrip("/") if "/S" in node else ""
        if role:
            yield role, parent, node
        if "/K" in node:
            yield from _walk(node.K, role or parent)


def _of_the_elements(elements: list[tuple[str, str, Any]]) -> Iterator[str]:
    if not elements or elements[0][0] != "Document":
        yield "the tree does not begin with the document"
    for role, parent, node in elements:
        if role not in ROLES:
            yield f"{role} is no standard role"
        if parent not in INSIDE.get(role, (parent,)):
            yield f"{role} stands in {parent}"
        if role == "Figure" and not str(node.get("/Alt") or "").strip():
            yield "a picture without words"
        if role == "Link" and not str(node.get("/Alt") or "") and not list(_marked_under(node)):
            yield "a link without words"


def _of_headings(roles: list[str]) -> Iterator[str]:
    levels = [int(role[1]) for role in roles if role in ("H1", "H2", "H3", "H4", "H5", "H6")]
    if not levels or levels[0] != 1:
        yield "the first heading is not H1"
    if levels.count(1) > 1:
        yield "more than one H1"
    yield from (f"after H{one} comes H{two}" for one, two in pairwise(levels) if two > one + 1)


def _of_tables(elements: list[tuple[str, str, Any]]) -> Iterator[str]:
    """Each cell names its headers, by their numbers or by the headers' scope."""
    for role, _, node in elements:
        if role != "Table":
            continue
        under = list(_walk(node.K, "Table"))
        heads = [one for each, _, one in under if each == "TH"]
        scoped = bool(heads) and all("/Scope" in one.get("/A", {}) for one in heads)
        numbers = {str(one.ID) for one in heads if "/ID" in one}
        if not heads:
            yield "a table without headers"
        for each, _, cell in under:
            named = [str(one) for one in cell.get("/A", {}).get("/Headers", [])]
            if each == "TD" and not scoped and not (named and set(named) <= numbers):
                yield "a cell without a header"


def _of_a_page(pdf: pikepdf.Pdf, page: pikepdf.Page, number: int) -> Iterator[str]:
    """All that is drawn is tagged or an artifact; what is tagged is in the tree, in its order."""
    drawn, bare = _marks(page)
    if bare:
        yield f"{bare} pieces outside every tag"
    told = list(_told_of(pdf.Root.StructTreeRoot, page, None))
    if set(drawn) - set(told):
        yield f"{len(set(drawn) - set(told))} tagged pieces that are not in the tree"
    if set(told) - set(drawn):
        yield f"{len(set(told) - set(drawn))} of the tree that are not on the page"
    if len(told) != len(set(told)):
        yield "a piece is told twice"
    if page.obj.get("/Annots") and str(page.obj.get("/Tabs")) != "/S":
        yield "links are not reached in the order of the tree"


def _marks(page: pikepdf.Page) -> tuple[list[int], int]:
    ids: list[int] = []
    open_marks, bare = [], 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            marked = len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary)
            number = operands[1].get("/MCID") if marked else None
            open_marks.append(str(operands[0]))
            ids += [int(number)] if number is not None else []
        elif name == "EMC":
            open_marks.pop()
        elif name in SHOWS and not open_marks:
            bare += not (name == "Do" and _is_marked_within(page, operands[0]))
    return ids, bare


def _is_marked_within(page: pikepdf.Page, name: pikepdf.Name) -> bool:
    """A stamp: a form whose own pieces are all tagged or artifacts."""
    form = page.obj.Resources.XObject[name]
    return form.get("/Subtype") == "/Form" and form.read_bytes().startswith(b"/Artifact BMC")


def _told_of(node: Any, page: pikepdf.Page, on: Any) -> Iterator[int]:
    """The numbers of the marked pieces of a page, in the order of the tree."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _told_of(one, page, on)
    elif isinstance(node, pikepdf.Dictionary):
        on = node.get("/Pg", on)
        if node.get("/Type") == "/MCR":
            if on is not None and on.objgen == page.obj.objgen:
                yield int(node.MCID)
        elif "/K" in node and node.get("/Type") != "/OBJR":
            yield from _told_of(node.K, page, on)
    elif isinstance(node, int) and on is not None and on.objgen == page.obj.objgen:
        yield int(node)


def _marked_under(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _marked_under(one)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/Type") == "/MCR":
            yield node
        elif "/K" in node:
            yield from _marked_under(node.K)
    elif isinstance(node, int):
        yield node


def _of_fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if not isinstance(thing, pikepdf.Dictionary):
            continue
        if thing.get("/Type") == "/FontDescriptor" and not (
            "/FontFile2" in thing or "/FontFile3" in thing or "/FontFile" in thing
        ):
            yield f"{thing.get('/FontName')} is not embedded"
        if (
            thing.get("/Type") == "/Font"
            and thing.get("/Subtype") == "/Type0"
            and "/ToUnicode" not in thing
        ):
            yield f"{thing.get('/BaseFont')} cannot be read as words"
