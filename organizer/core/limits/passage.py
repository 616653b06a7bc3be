"""A clause as the search for limits takes it."""

from dataclasses import dataclass

from ..span import Span


@dataclass(frozen=True)
class Passage:
    """A clause as this room needs it, in the order of the agreement."""

    key: int
    article: str
    article_title: str
    section: str
    section_title: str
    label: str
    citation: str
    spans: tuple[Span, ...]
