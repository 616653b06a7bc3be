"""Which of the agreement's limits a text speaks of: by citation, by deed, or by whom it goes to."""

import re
from collections.abc import Sequence

from .body import Body
from .citations import Cited, citations, clauses_at, plain_label
from .days_said import SaidDay
from .facts import Facts, StatedLimit

KEYS = (
    (re.compile(r"\barbitrat(?:ion|e|ing)\b", re.I), re.compile(r"arbitrat", re.I)),
    (
        re.compile(
            r"\b(?:demand|request|ask)\w*\s+(?:(?:to|for)\s+)?bargain\w*|\bbargaining (?:demand"
            r"|request)|\bdemand\b",
            re.I,
        ),
        re.compile(r"bargain", re.I),
    ),
    (
        re.compile(r"\bstep (?:one|1|i)\b|\bfirst step\b", re.I),
        re.compile(r"\bstep (?:one|1|i)\b|first step", re.I),
    ),
    (
        re.compile(r"\bstep (?:two|2|ii)\b|\bsecond step\b", re.I),
        re.compile(r"\bstep (?:two|2|ii)\b|second step", re.I),
    ),
    (
        re.compile(r"\bstep (?:three|3|iii)\b|\bthird step\b", re.I),
        re.compile(r"\bstep (?:three|3|iii)\b|third step", re.I),
    ),
    (
        re.compile(r"\b(?:repl(?:y|ies)|respond|rebut\w*)\b", re.I),
        re.compile(r"\brepl(?:y|ies)\b|respond", re.I),
    ),
    (
        re.compile(r"\b(?:file|filing|grieve|grievances?)\b", re.I),
        re.compile(r"\b(?:grievance|filed)\b", re.I),
    ),
)
STEP = r"(?:step[- ](?:\w+|\d)|(?:first|second|third)[- ]step)"
ANSWER = r"(?:answers?|decisions?|repl(?:y|ies)|responses?|denials?)"
RUNS_FROM = re.compile(
    rf"\b{ANSWER}(?: (?:at|of|to|on|from|for|in))? {STEP}\b|\b{STEP} {ANSWER}\b"
    rf"|\b(?:after|from|since|following) (?:the |an? |our )?{STEP}\b",
    re.I,
)
THEIRS = re.compile(
    r"\b(?:answers|responds|decides|replies|(?:shall|will|must) (?:then )?(?:answer|respond"
    r"|decide|reply"
    r"|issue|render|give))\b",
    re.I,
)
THEY_ANSWER = re.compile(r"\b(?:answers?|responds?|decides?|reply|replies|owes?)\b", re.I)
WHAT = r"(?:it|this|that|them|yours|your (?:grievance|complaint|papers))"
HANDED_TO = re.compile(
    r"\b(?:(?:put|hand|turn|get|bring|take|give|submit|send|present|deliver|drop)\w*\s+"
    rf"{WHAT}\b|(?:in writing|has to be|must be)\b)[^.!?]{{0,40}}?"
    r"\b(?:to|with|on|by|before|at)\s+(?:your|the|his|her|their)\s+"
    r"(?:first |immediate |own |line )?(?P<whom>supervisor|foreman|shop head|division chief"
    r"|chief of the \w+|(?:\w+ )?director|manager|superintendent|warden|commander|postmaster"
    r"|chief)\b",
    re.I,
)
GRIEVED = re.compile(r"\b(?:grievances?|step|filed|presented|complaint)\b", re.I)


def limits_named(body: Body, facts: Facts) -> list[StatedLimit]:
    """Those of the clauses that the text cites; else those whose step or deed it names."""
    forward = [one for one in facts.limits if not one.is_before]
    said = {(one.article, one.section): one for one in citations(body.text) if one.section}
    cited = said.values()
    at = [limit for limit in forward if any(_is_at(limit, one, facts) for one in cited)]
    return fitting(body.text, at or forward) or at


def _is_at(limit: StatedLimit, cited: Cited, facts: Facts) -> bool:
    places = {
        (plain_label(one.article), plain_label(one.section))
        for one in clauses_at(cited, facts.clauses)
    }
    return (plain_label(limit.article), plain_label(limit.section)) in places


def limits_of(
    body: Body, facts: Facts, one: SaidDay, named: list[StatedLimit]
) -> list[StatedLimit]:
    """Those of the deed that stands with the day; where none does, those of the whole text."""
    sentence = body.sentence_at(one.start).text
    if any(said.search(_deeds_in(sentence)) for said, _ in KEYS):
        forward = [each for each in facts.limits if not each.is_before]
        fit = fitting(sentence, forward)
        return [each for each in fit if each in named] or fit or named
    return named


def _deeds_in(text: str) -> str:
    """Without the answers, notices and events that a limit runs from."""
    return RUNS_FROM.sub(" ", text)


def fitting(text: str, limits: Sequence[StatedLimit]) -> list[StatedLimit]:
    """Whose own words name the deed, or else whose step does; the most telling name decides."""
    ours = [one for one in limits if THEY_ANSWER.search(text) or not THEIRS.search(one.quote)]
    meant = next((meant for said, meant in KEYS if said.search(_deeds_in(text))), None)
    if meant is None:
        return _handed_to(text, ours)
    by_words = [one for one in ours if meant.search(_deeds_in(one.quote))]
    return by_words or [one for one in ours if meant.search(_deeds_in(one.step))]


def _handed_to(text: str, limits: Sequence[StatedLimit]) -> list[StatedLimit]:
    """ "Put it in writing with your supervisor": what is to be handed to whom the clause names."""
    hands = HANDED_TO.search(text)
    if hands is None:
        return []
    whom = re.compile(rf"\b{hands['whom'].split()[-1]}\b", re.I)
    return [one for one in limits if whom.search(one.quote) and GRIEVED.search(one.quote)]
