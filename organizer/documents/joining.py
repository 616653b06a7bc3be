"""Tagged PDFs joined into one that is still tagged: the pages, and the tree over their words."""

import io
from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

KINDS = ("/MCR", "/OBJR")
PROMISE = "pdfuaid:part"


def joined(parts: Iterable[bytes]) -> bytes:
    """One PDF of all the pages in order; the first gives language, title and metadata."""
    whole: Pdf | None = None
    for content in parts:
        if whole is None:
            whole = pikepdf.open(io.BytesIO(content))
        else:
            with pikepdf.open(io.BytesIO(content)) as part:
                append(whole, part, document_of(whole))
    out = io.BytesIO()
    if whole is not None:
        whole.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        whole.close()
    return out.getvalue()


def is_joinable(part: Pdf) -> bool:
    """Whether its tree can be trusted: it promises PDF/UA, and names no page that isn't there."""
    if "/StructTreeRoot" not in part.Root or PROMISE not in part.open_metadata():
        return False
    tree = part.Root.StructTreeRoot
    if "/Nums" not in tree.get("/ParentTree", Dictionary()) or not _has_one_top(tree):
        return False
    pages = {page.objgen for page in part.pages}
    return all(one.Pg.objgen in pages for one in _elements(tree.K) if "/Pg" in one)


def append(whole: Pdf, part: Pdf, under: Object) -> None:
    """Pages first: an element that is copied after its page names the copy of it."""
    offset = next_key(whole)
    for page in part.pages:
        _move_keys(page, offset)
    whole.pages.extend(part.pages)
    tree = whole.copy_foreign(part.make_indirect(part.Root.StructTreeRoot))
    _graft(whole, tree, under, offset)


def document_of(pdf: Pdf) -> Object:
    """The element under which all others stand, ready to take more."""
    document = _top(pdf.Root.StructTreeRoot)
    if not isinstance(document.K, Array):
        document.K = Array([document.K])
    return document


def next_key(pdf: Pdf) -> int:
    """The first free number by which a page is found from its elements."""
    root = pdf.Root.StructTreeRoot
    if "/ParentTreeNextKey" not in root:
        keys = [int(key) for key in list(root.ParentTree.Nums)[::2]]
        root.ParentTreeNextKey = max(keys, default=-1) + 1
    return int(root.ParentTreeNextKey)


def told(pdf: Pdf, key: int, elements: Object) -> None:
    """What is under the number ``key``, which must be ``next_key``'s or a later one."""
    root = pdf.Root.StructTreeRoot
    root.ParentTree.Nums.append(key)
    root.ParentTree.Nums.append(elements)
    root.ParentTreeNextKey = key + 1


def _move_keys(page: pikepdf.Page, offset: int) -> None:
    if "/StructParents" in page:
        page.StructParents = int(page.StructParents) + offset
    for remark in page.get("/Annots", ()):
        if "/StructParent" in remark:
            remark.StructParent = int(remark.StructParent) + offset


def _graft(whole: Pdf, tree: Object, under: Object, offset: int) -> None:
    """What stood under the other document stands under ours, and is found from its page."""
    _keep_names(whole, tree)
    top = _top(tree)
    for element in top.K if isinstance(top.K, Array) else [top.K]:
        element.P = under
        under.K.append(element)
    keys = list(tree.ParentTree.Nums)
    pairs = zip(keys[::2], keys[1::2], strict=True)
    for key, elements in sorted(pairs, key=lambda pair: int(pair[0])):
        told(whole, int(key) + offset, elements)


def _keep_names(whole: Pdf, tree: Object) -> None:
    """What the other document calls its own kinds of element stays known."""
    root = whole.Root.StructTreeRoot
    for named in ("/RoleMap", "/ClassMap"):
        if named in tree:
            root[named] = Dictionary({**tree[named], **root.get(named, {})})


def _has_one_top(root: Object) -> bool:
    return (
        "/K" in root and "/K" in _top(root) and (not isinstance(root.K, Array) or len(root.K) == 1)
    )


def _top(root: Object) -> Object:
    return root.K[0] if isinstance(root.K, Array) else root.K


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
