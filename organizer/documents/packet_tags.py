"""Exhibits in the tag tree of a packet, so that no page of it is silent to a screen reader.

A file that says of itself that it is PDF/UA keeps its own tags. Of any other, each page is one
piece: its words in the order in which they are drawn, or, where it has none, a picture with words
that say which page of which exhibit it is.
"""

import re
from collections.abc import Iterator

from pikepdf import Array, DataDecodingError, Dictionary, Name, Object, Page, Pdf, Stream, String

from organizer.core.errors import Invalid

from . import joining
from .packet_front import Listed

WORDS = re.compile(rb"\bT[jJ]\b")
DEEP = 4  # forms in forms in which words are looked for
NO_WORDS = "a picture, in which no words can be read"


def append(whole: Pdf, exhibit: Pdf, item: Listed) -> None:
    """The exhibit's pages at the end, under a section that has its label and title."""
    section = _element(whole, joining.document_of(whole), Name.Sect)
    section.T = String(f"{item.label}: {item.title}")
    section.K = Array()
    if joining.is_joinable(exhibit):
        joining.append(whole, exhibit, section)
        return
    start = len(whole.pages)
    whole.pages.extend(exhibit.pages)
    for number in range(1, item.pages + 1):
        said = f"{item.label}, page {number} of {item.pages}: {item.title}"
        try:
            _tag(whole, whole.pages[start + number - 1], section, said)
        except DataDecodingError as error:
            raise Invalid(f"{said}: this page is damaged. Print it anew and add that.") from error


def _tag(whole: Pdf, page: Page, section: Object, said: str) -> None:
    has_words = _has_words(page.obj, DEEP)
    one = _element(whole, section, Name.P if has_words else Name.Figure)
    one.Pg, one.K = page.obj, 0
    if not has_words:
        one.Alt = String(f"{said}, {NO_WORDS}.")
    _enclose(whole, page, b"P" if has_words else b"Figure")
    key = joining.next_key(whole)
    page.obj.StructParents = key
    joining.told(whole, key, Array([one]))
    remarks = list(_remarks(whole, page))
    page.obj.Annots = Array(remarks)
    page.obj.Tabs = Name.S
    for remark in remarks:
        _tag_remark(whole, page, remark, section)


def _remarks(whole: Pdf, page: Page) -> Iterator[Object]:
    """All but links, which lead nowhere any more."""
    for one in page.obj.get("/Annots", ()):
        if isinstance(one, Dictionary) and one.get("/Subtype") != Name.Link:
            yield one if one.is_indirect else whole.make_indirect(one)


def _tag_remark(whole: Pdf, page: Page, remark: Object, section: Object) -> None:
    one = _element(whole, section, Name.Annot)
    one.Alt = String(str(remark.get("/Contents", "")) or "A remark on the page")
    one.K = Dictionary(Type=Name.OBJR, Obj=remark, Pg=page.obj)
    remark.StructParent = joining.next_key(whole)
    joining.told(whole, int(remark.StructParent), one)


def _enclose(whole: Pdf, page: Page, role: bytes) -> None:
    """What the page draws, with whatever marks of its own, as one form in one mark."""
    form = whole.make_stream(
        _content(page.obj), Type=Name.XObject, Subtype=Name.Form,
        BBox=page.mediabox, Resources=_resources(page),
    )  # fmt: skip
    if "/Group" in page.obj:  # how what is see-through lies over what
        form.Group = page.obj.Group
    page.obj.Resources = Dictionary(XObject=Dictionary(Page=form))
    page.obj.Contents = whole.make_stream(b"/" + role + b" <</MCID 0>> BDC /Page Do EMC")


def _resources(page: Page) -> Object:
    found = page.resources
    return found if isinstance(found, Dictionary) else Dictionary()


def _has_words(drawn: Object, deep: int) -> bool:
    if WORDS.search(_content(drawn)):
        return True
    forms = drawn.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    return deep > 0 and any(
        _has_words(form, deep - 1) for form in forms.values() if form.get("/Subtype") == Name.Form
    )


def _content(drawn: Object) -> bytes:
    if isinstance(drawn, Stream):
        return drawn.read_bytes()
    parts = drawn.get("/Contents", Array())
    each = list(parts) if isinstance(parts, Array) else [parts]
    return b"\n".join(one.read_bytes() for one in each if isinstance(one, Stream))


def _element(whole: Pdf, parent: Object, role: Name) -> Object:
    one = whole.make_indirect(Dictionary(Type=Name.StructElem, S=role, P=parent))
    parent.K.append(one)
    return one
