"""accusation: wrongdoing of a named person stated as a fact."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .misdeeds import CROOKED, DEED, DOES, HARMLESS, LOOT
from .names import Name, names, within

NAMED_DEED = (
    r"(?:lie[sd]?\b(?! (?:down|low|ahead|with))|lying(?! down)|falsif\w+|forg(?:ed?|es|ing)\b"
    r"|stole|steals?|stealing|stolen|theft|thief|embezzl\w+|cheat(?:s|ed|ing)?|defraud\w*"
    r"|fraud\w*|swindl\w+|pocket(?:s|ed|ing)|skimm(?:ed|ing)|siphon\w*|bribe[sd]?|bribing"
    r"|kickbacks?|(?:took|takes|taking|accept(?:s|ed)) (?:\w+ )?(?:gifts?|bribes?|money|favors)"
    r"|cover(?:s|ed|ing)?[- ]up|cover-?ups?|hid(?:es|ing)?\b|conceal\w*|buried the|destroy(?:s"
    r"|ed|ing)|shredd?\w*|delet(?:es|ed|ing) (?:the )?(?:e-?mails?|records?|files?)|tamper\w*"
    r"|doctor(?:ed|s|ing)\b|alter(?:s|ed|ing) (?:the |our |your )?(?:\w+ )?(?:records?|sheets?"
    r"|cards?|logs?|reports?|schedules?)|backdat\w+|fabricat\w+|rigg(?:ed|ing)|perjur\w+"
    r"|fak(?:ed|es|ing)"
    r"|harass\w*|retaliat\w+|discriminat\w+|bull(?:y|ies|ied|ying)\b|threaten(?:s|ed|ing)?"
    r"|intimidat\w+|abus(?:e[sd]?|ing|ive|er)\b|assault\w*|grop(?:ed|es|ing)|molest\w*"
    r"|stalk(?:s|ed|ing)?|spie[sd]|spying|blackmail\w*|sabotag\w+|punish(?:es|ed|ing)"
    r"|target(?:s|ed|ing)|persecut\w+|(?:broke|breaks|breaking|violat(?:es|ed|ing)) (?:the"
    r"|federal|state|every|our|safety)? ?\w*|committ?(?:ed|s|ing)? (?:a )?(?:crime|fraud"
    r"|perjury|theft|\w+ crime)"
    r"|endanger\w*|misus\w+|misappropriat\w+|extort\w*|drunk|crook(?:ed)?|liar|racist|sexist"
    r"|bigot|criminal|corrupt\w*|predator|tyrant|dishonest|incompetent|negligent|nepotism"
    r"|knowingly|on purpose|had (?:the |our |your |all )?(?:\w+ ){1,2}?(?:erased|destroyed"
    r"|shredded|changed|deleted|falsified|hidden|wiped)|(?:was|were|is) (?:false|a lie|untrue"
    r"|lies)|(?:he|she) knew it\b|gambl\w+|card game|takes? a cut|took a cut|sign(?:s|ed"
    r"|ing) (?:\w+ ){0,3}(?:another|someone else[’']s|somebody else[’']s"
    r"|other people[’']s) names?|(?:sleeps?|slept|naps?|drinks?|drank|smok(?:es"
    r"|ed)) on (?:duty|the job|shift)|took (?:\w+ )?(?:home|for (?:him|her)self)|lin(?:es|ed"
    r"|ing) (?:his|her) (?:own )?pockets?|wast(?:es|ed|ing) (?:\w+ )?money|dump(?:s|ed|ing)"
    r"|bent the rules|bends the rules|breaks? (?:the )?(?:rules|law)|wrote (?:\w+ ){0,5}(?:him"
    r"|her)self|burn(?:s|ed) the|sold (?:\w+ )?(?:government|agency|our)|leak(?:s"
    r"|ed) (?:\w+ )?(?:personal|private|medical|our|the)|deliberately|illegally|unlawfully"
    r"|got away with|left (?:\w+ ){1,3}to die|killed|nearly killed|strangl\w+|hit (?:a|an|one"
    r"|her|him)|slapp?ed|shoved|screamed (?:at|slurs)|slurs?|put (?:\w+ )?(?:friends?|cousin"
    r"|nephew|niece|brother|sister|son|daughter|wife|husband|girlfriend|boyfriend|buddy"
    r"|buddies) (?:on|in|into)|gave (?:\w+ ){0,3}(?:contract|job|promotion)s? to (?:his|her)"
    r"|robb(?:ed|ing)|scam(?:med|s)?|helps? (?:him|her)self|helped (?:him|her)self"
    r"|kept (?:\w+ )?(?:quiet|secret|hidden)|keeps (?:\w+ )?(?:quiet|secret)"
    r"|swept (?:\w+ )?under|looked the other way|sat on the|plays? favou?rites|cook(?:ed|s"
    r"|ing) the books|on the take|pad(?:s|ded|ding) (?:the|his|her)|chang(?:es|ed|ing) (?:the"
    r"|our|your|my|people[’']s) (?:\w+ )?(?:cards?|records?|sheets?|logs?|numbers|scores|notes"
    r"|dates|files?|entries)|made up (?:the|a|his|her)|knew (?:about|of|and)|did nothing"
    r"|lets? people (?:get hurt|suffer)|(?:told|ordered|made|forced"
    r"|pressured) (?:\w+ ){1,4}to (?:lie|hide|shred|change|falsify|sign|work off|backdate"
    r"|cover|delete)|blam(?:es|ed|ing)|trick(?:s|ed)|misled|mislead\w*|deceiv\w+|singled out"
    r"|spread(?:s|ing)? (?:lies|rumors)|uses? (?:the )?(?:government|agency"
    r"|official) (?:\w+ )?(?:for|to)|treats? (?:\w+ )?(?:people |us |staff |women "
    r"|nurses )?(?:like (?:dirt|dogs|animals|children|slaves|garbage)|with contempt)"
    r"|has it in for|went after|goes after|yell(?:s|ed)|humiliat\w+|belittl\w+|mock(?:s|ed)"
    r"|ripped? off)"
)
WRONG = re.compile(rf"\b{NAMED_DEED}\b", re.I)
HEDGED = re.compile(
    r"\b(?:alleg\w+|whether|if\b|inquir\w+|investigat\w+|look(?:ing)? into|find out|ask(?:s|ed"
    r"|ing)? (?:for|the|that|him|her|about|why|whether|an|how|\w+ to)|audit|review"
    r"|claims? that|denies|denied|accused of|reported(?:ly)?|suspect\w*|believe|seems?"
    r"|appears?|may have|might have|could have|question(?:s|ed)? (?:whether|how|why)"
    r"|not (?:accus\w+|say\w+|claim\w+|alleg\w+)|no (?:evidence|one says)|unclear"
    r"|don[’']t know|do not know|convicted|pleaded guilty|pled guilty|a (?:judge|jury|court"
    r"|arbitrator) (?:found|ruled)|according to the (?:court|ruling|judge|inspector))\b",
    re.I,
)
NOT_HIM = re.compile(
    r"\b(?:(?:the|an?) (?:arbitrator|judge|panel|local|union|agency|management|employer|medical "
    r"center|hospital|yard|department"
    r"|administration|policy|memo|office|bureau|center|command)|management|it|which|they"
    r"|the change|these changes|this (?:policy|memo|change))\s+(?:has |have |had |also |again "
    r"|never |simply )?$",
    re.I,
)
DENIED = re.compile(
    r"\b(?:not|never|nobody says|no|n[’']t|didn[’']t|did not|has not|hasn[’']t"
    r"|isn[’']t)\s+(?:\w+\s+){0,3}$",
    re.I,
)
RULED = re.compile(
    r"\b(?:(?:an?|the|that) (?:judge|jury|court|panel|board|arbitrator|inspector general|audit)"
    r"|(?:Judge|Justice|Arbitrator) [A-Z]\w+(?: [A-Z]\w+)?) (?:has |have )?(?:found|ruled|held"
    r"|decided"
    r"|concluded|says|said|wrote)\b",
    re.I,
)
NOT = re.compile(r"\b(?:not|never|nor|and not|rather than|instead of)\s+(?:[A-Z]\w+\s+)*$")
LOOT_OF = re.compile(
    rf"{LOOT.pattern}\s*$",
    re.I,
)
MISSING = re.compile(r"\b(?:missing|stolen|gone|lost|our|government|agency|new)\b", re.I)
FOR_HIM = re.compile(
    r"\b(?:against|from|toward|reported|over|fight|stop|stopped|prevent\w*|policy on"
    r"|training on|training about|end|combat)\s+(?:\w+\s+){0,2}$",
    re.I,
)


def check_accusations(body: Body, facts: Facts) -> Iterator[Finding]:
    told = [one for one in names(body) if not one.is_past]
    for sentence in body.sentences:
        who = _accused(body, sentence, told)
        if who is not None:
            yield found(
                "accusation",
                sentence.span,
                f"This states as a fact that {who.words} did wrong.",
                "Say what the local knows and asks to have looked into, or leave the name out.",
            )


def _accused(body: Body, sentence: Sentence, told: list[Name]) -> Name | None:
    """The named person who does the wrong: its subject, or "by" whom it was done."""
    for hit in _deeds(sentence.text):
        before = sentence.text[: hit.start()]
        if (
            HEDGED.search(before)
            or RULED.search(before)
            or DENIED.search(before)
            or FOR_HIM.search(before)
            or NOT_HIM.search(before)
        ):
            continue
        place = sentence.start + hit.start()
        inside = list(within(told, sentence))
        doer = _subject(body, sentence, inside, place, hit)
        if doer is not None:
            return doer
        if not inside and re.match(r"(?:[“\"]?)(?:he|she)\b", sentence.text, re.I):
            return _spoken_of_before(body, sentence, told)
    return _holds_the_loot(sentence, told) or _comes_last(body, sentence, told)


# "It's X who has been …", "the man who leaked your files is X", "Who did it? X".
IT_IS = re.compile(r"\b(?:it[’']s|it is|it was|that[’']s|that was)\s+(?:\w+\s+){0,2}$", re.I)
IS_HE = re.compile(
    r"\b(?:man|woman|one|person|guy|fellow|somebody|someone|who|whoever|thief|culprit|crook"
    r"|leaker)\b"
    r"[^.;!]{3,80}?(?:\bis|\bwas|[’']s|\?|:"
    r"|,)\s+(?:[A-Z][\w.’'-]*\s+)*(?:of\s+\w+\s+)?(?:[A-Z][\w.]*\s+)*$"
)
GOT_IT_DIRTY = re.compile(
    r"\b(?:bought|paid (?:cash )?for|purchased|stole|cheated (?:his|her) way (?:in)?to)\s+(?:his"
    r"|her|the)\s+(?:\w+ )?"
    r"(?:seat|nomination|job|post|promotion|degree|license|robe|office|badge|title|election)\b"
    r"|\b(?:the |an? )?envelopes?\b[^.;!?]{0,40}\b(?:thick|fat|cash|the other way)\b"
    r"|\b(?:wrote|signed|made (?:out|up)|filled (?:in|out)) (?:[\w-]+ ){0,3}?(?:records?|sheets?"
    r"|forms?|cards?"
    r"|logs?) for (?:people|somebody|someone|employees|folks|a \w+) who (?:were|was|had|never|did"
    r"|didn[’']t)\b"
    r"|\b(?:help(?:ing|ed|s)?) (?:him|her)self to\b|\bin cash\b(?=[^.]{0,20}$)",
    re.I,
)


def _comes_last(body: Body, sentence: Sentence, told: list[Name]) -> Name | None:
    """The doer stands before "who did", or after "the one who did is"."""
    for one in within(told, sentence):
        before = sentence.text[: one.start - sentence.start]
        after = sentence.text[one.end - sentence.start :]
        earlier = body.before(sentence.start)
        asked = earlier is not None and re.search(r"\bwho\b[^.!]*\?", earlier.text, re.I)
        if IT_IS.search(before) and re.match(r",?\s+who\b", after) and _is_wrong(after):
            return one
        if IS_HE.search(before) and _is_wrong(before):
            return one
        if asked and earlier and _is_wrong(earlier.text) and not HEDGED.search(sentence.text[:40]):
            return one
    return None


def _is_wrong(text: str) -> bool:
    return any(True for _ in _deeds(text)) or bool(GOT_IT_DIRTY.search(text))


def _holds_the_loot(sentence: Sentence, told: list[Name]) -> Name | None:
    """ "The missing laptops ended up in Manager Orr's garage"."""
    for one in within(told, sentence):
        before = sentence.text[: max(0, one.start - sentence.start)]
        before = re.sub(r"(?:[A-Z][\w.’']*\s+)+$", "", before)
        if LOOT_OF.search(before) and MISSING.search(sentence.text):
            return one
    return None


def _deeds(text: str) -> Iterator[re.Match[str]]:
    harmless = [hit.span() for hit in HARMLESS.finditer(text)]
    patterns = (WRONG, DEED, GOT_IT_DIRTY, *((DOES,) if CROOKED.search(text) else ()))
    for pattern in patterns:
        for hit in pattern.finditer(text):
            if not any(start < hit.end() and hit.start() < end for start, end in harmless):
                yield hit


def _subject(
    body: Body, sentence: Sentence, inside: list[Name], place: int, hit: re.Match[str]
) -> Name | None:
    before = [one for one in inside if one.end <= place]
    speaker = re.compile(r"^[,\s]*(?:\w+\s+){0,6}?(?:said|says|told|wrote|asked|adds?|added)\b")
    before = [one for one in before if not NOT.search(body.text[: one.start][-40:])]
    before = [one for one in before if not speaker.match(body.text[one.end : sentence.end])]
    if before:
        between = body.text[before[-1].end : place]
        if re.search(
            r"[;:]|\b(?:said|says|told|asked|that the agency|management|the agency)\b", between
        ):
            return None
        return before[-1]
    after = [one for one in inside if one.start >= sentence.start + hit.end()]
    if after and re.search(r"\bby\s+(?:\w+\s+){0,3}$", body.text[place : after[0].start], re.I):
        return after[0]
    return None


def _spoken_of_before(body: Body, sentence: Sentence, told: list[Name]) -> Name | None:
    earlier = body.before(sentence.start)
    if earlier is None:
        return None
    named = list(within(told, earlier))
    return named[-1] if named else None
