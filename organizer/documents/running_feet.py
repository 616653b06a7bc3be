"""Running heads and feet are marked as decoration, which no reader by ear hears on every page.

WeasyPrint marks their words as content and hangs them nowhere in the tag tree; a piece that is
in no tree is an artifact, and says so here.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Operator


def as_decoration(content: bytes) -> bytes:
    """The same PDF; what its tag tree doesn't reach is an artifact."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        told = set(_told(pdf.Root.StructTreeRoot, None))
        for page in pdf.pages:
            drawn = [
                _marked(page, told, one.operands, one.operator)
                for one in pikepdf.parse_content_stream(page)
            ]
            page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(drawn))
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return out.getvalue()


def _marked(page: pikepdf.Page, told: set[Any], operands: Any, operator: Any) -> Any:
    if str(operator) != "BDC" or not isinstance(operands[1], Dictionary):
        return operands, operator
    number = operands[1].get("/MCID")
    if number is None or (page.obj.objgen, int(number)) in told:
        return operands, operator
    return [Name.Artifact], Operator("BMC")


def _told(node: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """The page and number of each piece that the tree reaches."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _told(one, page)
    elif isinstance(node, Dictionary):
        page = node.get("/Pg", page)
        if "/MCID" in node:
            yield page.objgen, int(node.MCID)
        elif "/K" in node:
            yield from _told(node.K, page)
    elif isinstance(node, int) and page is not None:
        yield page.objgen, node
