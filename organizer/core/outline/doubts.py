"""Where the outline is unsure, in words for the person who looks at it beside the page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .numbers import value
from .parts import Doubt, Part

FEW_WORDS, MANY_PAGES = 10, 5


def doubts_of(
    articles: Sequence[tuple[Part, float | None]],
    again: Sequence[Part],
    filled_pages: int,
    pages: int,
) -> tuple[Doubt, ...]:
    """Missing, repeated, misread and lonely articles, and those that are numbered once more
    (``again``); a text in which there is hardly anything."""
    if pages >= MANY_PAGES and filled_pages < pages / 2:
        what = f"{pages - filled_pages} of {pages} pages have hardly any text: pictures of pages?"
        return (Doubt(0, what), *_count(articles))
    return (*_count(articles), *_sequence(articles), *_again(again))


def _count(articles: Sequence[tuple[Part, float | None]]) -> Iterator[Doubt]:
    if not articles:
        yield Doubt(
            0,
            "no articles were recognised: no line reads like the heading of a numbered article, "
            "so the text stands as paragraphs",
        )
    elif len(articles) == 1:
        yield Doubt(articles[0][0].page, f"only one article was recognised: {articles[0][0].label}")


def _sequence(articles: Sequence[tuple[Part, float | None]]) -> Iterator[Doubt]:
    if articles and articles[0][0].label[:1] == "§":
        return  # the numbers of a law have gaps, and begin where its chapter does
    if articles and (number := articles[0][1]) and number >= 2:
        yield Doubt(articles[0][0].page, f"the first article is {articles[0][0].label}")
    for article, number in articles:
        printed = value(article.label.split()[-1])
        if printed and number and printed != number:
            what = f"{article.label} stands where Article {number:g} should: a misread number?"
            yield Doubt(article.page, what)
    for (before, last), (here, number) in pairwise(articles):
        if last is None or number is None:
            continue
        if number == last:
            yield Doubt(here.page, f"{here.label} comes twice")
        missing = range(int(last) + 1, int(number))
        if missing:
            names = " and ".join(str(n) for n in (missing[0], missing[-1])[: len(missing)])
            yield Doubt(here.page, f"no Article {names} between {before.label} and {here.label}")


def _again(parts: Sequence[Part]) -> Iterator[Doubt]:
    if parts:
        what = "articles are numbered once more from here: a supplement bound with this text?"
        yield Doubt(parts[0].page, f"{parts[0].label}: {what}")
