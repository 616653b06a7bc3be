"""Does a quotation stand in an edition: asked by whoever quotes, again at each rendering."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from organizer.core.errors import Invalid
from organizer.core.quote import Quoted, Standing
from organizer.core.reader import Reader

from .as_seen import as_seen
from .kept import UnsureWord
from .texts import Text, text_of
from .unsure import (
    address,
    as_shown,
    in_spans,
    misread_of,
    open_words,
    put_right_by,
    to_look_at,
    why_not,
)

LONGEST = 20_000


def standing_of(session: Session, reader: Reader, edition_id: int, quotation: str) -> Standing:
    """Where a quotation stands in an edition that ``reader`` may read; else the nearest words."""
    return standings_of(session, reader, edition_id, [quotation])[0]


def standings_of(
    session: Session, reader: Reader, edition_id: int, quotations: list[str]
) -> list[Standing]:
    """Several quotations at once: the text is prepared for them only once."""
    for quotation in quotations:
        if not quotation.strip():
            raise Invalid("There are no words to look for.")
        if len(quotation) > LONGEST:
            raise Invalid("A quotation of more than 20,000 characters is not looked for.")
    text = text_of(session, reader, edition_id)
    inside = Quoted(text.quotables(), text.pages)
    unsure = open_words(session, [edition_id]).get(edition_id, [])
    found = [_with_doubt(_standing(inside, text, q), unsure) for q in quotations]
    if not misread_of(unsure) or all(one.counts for one in found):
        return found
    seen = _AsSeen(text, unsure)
    pairs = zip(found, quotations, strict=True)
    return [one if one.counts else seen.standing(q) or one for one, q in pairs]


class _AsSeen:
    """The text with what people saw on the pictures of its pages in place of what was misread."""

    def __init__(self, text: Text, unsure: Sequence[UnsureWord]) -> None:
        self.unsure = unsure
        self.text, self.there = as_seen(text, misread_of(unsure))
        self.quoted = Quoted(self.text.quotables(), self.text.pages)

    def standing(self, quotation: str) -> Standing | None:
        """Where the words stand as the page shows them: with a word that was put right in them,
        and none that nobody has looked at."""
        on_pages = Quoted(self.text.page_quotables(), self.text.pages)
        found = self.quoted.found(quotation) or on_pages.found(quotation)
        if found is None or found.place is None:
            return None
        spans = tuple(self.there.back(span) for span in found.place.spans)
        words = in_spans(self.unsure, spans)
        if not words or to_look_at(words, spans):
            return None
        place = replace(found.place, spans=spans)
        who = put_right_by(words, spans)
        return Standing(True, False, place, page_says=place.text, put_right=who)


def _with_doubt(found: Standing, unsure: Sequence[UnsureWord]) -> Standing:
    words = in_spans(unsure, found.place.spans) if found.place else []
    if not words:
        return found
    assert found.place
    spans = found.place.spans
    says = "" if to_look_at(words, spans) else as_shown(found.place.text, spans, words)
    return replace(found, look_first=why_not(words), look_at=address(words), page_says=says)


def _standing(inside: Quoted, text: Text, quotation: str) -> Standing:
    found = inside.standing(quotation)
    if found.exact:
        return found
    # Words of a heading, or ones that run from a heading into its clause.
    on_pages = Quoted(text.page_quotables(), text.pages).standing(quotation)
    better = on_pages.found and (on_pages.exact or not found.found)
    return on_pages if better else found
