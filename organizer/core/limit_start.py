"""What a limit runs from, by the words of the agreement: proposed, for a person to put right."""

import re

from .limits.find import Limit as Found
from .procedure import RunsFrom

DAY_OF_CASE = (RunsFrom.INCIDENT, RunsFrom.KNOWLEDGE, RunsFrom.EARLIER)
# By the first of these words.
WORDS = re.compile(
    r"(?P<MET>meeting|discussion|\btalk\b|conference)|(?P<INVOKED>invo[kc]|arbitration notice|"
    r"notice (?:of|to) arbitrat|request(?:ing)? (?:for )?arbitration)|"
    r"(?P<PANEL>\blist\b|\bpanel\b)|"
    r"(?P<ANSWER>answer|response|decision|reply|disposition|determination)|"
    r"(?P<RECEIVED>receipt|received|receiv)|"
    r"(?P<RETURNED>return)|(?P<FILED>fil(?:ed|ing)|submi|present)|"
    r"(?P<KNOWLEDGE>learn|aware|knew|known?\b|knowledge|discover)|"
    r"(?P<INCIDENT>event|\bact(?:ion)?s?\b|incident|occurr|happen|matter|cause|giving rise)",
    re.I,
)
A_STEP = re.compile(
    r"(?:the )?(?:(?:end|completion|conclusion) of )?(?:the )?(?:step|level|stage) \w+"
    r"(?: (?:procedure|process))?",
    re.I,
)
LATER = re.compile(r"which\s*ever (?:is|comes|occurs) (?:the )?later", re.I)
GOES_ON = re.compile(
    r"\b(?:days?|weeks?|months?)\s*\)?,?\s*(?=(?:following|after|from|of)\b)", re.I
)


def starts(words: str) -> RunsFrom | None:
    """The event that the words name; None where a person must say."""
    if A_STEP.fullmatch(words.strip(" .,;")):
        return RunsFrom.ANSWER  # "after Step 2": after what ended it
    named = [str(found.lastgroup) for found in WORDS.finditer(words)]
    if not named:
        return None
    first = named[0]
    if "MET" in named and LATER.search(words):
        return RunsFrom.MET  # of the filing and the meeting, the meeting is later
    if first in ("INCIDENT", "KNOWLEDGE"):
        both = {"INCIDENT", "KNOWLEDGE"} <= set(named)
        return RunsFrom.EARLIER if both else RunsFrom[first]
    if first == "RECEIVED":  # by what was received
        return RunsFrom[next((it for it in ("PANEL", "INVOKED", "ANSWER") if it in named), first)]
    return RunsFrom[first]


def start_of(limit: Found) -> RunsFrom | None:
    """By its own words, or by the list of days that its sentence goes on with."""
    if limit.runs_from:
        return starts(limit.runs_from)
    sentence = " ".join(limit.quote.split())
    goes_on = GOES_ON.search(sentence)
    return starts(sentence[goes_on.end() :]) if goes_on else None
