"""A side taken by a hint: which column to leave blank, who made our choice, who may go home.

Whom it is about need not be named: a letter on the ballot, "that party", "the two of them", those
who hold the office now. What is hinted is always the same: how to mark the sheet, or who should
hold office.
"""

from .phrases import said
from .standing_for import PUBLIC_OFFICE

NAME = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
OFFICE = (
    rf"(?:the )?(?:{PUBLIC_OFFICE}|president|district|house|seat|(?:first|second|third|fourth"
    rf"|fifth|\d+th) "
    r"district|county|statehouse)"
)
SHEET = said(
    r"(?:one|that|the (?:left|right|other|first|second)|this) (?:column|row|line|list|half|side"
    r"|box) (?:on|of) "
    r"(?:that|the|your|this) (?:sheet|ballot|paper|card)",
    r"(?:on|under|beside) (?:the|your) ballot[^.;!?]{0,30}\b(?:letter|under) (?-i:[RD])\b",
    r"(?:under|with|behind) the letter (?-i:[RD])\b|an? (?-i:[RD]) (?:after|behind|next to) (?:his"
    r"|her|their)",
    r"with a pencil in your hand|(?:when|once) (?:you(?:[’']re| are)|you stand) (?:in|behind) "
    r"(?:the|that) "
    r"(?:booth|curtain)",
)
CHOICE = said(
    rf"(?:made|have|has|made up) (?:their|our|its|a) (?:choice|mind|pick)\b[^.;!?]{{0,40}}? (?:for"
    rf"|in) {OFFICE}",
    rf"(?:local|union|council|membership|members?) (?:has |have |is |are |already )*(?:endors\w+"
    rf"|backs?|backing|"
    rf"stands? with|recommends?|supports?) {NAME}[^.;!?]{{0,10}} (?:for|in) {OFFICE}",
    r"send (?:an? |our own )?(?:\w+ ){1,2}to (?:congress|washington|the (?:senate|house"
    r"|statehouse|capitol))",
    rf"(?:keep|put|leave|want) {OFFICE} in (?:good|safe|better|the right|our|friendly) hands",
    r"(?:keep|put|leave) the (?:house|senate|statehouse) in (?:good|safe|better|the right|our) "
    r"hands",
)
GO_HOME = said(
    rf"(?:time|high time|about time) (?:that )?(?:the |our |this |that )?(?:governor|senator"
    rf"|congress\w+|mayor|"
    rf"president|sheriff|{NAME}) (?:went|goes|got|retired|left|packed|found)\b",
    r"retire (?:a few|some|all|one|two|half|the lot|them|him|her)\b[^.;!?]{0,30}\b(?:in|this|come) "
    r"(?:the )?"
    r"(?:fall|november|spring)",
    r"(?:years|terms?|enough) of (?:that|this|their|his|her|the (?:other|same|ruling)) (?:party"
    r"|crowd|bunch|gang|"
    r"governor|senator|mayor|president|administration|man|woman)\b",
    r"(?:voted|stand|is|are) (?:\w+ )?(?:\w+ to \w+ )?against the (?:senator|governor|mayor"
    r"|president|"
    r"congress\w+|incumbent)\b",
    r"(?:man|woman|crowd|people|party|fellow|bunch|gang) (?:in|at|that holds?|who holds?) (?:the "
    r")?(?:white house|"
    r"capitol|oval office|governor[’']s mansion|city hall|statehouse)\b[^.!?]*\b(?:november|vote"
    r"|fall|polls|"
    r"tell (?:him|her|them)|doesn[’']t care|hates?|forgot)",
    r"courtesy of the (?-i:[A-Z])\w+ party|(?-i:[A-Z])\w+ party\b[^.;!?]{0,60}\b(?:fall|november"
    r"|remember"
    r"|retire|thank)",
    r"(?:act|choose|mark|pick) (?:on it|accordingly) (?:on|in|come) (?:the (?:third|second|fourth"
    r"|fifth"
    r"|sixth|seventh|eighth)|november)\b[^.!?]*|which of the (?:two|three)(?: of them)? (?:has"
    r"|have|is|would|ever)"
    r"\b[^.!?]*\b(?:vote|act|third|november|fall|ballot|booth)",
)
EVEN = said(
    r"both|neither|each|every|all (?:candidates|parties|sides)|no side|whoever|whichever|yours "
    r"alone|may not"
    r"|must not|don[’']t|do not|hatch act|nobody|steward|trustees?|treasurer|bylaws|history|museum"
    r"|union office"
    r"|(?:our|the local[’']s) president|bill|register",
)


def hints_at_a_side(text: str) -> bool:
    """How to mark the sheet, or who should hold a public office, without saying whom to vote "
    "for."""
    if EVEN.search(text):
        return False
    return any(shape.search(text) for shape in (SHEET, CHOICE, GO_HOME))
