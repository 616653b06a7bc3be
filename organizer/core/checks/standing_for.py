"""Who stands for an office: of the union, or of the public."""

import re

from .body import Body
from .facts import Facts
from .roles import UNION_OFFICE

PUBLIC_OFFICE = (
    r"(?:Congress|(?:U\.S\. |state )?Senate|senator|governor|mayor|(?:city |county )?council"
    r"|sheriff"
    r"|(?:state )?assembly|(?:state )?house|school board|president of the United States"
    r"|White House|attorney general|commissioner|judge|supervisor of elections|county executive"
    r"|alder(?:man|woman)|legislature|statehouse|lieutenant governor|the Hill)"
)
# "I'm for Ada Ode", "our pick is": said of somebody to be voted for.
BACKS = re.compile(
    rf"\b(?:voting for|(?:knock\w*|knocking) (?:on )?doors for|envelopes for|backing|rooting for"
    rf"|pull the lever|(?:our|my) pick|primary day|(?:new|next) {PUBLIC_OFFICE}"
    rf"|(?:stickers?|sign|volunteers?) for (?-i:[A-Z]\w)|I[’']m for (?-i:[A-Z]\w))",
    re.I,
)
RUNS = re.compile(
    rf"\b(?:re-?elect|elect|vote for|nominated?|running for|runs for|candidates?|nominees?"
    rf"|slate|ballot"
    rf"|stands? for|for {UNION_OFFICE}|for {PUBLIC_OFFICE}|campaign|ticket|incumbent"
    rf"|endorse[sd]?|phone[- ]?bank\w*|canvass\w*|a vote for|friends of|fund-?raiser"
    rf"|our next {PUBLIC_OFFICE}|for the \w+ district|vote (?:him|her|them) in|four more years"
    rf"|(?:get|turn) out for|vote no on|wants? (?:your|the|a) seat)\b",
    re.I,
)


def stands_for_office(body: Body, span: tuple[int, int], facts: Facts) -> bool:
    """A candidate's name is a matter of the checks on elections, not of consent."""
    if facts.kind == "election":
        return True
    sentence = body.sentence_at(span[0])
    return bool(RUNS.search(sentence.text) or BACKS.search(sentence.text))
