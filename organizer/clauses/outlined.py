"""The outline of a file, and an outline in the shape that commands promise and pages show."""

from typing import Any

from organizer.core.outline.parts import Hint, Outline, PageText, Part
from organizer.documents.page import Document


def outline_of(document: Document) -> Outline:
    # Loaded when first needed: the first page shall not wait for it.
    from organizer.core.outline.parse import read_outline

    pages = [PageText(page.number, page.text) for page in document.pages]
    return read_outline(pages, [Hint(m.level, m.title, m.page) for m in document.bookmarks])


def as_shown(outline: Outline) -> dict[str, Any]:
    return {
        "front_matter": [_part(part) for part in outline.front_matter],
        "articles": [_part(part) for part in outline.articles],
        "appendices": [_part(part) for part in outline.appendices],
        "others": [_part(part) for part in outline.others],
        "toc_pages": list(outline.toc_pages),
    }


def _part(part: Part) -> dict[str, Any]:
    sections = [
        {"label": section.label, "title": section.title, "page": section.page}
        for section in part.sections
    ]
    return {"label": part.label, "title": part.title, "page": part.page, "sections": sections}
