"""number: a number, an amount or a time that the brief doesn't have."""

import re
from collections.abc import Iterator
from decimal import Decimal

from .body import Body
from .citations import citations, clauses_at
from .days_said import said_days
from .facts import Facts
from .figures import Figure, figures
from .finding import Finding, found
from .misnumbered import PHONE, STREET, misnumbered
from .quoted import quoted_spans
from .taken import Taken

MAIL_OR_PAGE = re.compile(
    r"(?<!\S)\S{1,100}@\S{1,200}|\b(?:https?://|www\.)\S{1,600}"
    r"|(?<![\w.])\w{1,63}(?:\.\w{1,63}){1,8}/\S{0,600}",
    re.I,
)
NAMED = re.compile(
    r"\b(?:Local|Room|Rm|Building|Bldg|Gate|Door|Lot|Suite|Ste|Box|Route|Floor|Form|Step|Ward|Unit"
    r"|Shop|Pier|Site|Lane|Bay|Dock|Line|Bus|Phase|Level|Grade|GS|WG|Stage|Zone|Hall|Tower|Wing"
    r"|Platform|Exit|Case(?: no\.?)?|No\.|Docket|Article|Art\.?|Section|Sec\.?|Chapter|Title|page"
    r"|p\.|Public Law|H\.?R\.?|S\.|Order|Highway|Interstate|Apartment|Apt\.?|Platoon|Team|Channel"
    r"|ext\.?|Extension|Covid)[\s-]*(?:[A-Z]-?)?(?:\d+(?:[-.]\d+)*\w?|one|two|three|four|five|six"
    r"|seven|eight|nine|ten)\b",
    re.I,
)
LAW = re.compile(r"\b\d+\s*(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?)\s*(?:§+\s*)?\d[\w.()-]*", re.I)
ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b|\b\d+-\w*[A-Za-z]\w*", re.I)
IDIOM = re.compile(
    r"(?<![\w-])(?:hours? (?:after|before|past) noon|in (?:\w+ )?(?:lines|words|points|sentences)"
    r"|one another|one by one|one of|no one|any ?one|every ?one|some ?one|each one|this one"
    r"|that one|the one|one day|one thing|one more|one place|for one|one or two|two or three"
    r"|square one|day one|one-on-one|one and all|24/7|twenty-four seven|nine to five|fifty-fifty"
    r"|zero in|one side|one time|at one|of two minds|one voice|in two|ten to one|four-letter"
    r"|(?:one|two|three|four|\d+)[ -](?:thirds?|quarters?|fifths?|tenths?|halves|half)"
    r"|second to none|one local|one union|all in one|one step|two cents|number one|one size"
    r"|two heads|two birds|one stone)\b",
    re.I,
)
PER_HOUR = re.compile(r"\s*times? an?\b", re.I)
TIMES_UNIT = {"week": 7, "weeks": 7, "hour": 60, "hours": 60, "year": 12, "years": 12}
SUPPOSED = re.compile(r"\b(?:if|when|suppose|say|whenever|where)\b", re.I)
LONE_ONE = re.compile(r"\s*(?:percent|%|dollar|day|week|month|year|workday|minute)", re.I)


def check_numbers(body: Body, facts: Facts) -> Iterator[Finding]:
    if facts.brief is None:
        return
    allowed = _Allowed(body, facts)
    outside = Taken(_outside(body, facts))
    for one in figures(body.text):
        if outside.meets(one.start, one.end) or _is_an_example(body, one):
            continue
        if not allowed.has(one, body.text[one.end : one.end + 12]):
            yield _not_there((one.start, one.end), one.words)
    yield from _days(body, facts)
    for said, meant in misnumbered(body.text, "\n".join(facts.brief.values())):
        yield found(
            "number",
            (said.start, said.end),
            f"The brief has “{meant.words}”, not “{said.words}”.",
            "Take it from the brief, or mend the brief first.",
        )


def _is_an_example(body: Body, one: Figure) -> bool:
    """ "Two people after the same week?": one or two of anybody, in a question or a supposition."""
    text = body.sentence_at(one.start).text
    asked = text.rstrip(" ”\"')").endswith("?") or SUPPOSED.search(text)
    return bool(asked) and one.words.lower() in ("one", "two", "three")


def _not_there(where: tuple[int, int], words: str) -> Finding:
    return found(
        "number",
        where,
        f"The brief doesn't have “{words.strip()}”.",
        "Take the figure from the brief, or mend the brief first.",
    )


class _Allowed:
    """Every value of the brief and of the clauses that it or the text cites."""

    def __init__(self, body: Body, facts: Facts) -> None:
        brief = "\n".join((facts.brief or {}).values())
        told = brief
        for one in citations(brief):  # an article's number is no number of fans
            told = told.replace(one.words, " ")
        cited = [
            clause.text
            for one in (*citations(brief), *citations(body.text))
            if one.section
            for clause in clauses_at(one, facts.clauses)
        ]
        known = figures("\n".join((told, *cited)))
        self.clocks = {int(one.value) % 720 for one in known if one.kind == "clock"}
        self.values = {one.value for one in known if one.kind != "clock"}
        self.years = (
            {day.day.year for day in said_days(brief, facts.today) if day.day}
            if (facts.today)
            else set()
        )
        self.differences = {abs(a - b) for a in self.clocks for b in self.clocks if a != b}

    def has(self, one: Figure, after: str) -> bool:
        value = one.value
        if one.kind == "clock":
            hour = Decimal(int(value) % 720 // 60)
            at_the_hour = int(value) % 60 == 0 and (hour in self.values or hour + 12 in self.values)
            return int(value) % 720 in self.clocks or at_the_hour
        if one.kind == "money" or value in self.values:
            return value in self.values
        return self._in_another_form(one, after)

    def _in_another_form(self, one: Figure, after: str) -> bool:
        value, unit = one.value, after.strip().split(" ")[0].strip(".,;:!?").lower()
        if one.words.lower() == "one" and not LONE_ONE.match(after):
            return True
        if value == value.to_integral_value() and int(value) * 60 % 720 in self.clocks:
            return 0 < value <= 12
        if unit in TIMES_UNIT and value * TIMES_UNIT[unit] in self.values:
            return True
        if PER_HOUR.match(after) and value and 60 / value in self.values:
            return True
        is_a_time = unit.startswith("minute") or one.words.lower().endswith("hour and a half")
        if is_a_time and (value in self.differences or value / 60 in self.values):
            return True
        return int(value) in self.years


def _outside(body: Body, facts: Facts) -> Iterator[tuple[int, int]]:
    """Stretches whose figures are no facts of the brief: numbers of phones, houses, rooms."""
    for pattern in (PHONE, MAIL_OR_PAGE, NAMED, LAW, STREET, ORDINAL, IDIOM):
        for hit in pattern.finditer(body.text):
            yield hit.span()
    for cited in citations(body.text):
        yield cited.start, cited.end
    if facts.today:
        for said in said_days(body.text, facts.today):
            yield said.start, said.end
    if facts.pages:
        words = " ".join(" ".join(facts.pages.values()).split()).lower()
        for start, end in quoted_spans(body.text):
            if " ".join(body.text[start + 1 : end - 1].split()).strip(".,").lower() in words:
                yield start, end


def _days(body: Body, facts: Facts) -> Iterator[Finding]:
    """A date that the brief doesn't have; without any date in the brief nothing is said."""
    if facts.today is None:
        return
    brief = said_days("\n".join((facts.brief or {}).values()), facts.today)
    known = {(day.month, day.day) for one in brief for day in one.days}
    if not known:
        return
    for said in said_days(body.text, facts.today):
        other = [day for day in said.days if (day.month, day.day) not in known]
        if other and not _is_in_quotes(body, said.start):
            yield _not_there((said.start, said.end), said.words)


def _is_in_quotes(body: Body, place: int) -> bool:
    return Taken(quoted_spans(body.text)).covers(place)
