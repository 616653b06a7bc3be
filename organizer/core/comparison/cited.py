"""A clause as a comparison takes it."""

from dataclasses import dataclass

from ..span import Span


@dataclass(frozen=True)
class Cited:
    """A clause as it is handed in: where it stands and how it is cited."""

    article: str
    label: str
    citation: str
    spans: tuple[Span, ...]
