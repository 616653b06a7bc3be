"""What the outline is made of. Labels are strings as printed; nothing is renumbered."""

from dataclasses import dataclass, field

from ..span import Span


@dataclass(frozen=True)
class PageText:
    number: int
    text: str


@dataclass(frozen=True)
class Hint:
    """A bookmark or a word processor's heading: believed only where the text agrees."""

    level: int
    title: str
    page: int


@dataclass(frozen=True)
class Part:
    """A heading: an article, appendix, section ... and what stands directly under it."""

    kind: str  # article, section, appendix, front matter, side letter, mou, signatures ...
    label: str
    title: str
    span: Span
    sections: tuple["Part", ...] = ()

    @property
    def page(self) -> int:
        return self.span.page


@dataclass(frozen=True)
class ClauseText:
    """The smallest citable paragraph: where it stands and under which headings."""

    article: str
    article_title: str
    section: str
    section_title: str
    label: str
    path: tuple[str, ...]  # labels below the article: ("Section 3", "b")
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Remainder:
    """What is in no clause: a heading, running head or foot, contents page, blank ..."""

    kind: str
    span: Span


@dataclass(frozen=True)
class Doubt:
    page: int
    what: str


@dataclass(frozen=True)
class Outline:
    front_matter: tuple[Part, ...] = ()
    articles: tuple[Part, ...] = ()
    appendices: tuple[Part, ...] = ()
    others: tuple[Part, ...] = ()
    toc_pages: tuple[int, ...] = ()
    clauses: tuple[ClauseText, ...] = ()
    remainders: tuple[Remainder, ...] = ()
    printed: dict[int, str] = field(default_factory=dict)  # sheet -> the number printed on it
    doubts: tuple[Doubt, ...] = ()
