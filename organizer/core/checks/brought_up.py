"""One person's case told by its matter: who must answer for what, and what became of it.

"Called to personnel to explain the petty cash", "two weeks without pay for the shouting match", "
""the
one about the time card goes to arbitration": three things that stand together, in any order: an
instance or a penalty, what it is about, and somebody, named or not, whom it is about.
"""

from .phrases import said
from .roles import COLLEAGUE

SOMEBODY = (
    rf"(?:(?:an?|one|the|our|another|this|that) (?:[\w’'-]+ ){{0,3}}?{COLLEAGUE}(?:[’']s)?"
    r"|(?:some|any)(?:body|one)(?:[’']s)?(?: (?:in|on|from|at) (?:the )?\w+(?: \w+)?)?|he|she|him"
    r"|her"
    r"|his|hers|(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?:[’']s)?)"
)
UPSTAIRS = (
    r"(?:personnel|HR|human resources|labor relations|the (?:board|panel|director|deciding official"
    r"|chief|front office|inspector|committee)|(?:\w+ )?security|internal affairs|the second floor)"
)
PENALTY = (
    r"(?:(?:\w+|\d+)(?:[- ](?:calendar|work|paper))? (?:days?|weeks?|months?)(?: (?:without pay"
    r"|off|on the"
    r" street|at home|suspension))?|the door|(?:an? |the |this |that |his |her )?(?:\w+ "
    r")?(?:reprimand"
    r"|warning|suspension|removal|demotion|write-?up|charge|proposal|letter of \w+"
    r"|counsel(?:l)?ing))"
)
OFFENCE = (
    r"(?:(?:\w+ ){0,3}?(?:fight|match|argument|row|accident|mess|incident|spill|dose|time ?cards?"
    r"|cash"
    r"|keys?|badge|post|voicemail|e-?mails?|phone|lunch|bag|copper|pipe|tools?|pills?|count|drug "
    r"tests?"
    r"|lie[- ]detectors?|card|envelopes?|word|language|joke|camera|side (?:job|door)|test|truck"
    r"|van|cart"
    r"|forklift|ladder|kettle|gloves?|bill|fax|nap|snack|cot|smoke|bottle|wallet|purse))"
)
CAME_TO = (
    r"(?:came|comes|come|is|was|got|gets|went|cut|knocked|brought|talked) (?:\w+ )?(?:down|back"
    r"|off)? ?"
    r"(?:to|from)"
)
SUMMONED = said(
    rf"{SOMEBODY},? (?:has been|have been|was|is being|is|were|[’']s been|got|gets)"
    rf" (?:\w+ )?(?:called|summoned|ordered|asked|hauled|sent|marched|invited|brought) (?:up |in "
    rf"|down )?"
    rf"(?:to|before|in front of|into) {UPSTAIRS}\b",
    rf"{SOMEBODY},? (?:is|was|has been|[’']s)? ?(?:answering|answers|has to answer|must answer"
    rf"|explain"
    rf"s?|explaining|has to explain) (?:to {UPSTAIRS}|for (?:an?|the|what|his|her))\b",
)
BUSINESS = said(
    rf"(?:the|that|this) (?:whole )?{OFFENCE} (?:business|thing|matter|affair|story|case|saga)\b"
    r"(?=[^.;!?]*\b(?:again|over|settled|back|for it|he|she|him|her|taking it))",
    rf"(?:the )?(?:business|matter|affair|story|thing) (?:with|about|of) the (?:\w+ )?{OFFENCE}\b"
    r"[^.;!?]{0,60}\b(?:he|she|his|her|settled|dropped|over|behind (?:him|her))",
    r"the one (?:about|with|over|for) (?:\w+ing|an?|the)\b[^.;!?]{2,60} (?:goes|went|is going"
    r"|is set"
    r"|is up|comes up|settled|was settled|has been)\b",
    r"the (?:case|appeal|hearing|grievance) of (?:the|a) \w+ (?:who|with|and)\b",
)
HIS_PENALTY = said(
    rf"(?:an?|one|our|the) (?:[\w’'-]+ ){{0,3}}?{COLLEAGUE}[’']s (?:\w+ "
    rf")?{PENALTY}\b[^.;!?]{{0,60}}?"
    rf" (?:for|over|about|{CAME_TO})\b",
    rf"{PENALTY} for (?:the|an?|what|having|his|her) (?:\w+ )?{OFFENCE}\b[^.;!?]{{0,40}}? "
    rf"{CAME_TO}",
    rf"(?:gives?|gave|hands?|handed|wants? to give|offered|offers?|got|gets) {SOMEBODY} {PENALTY}"
    r" (?:for|over|because|if|instead)",
    r"(?:dropped|drop|pulled|withdrew|withdrawn|tore up|torn up|struck|threw out) (?:the|their) "
    r"(?:charge|letter|claim|allegation|proposal|notice|case) (?:that|of|about|against) (?:he|she"
    r"|him"
    r"|her)\b",
    r"(?:his|her) (?:step (?:one|two|three|1|2|3)|reply|grievance|appeal|hearing|removal) (?:was"
    r"|is|has"
    r" been) (?:\w+ )?(?:denied|turned down|lost|won|granted|upheld|sustained|set|heard|put off)",
    r"(?:want|wants|wanted|trying|tried|plan|plans|moving|moved) to (?:take|pull|revoke|lift|end"
    r"|cut|"
    r"have) (?:his|her|(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?[’']s)) (?:\w+ )?(?:clearance|badge|license"
    r"|job|grade|post|telework|pay|access|keys|stripes|pension)",
    rf"(?:demoted|suspended|fired|removed|written up|docked|benched|reprimanded)[^.;!?]{{0,25}}? "
    rf"(?:over"
    rf"|for|because of|after) (?:the|an?|his|her) (?:[\w-]+ ){{0,2}}?(?:{OFFENCE}|\w+ (?:that"
    rf"|which) \w+)",
    r"(?:the |that |a )?(?:reprimand|warning|letter|write-?up|suspension|charge)s? (?:about|for"
    r"|over)"
    r" (?:his|her) [\w -]{2,40}? (?:was|were|has been|is|got|came)\b",
    r"(?:absent|late|out|missing) (?:\w+ ){1,4}(?:in a row|last \w+|this \w+),? (?:and )?that is "
    r"all "
    r"they have",
)
SUPPOSED = said(
    r"if|unless|whether|whenever|when (?:an?|any|you)|anyone|anybody|whoever|may|might|can|could"
    r"|must"
    r"|should|would|every|each|any|nobody|no one|you|your|those who|people who|for example|invented"
    r"|how to|policy|rules?"
)


def one_answers(text: str) -> str | None:
    """The words that tell whose case it is and what it is about; no rule, and no supposition."""
    for shape in (SUMMONED, BUSINESS, HIS_PENALTY):
        hit = shape.search(text)
        if hit and not SUPPOSED.search(text[: hit.end()]):
            return " ".join(hit.group().split())
    return None
