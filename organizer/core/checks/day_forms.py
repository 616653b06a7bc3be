"""How a day is written in a notice: weekdays, months, ordinals, ranges, figures."""

import re

from .listed import listed

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday|s)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?|MON(?:DAY)?|TUE(?:S(?:DAY)?)?|WED(?:NESDAY)?"
    r"|THU(?:RS(?:DAY)?)?|FRI(?:DAY)?|SAT(?:URDAY)?|SUN(?:DAY)?)\b\.?"
)
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
UPPER = "(?:" + "|".join(name.upper() for name in MONTHS) + r")\b"
ANY_MONTH = rf"(?P<month>{MONTH}|{UPPER})"
ORDINALS = {
    name: value
    for value, name in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        1,
    )
} | {"twentieth": 20, "thirtieth": 30}
ORDINAL = (
    rf"(?i:(?:twenty|thirty)[ -](?:{'|'.join(list(ORDINALS)[:9])})|{'|'.join(ORDINALS)})(?![\w-])"
)
NTH = r"(?:st|nd|rd|th|ST|ND|RD|TH)"
NO_CLOCK = r"(?!\d|:\d|\s*(?:a\.?m|p\.?m)\b|%)"
DAY = rf"(?P<day>\d{{1,2}}{NTH}?{NO_CLOCK}|{ORDINAL})"
YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
TO = r"\s*(?:-|–|—|to|through|and|&|until)\s*"
HOUR = r"(?:noon|midnight|\d{1,2}(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?)"
HOURS = rf"{HOUR}(?:\s*(?:-|–|to)\s*{HOUR})?"
# "Wednesday evening, April 20", "Wednesday at 6 p.m., April 20", "Wednesday (April 20)".
BEFORE = (
    rf"(?:(?P<first>{WEEKDAY})(?:{TO}(?P<last>{WEEKDAY}))?"
    r"(?:\s+(?:morning|afternoon|evening|night)\b)?"
    rf"(?:,?\s+(?:at\s+|from\s+){HOURS})?"
    r"\s*(?:,|\(|-|–|—|:)?\s*(?:(?:on\s+)?the\s+)?)?"
)
SECOND = rf"(?:{TO}(?P<second>\d{{1,2}}){NTH}?{NO_CLOCK})?"
# A weekday behind its day, and not before the next one: "April 20 (a Tuesday)", "the 20th of April,
# a Tuesday", "April 20 is a Tuesday", "April 20, Tuesday, at six".
NOT_THE_NEXT = (
    rf"(?![’'\w]|\s*[,(]?\s*(?:the\s+)?(?:{MONTH}|{UPPER}|\d)|\s+(?:and|or|to|through|until)\b"
    rf"|\s*[-–—&/]\s*(?:{WEEKDAY}))"
)
AFTER = (
    rf"(?:(?:(?:,?\s+(?:at\s+)?{HOURS})?\s*\((?:an?\s+)?|,\s+(?:which\s+(?:is|was)\s+)?an?\s+"
    r"|,?\s+(?:is|was|will\s+be|falls\s+on|fell\s+on)\s+(?:an?\s+)?)"
    rf"(?P<after>{WEEKDAY})\)?{NOT_THE_NEXT}"
    rf"|(?:,\s+|\s+[-–—]\s+)(?P<beside>{WEEKDAY}){NOT_THE_NEXT}"
    r"(?=\s*(?:[,.;:)!?–—-]|$)|\s+(?:at|from|evening|night|morning|afternoon|noon)\b))?"
)
FORMS = (
    rf"\b{BEFORE}{ANY_MONTH}\s+(?:the\s+)?{DAY}{SECOND}{YEAR}{AFTER}",
    rf"\b{BEFORE}{DAY}{SECOND}\s+(?:(?i:day)\s+)?(?:(?i:of)\s+)?{ANY_MONTH}{YEAR}{AFTER}",
    rf"\b{BEFORE}(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b{AFTER}",
    rf"(?<![\w/.$-]){BEFORE}(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})"
    rf"(?:/(?P<year>(?:20)?\d\d))?(?![\w/%]|\.\d){AFTER}",
    rf"\b(?P<first>{WEEKDAY}),?\s+the\s+(?P<day>\d{{1,2}}{NTH}|{ORDINAL})\b",
)
PATTERNS = tuple(re.compile(form) for form in FORMS)


def day_number(said: str) -> int:
    """ "31st", "31" and "thirty-first" are all 31."""
    if said[0].isdigit():
        return int(said.rstrip("stndrhSTNDRH"))
    *tens, last = said.lower().replace("-", " ").split()
    return (0 if not tens else 20 if tens[0] == "twenty" else 30) + ORDINALS[last]
