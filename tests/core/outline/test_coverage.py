"""Every character of every page is in a clause or in a remainder that has a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.config import CONTRACTS
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from organizer.core.span import slices
from tests.core.outline.scoring import pages_of


def assert_covered(pages):
    outline = read_outline(pages)
    covered = {page.number: bytearray(len(page.text)) for page in pages}
    spans = [span for clause in outline.clauses for span in clause.spans]
    for span in (*spans, *(remainder.span for remainder in outline.remainders)):
        for at in range(span.start, span.end):
            assert not covered[span.page][at], (span, "held twice")
            covered[span.page][at] = 1
    left = [(number, bytes(seen).find(0)) for number, seen in covered.items() if 0 in seen]
    assert left == []
    texts = {page.number: page.text for page in pages}
    assert all(slices(clause.spans, texts).strip() for clause in outline.clauses)


@pytest.mark.parametrize("path", sorted(CONTRACTS.glob("*/*.txt")), ids=lambda path: path.stem)
def test_the_shipped_agreements_are_covered(path):
    assert_covered(pages_of(path))


def test_the_labelled_agreements_are_covered(agreement_data):
    for path in [*agreement_data.glob("dol/*.txt"), *agreement_data.glob("federal/*.pages.txt")]:
        assert_covered(pages_of(path))


@pytest.mark.slow
def test_every_public_document_is_covered(agreement_data):
    for path in [*agreement_data.glob("oregon/texts/*.txt"), *agreement_data.glob("law/*/*.txt")]:
        assert_covered(pages_of(path))


WORDS = ["Article 1", "Section 2", "(a) ", "1. ", "the days", "\n", "\n\n", "  ", "### ", "…", "12"]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=40).map("".join), min_size=1, max_size=4))
def test_any_pages_at_all_are_covered(texts):
    assert_covered([PageText(number, text) for number, text in enumerate(texts, start=1)])
