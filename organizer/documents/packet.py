"""The packet of a case as one PDF: cover, index, timeline, and exhibits with numbered stamps.

This room knows no case: the front pages come as values, the exhibits as files. Nothing
that an exhibit would do when it is opened goes along.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Page

from organizer.core.errors import Invalid

from . import kinds, packet_tags, sheets
from .packet_front import LEADS, Front, Listed, front_pages
from .picture_page import picture_page
from .stamps import stamp

DOES = ("/A", "/AA", "/PA")  # what an annotation would do


@dataclass(frozen=True)
class Exhibit:
    """A file with the title that the index gives it. ``label`` is what the stamp says."""

    label: str
    title: str
    content: bytes
    on: str = ""


def packet(
    front: Front, exhibits: Sequence[Exhibit], progress: Callable[[int], None] = lambda _: None
) -> bytes:
    """Every page is numbered through; the index gives the page on which an exhibit begins.

    Raises Invalid, naming the exhibit, for a file that cannot be shown as pages. ``progress``
    hears how many exhibits are open, and what it raises ends the work.
    """
    opened: list[pikepdf.Pdf] = []
    try:
        for one in exhibits:
            opened.append(_opened(one))
            progress(len(opened))
        named = zip(exhibits, opened, strict=True)
        content, listed = front_pages(
            front, [Listed(one.label, one.title, one.on, len(pdf.pages)) for one, pdf in named]
        )
        with pikepdf.open(io.BytesIO(content)) as pdf:
            for exhibit, item in zip(opened, listed, strict=True):
                _append(pdf, exhibit, item)
                progress(len(opened))
            return _bound(pdf, front, listed)
    finally:
        for pages in opened:
            pages.close()


def _bound(pdf: pikepdf.Pdf, front: Front, listed: Sequence[Listed]) -> bytes:
    _lead(pdf, listed)
    _outline(pdf, listed)
    _describe(pdf, front)
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _opened(exhibit: Exhibit) -> pikepdf.Pdf:
    """An exhibit as pages: a PDF as it is, a picture or a text on sheets of its own."""
    try:
        kind = kinds.kind_of(exhibit.content).media_type
        if kind == kinds.PDF:
            return _pages_of(exhibit.content)
        if kind in kinds.PICTURES:
            return picture_page(exhibit.content)
        if kind in (kinds.TEXT, kinds.MAIL):
            words = exhibit.content.decode("utf-8", "replace")
            html = sheets.filled("packet/text.html", title=exhibit.title, words=words)
            return _pages_of(sheets.as_pdf(html))
    except Invalid as error:
        raise Invalid(f"{exhibit.label}, “{exhibit.title}”: {error}") from error
    raise Invalid(f"{exhibit.label}, “{exhibit.title}”: save it as a PDF first.")


def page_count(content: bytes) -> int:
    with _pages_of(content) as pdf:
        return len(pdf.pages)


def pages_out_of(content: bytes, numbers: Sequence[int]) -> bytes:
    """Some pages of a PDF (from 1), as a PDF of their own; what is not there is left out."""
    with _pages_of(content) as whole, pikepdf.new() as made:
        for number in numbers:
            if 1 <= number <= len(whole.pages):
                made.pages.append(whole.pages[number - 1])
        made.remove_unreferenced_resources()
        out = io.BytesIO()
        made.save(out)
        return out.getvalue()


def _pages_of(content: bytes) -> pikepdf.Pdf:
    try:
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError as error:
        raise Invalid("The PDF is locked by a password. Add an open copy.") from error
    except pikepdf.PdfError as error:
        raise Invalid("The PDF is damaged.") from error
    if not pdf.pages:
        raise Invalid("The PDF has no pages.")
    return pdf


def _append(pdf: pikepdf.Pdf, exhibit: pikepdf.Pdf, item: Listed) -> None:
    start = len(pdf.pages)
    for page in exhibit.pages:
        _tame(page)
    packet_tags.append(pdf, exhibit, item)
    for number in range(item.pages):
        said = f"{item.label}   {number + 1} of {item.pages}   p. {item.first + number}"
        stamp(pdf, pdf.pages[start + number], said)


def _tame(page: Page) -> None:
    """Links, scripts and forms of an exhibit stay visible and do nothing."""
    if "/AA" in page.obj:
        del page.obj["/AA"]
    for remark in page.obj.get("/Annots", ()):
        for name in DOES:
            if isinstance(remark, Dictionary) and name in remark:
                del remark[name]


def _lead(pdf: pikepdf.Pdf, listed: Sequence[Listed]) -> None:
    """The links of the index: the front names an exhibit by its place among them."""
    for page in pdf.pages[: listed[0].first - 1] if listed else ():
        for link in page.obj.get("/Annots", ()):
            _, _, place = str(link.A.URI).partition(LEADS)
            leads_to = pdf.pages[listed[int(place)].first - 1]
            del link.A
            link.Dest = Array([leads_to.obj, Name.Fit])


def _outline(pdf: pikepdf.Pdf, listed: Iterable[Listed]) -> None:
    with pdf.open_outline() as outline:
        outline.root.clear()
        outline.root.append(OutlineItem("Index and timeline", 0))
        for one in listed:
            outline.root.append(OutlineItem(f"{one.label}: {one.title}", one.first - 1))


def _describe(pdf: pikepdf.Pdf, front: Front) -> None:
    pdf.docinfo["/Title"] = f"{front.title}, {front.number}"
    pdf.Root.Lang = pikepdf.String("en")
    for name in ("/OpenAction", "/AA", "/AcroForm", "/Names"):
        if name in pdf.Root:
            del pdf.Root[name]
    # What others drew is read aloud as well as may be; nobody can promise that it is PDF/UA.
    with pdf.open_metadata(set_pikepdf_as_editor=False) as described:
        described["dc:title"] = f"{front.title}, {front.number}"
        for name in list(described):
            if "pdfua" in name:
                del described[name]
