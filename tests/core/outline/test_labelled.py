"""The outlines of the labelled agreements: what was reached must not fall."""

from tests.core.outline.scoring import (
    articles,
    f1,
    labelled,
    outline_of,
    sections,
    wanted_articles,
    wanted_sections,
)


def test_articles_sections_and_contents_pages_are_found(agreement_data):
    for doc, told, path in labelled(agreement_data):
        outline = outline_of(path)

        assert f1(articles(outline), wanted_articles(told)) == 1.0, doc
        assert f1(sections(outline), wanted_sections(told)) >= 0.99, doc
        assert outline.toc_pages == tuple(told["toc_pages"]), doc


def test_appendices_are_found(agreement_data):
    for doc, told, path in labelled(agreement_data):
        printed = [a for a in told.get("appendices", []) if a.get("label_printed", True)]
        wanted = [(a["label"].casefold(), a["page"]) for a in printed]

        found = [(a.label.casefold(), a.page) for a in outline_of(path).appendices]

        assert f1(found, wanted) >= 0.9, doc
