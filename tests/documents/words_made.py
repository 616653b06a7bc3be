"""Word files made for tests: tracked changes, macros, a bomb."""

import zipfile
from io import BytesIO

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

BY = 'w:id="1" w:author="A. Writer" w:date="2026-01-05T09:00:00Z"'


def saved(document):
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def tracked():
    """Fifteen days become ten; a sentence is new; another moved down; a break between two went."""
    document = docx.Document()
    document.add_paragraph("Article 1 Grievances", style="Heading 1")
    _add(
        document,
        _run("A grievance is filed within "),
        _gone("fifteen"),
        _new("ten"),
        _run(" days."),
    )
    _add(document, _new("An answer is due in a week."), mark="ins")
    _add(document, _moved_from("Days off are posted on Friday."))
    _add(document, _run("Overtime is "), mark="del")
    _add(document, _run("voluntary."))
    _add(document, _moved_to("Days off are posted on Friday."))
    return saved(document)


def _add(document, *pieces, mark=""):
    tracked_end = f"<w:pPr><w:rPr><w:{mark} {BY}/></w:rPr></w:pPr>" if mark else ""
    document.element.body.insert(
        len(document.element.body) - 1,
        parse_xml(f"<w:p {nsdecls('w')}>{tracked_end}{''.join(pieces)}</w:p>"),
    )


def _run(words, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def _new(words):
    return f"<w:ins {BY}>{_run(words)}</w:ins>"


def _gone(words):
    return f"<w:del {BY}>{_run(words, 'delText')}</w:del>"


def _moved_from(words):
    return f"<w:moveFrom {BY}>{_run(words)}</w:moveFrom>"


def _moved_to(words):
    return f"<w:moveTo {BY}>{_run(words)}</w:moveTo>"


def plain():
    document = docx.Document()
    document.add_paragraph("Article 1 Hours", style="Heading 1")
    document.add_paragraph("All is well.")
    return saved(document)


def with_part(content, name, data):
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            new.writestr(item, old.read(item))
        new.writestr(name, data, compress_type=zipfile.ZIP_DEFLATED, compresslevel=1)
    return out.getvalue()


def bomb():
    """More than is ever unpacked, in a few hundred kilobytes."""
    return with_part(plain(), "word/media/bomb.xml", bytes(401 * 2**20))


def with_macros():
    return with_part(plain(), "word/vbaProject.bin", b"Sub AutoOpen()")


def macro_file():
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(plain())) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            data = old.read(item).replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            )
            new.writestr(item, data)
    return out.getvalue()


def tables():
    """A table of rates, and one that only sets paragraphs beside each other."""
    document = docx.Document()
    document.add_paragraph("Article 1 Wages", style="Heading 1")
    rates = document.add_table(rows=3, cols=3)
    for row in range(3):
        for column in range(3):
            rates.cell(row, column).text = f"{row}{column}.50"
    beside = document.add_table(rows=1, cols=2)
    beside.cell(0, 0).text = "Section 1. " + "Nothing in this place is real. " * 3
    beside.cell(0, 1).text = "A note."
    return saved(document)


def boxed():
    """A paragraph with a text box on it, held twice as Word does."""
    document = docx.Document()
    paragraph = document.add_paragraph("Before the box.")
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    spaces = (
        nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    paragraph._p.append(
        parse_xml(
            f"<w:r {spaces}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    return saved(document)


def whose_text_is_something_else():
    """A whole archive in which ``word/document.xml`` holds no document."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(plain())) as whole, zipfile.ZipFile(out, "w") as other:
        for name in whole.namelist():
            other.writestr(name, b"<x/>" if name == "word/document.xml" else whole.read(name))
    return out.getvalue()


def whose_beginning_is_gone():
    """The places that its directory tells lie before the file begins."""
    return b"PK" + plain()[40:]
