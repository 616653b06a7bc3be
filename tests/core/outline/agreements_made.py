"""Invented agreements as text: so many articles and sections, headed as a test wants it."""

from collections.abc import Callable
from dataclasses import dataclass

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

BODY = "The parties agree that nothing in this place is real, and that it never was."
NAMES = ("RECOGNITION", "HOURS OF WORK", "GRIEVANCES")
TITLES = ("RECOGNITION", "RIGHTS", "HOURS OF WORK", "LEAVE", "SAFETY", "GRIEVANCES", "DURATION")
DIGITS = "123"


def outline_of(text):
    return read_outline([PageText(n, page) for n, page in enumerate(text.split("\f"), start=1)])


def agreement(heading, section, *, count=3, sizes=3):
    """``count`` articles of ``sizes`` sections each, in the words of two functions."""
    parts = []
    for article in range(1, count + 1):
        parts.append(heading(article))
        parts += [f"{section(article, number)}\n{BODY}" for number in range(1, sizes + 1)]
    return "\n\n".join(parts)


def labels(form, numbers=DIGITS):
    return [form.format(number) for number in numbers]


@dataclass(frozen=True)
class Layout:
    """How an article and a section of it begin, and the labels that are read from that."""

    heading: Callable[[int], str]
    section: Callable[[int, int], str]
    articles: list[str]
    sections: list[str] | None  # those of the second article; None where they are not told

    @property
    def text(self):
        return agreement(self.heading, self.section)
