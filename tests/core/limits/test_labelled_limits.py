"""The figures reached on the hand-labelled procedures, held so that they cannot fall."""

import json
import re
from collections import Counter

import pytest

from organizer.core.limits.find import find_limits
from organizer.core.limits.passage import Passage
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

LABELLED = (
    "dol/document_1642.txt",
    "dol/document_1757.txt",
    "dol/document_2806.txt",
    "federal/FTA-CBA-2021.pages.txt",
    "federal/NHTSA-CBA.pages.txt",
    "federal/OST-Master-Agreement.pages.txt",
)
FOUND, RIGHT = 1.0, 0.98  # of 85 labels: 85 found, 84 of them right


def words(text):
    return Counter(re.findall(r"[a-z0-9]+", text.lower()))


def is_same_place(label, limit):
    """Half the words of the shorter quotation are shared, on the page or beside it."""
    ours, theirs = words(limit.quote), words(label["quote"])
    shared = sum((ours & theirs).values())
    shorter = min(sum(ours.values()), sum(theirs.values()))
    return shared >= shorter / 2 and abs(limit.page - label["page"]) <= 1


def labels(thing):
    if isinstance(thing, dict):
        if thing.get("limit_number") is not None:
            yield thing
        thing = list(thing.values())
    if isinstance(thing, list):
        for item in thing:
            yield from labels(item)


def limits_of(path):
    texts = path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\f")
    pages = [PageText(number, text) for number, text in enumerate(texts, start=1)]
    passages = [
        Passage(n, c.article, c.article_title, c.section, c.section_title, c.label, "", c.spans)
        for n, c in enumerate(read_outline(pages).clauses)
    ]
    return find_limits(passages, {page.number: page.text for page in pages})


@pytest.fixture(scope="module")
def scored(agreement_data):
    """A row a label: found at all, and with the right number and unit."""
    rows = []
    for name in LABELLED:
        path = agreement_data / name
        procedure = path.parent / f"procedure_{path.name.split('.')[0]}.json"
        limits = limits_of(path)
        for label in labels(json.loads(procedure.read_text(encoding="utf-8"))):
            near = [limit for limit in limits if is_same_place(label, limit)]
            wanted = (label["limit_number"], label["limit_unit"])
            rows.append((bool(near), wanted in [(limit.number, limit.unit) for limit in near]))
    return rows


def test_the_labelled_limits_are_found(scored):
    assert sum(found for found, _ in scored) / len(scored) >= FOUND


def test_their_numbers_and_units_are_right(scored):
    right = [right for found, right in scored if found]

    assert sum(right) / len(right) >= RIGHT
