"""small-count: one to four people who can be pointed at, or a total that leaves so few."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from .body import Body, Sentence
from .facts import Facts
from .figures import figures
from .finding import Finding, found
from .quoted import is_quoted
from .roles import MANY, TRADE
from .taken import Taken

FEW = (
    r"(?:[1-4]|the couple of|one|two|three|four|a couple of|a pair of|a single|a lone|just one"
    r"|only one"
    r"|a handful of|a few|both)"
)
FEW_MORE = r"(?:two|three|four|[2-4])"
COUNTED = re.compile(
    rf"(?<![\w-])(?!one of\b)(?P<few>{FEW})(?! (?:hundred|thousand|million"
    rf"|dozen))\s+(?:of\s+(?:the|our|those|them"
    rf"|its)\s+)?(?P<pre>(?:[\w’'-]+\s+){{0,3}}?)(?P<who>{MANY}|employee|member|person"
    rf"|worker|coworker|colleague|{TRADE})\b(?!-)",
    re.I,
)
THE_FEW = re.compile(
    rf"\b(?:the|those|these|all but|except|only|just)\s+(?P<few>{FEW_MORE}|one)\s+(?:who|at"
    rf"|left|of them|in|from|on|still|have not|haven[’']t|has not|hasn[’']t|didn[’']t|did not"
    rf"|said|voted|refused|remain)"
    r"|\b(?:all but|except for|except|save|minus)\s+(?:one pair of \w+ )?(?P<but>one|two|three"
    r"|four|[1-4])\b(?! (?:hours?"
    r"|days?|weeks?|dollars|percent|minutes|dates?))"
    r"|\b(?:everybody|everyone|all) but (?:one|two|three|four|[1-4])\b|\b(?:just|only) (?:one|two"
    r"|three|four|[1-4]) (?:from|in|at"
    r"|on) (?:the )?(?:\w+ )?\w+ (?:came|signed|voted|said|have|has|want|showed|answered|joined)\b"
    r"|\bwe know (?:which|who) (?:one|two|three|the \w+)\b"
    rf"|\b(?P<ones>only (?:one|two|three|four|[1-4])|one|two|three|four|[1-4])\s+(?:has not"
    rf"|hasn[’']t|have not|haven[’']t|did not|didn[’']t|said no|voted no|refused|still (?:has"
    rf"|have)|of (?:them|whom))\b"
    rf"|\b(?P<cases>one|two|three|four|[1-4])\s+(?:from"
    rf"|in)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?\s+(?:still|is|are|was|were|remain\w*"
    rf"|pending)\b"
    r"|\b(?:the|an?) (?:\w+ ){0,3}?(?:and|plus) (?:a|an|two|three) (?:\w+ )?(?:nurse|aide"
    r"|clerk)s?\b",
    re.I,
)
GROUPED = re.compile(
    rf"\b(?:the|these|those|our|a|one)\s+(?:(?:only|last|same|other|remaining)\s+)?(?P<few>pair|duo"
    rf"|couple|trio|two|three|four|handful|[2-4])\s+(?:(?P<who>(?:[\w’'-]+\s+){{0,2}}?(?:{MANY}))"
    r"|of\s+(?:them|us|you|[\w’'-]+)|(?=from|in|at|on|who|over|down|up))\s*"
    r"(?:(?:from|in|at|on|over at|down in|up in|of)\s+(?:the\s+)?[\w’'-]+(?:\s+[A-Z0-9][\w’'-]*)?)?"
    r",?\s+(?:wh(?:o|om|ose) \w+|that|have|has|had|are|were|got|said|asked|filed|want|wants|left"
    r"|sent)\b",
    re.I,
)
PAIRED = re.compile(
    rf"\b(?:a|an|one|two|three)\s+{TRADE}s?\s+and\s+(?:a|an|one|two"
    rf"|three)\s+(?:\w+\s+)?{TRADE}s?\b",
    re.I,
)
FACT = re.compile(
    r"\b(?:was|were|has|have|had|did|got|won|lost|still|filed|received|said|told|wrote|went"
    r"|left|is|are|hasn[’']t"
    r"|haven[’']t|didn[’']t|refused|failed|face|faces|remain|remains|wait|waits|quit|retired"
    r"|transferred|called|asked"
    r"|complained|joined|never|[a-z]{3,}ed|against|proposed)\b",
    re.I,
)
RULE = re.compile(
    r"\b(?:may|might|can|could|must|should|shall|would|will|[’']ll|need|needs|per|each|every"
    r"|any|at least|at most|up to"
    r"|no more than|more than|fewer than|or more|bring|minimum|maximum|if|whenever|chosen"
    r"|elects?|to be elected|seats?|prizes?|drawn|raffle|wins)\b",
    re.I,
)
OURS = re.compile(
    r"\b(?:negotiat\w+|bargain\w+|stewards?|officers?\b(?= (?:and|are|is|of the local|will))"
    r"|alternates?|trustees?|delegates?|candidates?|nominees?|arbitrators?"
    r"|mediators?|at the table|committee members?|members? of the committee|volunteers?"
    r"|speakers?|observers?|from each side|each side|from management|managers?|supervisors?"
    r"|directors?"
    r"|fans?|winners?|tellers?|players?|guests?|judges?|drivers? wanted|positions?|vacanc\w+"
    r"|openings?)\b",
    re.I,
)
PER = re.compile(
    r"\s+(?:a|per|for (?:each|every)|to (?:a|each|every))\s+(?:floor|shift|ward|day|unit"
    r"|patient|bed|table|team|side|site|member|household)\b",
    re.I,
)
# One nurse for thirty beds: how thin the staff is, not who.
A_LOAD = re.compile(
    r"\s+(?:had|has|have|for|with|to|covers?|covered|watch(?:es|ed|ing)?|runs?|ran|serves?|served"
    r"|minds?|does|did) (?:all |up to |about |some |over )?(?:\d+|[a-z]+(?:-[a-z]+)?) (?:beds?"
    r"|patients?|residents?|wards?|floors?|lines?|gates?|lanes?|calls?|trucks?|inmates?|people"
    r"|towers?"
    r"|positions?|units?|halls?|buildings?)\b",
    re.I,
)

NO_COUNT = re.compile(r"\b(?:that|which|who|and|or|for|to|in|is|are)\b")
PART_OF_A_NUMBER = re.compile(
    r"(?:\d|hundred|thousand|\bStep|\bArticle|\bSection|\bGate|\bShift|\bat|\$)[\s-]*$"
)
AT_LEAST = re.compile(
    r"\b(?:than|at least|up to|any|every|each|per|or|to|least|one of|from)\s+$", re.I
)
IN_CASE = re.compile(r"\b(?:if|unless)\b", re.I)
OF_TIME = re.compile(r"\s+(?:days?|hours?|weeks?|copies|minutes?|percent)")
OF_US = re.compile(r"\b(?-i:of)\s+(?-i:you|us)\b|^(?:a few|a handful of|both)\b", re.I)
SOMEWHERE = re.compile(r"\b(?:in|at|on|from) (?:the )?\w+")


FEW_WORDS = r"(?:one|two|three|four|[1-4])"
A_GROUP = r"(?:the |our )?(?:[\w’'-]+ ){0,2}?[\w’'-]+"
# "All three in the sign shop": the whole of a group, and it is small.
ALL_OF_A_FEW = re.compile(
    rf"\ball (?P<few>two|three|four|[2-4])(?: of (?:them|us|you))? (?:in|at|on|from|down in|over "
    rf"in) "
    rf"(?:the |our )?[\w’'-]+|\bboth (?:of the )?{TRADE}s\b",
    re.I,
)
# "Only one person on nights isn't a member", "a single one of the three said no".
A_SINGLE_ONE = re.compile(
    rf"\b(?:(?:only|just|exactly) {FEW_WORDS}(?: \w+)?|{FEW_WORDS} (?:respondents?|answers?"
    rf"|voices?)"
    rf"|(?:a|one|the) single (?:one|person|vote|voice))"
    r" (?:of (?:the|them)|in|on|at|from) (?:the )?[\w’'-]+(?: [\w’'-]+)? (?:is|isn[’']t|was|has"
    r"|hasn[’']t"
    r"|have|haven[’']t|did|didn[’']t|said|says|voted|signed|wants?|still|never|asked|refused|and)\b"
    r"|\b(?:in|from|at) the [\w’'-]+(?: [\w’'-]+)?,? (?:only |just )?(?:a single (?:one|person"
    r"|vote)|one)"
    r" (?:of the \w+ )?(?:said|voted|did|didn[’']t|has|hasn[’']t|is|isn[’']t|refused|asked)\b"
    rf"|\b(?:nobody|no one|none) (?:in|from|at) [^.;!?]{{2,30}} but {FEW_WORDS}\b"
    rf"|\band {FEW_WORDS} (?:in|from|at) the [\w’'-]+ (?:did not|didn[’']t|has not|hasn[’']t|said "
    rf"no)\b",
    re.I,
)
# "Claims 8, Scanning 6, Library 1", "2 against, 5 for".
BY_OFFICE = re.compile(
    r"(?:(?-i:[A-Z])[\w’' -]{1,30}? \d{1,4}, ){1,9}(?:and )?(?-i:[A-Z])[\w’' -]{1,30}? \d{1,4}\b"
    r"|\b\d{1,3} (?:against|for|yes|no|in favor|abstained)(?:,| and) \d{1,3} (?:against|for|yes|no"
    r"|in"
    r" favor|abstained)\b",
    re.I,
)
CELL = re.compile(r"\b(\d{1,4})\b")
NO_TABLE = re.compile(
    r"\b(?:step|article|section|room|line|gate|item|page|chapter|version|level|grade|GS|june|july"
    r"|may"
    r"|january|february|march|april|august|september|october|november|december|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday)s?\b",
    re.I,
)
# "There are fifteen of us in Transport and thirteen have signed."
OF_SO_MANY = re.compile(r"\b(?:there (?:are|were)|we (?:are|were)|we[’']re)\b[^.;!?]{0,20}$", re.I)


WHOLE = (ALL_OF_A_FEW, A_SINGLE_ONE)


def check_small_counts(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        for start, end in _few(body, sentence):
            yield found(
                "small-count",
                (sentence.start + start, sentence.start + end),
                "So few that people can be pointed at.",
                "Say “fewer than five”, give a larger group, or leave the count out.",
            )


def _few(body: Body, sentence: Sentence) -> Iterator[tuple[int, int]]:
    text = sentence.text
    taken = Taken()
    for pattern in (PAIRED, GROUPED, ALL_OF_A_FEW, A_SINGLE_ONE, COUNTED, THE_FEW):
        for hit in pattern.finditer(text):
            if taken.meets(*hit.span()):
                continue
            if _points(body, sentence, hit):
                taken.add(*hit.span())
                yield hit.span()
    yield from _left_over(sentence)
    yield from _in_a_table(sentence)


def _points(body: Body, sentence: Sentence, hit: re.Match[str]) -> bool:
    """Told as a fact of people who are there; not a rule, a seat at a table, a prize."""
    if NO_COUNT.search(hit.groupdict().get("pre") or "") or _is_of_another_kind(sentence.text, hit):
        return False
    if is_quoted(body.text, sentence.start + hit.start()):
        return False
    rest = sentence.text[hit.end() : hit.end() + 60]
    if hit.re in WHOLE:
        return True
    if OF_US.search(hit.group()):
        return bool(SOMEWHERE.search(rest) and FACT.search(rest))
    before = sentence.text[: hit.start()]
    return hit.re is GROUPED or any(FACT.search(told) for told in (rest, hit.group(), before))


def _is_of_another_kind(text: str, hit: re.Match[str]) -> bool:
    """A rate, a load, a rule, a part of a larger number, or people whom all may know."""
    before, rest = text[max(0, hit.start() - 25) : hit.start()], text[hit.end() : hit.end() + 60]
    return bool(
        OURS.search(text[hit.start() : hit.end() + 22])
        or (hit.re not in WHOLE and PER.match(text[hit.end() :]))
        or PART_OF_A_NUMBER.search(before)
        or (hit.re not in WHOLE and AT_LEAST.search(before))
        or IN_CASE.search(before)
        or A_LOAD.match(rest)
        or RULE.search(rest[:30])
        or OF_TIME.match(rest)
    )


def _left_over(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "39 of the 41 signed" leaves two."""
    numbers = [one for one in figures(sentence.text) if one.kind == "plain"]
    for first, second in pairwise(numbers):
        between = sentence.text[first.end : second.start]
        if _is_of_all(sentence.text, first.start, first.value, second.value, between):
            yield first.start, second.end
        if _is_counted_out(sentence.text, first.start, first.value, second.value, between):
            yield first.start, second.end
        few = 0 < second.value - first.value < 5 and second.value > 5
        if few and re.fullmatch(r"\s+(?:out )?of (?:the |our |its )?(?:all )?", between):
            rest = sentence.text[second.end : second.end + 60]
            if re.search(
                rf"\b(?:{MANY}|have|has|signed|voted|answered|said|(?:in|from|at|on) the)\b",
                rest,
                re.I,
            ):
                yield first.start, second.end


def _is_counted_out(text: str, start: int, whole: Decimal, part: Decimal, between: str) -> bool:
    """ "There are sixteen of us in the motor pool, and fourteen have signed"."""
    few = 0 < whole - part < 5 and whole > 5
    said = OF_SO_MANY.search(text[:start]) and re.match(r"\s+of (?:us|you|them)\b", between)
    return bool(few and said and not re.search(r"[.;!?]", between))


def _in_a_table(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "Claims 8, Library 1": so few in one office, whatever they said."""
    for hit in BY_OFFICE.finditer(sentence.text):
        cells = [int(cell) for cell in CELL.findall(hit.group())]
        if not NO_TABLE.search(hit.group()) and any(0 < cell < 5 for cell in cells):
            yield hit.span()


def _is_of_all(text: str, start: int, whole: Decimal, part: Decimal, between: str) -> bool:
    """ "Of the 52 in food service, 49 signed"."""
    few = 0 < whole - part < 5 and whole > 5
    leads = re.search(r"\b(?:of|out of|among) (?:the|our|all|its)\s+$", text[:start], re.I)
    return bool(few and leads and not re.search(r"[.;!?]", between))
