"""A matter that is still open, spoken of as if its end were known.

Three shapes of it: what becomes of the matter ("the fee is dead", "not one of them will stand"),
what people will have in their hands ("every one of you gets the four percent"), and a bare boast
that the local wins. Whatever is hoped, asked, supposed, reported or put to a day of voting is none.
"""

from .foretold import WILL
from .phrases import said

MATTER = (
    r"(?:removals?|suspensions?|reprimands?|grievances?|proposals?|fees?|polic(?:y|ies)|plans?"
    r"|cuts?"
    r"|RIF|layoffs?|furloughs?|schedules?|quotas?|contracts?|agreements?|motions?|cases?|appeals?"
    r"|charges?|complaints?|claims?|denials?|telework|raises?|back ?pay|differentials?|rotations?"
    r"|closures?|moves?|overtime|ratings?|deductions?|rules?|decisions?|bans?|increase|parking)"
)
ENDS = (
    r"(?:dead|history|toast|finished|done for|done with|gone|over|buried|off the table|back(?! to)"
    r"|restored|returned|tossed|scrapped|killed|lifted|yours|ours|fall|die|fail|vanish|collapse"
    r"|disappear|come back|stand(?: up)?|hold(?: up)?|survive|stick|last|fly|go away|be (?:dead"
    r"|history|toast|gone|over|back|restored|returned|tossed|scrapped|killed|lifted|yours|ours"
    r"|dropped|withdrawn|reversed|overturned|paid|approved|thrown out))"
)
SURE = r"(?:(?:never|not|all|soon|surely|finally|simply|definitely|certainly|ever|then|again) )*"
BECOMES = said(
    rf"{MATTER}\b(?: \w+){{0,3}} {WILL} {SURE}{ENDS}",
    rf"{MATTER} (?:is|are) (?:\w+ )?(?:dead|history|toast|done for|as good as \w+)",
    rf"(?:not (?:a (?:single )?)?one|none|no one|nobody|not any) of (?:them|these|those|you|us"
    rf"|the \w+)\s+{WILL} \w+",
    rf"(?:no|not one|not a single) (?:\w+ )?{MATTER} {WILL} \w+",
)
PEOPLE = (
    r"(?:(?:every|each) (?:single |last )?one of (?:you|us|them)|all of (?:you|us)|each of"
    r" (?:you|us)"
    r"|everybody|everyone|you|we|nobody|no one)"
)
GOODS = (
    r"(?:percent|%|\$|raises?|back ?pay|pay|money|checks?|jobs?|bonus(?:es)?|awards?|promotions?"
    r"|days? off|weekends?|telework|parking|hours|shifts?|grades?|leave|differential|refunds?"
    r"|increase|penny|cent|dollar|apolog\w+|record)"
)
IN_HAND = said(
    rf"{PEOPLE} (?:all |each )?(?:gets?|receives?|keeps?|collects?|walks? (?:away|out) with"
    rf"|takes? home|is owed and gets|loses?) (?:\w+ |\d[\d.,]* ?|[$]){{0,5}}{GOODS}"
    r"[^.;!?]{0,40}\b(?:by|before|in|this|next|come|starting|from|as soon as) (?:the |next )?"
    r"(?:\w+day|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|summer|fall|winter|spring|year|month|christmas|labor day|payday|day one|\d)",
    rf"with (?:a|your) yes (?:vote )?[^.;!?]{{0,20}}{PEOPLE} (?:gets?|will|have|has|are|is)",
)
BOAST = said(
    r"we (?:always |will |never fail to )?win (?:it|them|this|these|those|every|each|all|here)",
    r"we (?:don[’']t|do not|never) lose",
    r"(?:you )?(?:file|bring|grieve|send) (?:it|them)(?: \w+)?,? (?:and )?we(?:[’']ll| will)? win",
    r"no (?:ifs|buts|ifs,? ands),? (?:or |and )?(?:buts|ands)?",
    r"(?:trust|believe) (?:me|us)(?= on this|,|\.|!|;)",
    r"(?:you )?(?:can )?take (?:my|our) word for it|just (?:you )?(?:watch|wait)|wait and see",
    r"nothing (?:can|will) stop (?:us|it|this)|(?:it|that|this) is (?:a )?(?:only|just) a"
    r" formality",
)
OPEN = said(
    r"(?:if|unless|whether|may|might|could|would|should|hope\w*|want\w*|ask\w*|propos\w+|aim\w*"
    r"|try\w*|fight\w*|push\w*|seek\w*|depends?|nobody knows?|no one knows?|can(?:no|[’'])t say"
    r"|some (?:of these )?(?:we|are)|some,|sometimes|not every|we think|in our view|likely|expect"
    r"|perhaps|maybe|unlikely|the (?:agency|yard|director|board|hospital|employer|proposal|memo"
    r"|notice|letter) (?:says|said|claims?|wants?|plans?))",
)
TOLD = said(
    r"(?:signed|ratified|ruled|ordered|awarded|withdrew|has been|have been|was|were|had|agreed"
    r"|under (?:the|this) (?:new )?(?:law|award|order|settlement|agreement|contract)|by law"
    r"|effective|as of)",
)
MACHINES = said(
    r"(?:elevator|boiler|copier|printer|heat|server|system|site|page|phone|bus|shuttle|lot|gate"
    r"|door|ramp|water|power|hall|kitchen|picnic|game|raffle|bowling|tickets?|softball)s?",
)
ABOUT = said(
    MATTER,
    r"(?:win|vote|arbitrat\w+|judge|panel|director|management|bargain\w*|negotiat\w+|hearing|pay"
    r"|jobs?|file|leave|steward|they|it|them)",
)


def is_told_as_settled(text: str) -> bool:
    """How an open matter ends is said flatly, of something that hasn't come about."""
    if text.rstrip(" ”\"’').").endswith("?") or OPEN.search(text) or MACHINES.search(text):
        return False
    boast = BOAST.search(text)
    if boast and ABOUT.search(text):
        return True
    return bool(BECOMES.search(text) or IN_HAND.search(text)) and not TOLD.search(text)
