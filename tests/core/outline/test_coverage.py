"""Every character of every page is in a clause or in a remainder that has a name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.config import CONTRACTS
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from organizer.core.span import slices
from organizer.documents.reading import read
from tests.core.outline.scoring import pages_of

MADE_UP = "notices/agreement.txt"
WORD = re.compile(r"[^\W\d_]{4}")  # a margin holds page and line numbers, and no words
NAMES = {"heading", "running head or foot", "contents page", "blank or margin"}


def assert_covered(pages):
    outline = read_outline(pages)
    covered = {page.number: bytearray(len(page.text)) for page in pages}
    spans = [span for clause in outline.clauses for span in clause.spans]
    for span in (*spans, *(remainder.span for remainder in outline.remainders)):
        for at in range(span.start, span.end):
            assert not covered[span.page][at], (span, "held twice")
            covered[span.page][at] = 1
    assert {remainder.kind for remainder in outline.remainders} <= NAMES
    left = [(number, bytes(seen).find(0)) for number, seen in covered.items() if 0 in seen]
    assert left == []
    texts = {page.number: page.text for page in pages}
    margins = [one.span for one in outline.remainders if one.kind == "blank or margin"]
    assert not [words for span in margins if WORD.search(words := slices((span,), texts))]
    assert all(slices(clause.spans, texts).strip() for clause in outline.clauses)
    return outline


@pytest.mark.parametrize("path", sorted(CONTRACTS.glob("*/*.txt")), ids=lambda path: path.stem)
def test_the_shipped_agreements_are_covered(path):
    assert_covered(pages_of(path))


def test_the_labelled_agreements_are_covered(agreement_data):
    for path in [*agreement_data.glob("dol/*.txt"), *agreement_data.glob("federal/*.pages.txt")]:
        assert_covered(pages_of(path))


@pytest.mark.slow
def test_every_public_document_is_covered_and_none_is_silent_about_having_no_article(
    agreement_data,
):
    oregon = [*agreement_data.glob("oregon/texts/*.txt")]
    silent = []
    for path in [*oregon, *agreement_data.glob("law/*/*.txt"), agreement_data / MADE_UP]:
        outline = assert_covered(pages_of(path))
        if path in oregon and not outline.articles and not outline.doubts:
            silent.append(path.name)
    assert silent == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["OST-Master-Agreement", "FTA-CBA-2021"])
def test_a_public_pdf_as_it_is_read_is_covered(agreement_data, name):
    document = read((agreement_data / "federal" / f"{name}.pdf").read_bytes())

    assert_covered([PageText(page.number, page.text) for page in document.pages])


WORDS = ["Article 1", "Section 2", "(a) ", "1. ", "the days", "\n", "\n\n", "  ", "### ", "…", "12"]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=40).map("".join), min_size=1, max_size=4))
def test_any_pages_at_all_are_covered(texts):
    assert_covered([PageText(number, text) for number, text in enumerate(texts, start=1)])
