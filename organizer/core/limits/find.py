"""Every period of an agreement that starts from something, with its exact words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..flat import Flat, flatten
from ..span import Span, slices
from .days import DayRule, day_rule_in, unit_for
from .details import (
    ARBITRATES,
    actor,
    is_about_lateness,
    runs_from,
    speaks_of_every_limit,
    step_named,
    who_is_late,
)
from .passage import Passage
from .periods import Period, nowhere, periods
from .sentences import sentences, with_items
from .stated import is_cell, is_of_steps

NEAR_ITS_END = 60  # characters from a period to the colon that opens its list


@dataclass(frozen=True)
class Limit:
    """A suggestion: nothing is counted from it until a person confirms it."""

    key: int  # of the clause in which the period stands
    step: str
    number: int | float
    unit: str
    printed_unit: str
    runs_from: str
    actor: str
    is_before: bool
    page: int
    quote: str
    spans: tuple[Span, ...]
    citation: str
    if_late: str
    doubt: str = ""  # why a person should look twice


@dataclass(frozen=True)
class _Said:
    """A sentence, the step it stands under, and where its quotation ends."""

    start: int
    end: int
    quote_end: int
    step: str
    section: str
    words: str


@dataclass(frozen=True)
class _Article:
    passages: Sequence[Passage]
    flat: Flat
    said: Sequence[_Said]


def find_limits(passages: Sequence[Passage], pages: Mapping[int, str]) -> list[Limit]:
    """The limits in the order of the text; days are named after the agreement's definitions."""
    articles = [_article(group, pages) for group in _by_article(passages)]
    rules = [rule for article in articles for rule in _rules(article)]
    rules += _rules_outside(passages, pages)
    found = []
    for article in articles:
        late = [(said, who_is_late(said.words)) for said in article.said if _is_late(said)]
        found += [_with_lateness(*pair, late) for pair in _limits(article, rules, pages)]
    return found


def _by_article(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    for _, group in groupby(passages, key=lambda p: (p.article, p.article_title)):
        yield list(group)


def _article(group: Sequence[Passage], pages: Mapping[int, str]) -> _Article:
    flat = flatten([passage.spans for passage in group], pages)
    places = sentences(flat)
    found: list[_Said] = []
    step = section = ""
    for number, (start, end) in enumerate(places):
        passage = group[flat.group_at(start)]
        if passage.section != section:
            section, step = passage.section, step_named(passage.section_title)
        words = flat.text[start:end]
        if flat.starts_line(start):
            step = step_named(words[:30]) or step
        quote_end = with_items(flat.text, places, number)
        found.append(_Said(start, end, quote_end, step, section, words))
    return _Article(group, flat, found)


def _rules(article: _Article) -> Iterator[DayRule]:
    first = article.passages[0]
    for said in article.said:
        if "day" in said.words.lower():
            rule = day_rule_in(said.words, first.article, first.article_title)
            if rule:
                yield rule


def _rules_outside(passages: Sequence[Passage], pages: Mapping[int, str]) -> list[DayRule]:
    """Definitions on pages that hold no clause, such as a preamble's."""
    inside = {span.page for passage in passages for span in passage.spans}
    rest = [Span(n, 0, len(text)) for n, text in pages.items() if n not in inside and text]
    flat = flatten([(span,) for span in rest], pages)
    said = (flat.text[start:end] for start, end in sentences(flat))
    rules = (day_rule_in(words, "", "") for words in said if "day" in words.lower())
    return [rule for rule in rules if rule]


def _limits(
    article: _Article, rules: Sequence[DayRule], pages: Mapping[int, str]
) -> Iterator[tuple[_Said, Limit]]:
    for said in article.said:
        for period in periods(said.words, _cells(article, said)):
            yield said, _limit(article, said, period, rules, pages)


def _cells(article: _Article, said: _Said) -> Callable[[int, int], bool]:
    """Tells whether a stretch of a sentence fills a cell in a table about steps."""
    flat, first = article.flat, article.passages[article.flat.group_at(said.start)]
    if not is_of_steps(said.words, (first.article_title, first.section_title)):
        return nowhere

    def fills(start: int, end: int) -> bool:
        here, after = flat.at[said.start + start], flat.at[said.start + end - 1] + 1
        return is_cell(flat.source[max(here - 40, 0) : here], flat.source[after : after + 10])

    return fills


def _limit(
    article: _Article,
    said: _Said,
    period: Period,
    rules: Sequence[DayRule],
    pages: Mapping[int, str],
) -> Limit:
    at = said.start + period.start
    passage = article.passages[article.flat.group_at(at)]
    is_open = said.end - said.start - period.end < NEAR_ITS_END
    spans = article.flat.stretch(said.start, said.quote_end if is_open else said.end)
    words = f"{passage.article_title} {said.words}"
    return Limit(
        key=passage.key,
        step=_step(passage, said),
        number=period.number.value,
        unit=unit_for(period.printed_unit, rules, article=passage.article, words=words),
        printed_unit=period.printed_unit,
        runs_from=runs_from(said.words, period.end, is_before=period.is_before),
        actor=actor(said.words, period.start),
        is_before=period.is_before,
        page=article.flat.place(at)[0],
        quote=slices(spans, pages),
        spans=spans,
        citation=passage.citation,
        if_late="",
        doubt=_doubt(period),
    )


def _doubt(period: Period) -> str:
    number = period.number
    if number.agrees:
        return ""
    return f"The words say {number.words}, the figures {number.digits}: look at the page."


def _step(passage: Passage, said: _Said) -> str:
    if said.step:
        return said.step
    for words in (passage.section_title, passage.article_title):
        if ARBITRATES.search(words) and "grievance" not in words.lower():
            return "Arbitration"
    return (passage.section_title or passage.article_title or passage.article)[:80]


def _is_late(said: _Said) -> bool:
    return is_about_lateness(said.words)


def _with_lateness(said: _Said, limit: Limit, late: Sequence[tuple[_Said, str]]) -> Limit:
    """Add the sentence of the article that says what happens when the limit is missed."""
    side = "theirs" if limit.actor == "employer" else "ours"
    for other, whose in late:
        near = other.section == said.section or speaks_of_every_limit(other.words)
        if near and whose in (side, "both"):
            return replace(limit, if_late=other.words)
    return limit
