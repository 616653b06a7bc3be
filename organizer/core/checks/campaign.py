"""campaign: a candidate for union office named, or an incumbent praised, while the local elects."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .names import Name, names, within
from .roles import UNION_OFFICE
from .stance import is_negated
from .standing_for import PUBLIC_OFFICE

ELECTION = re.compile(
    r"\b(?:election of officers|officer elections?|union election|nominat\w+|ballots?"
    r"|elect(?:ed|ion)?\b[^.]{0,40}\b(?:officers?|president|treasurer|steward|trustee)"
    rf"|running for (?:local |your |our )?{UNION_OFFICE}\b|officers are elected"
    r"|offices?:|candidates? for|election committee|(?:re-?elect"
    r"|vote for) [A-Z])",
    re.I,
)
FOR_SOMEBODY = re.compile(
    rf"\b(?i:vote (?:for )?|re-?elect |elect |choose |support |endorse |back "
    rf"|cast your (?:vote|ballot) for |nominate )(?=[A-Z][\w’'-]+)"
    rf"|\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:for|is running for|runs for|is seeking|seeks"
    rf"|wants to be(?: your)?|is our (?:choice|candidate) for|as(?: our| your)?) (?:local "
    rf"|your |our )?(?:next )?{UNION_OFFICE}\b"
    r"|\b(?:slate|team|ticket) (?:of|led by|headed by) [A-Z]|\b[Vv]ote (?:for )?(?:the "
    r"|our )?(?:\w+ ){0,3}(?:slate"
    r"|ticket|team)\b|\b[A-Z][\w’'-]+[’']s slate\b"
)
# Said of somebody who is named before: "she is running for treasurer", "wants your vote".
ASKS_FOR_VOTES = re.compile(
    rf"\b(?:(?:she|he|who|they)(?: is| are|[’']s|[’']re)? (?:run(?:s|ning)|standing|going) for"
    rf" (?:local |your |our )?(?:next )?{UNION_OFFICE}"
    r"|(?:wants?|asks? for|asking for|needs?|counts? on|would (?:like|value)|hopes? for)"
    r" your (?:vote|support|ballot)s?)\b",
    re.I,
)
IN_OFFICE = re.compile(
    r"\b(?:[Oo]ur|[Yy]our|[Tt]he local[’']s|[Cc]urrent|present|sitting|incumbent|[Uu]nder"
    r"|[Tt]hanks to|led by)\s+(?:\w+\s+){0,2}?(?:president|vice president|treasurer|secretary"
    r"|chief steward|officers?|board|leadership|leaders?|e-board|executive board|team)\b"
    r"|\b(?:President|Treasurer|Secretary|Vice President|Chief Steward) [A-Z]"
    r"|\b[Uu]nder (?:the leadership of )?[A-Z][\w’'-]+ [A-Z]|\bleadership of\b",
)
PRAISE = re.compile(
    r"\b(?:won (?:all|each)|switch horses|outstanding|excellent|great (?:job|work|leader)|good "
    r"(?:job|work|hands)|fine job"
    r"|wonderful|best|better leader|tireless\w*|deserves?|earned|another term|re-?elect\w*"
    r"|second term|keep (?:up|him|her|them)|won every"
    r"|proven|delivered|fought (?:hard|tirelessly|for)|has done so much|have done so much"
    r"|never (?:been|had)|has grown|have grown|stronger than ever|experienced?|trust(?:ed)?"
    r"|record of|unmatched|success(?:es|ful)?|achiev\w+|accomplish\w+|turned (?:it|things"
    r"|this local) around|leadership|more than any|proud of (?:him|her|our president)"
    r"|thank (?:him|her))\b",
    re.I,
)
MORE_YEARS = re.compile(
    rf"\b(?:could use (?:him|her|them)|the (?:man|woman|one|person) for {UNION_OFFICE}"
    r"|would make an? (?:\w+ )?(?:president|treasurer|secretary|trustee|steward|officer)|put "
    r"your (?:cross|mark|X)"
    r"|has done more for|and (?:its|the) name is|(?:another|second|third|more|new) (?:\w+ "
    r")?(?:terms?|years)|keep (?:a good|(?:him"
    r"|her|them)\b|[A-Z]\w+)|earned|deserves?|best (?:person|man|woman|one|choice)|has (?:my"
    r"|our) vote|the right (?:person|man|woman|choice)|can be trusted|knows? how to"
    r"|will (?:fight|keep|get|bring|make)|stay the course|where to put your (?:cross|mark|X)"
    r"|who to (?:vote|pick|choose)|nobody (?:else )?(?:has|could|can|would)|like nobody"
    r"|second to none|safe (?:pair of )?hands|steady hands?)\b",
    re.I,
)
NEUTRAL = re.compile(
    r"\b(?:alphabetical|in the order|equal (?:space|time)|all candidates|each candidate"
    r"|every candidate|statements? from|candidates? (?:are|were|for \w+ are)|the nominees are"
    r"|were nominated|accepted nomination|results?|was elected|were elected|has been elected"
    r"|won the (?:election|race)|sworn in|installed)\b",
    re.I,
)


def check_campaign(body: Body, facts: Facts) -> Iterator[Finding]:
    if not (facts.in_election_period or facts.kind == "election" or ELECTION.search(body.text)):
        return
    told = names(body)
    for sentence in body.sentences:
        if _is_public(body, sentence) or NEUTRAL.search(sentence.text):
            continue
        if _names_a_candidate(body, sentence, told) or _praises(sentence, told, facts):
            yield found(
                "campaign",
                sentence.span,
                "This speaks for a candidate, or praises somebody in office, while the local"
                " elects.",
                "The local's own notices stay neutral: say what is elected, when, where and how.",
            )


def _names_a_candidate(body: Body, sentence: Sentence, told: list[Name]) -> bool:
    asked = ASKS_FOR_VOTES.search(sentence.text)
    if (
        asked
        and within(told, sentence)
        and not is_negated(sentence, sentence.start + asked.start())
    ):
        return True
    for hit in FOR_SOMEBODY.finditer(sentence.text):
        start, end = sentence.start + hit.start(), sentence.start + hit.end()
        near = any(
            one.start < end + 40 and start <= one.end
            for each in body.around(sentence)
            for one in within(told, each)
        )
        if (near or "slate" in hit.group().lower()) and not is_negated(sentence, start):
            return True
    return False


def _praises(sentence: Sentence, told: list[Name], facts: Facts) -> bool:
    named = bool(within(told, sentence))
    if named and MORE_YEARS.search(sentence.text):
        return True
    holder = IN_OFFICE.search(sentence.text) or any(
        who in sentence.text for who in facts.incumbents
    )
    return bool(holder) and bool(PRAISE.search(sentence.text))


def _is_public(body: Body, sentence: Sentence) -> bool:
    return bool(
        re.search(
            rf"\bfor {PUBLIC_OFFICE}\b|\b(?:Congress|senator|governor|mayor)\b", sentence.text, re.I
        )
    )
