"""partisan: for or against a party, a candidate for public office or a partisan group (Hatch Act)."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .standing_for import PUBLIC_OFFICE

PARTY = (
    r"(?:Democrat(?:s|ic)?\b|Republicans?\b|GOP\b|Libertarians?\b|Green Party|Socialists? Party|Working Families Party"
    r"|Tea Party|MAGA\b|(?:the|that|this|either|their|our|his|her|ruling|one|other) party(?! for| will be| at| is (?:on|at)| starts| begins)\b|liberals\b"
    r"|conservatives\b|left-wing|right-wing|super ?PAC|the right wing|progressives\b)"
)
HOLDER = (
    r"(?:Senators?|Sen\.|Congress(?:man|woman|member|person)|Rep\.|Representative(?= [A-Z])|Governor|Gov\.|Mayor"
    r"|President(?= [A-Z])|Vice President(?= [A-Z])|Council(?:man|woman|member)|Alder(?:man|woman)|Sheriff|Assembly(?:man|woman|member)"
    r"|Delegate(?= [A-Z])|State Senator|Commissioner(?= [A-Z])|Attorney General)"
)
OF_THE_DAY = r"(?:this|the|his|her|that|the current|the present) (?:administration|president|governor|senator|congress\w+|majority|incumbent)"
OFFICE_RUN = rf"for (?:the )?(?:U\.S\. )?{PUBLIC_OFFICE}\b|\bin (?:the|our) (?:\w+ )?(?:senate|congressional|governor[’']s|mayoral|house|presidential) race"
RUNNING = r"(?:candidates?(?! forum)|nominee|campaign|ticket|slate|challenger|opponent|primary|midterms?|ballot line)"
TARGET = re.compile(
    rf"\b(?:{PARTY}|{HOLDER}|{OF_THE_DAY}|{OFFICE_RUN}|{RUNNING}\b|politicians?\b|lawmakers?\b)",
    re.I,
)
NAMED_TARGET = re.compile(rf"\b(?:{PARTY}|{HOLDER}|{OF_THE_DAY}|{OFFICE_RUN})", re.I)

FOR_OR_AGAINST = re.compile(
    r"\b(?:vot(?:e|ing|es)\s+(?:(?:straight|early|only|this fall|in november|on \w+ \d+)\s+)?(?:for|against|out|them out|him out|her out|[A-Z][a-z]+(?: [A-Z][a-z]+)?\b(?! \d)|Democrat\w*|Republican\w*|blue|red)"
    r"|re-?elect(?:ing|s)?|elect(?:ing|s)?(?= [A-Z]| a | more | the | our | pro| people| him| her| someone| somebody)|endors(?:e|es|ed|ing|ement)|back(?:s|ing)?(?= [A-Z]| it\b| her\b| him\b| the (?:ticket|slate|candidate|party|campaign))"
    r"|support(?:s|ing)?(?= [A-Z]| (?:the|our|a|her|his|their) (?:\w+ )?(?:candidate|ticket|slate|party|campaign|senator|governor|mayor|congress\w+|nominee|challenger))"
    r"|donat(?:e|es|ing|ion)s?|contribut(?:e|es|ing|ions?)|chip(?:ping)? in|pitch(?:ing)? in|give (?:\$?\d+ |what you can )?to|fundrais\w+|raise money for|canvass\w*|phone[- ]?bank\w*|knock(?:ing)? (?:on )?doors|door[- ]?knock\w*"
    r"|volunteer(?:ing)? for|campaign(?:ing)? (?:for|against|with)|stump for|rally (?:for|with|behind)|get behind|stand(?:s|ing)? (?:with|behind|by)|yard signs?|lawn signs?|bumper stickers?"
    r"|defeat(?:s|ing)?|beat(?:s|ing)?(?= [A-Z]| him| her| them)|throw(?:ing)? (?:\w+ )?out|kick(?:ing)? (?:[\w’']+ ){0,4}?out|boot(?:ing)? (?:\w+ )?out|send(?:ing)? (?:[\w’']+ ){1,4}?(?:packing|home|back to (?:the )?(?:Senate|Congress|Washington|the statehouse|the White House|office))|show(?:ing)? (?:\w+ ){1,3}the door"
    r"|turn(?:ing)? (?:\w+ )?out of office|oust\w*|unseat\w*|replace (?:him|her|them|[A-Z]\w+)|(?:has|have|had) got to go|(?:must|has to|have to|needs? to|should) (?:go|be (?:replaced|voted out|defeated|stopped|re-?elected))|out of office"
    r"|flip (?:the|this) (?:seat|house|senate|district)|take back (?:the )?(?:house|senate|congress|country)|keep (?:[\w’']+ ){1,3}in (?:office|congress|the senate|the house|the white house)"
    r"|deserves? (?:your|our|another|a second|a new) (?:vote|votes|term|support)|earned (?:your|our) (?:vote|support)|(?:no|not a|a|our|your|true|real|best|good|great) friends? (?:of|to|in) (?:labor|workers?|this local|working people|federal (?:employees|workers)|unions?|the union|us|ours|Congress)"
    r"|four more years|(?:our|the union[’']s|the right|labor[’']s|your|the better|the only|best) (?:choice|candidate|man|woman|pick)|remember (?:that |this |it |them |him |her |who )?(?:\w+ ){0,3}?(?:in|come|on|this) (?:november|fall|election day|the fall|the polls|the ballot box)"
    r"|(?:november is coming|hold (?:them|him|her) accountable (?:in|at)|punish (?:them|him|her)|make (?:them|him|her) pay at the polls|at the ballot box|at the polls|on election day)"
    r"|(?:has|have|had|got|have always had) (?:our|your|workers[’']|working people[’']s) backs?|(?:wants?|plans?|tr(?:y|ies|ying)|vowed|promis\w+) to (?:gut|destroy|kill|wreck|bust|dismantle|break|end)"
    r"|pays? (?:federal workers|us)|sold (?:us|you) out|betray\w*|(?:hates?|despises?) (?:unions?|workers|us)|war on workers|is the (?:party|one) that|would be the end of|wear (?:a|your) (?:[\w’']+ )?(?:button|cap|hat|shirt))\b",
    re.I,
)
NEUTRAL = re.compile(
    r"\b(?:hearing|testif\w+|committee vote|bill\b|H\.?R\.? ?\d+|S\. ?\d+|resolution|amendment|vote on the (?:bill|act|measure|floor)|how (?:she|he|they|to) (?:will )?vote|register to vote|voter registration"
    r"|polls? (?:are )?open|polling place|early voting|absentee|sample ballot|candidates?[’']? forum|leave to vote|whom you vote for|who you vote for|how you vote|we (?:don[’']t|do not) (?:endorse|tell)|takes no side|neutral|nonpartisan|non-partisan"
    r"|both parties|either party|of both parties|of either party|bipartisan|all candidates)\b",
    re.I,
)
WARNED = re.compile(
    r"\b(?:do not|don[’']t|may not|must not|cannot|can[’']t|never|no (?:employee|federal employee|one) (?:may|can)|not allowed|isn[’']t allowed|prohibit\w*|forbid\w*|forbids|hatch act|you may|on your own time|is not allowed|neither|without)\b",
    re.I,
)
UNION_RACE = re.compile(
    r"\b(?:union (?:election|officers?)|officers? of (?:the|our) local|executive board|e-board|chief steward|treasurer|recording secretary|trustees?|sergeant-at-arms|vice president of the local|president of (?:the|our) local|president of local|the local[’']s (?:election|president))\b",
    re.I,
)
BILL_STANCE = re.compile(
    r"\b(?:support|oppose|back|defeat|kill|pass|vote (?:for|against|yes on|no on)|stop|sponsor|co-?sponsor)\w*\s+(?:the|this|that|our|a|H|S)?\.?\s*(?:[\w’'.-]+\s+){0,4}?(?:bill|act|amendment|resolution|measure|legislation|H\.?R|S\. ?\d|law|budget|raise|levy|bond)\b",
    re.I,
)


def check_partisan(body: Body, facts: Facts) -> Iterator[Finding]:
    if not facts.official:
        return
    aimed = False
    for sentence in body.sentences:
        is_it = _takes_sides(sentence, aimed)
        aimed = bool(NAMED_TARGET.search(sentence.text))
        if is_it:
            yield found(
                "partisan",
                sentence.span,
                "This takes a side for or against a party, or a candidate for public office. The "
                "Hatch Act keeps that off the local's official channels.",
                "Leave it out; tell of issues, bills and how to vote, not for whom.",
            )


def _takes_sides(sentence: Sentence, aimed: bool) -> bool:
    """A partisan target and a stance for or against it, in one sentence or in two in a row."""
    text = sentence.text
    side = _stance(text)
    if side is None or _is_warning(text, side):
        return False
    target = TARGET.search(text)
    if target is None:
        return aimed and _is_strong(side.group())
    if UNION_RACE.search(text) and not NAMED_TARGET.search(text):
        return False
    return bool(NAMED_TARGET.search(text)) or _is_public_race(text)


def _stance(text: str) -> re.Match[str] | None:
    """The first stance that isn't only about a bill."""
    for hit in FOR_OR_AGAINST.finditer(text):
        bill = BILL_STANCE.search(text)
        if bill and bill.start() <= hit.start() < bill.end():
            continue
        if NEUTRAL.search(text) and not _is_strong(hit.group()):
            continue
        return hit
    return None


def _is_strong(words: str) -> bool:
    return bool(
        re.match(
            r"vot\w+ (?:for|against|out|them|him|her|straight|[A-Z])|re-?elect|elect|endors|defeat|send|kick|throw|boot|oust|unseat|must|has|have to|deserve|four more"
            r"|replace|canvass|phone|door|knock|donat|chip|contribut|fundrais|volunteer|campaign|remember|november|hold|back it|get behind|betray|sold",
            words,
            re.I,
        )
    )


def _is_warning(text: str, side: re.Match[str]) -> bool:
    return bool(WARNED.search(text[: side.start()])) or bool(
        re.search(r"\bhatch act\b", text, re.I)
    )


def _is_public_race(text: str) -> bool:
    return bool(
        re.search(
            rf"\b(?:{PUBLIC_OFFICE}|november|primary|midterms?|district|race for|campaign fund|party|democrat\w*|republican\w*|election day|super ?pac)\b",
            text,
            re.I,
        )
        or re.search(r"\b[A-Z]\w+ (?:for|campaign)\b", text)
    )
