"""Where a hit stands that runs over several clauses: its spans, and nothing but their words."""

from collections.abc import Mapping, Sequence

from organizer.core.span import Span

MOST_BETWEEN = 12  # words: a label or a heading, but no box or table that the outline left out


def stretched(
    parts: Sequence[Sequence[Span]], best: int, pages: Mapping[int, str]
) -> tuple[Span, ...]:
    """``parts`` with the labels that stand between them; ``best`` is one that must stay.

    "Section 4" stands between two clauses and in neither, and a hit without it would say
    what no page says. Where more stands between them, the hit ends.
    """
    first = last = best
    while first and _is_near(parts[first - 1][-1], parts[first][0], pages):
        first -= 1
    while last + 1 < len(parts) and _is_near(parts[last][-1], parts[last + 1][0], pages):
        last += 1
    found: list[Span] = []
    for span in (span for part in parts[first : last + 1] for span in part):
        if found and found[-1].page == span.page:
            found[-1] = Span(span.page, found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _is_near(before: Span, after: Span, pages: Mapping[int, str]) -> bool:
    if before.page != after.page:
        return before.page < after.page
    between = pages[before.page][before.end : after.start]
    return before.end <= after.start and len(between.split()) <= MOST_BETWEEN
