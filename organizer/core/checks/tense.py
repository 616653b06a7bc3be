"""Does a sentence announce something, or tell what has been?"""

import re

from .body import Body
from .days_said import SaidDay

PAST = re.compile(
    r"\b(?:was|were|had|did|came|met|went|got|gave|took|told|said|wrote|sent|held|won|lost|ran"
    r"|began|saw|made|left|put|paid|heard|found|spoke|stood|sat|brought|thought|felt|knew"
    r"|became|fell|broke|built|drew|led|read aloud|struck|ago|dated|[a-z]{2,}ed)\b(?! by (?:mon"
    r"|tue|wed|thu|fri|sat|sun|noon))",
    re.I,
)
# Forms in -ed that don't tell of the past here.
NOT_PAST = re.compile(
    r"\b(?:is|are|be|being|[’']s|[’']re)\s+(?:also |now |still |not )?\w+ed\b|\b(?:need|feed|seed"
    r"|speed|invited|required|proceed|exceed|indeed|shed|bed|red|wed|limited|scheduled|planned"
    r"|reserved|asked|expected|provided|interested|advanced)\b",
    re.I,
)
TO_COME = re.compile(
    r"\b(?:will|shall|[’']ll|join|come|bring|meets?|gathers?|join us|save the date|mark your"
    r"|see you|rsvp|sign up|register|vote|don[’']t (?:miss|forget)|remember to|let us|let[’']s"
    r"|tell|send|return|hand|file|mail|submit|apply|call|due|deadline|last (?:day|call|chance)"
    r"|by|no later than|until|is|are|starts?|begins?|opens?|closes?|ends?|runs?|takes? place"
    r"|going to|plan to|coming|upcoming|next|please|need|invited?|scheduled|planned|expected"
    r"|asked|reserved|kicks? off|leaves?|returns?|moves?|takes? effect|expires?)\b",
    re.I,
)
ONLY_SINCE = re.compile(
    r"\b(?:since|dated|of|from|as of|effective|after|before|between|through|on or about"
    r"|received(?: on)?|happened|event|incident|occurred|letter of|memo of|notice of"
    r"|version of|minutes of)\s*(?:the\s+)?$",
    re.I,
)
A_PAPER = re.compile(
    r"\b(?:notice|letter|memo(?:randum)?|e-?mail|order|decision|answer|message|bulletin|minutes"
    r"|proposal|version|report)\s+(?:of|dated)\s+(?:the\s+)?$",
    re.I,
)
AN_HOUR = re.compile(r"\d\s*[ap]\.?m\b|\b\d{1,2}:\d\d\b|\bnoon\b|\bo[’']clock\b", re.I)
CUT = re.compile(
    r"[;:!?]|,?\s\b(?:and|but|so|because|which|that|when|who|after|while|where)\b|\s[–—-]\s"
)


def is_announced(body: Body, said: SaidDay, kind: str) -> bool:
    """True when the words around the day speak of it as still to come."""
    sentence = body.sentence_at(said.start)
    place = said.start - sentence.start
    before, after = sentence.text[:place], sentence.text[said.end - sentence.start :]
    future = re.search(r"\b(?:will|shall|[’']ll|please|join us|mark your)\b", sentence.text, re.I)
    if _is_counted_from(before, after) or A_PAPER.search(before):
        return False
    if ONLY_SINCE.search(before[-24:]) and not (future and not has_past(sentence.text)):
        return False
    clause = _clause(before, after)
    if has_past(clause) or (has_past(sentence.text) and not TO_COME.search(clause)):
        return False
    if TO_COME.search(clause) or future:
        return True
    return kind in ("meeting", "event", "election", "deadline", "survey") and (
        bool(AN_HOUR.search(sentence.text)) or not re.search(r"[a-z]{3,}\s+[a-z]{3,}", clause)
    )


def _is_counted_from(before: str, after: str) -> bool:
    """ "For Saturday 7 November that is Friday 27 November"."""
    leads = re.search(r"\b(?:for|from|after|on)\s+(?:the\s+)?$", before, re.I)
    return bool(
        leads and re.match(r"[\s,]*(?:that|this|it)\s+(?:is|means|makes|ends|gives|was)\b", after)
    )


def _clause(before: str, after: str) -> str:
    first = [cut.end() for cut in CUT.finditer(before)]
    last = CUT.search(after)
    start = first[-1] if first else 0
    words = before[start:] + " " + (after[: last.start()] if last else after)
    if first and not TO_COME.search(words) and not has_past(words):
        return before + " " + after
    return words


# "We asked on April 9": done by somebody, where "you are asked" is still to come.
DONE = re.compile(
    r"\b(?:we|they|he|she|I|it|management|the (?:local|union|agency|yard|board|director))"
    r" (?:have |has |had |also |then |already )*(?:asked|invited|scheduled|planned|reserved"
    r"|provided|required|limited|expected)\b",
    re.I,
)


def has_past(words: str) -> bool:
    if DONE.search(words):
        return True
    return bool(PAST.search(NOT_PAST.sub(" ", words)))
