"""The numbers that Word computes for lists, in the schemes that agreements are written with."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from organizer.documents.list_numbers import printed
from organizer.documents.reading import read
from tests.documents.words_made import saved

KEY = 77


def level(number, kind, text, more=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def written(levels, paragraphs, lists=(KEY,), changes=""):
    """A file with ``paragraphs`` of (level, list); ``changes`` are said by the second list."""
    document = docx.Document()
    root = document.part.numbering_part.element
    pattern = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{KEY}">{"".join(levels)}'
    root.insert(0, parse_xml(f"{pattern}</w:abstractNum>"))
    for place, key in enumerate(lists):
        its_own = changes if place else ""
        says = f'<w:abstractNumId w:val="{KEY}"/>{its_own}'
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{key}">{says}</w:num>'))
    for depth, key in paragraphs:
        paragraph = document.add_paragraph("words")
        paragraph._p.get_or_add_pPr().append(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>'
        ))  # fmt: skip
    text = read(saved(document)).pages[0].text
    return [line.removesuffix(" words") for line in text.splitlines()]


ARTICLES = [(0, KEY), (1, KEY), (1, KEY), (0, KEY), (1, KEY)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("decimal", "%1."), ("decimal", "%1.%2"), ["1.", "1.1", "1.2", "2.", "2.1"]),
        (("upperRoman", "Article %1"), ("upperLetter", "%2."),
         ["Article I", "A.", "B.", "Article II", "A."]),
        (("cardinalText", "Article %1"), ("decimalZero", "%2"),
         ["Article One", "01", "02", "Article Two", "01"]),
        (("upperRoman", "ARTICLE %1"), ("decimal", "%1.%2", "<w:isLgl/>"),
         ["ARTICLE I", "1.1", "1.2", "ARTICLE II", "2.1"]),
        (("decimal", "Article %1"), ("decimal", "Section %2", '<w:lvlRestart w:val="0"/>'),
         ["Article 1", "Section 1", "Section 2", "Article 2", "Section 3"]),
        (("ordinal", "%1 Part"), ("lowerRoman", "(%2)"),
         ["1st Part", "(i)", "(ii)", "2nd Part", "(i)"]),
    ],
)  # fmt: skip
def test_a_scheme_is_counted_and_printed_as_word_does(first, second, expected):
    assert written([level(0, *first), level(1, *second)], ARTICLES) == expected


def test_a_second_list_of_the_same_pattern_goes_on():
    paragraphs = [(0, 77), (0, 77), (0, 78)]

    assert written([level(0, "decimal", "%1.")], paragraphs, (77, 78)) == ["1.", "2.", "3."]


def test_a_list_that_begins_anew_begins_anew_once():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    paragraphs = [(0, 77), (0, 77), (0, 78), (0, 78)]

    found = written([level(0, "decimal", "%1.")], paragraphs, (77, 78), anew)

    assert found == ["1.", "2.", "1.", "2."]


@pytest.mark.parametrize(
    ("count", "kind", "expected"),
    [
        (27, "upperLetter", "AA"),
        (49, "upperRoman", "XLIX"),
        (13, "ordinal", "13th"),
        (22, "ordinal", "22nd"),
        (21, "cardinalText", "Twenty-one"),
        (120, "cardinalText", "120"),
        (7, "chineseCounting", "7"),
    ],
)
def test_a_number_is_printed_in_its_form(count, kind, expected):
    assert printed(count, kind) == expected


def test_words_that_are_struck_through_are_left_out_and_told():
    document = docx.Document()
    paragraph = document.add_paragraph("It is filed within ")
    paragraph.add_run("ten").font.strike = True
    added = paragraph.add_run("fifteen")
    added.font.underline, added.font.strike = True, False
    paragraph.add_run(" days.")

    found = read(saved(document))

    assert found.pages[0].text == "It is filed within fifteen days.\n"
    assert found.warnings == (
        (0, "Words that are struck through were left out, at 1 place: look at the file."),
    )


def test_struck_words_stand_where_a_file_is_read_as_it_was():
    document = docx.Document()
    document.add_paragraph("Within ").add_run("ten days").font.strike = True
    content = BytesIO()
    document.save(content)

    found = read(content.getvalue(), tracked="rejected")

    assert found.pages[0].text == "Within ten days\n"
    assert found.warnings == ()
