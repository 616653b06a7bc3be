"""The share of references that resolve in each public federal agreement, so that it cannot fall."""

import pytest

from organizer.core.crossref.links import links
from organizer.core.crossref.reference import Status
from organizer.core.crossref.resolve import Node
from organizer.core.outline.mended import mended
from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText
from organizer.core.span import slices


@pytest.mark.parametrize(
    ("name", "share"),
    [("OST-Master-Agreement", 0.9), ("FTA-CBA-2021", 0.9), ("NHTSA-CBA", 0.65)],
)
# FTA: one names "Article 5, Union Officers and Official Time", which is another article's title.
def test_references_within_a_federal_agreement_resolve(agreement_data, name, share):
    raw = (agreement_data / "federal" / f"{name}.pages.txt").read_text(encoding="utf-8")
    pages = dict(enumerate(raw.replace("\r\n", "\n").split("\f"), start=1))
    outline = read_outline([PageText(n, text) for n, text in pages.items()])
    nodes = [
        Node(n, c.article, c.article_title, c.path, mended(slices(c.spans, pages)))
        for n, c in enumerate(outline.clauses)
    ]

    statuses = [link.reference.status for link in links(nodes, {}, {})]

    inside = [status for status in statuses if status != Status.OUTSIDE]
    assert inside.count(Status.RESOLVES) / len(inside) >= share
