"""People without a name whom anybody at work would know: "the night pharmacist"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from .body import Body, Sentence
from .quoted import is_quoted
from .roles import COLLEAGUE, TRADE
from .taken import Taken

NARROW = (
    r"(?:night|evening|day|weekend|morning|midnight|graveyard|swing|second-shift|third-shift"
    r"|late-shift"
    r"|first-shift|early|overnight|newest|new|youngest|oldest|only|sole|lone|one|single"
    r"|pregnant|deaf"
    r"|blind|red-haired|tall|tallest|male|female|woman|part-time|substitute|longest-serving|senior"
    r"|head|lead|former|chief|front-desk|back-desk|deputy|relief|on-call|injured|fired|suspended"
    r"|Muslim|Jewish|transgender|Black|Korean|Spanish-speaking|retired|last|other)"
)
UNIT = (
    r"(?:in|on|at|from|of|with|by|over in|down in|up in|behind|who|whose)\s+(?!duty\b|time\b"
    r"|the table\b|call\b"
    r"|a\b|any\b|each\b|every\b|this unit\b|your\b|our behalf\b|leave\b)"
)
ONLY = re.compile(
    rf"\b(?:the|our|your|their|its) (?:only|sole|lone"
    rf"|one and only)\s+(?:[\w’'-]+\s+){{0,3}}?{COLLEAGUE}\b(?!s\b)"
    r"(?:\s+(?:in|on|at|from|of|with|who)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)?",
    re.I,
)
DEFINITE = re.compile(
    rf"\b(?:the|our|that|your|my|this|a certain|one particular)\s+(?P<pre>(?:[\w’'-]+\s+){{0,4}}?)"
    rf"(?P<role>{COLLEAGUE})\b(?!s\b|[’']s (?:name|right)|-)"
    rf"(?P<post>\s+{UNIT}(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)?",
    re.I,
)
INDEFINITE = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne|[Oo]ne of (?:the"
    rf"|our))\s+(?P<pre>(?:[\w’'-]+\s+){{0,3}}?)(?P<role>{TRADE})s?\b(?!-)"
    r"(?P<post>\s+(?:in|on|at|from|of)\s+(?:the\s+)?(?:[A-Z0-9][\w’'-]*(?:\s+[A-Z0-9][\w’'-]*)*"
    r"|[\w’'-]+(?:\s+(?:room|desk|shop|lab|crew|shift|wing|unit|ward|clinic|crib|office|yard"
    r"|gate))))",
)
FAMILY = (
    r"(?:dad|mom|mum|father|mother|grand(?:mother|father|ma|pa|dad)|widow(?:er)?|newlywed|fellow"
    r"|guy"
    r"|gal|lad|man|woman|veteran|vet)"
)
AT_WORK = (
    r"(?:(?:[\w’'-]+ ){0,3}?(?:room|pool|desk|shop|crew|shift|kitchen|dock|floor|lab|plant|laundry"
    r"|unit|section|office|window|counter|gate|line|cellar|basement|vault|garage|service|nights"
    r"|days)"
    r"\b|(?-i:[A-Z][\w’'-]+))"
)
# "A dad of four from the motor pool", "the fellow in Intake": by family or by looks, and a place.
OF_FAMILY = re.compile(
    rf"\b(?:an?|the|our|that|this|one) (?!colleague[’']s)(?:[\w’'-]+ ){{0,2}}?{FAMILY}\b(?:,? "
    rf"(?:of|with|in)"
    rf" (?:a |the )?(?!the\b)[\w’'-]+(?: \w+)?)? (?:from|in|on|at|down in|up in|over in) (?:the "
    rf"|our )?{AT_WORK}",
    re.I,
)
# "Our treasurer's husband in the mail room".
KIN_OF = re.compile(
    r"\b(?:the|our|a|my) (?:[\w-]+ ){0,2}?[\w-]+[’']s (?:sister|brother|husband|wife|son|daughter"
    r"|cousin|mother|father|nephew|niece|partner|roommate|twin)(?:-in-law)?,? (?:who (?:works?"
    r"|worked"
    r"|is|has) (?:in|at|on)|(?:over |down )?(?:in|on|at|from)) (?:the )?[\w’'-]+(?: [\w’'-]+)?",
    re.I,
)
ONE_OF_US = re.compile(
    r"\b(?:one of (?:us|ours|our own|you),? who (?:has|was|is|had|works?|worked|runs?|sits|came)"
    r"|you (?:all )?know (?:the one|which one|who I mean|him|her)\b(?=[,:;—-][^?]*\b(?:he|she|his"
    r"|her|him)\b))",
    re.I,
)
# So few are like that, that a fact is enough.
STANDS_OUT = re.compile(
    r"\b(?:deaf|blind|pregnant|only|sole|lone|transgender|one-armed|red-haired|Muslim|Sikh"
    r"|wheelchair)\b",
    re.I,
)
OF_STATE = re.compile(r"\s*of (?:the )?(?:court|county|city|state|house|senate|deeds)\b", re.I)
GETS_BY_RIGHT = re.compile(
    r"\s+(?:has (?:the|a) right|is (?:offered|entitled|owed|covered|given|paid|free)|gets|keeps"
    r"|chooses)"
)
# Who serves at a shop or at our own hall is no member in hiding.
AT_OURS = re.compile(
    r"\b(?:at|in|from|of) (?:the )?(?:union |local[’']s )?(?:hall|gift shop|library|church|museum"
    r"|store|bank|diner"
    r"|restaurant|post office|hotel|[A-Z]\w+[’']s)\b|\bhall[’']s\b",
    re.I,
)
# "The employee who gets a letter", "the person in charge of the key": whoever that is.
GENERIC_WHO = re.compile(
    r"(?:the|that|any|your) (?:employee|member|worker|person|one|colleague|coworker|hire)"
    r" (?:in charge\b|on duty\b|who (?:gets|is|has|wants|receives|files|needs|asks|comes|does|can"
    r"|may|must|will|works|cannot"
    r"|doesn[’']t|runs|brings|finds|wins|loses|reads|takes|signs)\b)",
    re.I,
)
A_MEMBER_WHO = re.compile(
    r"\b(?:one|an?|another) (?:employee|member|worker|colleague|coworker|co-worker), (?:an?|who"
    r"|our|the)\b[^.;!?]{5,60}"
    r"\b(?:works|worked|told|said|asked|was|has|had|lives)\b",
    re.I,
)
A_TIME = re.compile(r"\s+of\b")  # "the one of five years ago"
CLAUSE = re.compile(r"[:;—–]|, (?:and|but|so) ")
FACT = re.compile(
    r"\b(?:was|were|has|had|have|been|are|whose|is|got|did|says|drove|moved|wants|knows|fell|went"
    r"|came|took|lost|won|said|told|found|left|kept|saw|sees|heard|gave|gives|thinks|spoke|wrote"
    r"|runs|ran|makes|brought|quit|stood"
    r"|broke|made"
    r"|filed|[’']s|needs|still|hasn[’']t|isn[’']t|wasn[’']t|[a-z]{3,}ed)\b",
    re.I,
)
# "They gave the apprentice five days": the deed stands before the person it was done to.
DONE_TO = re.compile(
    r"\b(?:gave|handed|told|sent|fired|moved|served|issued|dealt|hit|slapped|docked|charged"
    r"|wrote up"
    r"|caught|accused|took|blamed|suspended|removed|pulled|walked|led|marched|demoted"
    r"|interviewed|questioned|searched|replaced|owed|passed over|[a-z]{3,}ed)\s+$",
    re.I,
)
GENERIC = re.compile(
    r"\b(?:may|might|can|could|must|should|would|shall|cannot|can[’']t|will|[’']ll|if|unless"
    r"|when (?:the|a|you)"
    r"|every|each|any|whoever|ask|see|call|tell|contact|give|hand|bring)\b",
    re.I,
)
OFFICE = re.compile(
    r"\b(?:steward|rep|president|officer of the day|chief steward|supervisor|manager)\b", re.I
)
HAPPENED = re.compile(
    r"\b(?:suspended|removed|fired|terminated|disciplined|reprimand(?:ed)?|written up|wrote up"
    r"|accused|caught"
    r"|investigat\w+|questioned|demoted|reinstated|hired back|walked out|escorted|proposed"
    r"|charged|diagnosed"
    r"|surgery|cancer|stroke|injured|hurt|collapsed|hospital|fell|broke|tested positive"
    r"|pregnan\w+|overdose"
    r"|seizure|heart attack|put back|sent home|turn in|last-chance|badge|letter|grievance"
    r"|grieved|without pay|back pay|appeal|hearing|removal|suspension|complain(?:t|ed)"
    r"|harassed|failed|drunk)\b",
    re.I,
)

NOT_ONE = re.compile(r"\b(?:of|a|an|the|this|that|for|and|or|to)\b", re.I)
A_BED = re.compile(r"\b(?:room|bed|ward)\b", re.I)
A_NUMBERED_BED = re.compile(r"\b(?:(?:room|bed) \w*\d|ward)\b", re.I)
ANYBODY = ("man", "woman", "person", "lady")
IN_A_ROW = re.compile(r"last|first|next|other|new", re.I)
NOT_YET = re.compile(r"\b(?:until|unless|if|to)\b", re.I)


def described(body: Body) -> tuple[tuple[int, int], ...]:
    """Stretches that fit one person. Rules, requests and the text of the agreement are not it."""
    return _described(body)


def describes(body: Body, sentence: Sentence) -> bool:
    places = described(body)
    at = bisect_left(places, (sentence.start, 0))
    return at < len(places) and places[at][0] < sentence.end


@lru_cache(maxsize=4)
def _described(body: Body) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(_stretches(body)))


def _stretches(body: Body) -> Iterator[tuple[int, int]]:
    taken = Taken()
    for sentence in body.sentences:
        near = (
            *_only(sentence),
            *_by_family(sentence),
            *_definite(sentence),
            *_indefinite(sentence),
        )
        for start, end in near:
            where = (sentence.start + start, sentence.start + end)
            if is_quoted(body.text, where[0]) or taken.meets(*where):
                continue
            taken.add(*where)
            yield where


def _only(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for hit in ONLY.finditer(sentence.text):
        if hit.group().lower().endswith(" one"):
            continue
        if FACT.search(sentence.text[hit.end() :]) or FACT.search(sentence.text[: hit.start()]):
            yield hit.span()


def _by_family(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for pattern in (OF_FAMILY, KIN_OF, ONE_OF_US):
        for hit in pattern.finditer(sentence.text):
            before, rest = sentence.text[: hit.start()], sentence.text[hit.end() :]
            does = FACT.search(rest[:60]) or FACT.search(hit.group())
            if (
                A_NUMBERED_BED.search(hit.group())
                or AT_OURS.search(hit.group())
                or GENERIC.search(before[-40:])
            ):
                continue
            if does and not GENERIC.search(_up_to(rest, FACT.search(rest[:60]))):
                yield hit.span()


def _definite(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for hit in DEFINITE.finditer(sentence.text):
        if not _is_nobody_of_ours(sentence, hit) and _is_told_of(sentence, hit):
            yield hit.span()


def _is_nobody_of_ours(sentence: Sentence, hit: re.Match[str]) -> bool:
    """A patient, a title, a turn of phrase, anybody who does a thing, or an office of ours."""
    role, pre = hit["role"], hit["pre"]
    is_patient = A_BED.search(hit["post"] or "") and role.lower() in ANYBODY
    is_title = role[0].isupper() and not role.isupper()  # "the Secretary of Labor"
    return bool(
        NOT_ONE.search(pre)
        or hit.group().lower().startswith("that only")
        or OF_STATE.match(sentence.text, hit.start("role") + len(role))
        or GETS_BY_RIGHT.match(sentence.text, hit.start("role") + len(role))
        or is_patient
        or is_title
        or (IN_A_ROW.fullmatch(pre.strip()) and role in ("person", "one"))
        or GENERIC_WHO.match(sentence.text, hit.start())
        or AT_OURS.search(sentence.text[hit.start() : hit.end() + 25])
        or OFFICE.search(hit.group())
        or (role.lower() == "one" and A_TIME.match(hit["post"] or ""))
    )


def _is_told_of(sentence: Sentence, hit: re.Match[str]) -> bool:
    """Narrowed to one, who did something or to whom something was done."""
    if not (re.search(rf"\b{NARROW}\b", hit["pre"], re.I) or hit["post"]):
        return False
    before = CLAUSE.split(sentence.text[: hit.start()])[-1]
    if DONE_TO.search(before) and not NOT_YET.search(before[-30:]):
        return True
    rest = sentence.text[hit.end() :]
    does = FACT.search(rest[:60])
    if not (does or FACT.search(hit["post"] or "")) or GENERIC.search(_up_to(rest, does)):
        return False
    return not GENERIC.search(before[-40:]) or bool(HAPPENED.search(sentence.text))


def _up_to(rest: str, fact: re.Match[str] | None) -> str:
    return rest[: fact.start()] if fact else rest[:40]


def _indefinite(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "A clerk in Unit 9 was removed": few are meant, and what befell one is told."""
    yield from (hit.span() for hit in A_MEMBER_WHO.finditer(sentence.text))
    for hit in INDEFINITE.finditer(sentence.text):
        rest = sentence.text[hit.end() :]
        fact = FACT.search(rest[:60])
        stands_out = STANDS_OUT.search(hit["pre"])
        if (
            fact
            and (stands_out or HAPPENED.search(rest))
            and not GENERIC.search(rest[: fact.start()])
        ):
            yield hit.span()
