"""Words that a machine proposed: is every fact in them borne out by what a person gave?

Numbers, dates, names, quotations and addresses must stand in the sources. A sentence whose
other words mostly come from nowhere, or that turns a source's yes into a no or its "may" into
a "will", is marked too. It errs towards marking: a person looks at each mark.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .body import Body, Sentence
from .day_forms import MONTH, WEEKDAY
from .days_said import said_days
from .doers import another_does_it
from .figures import SCALES, TENS, UNITS, figures
from .listed import listed
from .misnumbered import PHONE
from .names import names
from .numbers import IDIOM, MAIL_OR_PAGE
from .quoted import quoted_spans
from .taken import Taken

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
CAPITALISED = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)*")
MONTH_OR_DAY = re.compile(rf"\b(?:{MONTH}|{WEEKDAY})\b")
NO = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without|cannot)\b|n[’']t\b", re.I
)
SURE = re.compile(r"\b(?:will|must|shall|guaranteed?|always|certain(?:ly)?|promised?)\b", re.I)
UNSURE = re.compile(
    r"\b(?:may|might|could|can|would|should|proposed?|planned|plans|hopes?)\b", re.I
)
STEM, FEWEST_STRANGE = 5, 2
SMALL = frozenset(
    listed("""
a about above after again all also am an and any are as at be because been before being below
between both but by can come could did do does doing down each even every few for from further
get give go going had has have having he her here hers him his how i if in into is it its just
know let like look made make many may me might more most much must my need new no nor not now of
off on once one only or other our ours out over own please same see she should so some such take
than thank thanks that the their theirs them then there these they this those through to today
together too under until up us use very want was way we were what when where which while who
whom why will with would you your yours yourself
""")
)


@dataclass(frozen=True)
class Doubt:
    """Words that nothing bears out. ``is_hard`` when they are a number, date, name and so on."""

    start: int
    end: int
    why: str
    is_hard: bool = True


def doubts(text: str, sources: Sequence[str], ours: str, today: date) -> list[Doubt]:
    """``sources`` are the facts a person gave; ``ours`` is our own ways of saying things."""
    body, given = Body(text), "\n".join(sources)
    hard = [
        *_quotations(text, given),
        *_addresses(text, given),
        *_days(text, given, today),
        *_numbers(text, given, today),
        *_names(body, given, ours),
    ]
    marked = Taken((one.start, one.end) for one in hard)
    soft = [one for one in _sentences(body, sources, ours) if not marked.meets(one.start, one.end)]
    return sorted({*hard, *soft}, key=lambda one: (one.start, one.end))


def _quotations(text: str, given: str) -> Iterator[Doubt]:
    known = _plain(given)
    for start, end in quoted_spans(text):
        if _plain(text[start + 1 : end - 1]).strip(" .,;") not in known:
            yield Doubt(start, end, "These words stand in quotation marks and in no source.")


def _addresses(text: str, given: str) -> Iterator[Doubt]:
    digits = re.sub(r"\D", "", given)
    for hit in PHONE.finditer(text):
        if re.sub(r"\D", "", hit.group()) not in digits:
            yield Doubt(*hit.span(), "No source has this telephone number.")
    for hit in MAIL_OR_PAGE.finditer(text):
        if hit.group().rstrip(".,;:!?)").casefold() not in given.casefold():
            yield Doubt(*hit.span(), "No source has this address.")


def _days(text: str, given: str, today: date) -> Iterator[Doubt]:
    known = {(d.month, d.day) for one in said_days(given, today) for d in one.days}
    for said in said_days(text, today):
        if not said.days or any((day.month, day.day) not in known for day in said.days):
            yield Doubt(said.start, said.end, "No source has this date.")
    rest = Taken((one.start, one.end) for one in said_days(text, today))
    for hit in MONTH_OR_DAY.finditer(text):
        if not rest.covers(hit.start()) and hit.group().casefold() not in given.casefold():
            yield Doubt(*hit.span(), "No source has this day.")


def _numbers(text: str, given: str, today: date) -> Iterator[Doubt]:
    """By value, so that "ten" and "10" are one; a clock's and a count's figure are two."""
    known = {(one.kind == "clock", one.value) for one in figures(given)}
    outside = Taken(
        [hit.span() for pattern in (PHONE, MAIL_OR_PAGE, IDIOM) for hit in pattern.finditer(text)]
        + [(one.start, one.end) for one in said_days(text, today)]
    )
    for one in figures(text):
        if (one.kind == "clock", one.value) not in known and not outside.meets(one.start, one.end):
            yield Doubt(one.start, one.end, "No source has this number.")


def _names(body: Body, given: str, ours: str) -> Iterator[Doubt]:
    """A capital inside a sentence, or a given name at its start, that stands in no source."""
    known = {word.casefold() for word in WORD.findall(f"{given} {ours}")}
    sure = Taken(one.span for one in names(body))
    starts = {one.start for one in body.sentences}
    for hit in CAPITALISED.finditer(body.text):
        strange = [word for word in WORD.findall(hit.group()) if not _is_known(word, known)]
        at_start = hit.start() in starts or body.text[: hit.start()].rstrip(' “"(*-•').endswith(
            "\n"
        )
        alone = at_start and " " not in hit.group() and not sure.covers(hit.start())
        if strange and not alone and not MONTH_OR_DAY.fullmatch(hit.group()):
            yield Doubt(*hit.span(), "No source has this name.")


def _sentences(body: Body, sources: Sequence[str], ours: str) -> Iterator[Doubt]:
    said = [one for source in sources for one in Body(source).sentences]
    known = {_stem(word) for word in WORD.findall(" ".join([*sources, ours]))}
    for sentence in body.sentences:
        content = _content(sentence.text)
        strange = [word for word in content if word not in known]
        if len(strange) >= FEWEST_STRANGE and len(strange) * 3 >= len(content):
            yield Doubt(*sentence.span, "Nothing in the brief bears this sentence out.", False)
        elif why := _turned(sentence, said):
            yield Doubt(*sentence.span, why, False)


def _turned(sentence: Sentence, said: Sequence[Sentence]) -> str:
    """Does it say the opposite of the source that it is nearest to, or more surely?"""
    content = set(_content(sentence.text))
    shared = [(len(content & set(_content(one.text))), one) for one in said]
    most, nearest = max(shared, key=lambda pair: pair[0], default=(0, sentence))
    if most < FEWEST_STRANGE or most * 2 < len(content):
        return ""
    if bool(NO.search(sentence.text)) != bool(NO.search(nearest.text)):
        return "A no stands in only one of this sentence and the brief."
    if another_does_it(sentence.text, nearest.text):
        return "In the brief somebody else does this."
    if SURE.search(sentence.text) and UNSURE.search(nearest.text) and not SURE.search(nearest.text):
        return "The brief is less sure than this sentence."
    return ""


def _content(text: str) -> list[str]:
    words = [word.casefold() for word in WORD.findall(text)]
    said = SMALL | UNITS.keys() | TENS.keys() | SCALES.keys()  # numbers are asked about by value
    return [_stem(word) for word in words if len(word) > 2 and word not in said]


def _stem(word: str) -> str:
    """The first letters: "bargain", "bargained" and "bargaining" are one."""
    bare = re.sub(r"[’']s$", "", word.casefold())
    return re.sub(r"(?:ies|es|s|ed|ing)$", "", bare)[:STEM] if len(bare) > 4 else bare


def _is_known(word: str, known: Iterable[str]) -> bool:
    bare = re.sub(r"[’']s?$", "", word).casefold()
    return bare in known or word.casefold() in known or bare in SMALL


def _plain(text: str) -> str:
    folded = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return " ".join(folded.split()).casefold()
