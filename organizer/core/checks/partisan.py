"""partisan: for or against a party or a candidate for public office (Hatch Act)."""

import re
from collections.abc import Iterator

from .ballot_talk import takes_a_side
from .body import Body, Sentence
from .by_hint import hints_at_a_side
from .facts import Facts
from .finding import Finding, found
from .quoted import is_quoted
from .side_taking import gives_or_wishes
from .standing_for import PUBLIC_OFFICE

PARTY = (
    r"(?:Democrat(?:s|ic)?\b|Republicans?\b|GOP\b|Libertarians?\b|Green Party"
    r"|Socialists? Party|Working Families Party"
    r"|Tea Party|MAGA\b|(?:the|that|this|which|what|one|either|their|our|his|her|ruling|one"
    r"|other) party(?! for| will be| at| is (?:on|at)| starts| begins)\b|liberals\b"
    r"|conservatives\b|left-wing|right-wing|super ?PAC|the right wing|progressives\b)"
)
HOLDER = (
    r"(?:Senators?|Sen\.|Congress(?:man|woman|member|person)|Rep\."
    r"|(?-i:Representative(?= [A-Z]))|Governor|Gov\.|Mayor"
    r"|(?-i:President(?= [A-Z]))|Vice (?-i:President(?= [A-Z]))|Council(?:man|woman|member)"
    r"|Alder(?:man|woman)|Sheriff|Assembly(?:man|woman|member)"
    r"|(?-i:Delegate(?= [A-Z]))|State Senator|(?-i:Commissioner(?= [A-Z]))|Attorney General)"
)
OF_THE_DAY = (
    r"(?:this|the|his|her|that|the current|the present) (?:administration|president|governor"
    r"|senator|congress\w+|majority|incumbent)"
)
OFFICE_RUN = (
    rf"for (?:the )?(?:U\.S\. )?{PUBLIC_OFFICE}\b|\bin (?:the|our) (?:\w+ )?(?:senate"
    rf"|congressional|governor[’']s|mayoral|house|presidential) race"
)
RUNNING = (
    r"(?:candidates?(?! forum)|nominee|campaign|ticket|slate|challenger|opponent|primary"
    r"|midterms?|ballot line)"
)
TARGET = re.compile(
    rf"\b(?:{PARTY}|{HOLDER}|{OF_THE_DAY}|{OFFICE_RUN}|{RUNNING}\b|politicians?\b|lawmakers?\b)",
    re.I,
)
NAMED_TARGET = re.compile(
    rf"\b(?:(?:blue|red) wave|(?:on|to|in) (?:the )?(?:county council|city council|Congress"
    rf"|Senate|statehouse|legislature|school board)|(?:blue|red) wave|(?:on|to"
    rf"|in) (?:the )?(?:county council|city council|Congress|Senate|statehouse|legislature"
    rf"|school board)|{PARTY}|{HOLDER}|{OF_THE_DAY}|{OFFICE_RUN})",
    re.I,
)

FOR_OR_AGAINST = re.compile(
    r"\b(?:vot(?:e|ing|es)\s+(?:(?:straight|early|only|this fall|in november"
    r"|on \w+ \d+)\s+)?(?:for|against|out|them out|him out|her out|(?-i:(?!By\b|On\b"
    r"|At\b)[A-Z][a-z]+)\b(?! \d)|Democrat\w*|Republican\w*|blue|red)"
    r"|re-?elect(?:ing|s)?|elect(?:ing|s)?(?=(?-i: [A-Z])| a | more | the | our | pro| people"
    r"| him| her| someone| somebody)|endors(?:e|es|ed|ing|ement)|back(?:s|ing)?(?=(?-i: [A-Z])"
    r"| it\b| her\b| him\b| the (?:ticket|slate|candidate|party|campaign))"
    r"|support(?:s|ing)?(?=(?-i: [A-Z])| (?:the|our|a|her|his|their) (?:\w+ )?(?:candidate"
    r"|ticket|slate|party|campaign|senator|governor|mayor|congress\w+|nominee|challenger))"
    r"|donat(?:e|es|ing|ion)s?|contribut(?:e|es|ing|ions?)|chip(?:ping)? in|pitch(?:ing)? in"
    r"|give (?:\$?\d+ |what you can )?to|fundrais\w+|raise money for|canvass\w*"
    r"|phone[- ]?bank\w*|knock(?:ing)? (?:on )?doors|door[- ]?knock\w*"
    r"|volunteer(?:ing)? for|campaign(?:ing)? (?:for|against|with)|stump for|rally (?:for|with"
    r"|behind)|get behind|stand(?:s|ing)? (?:with|behind|by)|yard signs?|lawn signs?"
    r"|bumper stickers?"
    r"|defeat(?:s|ing)?|beat(?:s|ing)?(?=(?-i: [A-Z])| him| her| them)"
    r"|throw(?:ing)? (?:\w+ )?out|kick(?:ing)? (?:[\w’']+ ){0,4}?out|boot(?:ing)? (?:\w+ )?out"
    r"|send(?:ing)? (?:[\w’']+ ){1,4}?(?:packing|home|back to (?:the )?(?:Senate|Congress"
    r"|Washington|the statehouse|the White House|office))|show(?:ing)? (?:\w+ ){1,3}the door"
    r"|turn(?:ing)? (?:\w+ )?out of office|oust\w*|unseat\w*|replace (?:him|her|them|[A-Z]\w+)"
    r"|(?:has|have|had) got to go|(?:must|has to|have to|needs? to|should) (?:go"
    r"|be (?:replaced|voted out|defeated|stopped|re-?elected))|out of office"
    r"|flip (?:the|this) (?:seat|house|senate|district)|take back (?:the )?(?:house|senate"
    r"|congress|country)|keep (?:[\w’']+ ){1,3}in (?:office|congress|the senate|the house"
    r"|the white house)"
    r"|deserves? (?:your|our|another|a second|a new) (?:vote|votes|term|support)"
    r"|earned (?:your|our) (?:vote|support)|(?:no|not a|a|our|your|true|real|best|good"
    r"|great) friends? (?:of|to|in) (?:labor|workers?|this local|working people"
    r"|federal (?:employees|workers)|unions?|the union|us|ours|Congress)"
    rf"|(?-i:[A-Z]\w+) for {PUBLIC_OFFICE}\b|(?:hosting|holds?|hold|holding"
    rf"|throwing) a (?:fundraiser|rally)|retire (?:him|her|them|[A-Z]\w+)|(?:only one|the only"
    rf"|one) (?:party|candidate|choice|name)|our next (?:congress\w+|senator|governor|mayor"
    rf"|president|sheriff)|mark your ballot|when you vote|proud to|(?:voted"
    rf"|votes) to (?:freeze|cut|gut|end|take|slash|strip)|(?:voted|votes) against (?:our|your"
    rf"|us|you|workers|the (?:pay )?raise)"
    r"|(?:get|turn|come) out for (?-i:[A-Z])\w+|friends? (?:that )?(?:labor|workers|we"
    r"|the union|unions) (?:has|have|ever had|got)|vote no on (?-i:(?!Prop|Measure|Question"
    r"|Issue|Article|Amendment|Ballot|The|It)[A-Z]\w+)|wants? your seat|(?:blue|red) wave"
    r"|four more years|(?:our"
    r"|the union[’']s|the right|labor[’']s|your|the better|the only|best) (?:choice|candidate"
    r"|man|woman|pick)|remember (?:that |this |it |them |him |her |who )?(?:\w+ ){0,3}?(?:in"
    r"|come|on|this) (?:november|fall|election day|the fall|the polls|the ballot box)"
    r"|(?:november is coming|hold (?:them|him|her) accountable (?:in|at)|punish (?:them|him"
    r"|her)|make (?:them|him|her) pay at the polls|at the ballot box|at the polls"
    r"|on election day)"
    r"|(?:has|have|had|got|have always had) (?:our|your|workers[’']"
    r"|working people[’']s) backs?|(?:wants?|plans?|tr(?:y|ies|ying)|vowed"
    r"|promis\w+) to (?:gut|destroy|kill|wreck|bust|dismantle|break|end)"
    r"|pays? (?:federal workers|us)|sold (?:us|you) out|betray\w*|(?:hates?"
    r"|despises?) (?:unions?|workers|us)|war on workers|is the (?:party|one) that"
    r"|would be the end of|wear (?:a|your) (?:[\w’']+ )?(?:button|cap|hat|shirt))\b",
    re.I,
)
BY_NAME = re.compile(r"(?i:\bvote (?:no on|for|against|out)) [A-Z]\w+|\b[Ee]lect [A-Z]\w+")
NEUTRAL = re.compile(
    r"\b(?:hearing|testif\w+|committee vote|bill\b|H\.?R\.? ?\d+|S\. ?\d+|resolution|amendment"
    r"|vote on the (?:bill|act|measure|floor)|how (?:she|he|they|to) (?:will )?vote"
    r"|register to vote|voter registration"
    r"|polls? (?:are )?open|polling place|early voting|absentee|sample ballot"
    r"|candidates?[’']? forum|leave to vote|whom you vote for|who you vote for|how you vote"
    r"|we (?:don[’']?t|do not) (?:endorse|tell)|takes no side|neutral|nonpartisan|non-partisan"
    r"|both parties|either party|of both parties|of either party|bipartisan|all candidates)\b",
    re.I,
)
WARNED = re.compile(
    r"\b(?:(?:do not|don[’']?t|may not|must not|cannot|can[’']t|never"
    r"|not) (?:\w+ ){0,2}?(?:wear|forward|use|post|hand|solicit|campaign|display|send|engage"
    r"|ask|endorse|support|tell|take sides|take a side|back|give|collect|raise|canvass|hang"
    r"|carry|share)"
    r"|no (?:federal )?(?:employee|one) (?:may|can)|not allowed|isn[’']?t allowed|prohibit\w*"
    r"|forbid\w*|hatch act|you may (?:not|vote)|neither|whether to)\b",
    re.I,
)
UNION_RACE = re.compile(
    r"\b(?:union (?:election|officers?)|officers? of (?:the|our) local|executive board|e-board"
    r"|chief steward|treasurer|recording secretary|trustees?|sergeant-at-arms"
    r"|vice president of the local|president of (?:the|our) local|president of local"
    r"|the local[’']s (?:election|president))\b",
    re.I,
)
BILL_STANCE = re.compile(
    r"\b(?:support|oppose|back|defeat|kill|pass|vote (?:for|against|yes on|no on)|stop|sponsor"
    r"|co-?sponsor)\w*\s+(?:the|this|that|our|a|H|S)?\.?\s*(?:[\w’'.-]+\s+){0,4}?(?:bill|act"
    r"|amendment|resolution|measure|legislation|H\.?R|S\. ?\d|law|budget|raise|levy|bond)\b",
    re.I,
)


EVENHANDED = re.compile(
    r"\b(?:endorse (?:none|nobody|no one|neither)|none of (?:them|it)|takes? no sides?|no candidate"
    r"|all (?:\w+ )?(?:candidates|sides|parties)|of (?:whatever|any|every) party"
    r"|(?:of|by|for) one party\b[^.;!?]*\bthe other\b|every(?:body|one) on the ballot|(?:both|all"
    r"|each|every|\w+ executive) "
    r"candidates?(?: \w+)?"
    r" (?:will|were|are|have|debate|speak|answer))\b",
    re.I,
)


def check_partisan(body: Body, facts: Facts) -> Iterator[Finding]:
    if not facts.official:
        return
    aimed = False
    for sentence in body.sentences:
        if EVENHANDED.search(sentence.text):
            continue
        is_it = _takes_sides(body, sentence, aimed) or (
            (
                takes_a_side(sentence)
                or gives_or_wishes(sentence.text)
                or hints_at_a_side(sentence.text)
            )
            and not is_quoted(body.text, sentence.start)
        )
        aimed = bool(NAMED_TARGET.search(sentence.text))
        if is_it:
            yield found(
                "partisan",
                sentence.span,
                "This takes a side for or against a party, or a candidate for public office. The "
                "Hatch Act keeps that off the local's official channels.",
                "Leave it out; tell of issues, bills and how to vote, not for whom.",
            )


def _takes_sides(body: Body, sentence: Sentence, aimed: bool) -> bool:
    """A partisan target and a stance for or against it, in one sentence or in two in a row."""
    text = sentence.text
    side = _stance(text)
    if side is None or _is_warning(text, side):
        return False
    target = TARGET.search(text) or NAMED_TARGET.search(text)
    if target is None:
        by_name = BY_NAME.search(text) and _is_public_race(body.text)
        return bool(by_name and not UNION_RACE.search(body.text)) or (
            aimed and _is_strong(side.group())
        )
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
            r"vot\w+ (?:for|against|out|them|him|her|straight|[A-Z])|re-?elect|elect|get out"
            r"|turn out|come out|blue|red wave|friend|[A-Z]\w+ for |our next|retire|only one"
            r"|the only|host|hold|mark your|endors|defeat|at the (?:polls|ballot)|send|kick"
            r"|throw|boot|oust|unseat"
            r"|must|has|have to|deserve|four more"
            r"|replace|canvass|phone|door|knock|donat|chip|contribut|fundrais|volunteer"
            r"|campaign|remember|november|hold|back it|get behind|betray|sold",
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
            rf"\b(?:{PUBLIC_OFFICE}|november|primary|midterms?|district|race for|campaign fund"
            rf"|party|democrat\w*|republican\w*|election day|super ?pac)\b",
            text,
            re.I,
        )
        or re.search(r"\b[A-Z]\w+ (?:for|campaign)\b", text)
    )
