"""Something that quick-find offers: what it is, how it is called, where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    kind: str  # "page", "clause", "person", "case", "notice"
    title: str
    detail: str
    link: str
