"""People's names in a text, without a dictionary of everybody: shape, known names, and context."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .body import Body, Sentence
from .capital_words import COMMON, PLACE_STARTS, PLACES
from .day_forms import MONTH, WEEKDAY, WEEKDAYS
from .famous import FAMOUS
from .given_names import ALSO_WORDS, GIVEN, MAY_BE_WORDS
from .name_context import (
    AFTER_NAME,
    BEFORE_NAME,
    HIMSELF,
    INITIALS,
    OF_HIS,
    OURS_AFTER,
    PERSONAL,
    THANKED,
    WHERE_AT_WORK,
)
from .roles import (
    COLLEAGUE_BEFORE,
    HONORIFIC,
    MANAGER_BEFORE,
    OF_MANAGEMENT,
    ROLE_AFTER,
    TITLE,
    TITLED_BEFORE,
)
from .taken import Taken

PART = r"(?:[A-Z]’|[A-Z]'|Mc|Mac)?[A-ZÀ-ÖØ-Þ][a-zß-ÿ\u0100-\u024f]+(?:[’'-][A-ZÀ-ÖØ-Þ][\wß-ÿ]+)*"
INITIAL = r"[A-Z]\."
PARTICLE = r"(?:de la|de los|de|da|dos|del|della|di|van der|van|von|le|la|al|el|bin|ibn|ter|ten|y)"
RUN = re.compile(
    rf"(?<![\w@./-])(?:{PART}|{INITIAL})(?:[ ](?:{PARTICLE}[ ])?(?:“[^”\n]+” |\"[^\"\n]+\" )?"
    rf"(?:{PART}|{INITIAL})){{0,7}}(?![\w@]|[’']t\b)"
)
WORD = re.compile(rf"{PART}|{INITIAL}")
CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ](?:[\w-]|[’'](?=[A-ZÀ-ÖØ-Þ]))*")
CAPITAL_PAIR = re.compile(r"\b([A-Z]{3,})\s+([A-Z][A-Z'’-]{2,})\b")
ORDINARY_END = re.compile(
    r"(?:ing|tion|sion|ment|ness|ly|ity|ship|ance|ence|able|ible|ical|ous|ful|ism|[nrt]al|ial)$"
)
AT_PLACE = re.compile(
    r"\b(?:at|in|near|to|from|of|through|across|around|by|on|for)\s+(?:the\s+)?$", re.I
)
VENUE = re.compile(
    r"[’']s (?:[A-Z]\w+ )?(?:Tavern|Caf[eé]|Diner|Bar|Grill|Deli|Pub|Pizza|Place|Restaurant|Bakery"
    r"|Hardware|Lanes|Books|Market|Barbecue|BBQ|Kitchen|Saloon|Steakhouse|Chapel|Church|Point)\b"
)
# A house under somebody's name does what no "Rosie's" of a person can.
HOUSE = re.compile(
    r"[’']s (?:ran|runs|was|were|has|had|opens?|opened|closes?|closed|serves?|served|sold|sells"
    r"|charges?|holds|seats|gave us|gives us|on (?-i:[A-Z])\w+)\b"
)
IN_PLACE = re.compile(r"\b(?:at|in|near|across from|outside|inside|on)\s+(?:the\s+)?$", re.I)
OF_OLD = re.compile(
    r"(?<!Local )(?<![\d-])(?:1[78]\d\d|19[0-8]\d)\b|\b(?:historian|museum|statue|portrait"
    r"|biography|civil rights|movement"
    r"|born|birthday of|legacy|labor leader|founder|founded|century|archive|poem|novel|documentary"
    r"|exhibit|postage stamp)\b",
    re.I,
)
AUTHOR = re.compile(
    r"(?:[”\"]|\bbook|\bnovel|\bplay|\bfilm|\barticle|\bsong|\bpoem|\bmusic|\bpainting"
    r"|\bwritten|\bread|\bin),?\s+by\s*$",
    re.I,
)
NO_NAME = re.compile(
    rf"\b{WEEKDAY}[ ,]+(?:the )?(?:{MONTH}|\d)|\b{MONTH}\s+\d|\b\d{{1,2}}(?:st|nd|rd"
    rf"|th)?(?: of)? {MONTH}"
    r"|\b(?:Art|Sec|No|Ch|Pt|Rm)\.? ?\d"
    r"|\b(?:Veterans|Labor|Memorial|Independence|Columbus|Presidents|Thanksgiving|Christmas"
    r"|Election"
    r"|New Year|Mother|Father|Flag|May|Workers|Groundhog|Patriots|Indigenous Peoples|Martin "
    r"Luther King"
    r"|M\.?L\.? ?King)(?:[’']s?|s[’'])?,?(?: Jr\.?)?(?: Memorial)? Day\b"
)


@dataclass(frozen=True)
class Name:
    start: int
    end: int
    words: str
    is_titled: bool  # a manager's, judge's, author's: public by what they do
    is_past: bool  # of history, or an author
    is_sure: bool  # a known given name, an honorific or a colleague's trade stands with it

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def names(body: Body) -> list[Name]:
    """Every stretch that is very likely a person's name."""
    return list(_names(body))


def within(told: Sequence[Name], sentence: Sentence) -> Sequence[Name]:
    """Those that begin in the sentence; ``told`` stands in the order of the text."""
    first = bisect_left(told, sentence.start, key=_start)
    return told[first : bisect_left(told, sentence.end, key=_start)]


def _start(one: Name) -> int:
    return one.start


@lru_cache(maxsize=4)
def _names(body: Body) -> tuple[Name, ...]:
    """Several checks ask this of the same text, at every pause in the typing."""
    text = _without_dates(body.text)
    lower = set(re.findall(r"\b[a-z]{3,}\b", text))
    found = [one for run in RUN.finditer(text) for one in _in_run(body, run, lower)]
    found += _in_capitals(text)
    found += [Name(*hit.span(), hit.group(), False, False, True) for hit in INITIALS.finditer(text)]
    found += _in_small_letters(text)
    surnames = {one.words.split()[-1] for one in found if " " in one.words}
    found += _surnames_again(text, surnames, found)
    past = {one.words for one in found if one.is_past and " " in one.words}
    found = [replace(one, is_past=one.is_past or one.words in past) for one in found]
    return tuple(sorted(found, key=lambda one: one.start))


def _without_dates(text: str) -> str:
    """Of the same length: "Thu Dec 2" and "Art. 9" are nobody's names."""
    return NO_NAME.sub(lambda hit: hit.group().lower(), text)


def _in_run(body: Body, run: re.Match[str], lower: set[str]) -> Iterator[Name]:
    """Cuts a run of capitals at the ordinary words in it; what is left may be a name."""
    words = list(WORD.finditer(run.group()))
    piece: list[re.Match[str]] = []
    for word in [*words, None]:
        if word is not None and not _is_ordinary(word.group(), piece, lower):
            piece.append(word)
            continue
        if piece and not _is_place(body.text, run, piece, word):
            yield from _judged(body, run.start(), piece)
        piece = []


def _is_ordinary(word: str, piece: list[re.Match[str]], lower: set[str]) -> bool:
    """After a given name an ordinary word may be a surname: Marcus Day, Ana Rivers."""
    bare = re.sub(r"[’']s$", "", word)
    if piece and piece[-1].group() in GIVEN and bare not in PLACES:
        return bare.lower() in WEEKDAYS or (bare in COMMON and bare.lower() in lower)
    if bare in GIVEN and bare not in ALSO_WORDS:
        return False
    if bare in ALSO_WORDS:
        return bare.lower() in lower and not piece
    return (
        bare in COMMON
        or (bare in PLACES and not piece)
        or bare.lower() in lower
        or bool(ORDINARY_END.search(bare) and not piece)
    )


def _is_place(
    text: str, run: re.Match[str], piece: list[re.Match[str]], after: re.Match[str] | None
) -> bool:
    """ "Lucille Barton Clinic", "Pell Street", "Fort Worth", "the Barton Room"."""
    last = re.sub(r"[’']s$", "", piece[-1].group())
    end = run.start() + piece[-1].end()
    begin = run.start() + piece[0].start()
    before = text[max(0, begin - 12) : begin].split()
    follows = re.match(r"(?:[’']s)? (?:[A-Z][a-z]+ ){0,2}([A-Z][a-z]+)", text[end:])
    named = after.group() if after else ""
    return (
        (last in PLACES and len(piece) > 1)
        or bool(VENUE.match(text[end:]))
        or bool(HOUSE.match(text[end:]) or HOUSE.match(text[end - 2 :]))
        or named in PLACES
        or bool(follows and follows.group(1) in PLACES and named)
        or (bool(before) and before[-1].strip(".") in PLACE_STARTS)
        or (before[-1:] == ["the"] and len(piece) > 1 and not TITLE.fullmatch(piece[0].group()))
        or bool(re.match(r"[’']?s?,? (?:v\.|vs\.?) ", text[end:]))
        or bool(re.match(r" \d", text[end:]) and len(piece) == 1 and last not in GIVEN)
    )


def _judged(body: Body, offset: int, piece: list[re.Match[str]]) -> Iterator[Name]:
    office = len(piece) > 1 and TITLE.fullmatch(piece[0].group())
    if office:
        piece = piece[1:]
    start, end = offset + piece[0].start(), offset + piece[-1].end()
    words = re.sub(r"[’']s?$", "", body.text[start:end])
    if _is_a_title(body.text, start, start + len(words)):
        return
    end = start + len(words)
    before, after = body.text[max(0, start - 60) : start], body.text[end : end + 70]
    first = piece[0].group()
    honoured = bool(HONORIFIC.search(before))
    titled = bool(office or TITLED_BEFORE.search(before) or ROLE_AFTER.search(after))
    titled = titled or bool(MANAGER_BEFORE.search(before))
    titled = titled or (honoured and bool(OF_MANAGEMENT.match(after)))
    trade = bool(COLLEAGUE_BEFORE.search(before)) and not titled
    given = _is_given(first)
    told = PERSONAL.match(after) or OURS_AFTER.match(after) or WHERE_AT_WORK.match(after)
    alone = len(piece) == 1 and bool(told) and not AT_PLACE.search(before)
    thanked = (alone and not re.search(r"\bthe\s+$", before, re.I)) or (
        bool(THANKED.search(before)) and first not in PLACES
    )
    initialled = len(piece) > 1 and bool(re.fullmatch(INITIAL, first))
    long = len([part for part in piece if len(part.group()) > 2]) > 1 or initialled
    himself = len(piece) == 1 and HIMSELF.search(before)
    if himself or not (honoured or titled or trade or given or long or thanked):
        return
    if (
        not long
        and not (honoured or titled or trade or thanked)
        and not _stands_alone(first, before, after)
    ):
        return
    if (
        long
        and not (given or honoured or titled or trade)
        and not _reads_like_a_name(before, after)
    ):
        return
    past = _is_of_the_past(body, start, words, before)
    yield Name(start, end, words, titled, past, given or honoured or trade)


def _is_a_title(text: str, start: int, end: int) -> bool:
    """A film in quotation marks; "the Ida Wells circle"."""
    in_marks = text[start - 1 : start] in ("“", '"') and text[end : end + 2].strip(",.!?")[:1] in (
        "”",
        '"',
    )
    named_for = re.search(r"\b(?:the|an?)\s+$", text[max(0, start - 6) : start], re.I)
    return bool(in_marks and end > start) or bool(named_for and re.match(r"\s+[a-z]", text[end:]))


def _is_given(word: str) -> bool:
    return re.sub(r"[’']s?$", "", word) in GIVEN


def _stands_alone(word: str, before: str, after: str) -> bool:
    """A given name by itself: "thanks to Priya", "Carol, who came back"."""
    bare = re.sub(r"[’']s?$", "", word)
    if bare in ALSO_WORDS or (IN_PLACE.search(before) and not OF_HIS.match(after)):
        return False
    if bare == "An" and re.match(r" [a-z]", after):
        return False
    line_start = (
        not before.strip() or before.endswith("\n") or bool(re.search(r"[.!?]\s+$", before))
    )
    return bool(AFTER_NAME.search(after)) and (line_start or bool(BEFORE_NAME.search(before)))


def _reads_like_a_name(before: str, after: str) -> bool:
    """Two capitals that are in no list: not a place, not the head of a line."""
    if IN_PLACE.search(before) or re.match(r" [A-Z]", after):
        return False
    return not re.search(r"(?:\bthe|\ba|\ban|\bthis|\bour)\s+$", before, re.I)


def _is_of_the_past(body: Body, start: int, words: str, before: str) -> bool:
    if FAMOUS.match(words) or AUTHOR.search(before):
        return True
    return _is_of_old(body.sentence_at(start).text)


@lru_cache(maxsize=16)
def _is_of_old(sentence: str) -> bool:
    return bool(OF_OLD.search(sentence))


def _in_capitals(text: str) -> Iterator[Name]:
    for hit in CAPITAL_PAIR.finditer(text):
        first = hit.group(1).title()
        if (
            first in GIVEN
            and first not in ALSO_WORDS
            and hit.group(2).title() not in COMMON | PLACES
        ):
            yield Name(*hit.span(), hit.group(), False, False, True)


SMALL = re.compile(
    r"\b(?:ask|call|see|tell|thank|thanks(?: to)?|thx|text|hi|hey|find|with|from|and|or) "
    r"([a-z]{4,})\b"
)


def _in_small_letters(text: str) -> Iterator[Name]:
    """ "ask yusuf or manny": a known given name that is no other word, where people are asked."""
    for hit in SMALL.finditer(text):
        name = hit[1].title()
        if name in GIVEN and name not in ALSO_WORDS | COMMON | PLACES and name not in MAY_BE_WORDS:
            yield Name(hit.start(1), hit.end(1), hit[1], False, False, True)


def _surnames_again(text: str, surnames: set[str], found: list[Name]) -> Iterator[Name]:
    """A surname that stands alone later on is the same person."""
    taken = Taken(one.span for one in found)
    firsts = {one.words.split()[-1]: one for one in reversed(found)}
    for hit in CAPITAL.finditer(text):
        surname = hit.group()
        if surname not in surnames or surname in COMMON | PLACES or taken.covers(hit.start()):
            continue
        first = firsts[surname]
        yield Name(*hit.span(), surname, first.is_titled, first.is_past, False)
