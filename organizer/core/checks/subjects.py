"""Is a sentence about one real person, and which words say so?"""

import re

from .body import Sentence
from .names import Name, within
from .roles import BOSS, COLLEAGUE, MANY

ONE = re.compile(
    rf"\b(?:(?:one|two|three|four|[1-4])\s+(?:[\w’'-]+\s+){{0,2}}?{MANY}\b|(?:a|an|one|another"
    rf"|this|that|the|our|my|some)\s+(?:(?!supervisor"
    rf"|manager)[\w’'-]+\s+){{0,3}}?{COLLEAGUE}\b(?!s\b)"
    r"|one of (?:our|the|us|ours)\b(?! own)(?:\s+(?!the\b)[\w’'-]+){0,2}|somebody"
    r"|someone (?:in|on|from|at|we|you)"
    r"|(?:a|one) (?:sister|brother) (?:of ours|steward)|a friend of ours|(?:she|he|her|him|his)\b)",
    re.I,
)
A_PATIENT = re.compile(
    r"\b(?:(?:a|the|one|an|another|this|that) (?:[\w-]+\s+){0,2}?(?:patient|resident|veteran"
    r"|inmate|client|detainee"
    r"|visitor|prisoner|(?:old|former|retired|elderly) (?:soldier|sailor|submariner|marine|airman"
    r"|gentleman|lady|man|woman))\b(?!s\b|[’']s? (?:right|privacy|chart|bill|name|record|file"
    r"|family|daughter|son|wife|husband"
    r"|care|needs))|(?:patient|resident|veteran) (?:in|on|with) |(?:a|an"
    r"|the) (?:\w+ )?(?:man|woman|child|boy|girl|baby|mother|father|person) (?:in|on"
    r"|at) (?:the |our )?(?:\w+ )?(?:room|ward|unit|bed|ER|ICU|clinic|hallway|waiting room"
    r"|\d\w*)\b)",
    re.I,
)
ME_OR_YOU = re.compile(
    r"\b(?:you|your|we|us|our own|employees|members|people|anyone|everyone|everybody)\b", re.I
)
MANAGER = re.compile(rf"\b(?:the|a|our|his|her|their) (?:\w+ ){{0,2}}{BOSS}\b", re.I)


def one_person(sentence: Sentence, told: list[Name]) -> bool:
    """A name, a pronoun in the singular, or "a member", "one of our nurses"."""
    inside = any(not one.is_past for one in within(told, sentence))
    return inside or bool(ONE.search(sentence.text))


def members_in(sentence: Sentence, told: list[Name]) -> list[Name]:
    return [one for one in within(told, sentence) if not (one.is_titled or one.is_past)]
