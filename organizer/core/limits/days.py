"""What a "day" is: the agreement's own definition, and how far it reaches."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

CALENDAR, WORKING, UNDEFINED = "calendar days", "working days", "days"

_DAY = r"(?<!calendar )(?<!working )(?<!business )(?<!work )[“\"'‘]?\bdays?\b[”\"'’)]*"
_MEANS = (
    r"(?:shall\s+|will\s+|is\s+to\s+|are\s+to\s+)?(?:means?|be\s+defined\s+as|(?:is|are)\s+defined\s+as|"
    r"be\s+(?:considered|construed|deemed|interpreted|understood|computed|counted)(?:\s+(?:to\s+mean|"
    r"to\s+be|as|in))?|be|refers?\s+to|is|are|(?:is|are)\s+(?:considered|understood|deemed)\s*(?:to\s+(?:mean|be)|as)?)"
)
_WHICH = (
    r"(?:[“\"'‘]?(?:a|all|any|the|only)\s+|as\s+|to\s+be\s+)?[“\"'‘]?"
    r"(?:(?P<calendar>calendar)|(?P<working>(?:regular(?:ly)?\s+|normal\s+|scheduled\s+|federal\s+)*"
    r"(?:working|business|work|duty|week)))[\s-]?days?\b"
)
_ASIDE = (
    r"(?:\s*[,(]?\s*(?:as\s+used|when\s+used|wherever|for|in|under|within|referred)\b"
    r"[^.;:]{0,110}?[,)]?)?"
)
DEFINED = re.compile(
    rf"(?:(?:reference|references|term|word|words)\s+(?:to\s+)?)?"
    rf"(?P<day>{_DAY}){_ASIDE}\s*,?\s*{_MEANS}\s+{_WHICH}",
    re.I,
)
LISTED = re.compile(
    rf"(?:^|[.;:]\s|[“\"]|\s)Days?[”\"]?\s*[:–—-]?\s*{_WHICH}\s*,?\s*(?:unless|except)",
    re.I,
)
COUNTED = re.compile(
    rf"\b(?:time\s+(?:limits?|frames?|periods?|lines?)|timelines?|timeframes?|periods?\s+of\s+time)\b"
    rf"[^.;]{{0,90}}?\b(?:{_MEANS}|(?:computed|counted|calculated|stated|expressed|measured)\s+"
    rf"(?:in|as|by))\s+(?:in\s+|by\s+|on\s+)?{_WHICH}",
    re.I,
)
WEEK = re.compile(
    rf"{_DAY}{_ASIDE}\s*,?\s*{_MEANS}[^.;]{{0,60}}?\b(?:Monday\s+(?:through|to|thru|-)\s+Friday|"
    r"(?:excluding|exclusive\s+of|except(?:ing)?|other\s+than)\s+(?:all\s+)?(?:Saturdays?|weekends?))",
    re.I,
)
NARROW = re.compile(
    r"\b(?:this\s+(?:article|section|procedure|step|appendix|paragraph|clause|part|chapter)|"
    r"grievances?|arbitration)\b",
    re.I,
)
WIDE = re.compile(r"\bthis\s+(?:agreement|contract|memorandum|m\.?o\.?u\.?)\b|\bherein\b", re.I)
IN_FULL = {"hrs": "hours", "wks": "weeks", "mos": "months", "yrs": "years", "fortnights": "weeks"}
GRIEVING = re.compile(r"grievance|arbitrat|grievant", re.I)


@dataclass(frozen=True)
class DayRule:
    """``unit`` of an unqualified day; ``article`` is empty where it holds everywhere."""

    unit: str
    article: str
    is_for_grievances: bool
    quote: str


def day_rule_in(sentence: str, article: str, article_title: str) -> DayRule | None:
    """The definition of a day that a sentence gives, if it gives one."""
    unit = _unit_of(sentence)
    if unit is None:
        return None
    is_definitions = "definition" in article_title.lower()
    is_narrow = bool(NARROW.search(sentence)) and not WIDE.search(sentence) and not is_definitions
    about_grievances = bool(GRIEVING.search(sentence) or GRIEVING.search(article_title))
    return DayRule(unit, article if is_narrow else "", is_narrow and about_grievances, sentence)


def _unit_of(sentence: str) -> str | None:
    if WEEK.search(sentence):
        return WORKING
    for pattern in (DEFINED, LISTED, COUNTED):
        match = pattern.search(sentence)
        if match:
            return CALENDAR if match["calendar"] else WORKING
    return None


def unit_for(printed: str, rules: Iterable[DayRule], *, article: str, words: str) -> str:
    """The counted unit of a printed one, after the nearest definition that reaches it.

    The definition of the same article comes first, then one for grievances where
    the words (or the article's title, handed in with them) are of grievances,
    then one that holds everywhere.
    """
    plain = _plain_unit(printed)
    if plain != UNDEFINED:
        return plain
    reaching = sorted(
        (_distance(rule, article, words), number, rule) for number, rule in enumerate(rules)
    )
    best = [rule for distance, _, rule in reaching if distance < 9]
    return best[0].unit if best else UNDEFINED


def _distance(rule: DayRule, article: str, words: str) -> int:
    if rule.article and rule.article == article:
        return 0
    if rule.is_for_grievances and GRIEVING.search(words):
        return 1
    return 9 if rule.article else 2


def _plain_unit(printed: str) -> str:
    words = printed.lower().split()
    if words[-1].startswith(("workday", "workingday", "weekday", "wkday")):
        return WORKING
    noun = words[-1].rstrip("s") + "s"
    if noun != "days":
        return IN_FULL.get(noun, noun)
    kind = words[0] if len(words) > 1 else ""
    return UNDEFINED if not kind else CALENDAR if kind.startswith("cal") else WORKING
