"""Stamps: a few words drawn over a page, upright however the page is turned."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Rectangle

STAMP_WIDTH, STAMP_HEIGHT, MARGIN = 168, 20, 14


def stamp(pdf: pikepdf.Pdf, page: Page, said: str) -> None:
    """In the lower right corner as the page is shown, on a white ground, as decoration."""
    left, bottom, right, top = (float(side) for side in page.cropbox)
    width = min(STAMP_WIDTH, right - left - 2)
    place = _corner(int(page.obj.get("/Rotate", 0)) % 360, left, bottom, right, top, width)
    page.add_overlay(_drawn(pdf, said), place)


def _corner(
    turned: int, left: float, bottom: float, right: float, top: float, width: float
) -> Rectangle:
    """The corner that is lower right once the page is turned for showing."""
    wide, high = (width, STAMP_HEIGHT) if turned in (0, 180) else (STAMP_HEIGHT, width)
    at_left, at_top = turned in (180, 270), turned in (90, 180)
    x = left + MARGIN if at_left else right - MARGIN - wide
    y = top - MARGIN - high if at_top else bottom + MARGIN
    return Rectangle(max(x, left), max(y, bottom), max(x, left) + wide, max(y, bottom) + high)


def _drawn(pdf: pikepdf.Pdf, said: str) -> pikepdf.Object:
    words = said.encode("cp1252", "replace").replace(b"\\", b"\\\\")
    words = words.replace(b"(", b"\\(").replace(b")", b"\\)")
    drawn = (
        b"/Artifact BMC q 1 1 1 rg 0.12 0.31 0.55 RG 0.8 w 0.4 0.4 167.2 19.2 re B "
        b"BT /F1 9 Tf 0.12 0.31 0.55 rg 8 6.4 Td (" + words + b") Tj ET Q EMC"
    )
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Helvetica-Bold"),
        Encoding=Name.WinAnsiEncoding,
    )  # fmt: skip
    return pdf.make_stream(
        drawn,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, STAMP_WIDTH, STAMP_HEIGHT]),
        Resources=Dictionary(Font=Dictionary(F1=font)),
    )
