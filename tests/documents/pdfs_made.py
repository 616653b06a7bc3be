"""PDF files made for tests, whole and in every way that a real one comes broken."""

from functools import cache
from io import BytesIO

import pikepdf

from organizer.documents.sheets import as_pdf

ARTICLE = "<h1 style='page-break-before: always'>Article {}</h1><p>All is well on this page.</p>"


@cache
def pdf_of(*bodies):
    """A page each."""
    pages = "".join(bodies)
    return as_pdf(f"<html lang='en'><title>Made</title><body>{pages}</body></html>")


def articles(count=4):
    return pdf_of(*(ARTICLE.format(n) for n in range(1, count + 1)))


def saved(content, change=lambda pdf: None, **how):
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(out, **how)
    return out.getvalue()


def locked(content, user="a secret"):
    return saved(content, encryption=pikepdf.Encryption(owner="owner", user=user, R=4))


def for_the_web(content):
    return saved(content, linearize=True)


def turned(content, degrees):
    """Every page lies on its side or its head."""

    def turn(pdf):
        for page in pdf.pages:
            page.Rotate = degrees

    return saved(content, turn)


def upright_by_turning(content, degrees):
    """The page looks as before: its content is turned one way, the page the other."""

    def turn(pdf):
        for page in pdf.pages:
            _, _, wide, high = (float(one) for one in page.MediaBox)
            move = {90: f"0 1 -1 0 {high} 0", 180: f"-1 0 0 -1 {wide} {high}",
                    270: f"0 -1 1 0 0 {wide}"}[degrees]  # fmt: skip
            page.contents_add(f"q {move} cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
            page.MediaBox = [0, 0, wide, high] if degrees == 180 else [0, 0, high, wide]
            page.Rotate = degrees

    return saved(content, turn)


def blank_pages(count):
    out = BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(count):
            pdf.add_blank_page(page_size=(200, 200))
        pdf.save(out)
    return out.getvalue()


def garbled(lines):
    """A text layer whose font maps every letter to a sign of no alphabet; it looks right."""

    def forget(pdf):
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                font.ToUnicode = pdf.make_stream(_to_nothing())

    return saved(pdf_of(*(f"<p>{line}</p>" for line in lines)), forget)


def _to_nothing():
    blocks = "\n".join(
        f"100 beginbfchar\n{chr(10).join(part)}\nendbfchar"
        for part in _hundreds([f"<{n:04x}> <{0xE000 + n:04x}>" for n in range(3000)])
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /None def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{blocks}\nendcmap\nend\nend"
    ).encode()


def _hundreds(lines):
    return [lines[at : at + 100] for at in range(0, len(lines), 100)]


def with_a_damaged_page(content, number):
    """The list of pages names something that is none."""

    def damage(pdf):
        pdf.Root.Pages.Kids[number - 1] = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.No)
        )

    return saved(content, damage)
