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
# Members are backed and rooted for too: so only where a vote of the public is spoken of.
BACKS = re.compile(
    r"\b(?:backing|rooting for|(?:our|my) pick|(?:stickers?|sign) for|I[’']m for)\b", re.I
)
OF_THE_PUBLIC = re.compile(
    rf"\b(?:polls?|primary|november|this fall|ballot|levy|measure \d+|politics|{PUBLIC_OFFICE}"
    r"|(?:school|county) board|board race|race is on|bill)\b",
    re.I,
)
RUNS = re.compile(
    rf"\b(?:re-?elect|elect|vot(?:e|ing) for|nominated?|running for|runs for|candidates?|nominees?"
    rf"|slate|ballot"
    rf"|stands? for|for {UNION_OFFICE}|for {PUBLIC_OFFICE}|campaign|ticket|incumbent"
    rf"|endorse[sd]?|phone[- ]?bank\w*|canvass\w*|a vote for|friends of|fund-?raiser"
    rf"|our next {PUBLIC_OFFICE}|for the \w+ district|vote (?:him|her|them) in|four more years"
    rf"|(?:get|turn) out for|vote no on|wants? (?:your|the|a) seat"
    r"|knock\w* (?:on )?doors for|envelopes for|pull the lever|primary day)\b",
    re.I,
)


def stands_for_office(body: Body, span: tuple[int, int], facts: Facts) -> bool:
    """A candidate's name is a matter of the checks on elections, not of consent."""
    if facts.kind == "election":
        return True
    sentence = body.sentence_at(span[0])
    near = " ".join(one.text for one in body.around(sentence))
    backed = BACKS.search(sentence.text) and OF_THE_PUBLIC.search(near)
    return bool(RUNS.search(sentence.text) or backed)
