"""Tagged PDFs joined into one that is still tagged: the pages, and the tree over their words."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

KINDS = ("/MCR", "/OBJR")


def joined(parts: Iterable[bytes]) -> bytes:
    """One PDF of all the pages in order; the first gives language, title and metadata."""
    whole: Pdf | None = None
    for content in parts:
        if whole is None:
            whole = pikepdf.open(io.BytesIO(content))
        else:
            with pikepdf.open(io.BytesIO(content)) as part:
                _append(whole, part)
    out = io.BytesIO()
    if whole is not None:
        whole.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        whole.close()
    return out.getvalue()


def _append(whole: Pdf, part: Pdf) -> None:
    """Pages first, then their tree: a page that an element names is found again by its place."""
    first, offset = len(whole.pages), _next_key(whole)
    places: dict[Any, int] = {page.objgen: place for place, page in enumerate(part.pages)}
    for element in _elements(part.Root.StructTreeRoot.K):
        if "/Pg" in element:
            element.PgPlace = places[element.Pg.objgen]
            del element.Pg
    for page in part.pages:
        if "/StructParents" in page:
            page.StructParents = int(page.StructParents) + offset
    whole.pages.extend(part.pages)
    tree = whole.copy_foreign(part.make_indirect(part.Root.StructTreeRoot))
    for element in _elements(tree.K):
        if "/PgPlace" in element:
            element.Pg = whole.pages[first + int(element.PgPlace)].obj
            del element.PgPlace
    _graft(whole, tree, offset)


def _graft(whole: Pdf, tree: Object, offset: int) -> None:
    """What stood under the other document stands under ours, and is found from its page."""
    root = whole.Root.StructTreeRoot
    ours, theirs = _document(root), _document(tree)
    if not isinstance(ours.K, Array):
        ours.K = Array([ours.K])
    for element in theirs.K if isinstance(theirs.K, Array) else [theirs.K]:
        element.P = ours
        ours.K.append(element)
    keys = list(tree.ParentTree.Nums)
    for key, elements in zip(keys[::2], keys[1::2], strict=True):
        root.ParentTree.Nums.append(int(key) + offset)
        root.ParentTree.Nums.append(elements)
    if "/ParentTreeNextKey" in root:
        root.ParentTreeNextKey = _next_key(whole)


def _document(root: Object) -> Object:
    return root.K[0] if isinstance(root.K, Array) else root.K


def _next_key(pdf: Pdf) -> int:
    keys = [int(key) for key in list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]]
    return max(keys, default=-1) + 1


def _elements(node: object) -> Iterator[Dictionary]:
    """Every element of a structure tree, and every reference to a page's content in it."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Array):
            waiting += list(one)
        elif isinstance(one, Dictionary):
            yield one
            if "/K" in one and str(one.get(Name.Type, "")) not in KINDS:
                waiting.append(one.K)
