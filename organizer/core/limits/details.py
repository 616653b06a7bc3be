"""What the words around a period tell: who acts, what it runs from, which step, what if late."""

import re

_ACTORS = (
    ("arbitrator", r"arbitrators?|mediators?|hearing\s+officer|fact[\s-]?finder"),
    (
        "both",
        r"(?:both\s+|the\s+)?parties|union\s+and\s+(?:the\s+)?(?:employer|agency|company|city|management)",
    ),
    (
        "union",
        r"unions?|associations?|federation|guild|lodge|brotherhood|stewards?|business\s+"
        r"(?:agent|manager|representative)|council|local",
    ),
    (
        "employer",
        r"employers?|agency|agencies|company|city|county|state|management|departments?|supervisors?|"
        r"chief|directors?|managers?|superintendents?|administrators?|hospital|university|college|"
        r"district|board|deciding\s+official|grievance\s+official|official|commanding\s+officer|"
        r"human\s+resources|secretary|sheriff|designee|commission|contractor",
    ),
    (
        "employee",
        r"employees?|grievants?|aggrieved|members?|workers?|nurses?|officers?|applicants?|providers?|"
        r"grieving\s+party|teachers?|individuals?",
    ),
)
_WHO = "|".join(words for _, words in _ACTORS)
ACTOR = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _ACTORS) + r")\b", re.I
)
MODAL = re.compile(r"\b(?:shall|must|will|may|agrees?\s+to|should|ha(?:s|ve)|can|fails?)\b", re.I)
RUNS_END = re.compile(
    r"[;.|]|,\s+(?!whichever|or\b|if\b|excluding|unless)|(?<!\bor)\s(?:shall|must|will|may|should)\s|\sthen\b|"
    r"\sto\s+(?:meet|review|respond|file|submit|resolve|answer|appeal)\b",
    re.I,
)
LEAVING_OUT = re.compile(r"^excluding\b[^,;.]*,\s*", re.I)  # "excluding Saturday, after ..."
START_WORDS = re.compile(
    r"^(?:calendar\s+)?(?:period\s+)?(?:(?:counting|counted|calculated|computed|measured|beginning|"
    r"starting|running|commencing)\s+(?:on|with|from)|of|after|following|from|upon|immediately|post-)"
    r"(?:\s+|(?<=-))",
    re.I,
)
STARTS_ITSELF = re.compile(
    r"^(?:thereafter|hereof|thereof|afterwards?|each|every|per|once|when|that|starting|beginning|"
    r"commencing|subsequent|since|as\s+of|prior|before|in\s+advance)\b",
    re.I,
)
NAMES_ITSELF = re.compile(r"^(?:receipt|date)\s+of\b", re.I)  # a table's "Receipt of the answer"
WHO_ACTS = re.compile(
    r"(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bfrom)(?<!\bwith)(?<!\bfor)(?<!\bthat)(?<!\bwhen)"
    r"(?:\s+and)?\s+(?i:the|an?|each|either)\s+(?:[A-Z][\w’'-]*\s+){0,2}?"
    rf"(?i:{_WHO})(?:\s+(?:[A-Z]\w*|or\s+designee))*$"
)
LATER_START = re.compile(r"\b(?:after|following|from|upon|of\s+receipt\s+of)\s+(?:the\s+)?", re.I)
ANOTHER = re.compile(r"\b(?:days?|hours?|weeks?)\b", re.I)  # the start is that other period's
STEP = re.compile(
    r"(?:^|[\s(–-])(?P<word>step|level|stage)\s*(?P<number>\d|[IVX]{1,4}|one|two|three|four|five)\b",
    re.I,
)
LATE = re.compile(
    r"\b(?:fail(?:s|ed|ure|ing)?|not\s+(?:filed|presented|submitted|appealed|processed|timely|taken|"
    r"advanced|brought|made|answered|issue)|untimely|does\s+not\s+(?:respond|answer|issue))\b",
    re.I,
)
LATE_TIME = re.compile(
    r"time\s*(?:limit|frame|period|line)|timely|untimely|(?:specified|allotted|prescribed)\s+time|"
    r"within\s+(?:the|such|this|said|any)\b",
    re.I,
)
EVERY_LIMIT = re.compile(
    r"time\s*(?:limit|frame|period|line)s|any\s+step|each\s+step|th[ei]s?\s+(?:article|procedure)",
    re.I,
)
LATE_EFFECT = re.compile(
    r"\b(?:waive[drs]?|waiver|forfeit\w*|denied|denial|nullif\w+|terminat\w+|closed?|settled|resolved|"
    r"withdrawn|dropped|abandon\w*|dismiss\w*|barred|void|invalid|null|next\s+(?:higher\s+)?step|"
    r"sustain\w*|granted|allowed|conceded|final|no\s+longer|consider\w*|lost|default\w*)\b",
    re.I,
)
LEFT_OVER = re.compile(
    r",?\s+(?:and|or|where|when|if|that|which|unless|until)$", re.I
)  # what the next half sentence began with
NEAR = 1500  # characters on either side of a period in which its words are looked for
ARBITRATES = re.compile(r"arbitrat", re.I)


def actor(sentence: str, start: int) -> str:
    """Who has to act: the last one named before the verb that the period belongs to."""
    first = max(0, start - NEAR)
    sentence, start = sentence[first : start + NEAR], start - first
    verbs = [m.start() for m in MODAL.finditer(sentence)]
    before = [at for at in verbs if at <= start]
    verb = before[-1] if before else next((at for at in verbs if at > start), len(sentence))
    named = list(ACTOR.finditer(sentence, 0, verb))
    if named and not before:
        after = [m for m in named if m.start() > start]
        named = after or named
    return (named[-1].lastgroup or "") if named else ""


def runs_from(sentence: str, end: int, *, is_before: bool) -> str:
    """The words that say what the period runs from; empty where nothing is said."""
    tail = LEAVING_OUT.sub("", sentence[end : end + NEAR].lstrip(" ,'’|"))
    stop = RUNS_END.search(tail)
    words = tail[: stop.start()] if stop else tail
    if stop and MODAL.match(stop[0].strip()):
        words = WHO_ACTS.sub("", words)
    if is_before:
        words = START_WORDS.sub("", words).strip(" ,")
        return f"counted back: {words}" if words else ""
    return LEFT_OVER.sub("", _after_start(words))[:240]


def _after_start(words: str) -> str:
    """What follows "of", "after", "from"; "within ten days the Committee shall" says nothing."""
    if START_WORDS.match(words):
        return START_WORDS.sub("", words).strip(" ,")
    if STARTS_ITSELF.match(words) or NAMES_ITSELF.match(words):
        return words.strip(" ,")
    later = LATER_START.search(words)
    is_its_own = later and not ANOTHER.search(words, 0, later.start())
    return words[later.end() :].strip(" ,") if later and is_its_own else ""


def step_named(line: str) -> str:
    """The step that a heading or label names: "Step 2"; empty where it names none."""
    match = STEP.search(line[:60])
    if not match:
        return ""
    number = match["number"]
    is_figure = number.isdigit() or re.fullmatch("[ivx]+", number, re.I)
    return f"{match['word'].capitalize()} {number.upper() if is_figure else number.capitalize()}"


def is_about_lateness(sentence: str) -> bool:
    return bool(
        LATE.search(sentence) and LATE_TIME.search(sentence) and LATE_EFFECT.search(sentence)
    )


def speaks_of_every_limit(sentence: str) -> bool:
    return bool(EVERY_LIMIT.search(sentence))


def who_is_late(sentence: str) -> str:
    """Whose lateness a sentence speaks of: ours (union, employee), theirs, or both."""
    failed = LATE.search(sentence)
    around = sentence[: failed.end() + 60] if failed else sentence
    sides = {
        "theirs" if match.lastgroup == "employer" else "ours"
        for match in ACTOR.finditer(around)
        if match.lastgroup in ("union", "employee", "employer")
    }
    return sides.pop() if len(sides) == 1 else "both"
