"""missing: who to ask, and what this kind of notice has to say."""

import re
from collections.abc import Iterator

from .body import Body
from .day_forms import MONTH, WEEKDAY
from .days_said import said_days
from .facts import Facts
from .finding import Finding, found
from .roles import UNION_OFFICE
from .standing_for import PUBLIC_OFFICE
from .tense import has_past, is_announced

PHONE = re.compile(
    r"\b(?:\(?\d{3}\)?[-. ]?)?\d{3}[-. ]\d{4}\b|\b\d{10}\b|\bext(?:ension|\.)? ?\d{3,5}\b", re.I
)
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
ASK_AT = re.compile(
    r"\b(?:questions?|contact|ask(?! for)|reach|call|text|write(?: to)?|see|stop by|come by"
    r"|drop by|talk to|find|visit|reply|more at|details? (?:at|from)|office hours"
    r"|hotline)\b[^.\n]{0,60}"
    r"(?:https?://|www\.|\b\w+\.(?:example|org|com)\b|\b\d+ (?:\w+ ){1,3}(?:Street|Road|Avenue"
    r"|St|Rd|Ave)\b|\broom \w*\d|\bRoom \w*\d|@\w+|\bPO Box|P\.O\. Box|this (?:message|number"
    r"|text|e-?mail)|\bSTOP\b)",
    re.I,
)
CLOCK = re.compile(
    r"\b\d{1,2}(?::\d\d)?\s*(?:-|–|to|and)?\s*(?:\d{1,2}(?::\d\d)?)?\s*[ap]\.?\s?m\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{1,2}(?::\d\d)?\s*[ap]\b|\b(?:noon|midnight|midday|o[’']clock"
    r"|\d{4} hours|\d{4}h)\b|(?:,|\bat|\bfrom)\s+(?:0[5-9]|1\d|2[0-3])[0-5]0\b"
    r"|\b(?:at|from|between|until|till|by|@)\s+(?:about |around )?(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|half past|a quarter|quarter"
    r"|\d{1,2})(?!\s*(?:percent|people|members|%|sites?|locations?|[A-Z][a-z]+ (?:Street|Road"
    r"|Avenue|Lane)|/|days|hundred|thousand|buildings?|stores?|stations?))\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:to|-"
    r"|–)\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|noon)(?=[\s,.;)]|$)(?!\s*(?:people|members|percent|days|weeks|hours|dollars|/))"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) in the"
    r" (?:morning|afternoon|evening)\b|\b(?:half|quarter) past\b|\b(?:right )?(?:after|before|at"
    r"|during) (?:the )?(?:\w+ )?(?:shift(?: change)?|lunch|work|school)\b|\bat (?:sun(?:set"
    r"|rise|down)|dawn|dusk)\b|\ball day\b|\b(?:before|after) each shift\b",
    re.I,
)
DAY = re.compile(
    rf"\b(?:{WEEKDAY}|today|tonight|tomorrow|(?:first|second|third|fourth|last|every|next"
    rf"|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening"
    rf"|weekend))|\b{MONTH}\s+\d|\b\d{{1,2}}\s+{MONTH}|\b\d{{1,2}}/\d{{1,2}}\b"
    rf"|\b\d{{4}}-\d\d-\d\d\b|\bthe \d{{1,2}}(?:st|nd|rd|th)\b",
    re.I,
)
PLACE_WORD = (
    r"(?:hall|room|rm|auditorium|cafeteria|canteen|library|park|pavilion|church|chapel|school"
    r"|gym|restaurant|diner|café|cafe|pub|tavern|hotel|building|bldg|center|centre|house"
    r"|firehouse|lounge|lot|gate|lobby|field|theater|theatre|museum|lanes|plaza|garden|annex"
    r"|legion|lodge|club|office|basement|atrium|courtyard|patio|shelter|clinic|campus|hospital"
    r"|kitchen|deck|porch|yard|beach|lake|trailer|tent|steps|sidewalk|entrance|corner|parlor"
    r"|grill|bar|barn|farm|station|court|dock|pier|tower|wing|floor|conference room|break room"
    r"|address|table|booth|synagogue|temple|mosque|arena|stadium|rink|pool)"
)
PLACE = re.compile(
    rf"\b(?:in|at|outside|inside|behind|near|on|by|from|to|across from"
    rf"|@)\s+(?:[\w’'.&-]+\s+){{0,5}}?{PLACE_WORD}s?\b"
    rf"|\b\d{{1,5}}\s+(?:[NSEW]\.?\s+)?(?:[\w’'.]+\s+){{1,3}}?(?:street|st|avenue|ave|road|rd"
    rf"|lane|ln|drive|dr|boulevard|blvd|way|court|place|square|highway|hwy|pike|row|terrace)\b"
    rf"|\b(?:room|rm|building|bldg|hall|gate|lot|suite|floor)\s+[A-Z]?-?\d|\b(?:union|grange"
    rf"|legion|church|parish|fire|town|city) hall\b|\b(?:hall|{PLACE_WORD})\b(?:[,.;]|\s*(?:\n"
    rf"|$|\d))|(?-i:\b(?:at|in|At|In)\s+(?:the\s+)?(?!(?:January|February|March|April|May|June"
    rf"|July|August|September|October|November"
    rf"|December)\b)[A-Z][\w’']+(?:[’']s)?(?:\s+[A-Z][\w’']+)*)|\bwhere:|\bplace:|\blocation:"
    rf"|\bvenue:|\b(?:on|by|via|over|in)\s+(?:the\s+)?(?:zoom|teams|webex|video|phone"
    rf"|conference call|google meet)\b|\bonline\b|\bvideo (?:link|call|meeting|room)\b"
    rf"|\bzoom\b|\bwebinar\b|\bdial[- ]in\b|\bcall in\b|\bby mail\b|\bmail ballot\b|https?://"
    rf"|\bmain gate\b|\bP\.?O\.? Box\b",
    re.I,
)
OFFICES = re.compile(
    rf"\b{UNION_OFFICE}\b|\b{PUBLIC_OFFICE}\b|\boffices?:|\bseats?\b|\bboard\b|\bpositions?\b"
    rf"|\bcouncil\b|\bjudges?\b|\bratif\w+|\bbylaws?\b|\bquestion\b",
    re.I,
)
ONLY_OFFICERS = re.compile(
    r"\b(?:officers? (?:are|is|will be|to be) elected|elect(?:ion of)? (?:new |our "
    r"|the )?officers?|officers?|election committee|committee)\b",
    re.I,
)
HOW = re.compile(
    r"https?://|\bwww\.|\b\w[\w-]*\.(?:example|org|com|net)\b|@\w|\b(?:paper|box|form|card"
    r"|sheet|booth|hall|drop|mail(?:ed)? (?:it|back)|return|reply|text\b|call|by phone|online"
    r"|link|QR|scan|ballot box|envelope|hand (?:it|yours|them)|pick up|attached|enclosed|below"
    r"|in person|at the (?:meeting|hall|office)|to your steward|from your steward"
    r"|\d{3}-\d{4})\b",
    re.I,
)
UNTIL = re.compile(
    r"\b(?:until|till|by|before|closes?|ends?|deadline|due|through|no later than|open (?:from"
    r"|until|through)|last day|runs|for (?:one|two|three|a|\d+) (?:days?|weeks?))\b",
    re.I,
)
WHERE_TO = re.compile(
    r"@\w|https?://|\bwww\.|\b[\w-]+\.example\b|\b(?:to|with|at|in|into|for|from|through"
    r"|by mail to|hand(?:ed)? (?:it|them|yours)? ?to|give (?:it|them|yours)? ?to|call|text|see"
    r"|bring (?:it|them|what you have|yours)? ?to|contact|via)\s+(?:the |your |our |a |any "
    r"|my |an )?(?:[\w’'.-]+ ){0,3}?(?:hall|office|steward|stewards|supervisor|desk|box"
    r"|director|chief|department|room|shop|local|payroll|HR|union|committee|head|secretary"
    r"|treasurer|administrator|portal|page|site|window|counter|clerk|service|manager|address"
    r"|door)\b|\b(?-i:(?:to|call|text|see|ask|reach|tell|contact|with|from|Call|See|Text"
    r"|Ask) [A-Z][\w’'-]+ [A-Z])|\bP\.?O\.? Box|\b\d{1,5} (?:\w+ ){1,3}(?:Street|Road|Avenue"
    r"|Lane|St|Rd|Ave)\b|\broom [A-Z]?-?\d|\breply\b|\bthe (?:union )?hall\b",
    re.I,
)
BY_WHEN = re.compile(
    r"\b(?:within|in) (?:the next )?\w+(?:[- ]\w+)? (?:\(\d+\) )?(?:calendar |working |work"
    r"|business )?days?\b|\bend of (?:the )?(?:month|day|week|business|pay period)\b"
    r"|\b\d+ days\b",
    re.I,
)
RECAP = re.compile(
    r"\b(?:thank(?:s| you) (?:to )?(?:everyone|all|everybody|those|to)|minutes of|recap"
    r"|was a (?:success|riot|hit)|we had|came out|who came|what a (?:day|night|party|turnout)"
    r"|cancell?ed|postponed|called off)\b",
    re.I,
)

# A line with a number or an address that takes things in, not only questions.
HANDS_ON = re.compile(
    r"\b(?:forms?|help|file|stewards?|hall|office|send|submit|return|bring|hand|turn in|call"
    r"|text|copies|step|sign up)\b",
    re.I,
)
LOST_ONLY = re.compile(r"\bif you(?:[’']re| are)? (?:lost|unsure|stuck|confused|in doubt)\b", re.I)
INVITES = re.compile(
    r"\b(?:there(?:[’']s| is| will be) an? (?:\w+ ){0,2}?(?:meeting|rally|session|picnic|vigil"
    r"|forum|town hall|hearing|party)|(?:come|be there|join us|show up"
    r"|turn out)[^.!?\n]{0,40}\b(?:meeting|rally|picnic|vigil|forum|town hall|party"
    r"|open house))\b[^.!?\n]*|\b(?:we(?:[’']re| are)? (?:meet|meeting|holding|having|hold)"
    r"|you[’']re invited|you are invited)\b",
    re.I,
)

NEEDS = {
    "meeting": ("day", "hour", "place"),
    "event": ("day", "hour", "place"),
    "election": ("day", "hour", "place", "offices"),
    "survey": ("how", "until"),
    "deadline": ("by when", "where to"),
}
WORDS = {
    "day": "the day",
    "hour": "the hour",
    "place": "the place",
    "offices": "the offices to be filled",
    "how": "how to answer",
    "until": "until when",
    "by when": "by when",
    "where to": "where to",
}


def check_missing(body: Body, facts: Facts) -> Iterator[Finding]:
    lacking = [] if _has_somebody_to_ask(body.text) else ["somebody to ask, with number or address"]
    if not _is_told_as_past(body, facts):
        lacking += [WORDS[need] for need in _needs(body.text, facts) if not _has(need, body.text)]
    if lacking:
        kind = facts.kind or "notice"
        yield found(
            "missing",
            (0, 0),
            f"For this kind of notice ({kind}) the text doesn't say: {'; '.join(lacking)}.",
            "Add it.",
        )


def _needs(text: str, facts: Facts) -> tuple[str, ...]:
    """By its kind; a notice of another kind that bids people to a meeting needs what one needs."""
    if facts.kind in NEEDS:
        return NEEDS[facts.kind]
    invites = re.search(r"\b(?:come|join us|be there|invited|show up|turn out)\b", text, re.I)
    return NEEDS["meeting"] if invites and INVITES.search(text) else ()


def _has_somebody_to_ask(text: str) -> bool:
    return bool(PHONE.search(text) or MAIL.search(text) or ASK_AT.search(text))


def _has(need: str, text: str) -> bool:
    if need == "day":
        return bool(DAY.search(text))
    if need == "hour":
        return bool(CLOCK.search(_without_numbers(text)))
    if need == "place":
        return bool(PLACE.search(MAIL.sub(" ", text)))
    if need == "offices":
        return bool(OFFICES.search(ONLY_OFFICERS.sub(" ", text)))
    if need == "how":
        return bool(HOW.search(_without_contact(re.sub(r"(?<=[.!?])[ \t]+(?=[A-Z])", "\n", text))))
    if need == "until":
        return bool(UNTIL.search(text) and DAY.search(text)) or bool(BY_WHEN.search(text))
    if need == "by when":
        return bool(DAY.search(text) or BY_WHEN.search(text))
    if WHERE_TO.search(_without_contact(text)):
        return True
    return any(
        HANDS_ON.search(line)
        for line in re.split(r"\n|(?<=[.!?])\s+(?=[A-Z])", text)
        if (PHONE.search(line) or MAIL.search(line)) and not LOST_ONLY.search(line)
    )


def _without_numbers(text: str) -> str:
    return PHONE.sub(" ", text)


def _without_contact(text: str) -> str:
    """Without the line that says whom to ask: it doesn't say where the thing goes."""
    return "\n".join(line for line in text.split("\n") if not _is_contact_line(line))


def _is_contact_line(line: str) -> bool:
    short = len(line.split()) <= 12
    return bool(
        short
        and (PHONE.search(line) or MAIL.search(line))
        and re.match(
            r"\s*(?:questions?|for more|contact|write to|info|more|call|ask|[A-Z][\w’'-]+ [A-Z])",
            line,
            re.I,
        )
        and not re.search(
            r"\b(?:to|by|with|until|due|send|return|text [A-Z] or)\b(?! (?:Dana|me))",
            line.split(",")[0][12:],
        )
    )


def _is_told_as_past(body: Body, facts: Facts) -> bool:
    """A report of what has been needs no hour and no place."""
    if facts.today is None:
        return False
    days = said_days(body.text, facts.today)
    to_come = [
        one
        for one in days
        if one.day is None or one.day >= facts.today or is_announced(body, one, facts.kind)
    ]
    told = sum(has_past(one.text) for one in body.sentences)
    return not to_come and (
        bool(RECAP.search(body.text)) or (bool(days) and told * 2 >= len(body.sentences))
    )
