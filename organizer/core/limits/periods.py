"""Periods in a running text, and whether they start from something."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .numbers import DIGITS, ORDINAL_WORDS, WORDS, Number, read_number
from .stated import is_stated

_ORDINAL_MARK = r"(?:st|nd|rd|th)"
_NUMBER = (
    rf"(?:(?P<words>{WORDS}|{ORDINAL_WORDS})(?:\s*[-–—]?\s*(?P<between>(?:calendar|working|business|work)\s+)?[(\[]\s*(?P<paired>{DIGITS})\s*"
    rf"{_ORDINAL_MARK}?\s*[)\]])?"
    rf"|(?P<digits>{DIGITS}){_ORDINAL_MARK}?(?:\s*[(\[]\s*(?P<after>{WORDS})\s*[)\]])?"
    rf"|[(\[]\s*(?P<bare>{DIGITS})\s*[)\]]"
    r"|(?P<coming>next|following)"
    r"|(?P<one>\ba|\ban))"
)
_KIND = (
    r"(?P<kind>calendar|cal\.|working|business|bus\.|work|week|duty|office|school|court|federal\s+working|"
    r"federal\s+business|administrative|regular\s+working|regular\s+business|normal\s+working|"
    r"regularly\s+scheduled\s+work(?:ing)?|scheduled\s+work(?:ing)?|official\s+working|"
    r"(?:county|city|state|district|agency|employer|company|university|bank)\s+(?:business|working))"
)
_PADDING = r"(?:(?:consecutive|full|complete|additional|more|further|regular|normal|other)\s+)*"
PERIOD = re.compile(
    rf"(?<![\w$.,/-]){_NUMBER}\s*-?\s*{_PADDING}(?:{_KIND}[\s-]+)?"
    r"(?P<unit>days?|hours?|weeks?|months?|years?|workdays?|workingdays?|weekdays?|"
    r"hrs?|wks?|mos|yrs?|wkdays?|fortnights?)\b"
    r"(?P<own>\s?['’]s?|['’])?(?:\s*\((?!\d)[^()]{0,90}\))?",
    re.I,
)

_SOFT = (
    r"(?:(?:the|a|an|any|another|said|such|aforesaid|foregoing|above|next|first|following|ensuing|"
    r"additional|further|subsequent|maximum|minimum|specified|prescribed|stated|applicable|period|time|limit|of|not|no|more|less|fewer|than|at|least|most|"
    r"to|exceed|exceeding|up|approximately|about|succeeding|initial|allotted|required|or|on|"
    rf"{WORDS}|\(?{DIGITS}\)?|days?|,)\s+)*"
)
WITHIN = re.compile(
    rf"\b(?:within|inside(?:\s+of)?|with\s*in|in\s+(?:no|not)\s+(?:more|longer)\s+than)\s+{_SOFT}$",
    re.I,
)
LATER = re.compile(
    rf"\b(?:(?:no|not)\s+(?:later|sooner|earlier)\s+than|by\s+the|on\s+or\s+before|"
    rf"prior\s+to\s+the\s+end\s+of)\s+{_SOFT}$",
    re.I,
)
BOUND = re.compile(
    r"\b(?:at\s+least|(?:not?|no)\s+(?:less|fewer|more)\s+than|minimum\s+of|later\s+than|"
    rf"up\s+to|until)\s+{_SOFT}$",
    re.I,
)
ALLOWED = re.compile(
    r"\b(?:ha(?:ve|s|d|ving)|allowed|given|granted|permitted|afforded|provided|receive|take|allow|"
    rf"give|provide)\s+(?:[a-z]+\s+){{0,4}}?{_SOFT}$",
    re.I,
)
NOTICE_OF = re.compile(
    rf"\bnot(?:ice|ification)\s+(?:[a-z]+\s+)?(?:of|at\s+least)\s+{_SOFT}$", re.I
)
EXPIRY = re.compile(
    rf"\b(?:expiration\s+of|at\s+the\s+end\s+of|end\s+of|after|upon\s+the\s+expiration\s+of|"
    rf"beyond|once)\s+{_SOFT}$",
    re.I,
)
LOOKING_BACK = re.compile(
    r"\b(?:last|past|preceding|previous|prior|immediately\s+prior|any|each|every|rolling|same|per)"
    r"(?:\s+(?:consecutive|a|one|period|of|the))*\s+$",
    re.I,
)
ROLLING = re.compile(
    r"(?:\b(?:in|within|during|over|for)\s+(?:a|any|each|one|the\s+same|every)\s+(?:rolling\s+)?)$",
    re.I,
)

FORWARD = re.compile(
    r"^\s*,?\s*(?:(?:period|time\s+period|window|time\s+limit|time|limit|duration)s?\s*,?\s*)?"
    r"(?:\([^()]{0,60}\)\s*)?(?:immediately\s+|next\s+|directly\s+|calculated\s+|counted\s+|starting\s+|"
    r"beginning\s+|commencing\s+|running\s+|have\s+(?:passed|elapsed)\s+|or\s+(?:less|more|sooner)\s+|"
    r"either\s+|elapse\s+|time\s+)*"
    r"(?:after|following|from|post-(?=(?:incident|event|occurrence|hearing|decision)\b)|(?:receipt|date)\s+of|subsequent\s+to|thereafter|succeeding|since|hence|later|"
    r"by\s+(?:the\s+end|close)|(?:beginning|starting|commencing)\s+(?:on|with|at))\b",
    re.I,
)
OF_EVENT = re.compile(
    r"^\s*,?\s*(?:(?:period|time\s+period|window|time)s?\s*,?\s*)?(?:of|on|upon|when|that|as\s+to)\b",
    re.I,
)
BACKWARD = re.compile(
    r"^\s*,?\s*(?:(?:period|or\s+more)\s*)?(?:(?:if|when|where)\s+possible\s*,\s*)?"
    r"(?:immediately\s+)?(?:before|prior(?:\s+to)?|in\s+advance|preceding|ahead|beforehand|advance)\b",
    re.I,
)
NOTICE = re.compile(
    r"^\s*[-–]?\s*(?:(?:advance|advanced|prior|written|minimum|calendar|formal|and)\s+)*"
    r"not(?:ice|ification)s?\b",
    re.I,
)
TO_DO = re.compile(
    r"^\s*,?\s*(?:(?:period|time)\s+)?(?:to\b|in\s+which|within\s+which|from\b|after\b|for\s+(?:the|an?)\b|"
    r"for\s+(?:\w+\s+){1,3}?to\b)",
    re.I,
)
SERVICE = re.compile(
    r"^\s*(?:or\s+more\s+)?(?:of\s+)?(?:continuous\s+|actual\s+|creditable\s+|state\s+|"
    r"regular\s+|total\s+|current\s+|full[\s-]time\s+|accrued\s+|paid\s+)*"
    r"(?:service|employment|seniority|experience|work\b|sick|vacation|leave\b|pay\b|old\b|of\s+age)",
    re.I,
)
A_PATTERN = re.compile(
    r"\s*-?\s*(?:work\s+)?(?:cycle|rotation|pattern)s?\b|"
    r"\s*,?\s*(?:commencing|beginning|starting)\s+(?:on|at|with)\s+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|midnight|noon|\d)",
    re.I,
)
SERVED_BEFORE = re.compile(r"^\s*or\s+more\s+(?:immediately\s+)?(?:preceding|prior)", re.I)
NO_TIME = re.compile(  # "three 24-hour days", "within twenty hours of the cap"
    r"^\s*-?\s*(?:days?|shifts?)\b|^\s+of\s+(?:the|an?|their|his|her)\s+(?:[^\s.,;]+\s+){0,5}?"
    r"(?:cap|maximum|ceiling)\b",
    re.I,
)
HAS_RUN = re.compile(r"\s*(?:[,.;]|(?:there|without|the\s+(?:matter|grievance|parties))\b)", re.I)
COUNTING_BEGINS = re.compile(
    r"\b(?:begins?|beginning|starts?|starting|commences?|commencing)\s+(?:(?:on|with|from)\s+)?(?:the\s+)?$",
    re.I,
)
WHOLE_SPAN = re.compile(r"\b(?:during|for|in|within|of|over)\s+the\s+(?:\w+\s+)?$", re.I)
UNTIL_NEXT = re.compile(
    r"\b(?:(?:no|not)\s+later\s+than|by|on\s+or\s+before|due(?:\s+on)?)\s+"
    r"(?:(?:the\s+)?(?:close|end|start|beginning)\s+of\s+(?:business\s+|(?:the\s+)?(?:work(?:day)?|shift|day)\s+)?"
    r"(?:on\s+|of\s+)?)?(?:the\s+)?$",
    re.I,
)
REACH = 90
WEEKS_OF_A_FORTNIGHT = 2


def nowhere(start: int, end: int) -> bool:
    return False


@dataclass(frozen=True)
class Period:
    """A period that starts from something: its number, its printed unit, which way it runs."""

    start: int
    end: int
    number: Number
    printed_unit: str
    is_before: bool  # counts back from what is to come: notice, "prior to"


def periods(text: str, is_cell: Callable[[int, int], bool] = nowhere) -> Iterator[Period]:
    """Every period in ``text`` that starts from something, in the order of the text.

    ``is_cell`` tells of a stretch of it whether it fills a cell in a table of steps.
    """
    for match in PERIOD.finditer(text):
        lead, tail = (
            text[max(match.start() - REACH, 0) : match.start()],
            text[match.end() :][:REACH],
        )
        own = bool(match["own"])
        if not _starts_from_something(match, lead, tail, own) and not _is_set(
            match, lead, tail, is_cell
        ):
            continue
        number = _number(match)
        if number is not None and number.value > 0:
            before = bool(BACKWARD.match(tail) or _is_notice(lead, tail))
            yield Period(match.start(), match.end(), number, _printed(match), before)


def _starts_from_something(match: re.Match[str], lead: str, tail: str, own: bool) -> bool:
    if match["coming"]:
        return _is_coming(match, lead, tail)
    is_ordinal = _is_ordinal(match)
    if NO_TIME.match(tail):
        return False
    if match["one"] and own and NOTICE.match(tail):
        return True  # "a week's notice"
    if _is_clock(match, lead) or (LOOKING_BACK.search(lead) and not LATER.search(lead)):
        return False
    if is_ordinal and COUNTING_BEGINS.search(lead):
        return False  # "begins the first day following the posting" tells how days are counted
    if _is_notice(lead, tail):
        return True
    if BACKWARD.match(tail):
        return not (WHOLE_SPAN.search(lead) or SERVED_BEFORE.match(tail))
    if SERVICE.match(tail) or A_PATTERN.match(tail):
        return False
    if FORWARD.match(tail) and not own:
        return True
    if LATER.search(lead):
        return not is_ordinal or bool(OF_EVENT.match(tail))
    if is_ordinal:
        return False
    if WITHIN.search(lead):
        return not (ROLLING.search(lead) and not OF_EVENT.match(tail))
    if match["one"]:
        return False
    if ALLOWED.search(lead) and TO_DO.match(tail):
        return True
    return bool(EXPIRY.search(lead) and HAS_RUN.match(tail) and not own)


def _is_set(
    match: re.Match[str], lead: str, tail: str, is_cell: Callable[[int, int], bool]
) -> bool:
    """Nothing says from when, but it is named as a limit; months and years are terms of office."""
    is_long = match["unit"].lower().startswith(("month", "year"))
    if is_long or match["one"] or match["coming"] or match["own"] or _is_ordinal(match):
        return False
    return is_stated(lead, tail) or is_cell(match.start(), match.end())


def _is_coming(match: re.Match[str], lead: str, tail: str) -> bool:
    """ "by the close of the next workday": one day, from whatever was told before."""
    is_day = "day" in match["unit"].lower() and not match["own"]
    return bool(is_day and UNTIL_NEXT.search(lead) and not OF_EVENT.match(tail))


def _is_notice(lead: str, tail: str) -> bool:
    """ "ten days' notice" runs back; "within ten days of notice" runs on from it."""
    return bool((NOTICE.match(tail) or NOTICE_OF.search(lead)) and not WITHIN.search(lead))


def _is_clock(match: re.Match[str], lead: str) -> bool:
    """ "a day", "an hour" of pay, "$20 a month", "the first year" are no periods that run."""
    if match["one"]:
        return not (WITHIN.search(lead) or BOUND.search(lead) or LATER.search(lead))
    return bool(re.search(r"[$%]\s*$|\bper\s+$", lead))


def _is_ordinal(match: re.Match[str]) -> bool:
    words = (match["words"] or "").lower()
    marked = _has_ordinal_mark(match)
    return bool(re.search(rf"(?:^|[\s-])(?:{ORDINAL_WORDS})$", words)) or marked


def _has_ordinal_mark(match: re.Match[str]) -> bool:
    return bool(match["digits"] and re.match(rf"{DIGITS}{_ORDINAL_MARK}\b", match[0], re.I))


def _number(match: re.Match[str]) -> Number | None:
    words = match["words"] or match["after"] or match["one"] or (match["coming"] and "one")
    number = read_number(words, match["paired"] or match["digits"] or match["bare"])
    is_fortnight = number and match["unit"].lower().startswith("fortnight")
    return number.times(WEEKS_OF_A_FORTNIGHT) if number and is_fortnight else number


def _printed(match: re.Match[str]) -> str:
    kind, unit = match["kind"] or match["between"] or "", match["unit"]
    return " ".join(f"{kind} {unit}".split()).lower()
