"""A clause as the rules of this house take it."""

from dataclasses import dataclass

from ..span import Span


@dataclass(frozen=True)
class Passage:
    """Where a clause stands and how it is cited; ``key`` says which it is."""

    key: int
    article: str
    article_title: str
    section: str
    section_title: str
    label: str
    citation: str
    spans: tuple[Span, ...]
