"""Who does what in a sentence, roughly: enough to see that somebody else does it now.

Sides are told apart (the local, management, the readers, a third who decides), each with what it
does. Of a sentence and its source, a deed that both have must be done by the same side.
"""

import re
from collections.abc import Iterator

from .listed import listed

SIDES = {
    "ours": (
        r"(?:the |our |your |this )?(?:union|local(?: \d+)?|stewards?|bargaining team|officers?"
        r"|executive board)|we"
    ),
    "theirs": (
        r"(?:the |our |your )?(?:agency|management|employer|director|supervisors?|managers?|center"
        r"|hospital|yard|medical center|department|command|warden|administration|chief|bureau"
        r"|human resources|HR)"
    ),
    "readers": (
        r"(?:the |all |our )?(?:members?|employees?|workers|nurses|staff)|you|everyone|everybody"
    ),
    "third": (
        r"(?:the |an? )?(?:arbitrator|judge|panel|mediator|court|FLRA|MSPB|authority"
        r"|inspector general)"
    ),
}
SIDE = "|".join(rf"(?P<{name}>{words})" for name, words in SIDES.items())
DOES = re.compile(
    rf"\b(?:{SIDE})\b(?: (?:of|in|at|on|from) (?:the )?\w+(?: \w+)?)?"
    r"(?P<how>(?: (?:will|shall|must|may|might|can|could|should|would|has|have|had|is|are|was"
    r"|were|not|never|also|now|then|already|still|only|to|been|be|going|n[’']t))*)"
    r" (?P<verb>[a-z]{3,})",
    re.I,
)
BY = re.compile(rf"\b(?P<verb>[a-z]{{3,}}(?:ed|en|n|t))\b[^.;,]{{0,20}}? by (?:{SIDE})\b", re.I)
# "The notice is posted by us" is passive: whoever stands before the verb is not who does it.
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)$", re.I)
LINKS = frozenset(
    listed(
        "about after and are because before but for from has have its out that"
        " the their this was were when which while who will with"
    )
)
STEM = 5


def another_does_it(sentence: str, source: str) -> bool:
    """A deed of the source, by another side and not by the source's own."""
    given: dict[str, set[str]] = {}
    for side, deed in _deeds(source):
        given.setdefault(deed, set()).add(side)
    said: dict[str, set[str]] = {}
    for side, deed in _deeds(sentence):
        said.setdefault(deed, set()).add(side)
    return any(not sides & given[deed] for deed, sides in said.items() if deed in given)


def _deeds(text: str) -> Iterator[tuple[str, str]]:
    for hit in DOES.finditer(text):
        if hit["verb"].lower() not in LINKS and not PASSIVE.search(hit["how"].rstrip()):
            yield _side(hit), _stem(hit["verb"])
    for hit in BY.finditer(text):
        yield _side(hit), _stem(hit["verb"])


def _side(hit: re.Match[str]) -> str:
    return next(name for name in SIDES if hit[name])


def _stem(verb: str) -> str:
    bare = re.sub(r"(?:ies|es|s|ed|ing|d)$", "", verb.lower())
    return bare[:STEM]
