"""An outline in the shape that CLI.md promises and pages show."""

from typing import Any

from organizer.core.outline.parts import Outline, Part


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
