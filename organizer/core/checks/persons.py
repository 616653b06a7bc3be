"""person: a named or recognisable member without recorded consent."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .body import Body
from .capital_words import COMMON, PLACES
from .described import described
from .facts import Facts
from .finding import Finding, found
from .names import Name, names
from .standing_for import stands_for_office
from .taken import Taken

NAME_PART = re.compile(r"[^\W\d_][\w’'-]*")
FAMILY = re.compile(
    r"\b[Tt]he ([A-Z][\w’'-]+) (?:family|boys|girls|kids|twins|household|children|brothers"
    r"|sisters)\b"
)
AS_NEAR = 3
FIX = "Ask for consent and record it, or leave out what points to this person."


def check_persons(body: Body, facts: Facts) -> Iterator[Finding]:
    told = names(body)
    for one in told:
        if not is_exempt(one, body, facts):
            message = f"{one.words} is named, and no consent is recorded."
            yield found("person", one.span, message, FIX)
    named = Taken(one.span for one in told)
    for where in _on_the_roster(body, facts):
        words = body.text[slice(*where)]
        if not (named.meets(*where) or consents(words, facts)):
            named.add(*where)
            yield found("person", where, f"{words} is named, and no consent is recorded.", FIX)
    for hit in FAMILY.finditer(body.text):
        if hit[1] not in COMMON | PLACES and not consents(hit[1], facts):
            named.add(*hit.span())
            yield found("person", hit.span(), f"“{hit.group()}” are named without consent.", FIX)
    for where in described(body):
        if not named.meets(*where):
            words = " ".join(body.text[where[0] : where[1]].split())
            message = f"“{words}” fits one person, who has not consented."
            yield found("person", where, message, FIX)


def _on_the_roster(body: Body, facts: Facts) -> Iterator[tuple[int, int]]:
    """A member's whole name, or first and last of it, whatever it looks like."""
    members = {tuple(_bare(part) for part in name.split()) for name in facts.roster}
    firsts = {(one[0], one[-1]) for one in members if len(one) > 1}
    parts = list(NAME_PART.finditer(body.text))
    for first, last in pairwise(parts):
        apart = body.text[first.end() : last.start()]
        pair = (_bare(first.group()), _bare(last.group()))
        if pair in firsts and len(apart) <= AS_NEAR and not apart.strip(" .\n"):
            yield first.start(), last.end()


def is_exempt(one: Name, body: Body, facts: Facts) -> bool:
    """Consent, a manager's or public office, history, or standing for an office."""
    return (
        one.is_titled
        or one.is_past
        or consents(one.words, facts)
        or stands_for_office(body, one.span, facts)
    )


def consents(words: str, facts: Facts) -> bool:
    """The name, or part of it, is of somebody who agreed to be named."""
    said = [_bare(part) for part in words.split()]
    for name in facts.consent:
        agreed = [_bare(part) for part in name.split()]
        if agreed and all(part in agreed or _is_initial(part, agreed) for part in said):
            return True
        if len(said) > 1 and agreed and said[-1] == agreed[-1] and said[0][:1] == agreed[0][:1]:
            return True
    return False


def _is_initial(part: str, agreed: list[str]) -> bool:
    return len(part) == 1 and any(name.startswith(part) for name in agreed)


def _bare(part: str) -> str:
    return re.sub(r"[’']s?$", "", part).strip(".,").casefold()
