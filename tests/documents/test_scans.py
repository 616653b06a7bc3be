"""Pages read from pictures: every word with its place and how surely it was read."""

from itertools import pairwise

import pytest

from organizer.documents import ocr
from organizer.documents.reading import read
from tests.documents.scans_made import scanned_pdf, sheet

pytestmark = pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")
FILED = "A grievance is filed within 15 days of the event."


@pytest.fixture(scope="module")
def spoilt():
    lines = ("Article 1 Grievances", FILED, "It may not be filed later.")
    return read(scanned_pdf(sheet(*lines, smeared=("15", "not")))).pages[0]


def test_each_word_is_kept_with_its_place_and_its_confidence():
    (page,) = read(scanned_pdf(sheet("Article 1 Grievances", FILED))).pages

    assert page.read_by == "ocr"
    assert [page.text[one.start : one.end] for one in page.seen] == page.text.split()
    assert all(one.confidence > 80 for one in page.seen)
    left, top, right, bottom = page.seen[0].box
    assert 0 < left < right < 0.3
    assert 0 < top < bottom < 0.2


def test_a_word_that_was_printed_and_not_read_leaves_a_doubt_in_its_place(spoilt):
    doubts = [one for one in spoilt.seen if one.confidence == 0]

    around = [spoilt.text[one.start - 6 : one.end + 4] for one in doubts]
    assert "within days" in around
    assert all(not spoilt.text[one.start : one.end].strip() for one in doubts)


def test_words_of_a_page_stand_in_order_and_apart(spoilt):
    places = [(one.start, one.end) for one in spoilt.seen]

    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
