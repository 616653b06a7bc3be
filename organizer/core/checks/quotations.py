"""quotation: words said to be the agreement's that aren't; citations that lead nowhere."""

import re
from collections.abc import Iterator

from .body import Body
from .citations import Cited, citations, clauses_at
from .facts import Facts
from .finding import Finding, found
from .quote_match import Matcher
from .quoted import quoted_spans

TEXT_OF_IT = (
    r"(?:(?:the|our|your|this|that|its) (?:\w+ ){0,2})?(?:agreement|contract|CBA|MOU|clause"
    r"|supplement|language|article|section|provision|rule book)\b|\bArt(?:icle)?\b\.? ?\w+"
    r"|\bSec(?:tion)?\b\.? ?\w+|§ ?\d+"
)
SAYS = (
    r"(?:says?|said|reads?|states?|provides?|promises?|guarantees?|requires?|gives?|grants?|holds?"
    r"|puts? it|tells?|calls?|speaks? of|words?|lets?|allows?|means?|is|are|must|has|have|uses?)"
)
FROM_IT = re.compile(rf"(?:{TEXT_OF_IT})", re.I)
PEOPLE_SAY = re.compile(
    r"\b(?:said|says?|told|tells|asked|asks|wrote|writes|replied|answered|claims?|claimed|called?"
    r"|calls|shouted|repeated|insist(?:s|ed)|propos(?:e|es|ed|al)|wants?|offer(?:s|ed)?|e-?mail"
    r"|memo|poster|sign|shirt|button|film|song|book|slogan|titled|headed|subject line|draft"
    r"|flyer|headline|heard|hear|answer|article in|column|banner|chant(?:ed)?)\b",
    re.I,
)
A_SPEAKER = re.compile(
    r"\b(?:management|supervisors?|managers?|directors?|bosses|boss|foreman|chief|they|he|she"
    r"|we|I|you"
    r"|agency|employer|yard|hospital|people|some|president|steward|somebody|someone|they[’']ll"
    r"|proposal|proposes|answer|memo|e-?mail|letter)\b",
    re.I,
)
# "…." Look it up, Article 11: words that point from the next sentence back to a quotation.
POINTS_BACK = re.compile(
    r"\s+(?:and )?(?:see|look|read|check|find|open|turn to|it[’']s|it (?:is|stands)|that[’']s"
    r"|th(?:at|is) (?:is|stands|comes|was)|those (?:are|words)|these (?:are|words)|straight from"
    r"|you(?:[’']ll| can| will| may)? (?:find|read|see|look)|so (?:says|reads)|which is"
    r"|word for word)\b[^.!?\"“”]{0,40}$|\s+$",
    re.I,
)

# "(Article 5, Section 3) Say “back in fifteen” and go": what the reader is to say.
TO_BE_SAID = re.compile(r"(?:^|[.!?):]\s*)(?:Just say|Say|Answer|Reply)[,:]?\s*$")
# Words that somebody wants to stand there, and the name of a class or a leaflet about it.
WANTED = re.compile(
    r"\b(?:propos\w+|draft\w*|new (?:sentence|wording|language|text|words)"
    r"|(?:would|should|could) (?:read|say)|change (?:it |that |this )?to"
    r"|replace\w* (?:it )?(?:with|by))\b"
    r"(?!.{0,80}\b(?:which|that|now|today) (?:says|reads|has)\b)[^.\"“”]{0,60}$",
    re.I,
)
A_TITLE = re.compile(
    r"[\s,]*(?:is |was )?(?:our|a|an|the|this|that)\s+(?:[\w-]+\s+){0,2}(?:class|workshop"
    r"|training|session|talk|course|flyer|leaflet|booklet|poster|button|song|film|slogan|campaign|motto|column)\b",
    re.I,
)


def check_quotations(body: Body, facts: Facts) -> Iterator[Finding]:
    if not facts.pages and not facts.clauses:
        return
    cited, text = citations(body.text), Matcher(facts)
    lost = [one for one in cited if not clauses_at(one, text.clauses)]
    for one in lost:
        yield found(
            "quotation",
            (one.start, one.end),
            f"The agreement has no {one.words}.",
            "Look the clause up and cite it as it is found.",
        )
    for span in quoted_spans(body.text):
        yield from _judged(body, text, span, cited, lost)


def _judged(
    body: Body, text: Matcher, span: tuple[int, int], cited: list[Cited], lost: list[Cited]
) -> Iterator[Finding]:
    words = body.text[span[0] + 1 : span[1] - 1]
    place = _citation_of(body, span, cited)
    if not text.stands(words):
        if _is_attributed(body, span, words, place, text):
            yield found(
                "quotation",
                span,
                "These words don't stand in the agreement.",
                "Copy the words from the clause, or take the quotation marks away.",
            )
        return
    if text.must_be_looked_at(words):
        yield found(
            "quotation",
            span,
            "The page must be looked at first: a word of this was read from a picture, not surely.",
            "Compare it with the page on the agreement's page of words to look at.",
        )
    if place is None or place in lost or len(words.split()) < 3:
        return
    if not text.stands_at(words, clauses_at(place, text.clauses)):
        start, end = min(span[0], place.start), max(span[1], place.end)
        there = text.place_of(words)
        yield found(
            "quotation",
            (start, end),
            f"These words don't stand in {place.words}" + (f", but in {there}." if there else "."),
            "Cite the clause that the words are from.",
        )


def _citation_of(body: Body, span: tuple[int, int], cited: list[Cited]) -> Cited | None:
    """The citation that goes with a quotation: in its sentence, beside it, or pointing at it."""
    first, last = body.sentence_at(span[0]), body.sentence_at(span[1] - 1)
    before = body.before(first.start)
    inside = [one for one in cited if first.start <= one.start < max(last.end, span[1])]
    outside = [one for one in inside if one.end <= span[0] or one.start >= span[1]]
    after = [one for one in cited if 0 <= one.start - span[1] <= 4]
    if after:
        return after[0]
    if outside:
        return min(outside, key=lambda one: _gap(one, span))
    if before and span[0] - first.start <= 1:
        earlier = [one for one in cited if before.start <= one.start < before.end]
        if earlier:
            return earlier[-1]
    next_one = next((one for one in cited if one.start >= span[1]), None)
    points = next_one and POINTS_BACK.match(body.text[span[1] : next_one.start])
    return next_one if points else None


def _gap(cited: Cited, span: tuple[int, int]) -> int:
    return span[0] - cited.end if cited.end <= span[0] else cited.start - span[1]


def _is_attributed(
    body: Body,
    span: tuple[int, int],
    words: str,
    place: Cited | None,
    text: Matcher,
) -> bool:
    """Whose words are they? The nearest to claim them decides."""
    count = len(words.split())
    before, after = _around(body, span)
    if place is not None and count >= 3 and 0 <= place.start - span[1] <= 4:
        return True  # its citation stands right behind it
    if count < 2 or _is_said_by_people(before, after):
        return False
    if WANTED.search(before) or A_TITLE.match(after):
        return False
    near = text.is_near(words)
    if place is not None:
        return count >= 3 or near or bool(re.search(rf"{SAYS}\W*$", before, re.I))
    claimed = re.search(rf"(?:{TEXT_OF_IT})[^.\"“”]{{0,60}}$", before, re.I) or re.match(
        rf"[\s,]*(?:{SAYS})?\s*(?:in\s+)?(?:{TEXT_OF_IT})", after, re.I
    )
    return (bool(claimed) and count >= 3) or (near and count >= 4)


def _around(body: Body, span: tuple[int, int]) -> tuple[str, str]:
    first, last = body.sentence_at(span[0]), body.sentence_at(span[1] - 1)
    before = body.text[first.start : span[0]]
    earlier = body.before(first.start)
    if len(before.strip(" -–—•*")) < 2 and earlier:
        before = earlier.text + " "
    return before, body.text[span[1] : max(last.end, span[1])][:90]


def _is_said_by_people(before: str, after: str) -> bool:
    """A speaker stands right before or right after, and it isn't the agreement."""
    lead = before[-90:]
    if TO_BE_SAID.search(lead):
        return True
    said = list(PEOPLE_SAY.finditer(lead))
    if said:
        told = lead[: said[-1].start()]
        from_it = [hit.end() for hit in FROM_IT.finditer(lead)]
        by_it = (
            from_it and len(told) - from_it[-1] < 25 and not A_SPEAKER.search(told[from_it[-1] :])
        )
        return not by_it and not (from_it and from_it[-1] > said[-1].end())
    follows = re.match(r"[\s,]*(\w+ )?(?:said|says|told|asked|wrote|replied|answered)\b(.*)", after)
    return bool(follows) and not FROM_IT.search(after[:60])
