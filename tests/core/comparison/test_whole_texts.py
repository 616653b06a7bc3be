"""Real agreements against themselves: untouched, and with their articles in another order."""

import random
import re
from dataclasses import replace

import pytest

from organizer.core.comparison.cited import Cited
from organizer.core.comparison.compare import compare
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

TEXTS = (
    "oregon/texts/state-foppo-federation-of-parole-and-probation-officers-2025-2027.txt",
    "federal/FTA-CBA-2021.pages.txt",
    "dol/document_2806.txt",
)
ARTICLE = re.compile(r"^(?:### )?(?:ARTICLE|Article) (?:\d+|[IVXLC]+)\b", re.M)


def text_of(articles, order):
    """The clauses as read in their own order, on pages (an article each) put in another."""
    outline = read_outline([PageText(n, text) for n, text in enumerate(articles)])
    place = {article: page for page, article in enumerate(order)}
    clauses = [
        Cited(c.article, c.label, "", tuple(replace(s, page=place[s.page]) for s in c.spans))
        for c in outline.clauses
        if len({span.page for span in c.spans}) == 1
    ]
    pages = {page: articles[article] for page, article in enumerate(order)}
    return sorted(clauses, key=lambda clause: clause.spans[0]), pages


def kinds(articles, order):
    old = text_of(articles, range(len(articles)))
    return {str(change.kind) for change in compare(*old, *text_of(articles, order))}


@pytest.fixture(params=TEXTS)
def articles(request, agreement_data):
    raw = (agreement_data / request.param).read_text(encoding="utf-8").replace("\f", "\n")
    cuts = [match.start() for match in ARTICLE.finditer(raw)]
    return [raw[a:b] for a, b in zip(cuts, [*cuts[1:], len(raw)], strict=True)]


def test_an_agreement_compared_with_itself_has_no_change(articles):
    assert kinds(articles, range(len(articles))) == {"same"}


def test_articles_in_another_order_are_only_moves(articles):
    shuffled = list(range(len(articles)))
    random.Random(5).shuffle(shuffled)

    assert kinds(articles, shuffled) == {"same", "moved"}
