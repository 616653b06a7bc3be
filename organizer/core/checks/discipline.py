"""What is done to one person at work, as nouns: somebody's suspension, a three-day for lateness."""

import re

from .body import Body, Sentence
from .described import describes
from .names import Name, within
from .phrases import said
from .roles import COLLEAGUE
from .stance import past_the_address
from .subjects import MANAGER, members_in

MEASURE = (
    r"(?:suspensions?|removal|reprimand|admonishment|discipline|termination|firing|dismissal"
    r"|demotion"
    r"|write-?ups?|AWOL|LWOP|PIP|PAP|improvement plan|last[- ]chance(?: agreement)?|probation"
    r"|grievances?|EEO(?: (?:case|complaint))?|complaint|appeal|arbitration|investigation|hearing"
    r"|proposal|oral reply|interview|fact-?finding|admin(?:istrative)? leave|leave restriction"
    r"|rating|appraisal|evaluation|clearance|charges?|misconduct|warning|letter|back ?pay"
    r"|settlement"
    r"|case|(?:\w+|\d+)[- ]day(?:er)?|three-day|badge|reassignment|detail|transfer|step (?:one|two"
    r"|three|1|2|3|increase)|within-grade|promotion|docked pay)"
)
HARD = (
    r"(?:suspension|removal|reprimand|admonishment|termination|firing|dismissal|demotion|write-?up"
    r"|AWOL|LWOP|PIP|PAP|lateness|tardiness|absences?|improvement plan"
    r"|last[- ]chance(?: agreement)?|EEO(?: (?:case|complaint))?"
    r"|misconduct|leave restriction|docked pay|oral reply|fact-?finding|investigation"
    r"|(?:\w+|\d+)[- ]day(?: (?:suspension|paper suspension))?)"
)
# "The five days that they gave the apprentice", "handed our clerk a letter".
GIVEN_TO = re.compile(
    rf"\b(?:gave|give|handed|served|issued|dealt|slapped|hit|stuck|cost) (?:one of (?:the|our|us)"
    rf" (?:[\w’'-]+ ){{0,3}}?(?:{COLLEAGUE})s?|(?:the|our|a|an|one|that|this)"
    rf" (?:[\w’'-]+ ){{0,3}}?{COLLEAGUE}|him|her)\b",
    re.I,
)
DEED = said(
    r"for (?:\w+ ){0,3}(?:sleeping|dozing|napping|insubordination|theft|stealing|DUI|DWI|drinking"
    r"|drugs|lateness|tardiness|being late|coming in late|fighting|swearing|cursing|talking back"
    r"|mouthing off|lying|falsif\w+|absence|absences|AWOL|timecards?|time cards?|T&A|loafing"
    r"|opening|looking (?:up|at|into)|swiping|taking|leaving|losing|breaking|crashing|propping"
    r"|posting|texting|smoking|hitting|shoving|yelling|refusing|failing|missing|conduct|poor \w+"
    r"|performance|harassment|threat\w*|touching|speeding|wrecking)",
    r"(?:swip|steal|pilfer|falsify|pad)ing (?:a |the |some )?\w+",
    r"(?:in|over|about) (?:the|that) (?:matter|business|thing|incident|mess|affair) (?:of|with|in"
    r"|at)",
)
OWNED = re.compile(
    rf"(?:\b(?:his|her|whose)|[’']s)\s+(?:[\w’-]+\s+){{0,3}}?(?P<what>{HARD})\b", re.I
)
HAD = re.compile(
    rf"\b(?:got|gets|had|has|was given|was handed|was served|received|drew|took|served|faces|facing"
    rf"|awaits|awaiting|fought|beat|won|lost|settled|grieved|appealed|signed|owes|ate|earned)\s+"
    rf"(?:(?:a|an|the|his|her|that|another|this|\w+)\s+){{0,4}}?(?P<what>{MEASURE})\b",
    re.I,
)
BEFELL = said(
    r"(?<=, )(?:written up|suspended|fired|demoted|reprimanded|disciplined|docked|removed|put out)"
    r" (?:last|in|for|over|after|since|back|this)\b",
    r"(?:has|have|got|[’']s got) (?:a |his |her |their )(?:spotless|clean|clear|unmarked) (?:file"
    r"|record|folder|sheet) (?:again|now|back)",
    r"(?:was|were|is|got|been|being|gets|[’']s been|[’']s)\s+(?:\w+\s+)?(?:canned|axed|booted"
    r"|bounced"
    r"|marched|frog-?marched|perp-?walked|shown out|escorted|benched|grounded|sidelined|moved off"
    r"|reassigned|detailed|busted|nailed|dinged|docked|flagged|pulled in|hauled in|called in"
    r"|put out"
    r"|put on|brought up on|up on|written up|wrote up|given (?:the boot|his notice|her notice"
    r"|notice)"
    r"|on (?:leave restriction|a PIP|probation|admin leave|administrative leave|paid leave)|let go"
    r"|sent home|walked off|walked out|taken off|removed|fired|suspended|reprimanded|demoted"
    r"|terminated|disciplined|grieving|looked at|looked into|under investigation|reinstated|cleared"
    r"|restored|vindicated)(?! up)",
    r"(?:being |been |was |were |is |got |get |gets )?(?:led|taken|brought|marched|walked|shown"
    r"|escorted|thrown|kicked|put|ushered|frog-?marched) (?:\w+ )?(?:away|off|out|from|to|down"
    r"|through|past)\b[^.;]{0,40}? (?:by|between|with) (?:\w+ ){0,2}(?:security|police|guards?"
    r"|officers?|supervisors?|managers?|escort)",
    r"(?:had|have|has) (?:his|her|their) (?:\w+ )?(?:badge|keys?|access|gun|weapon|password"
    r"|clearance|computer|laptop|phone|locker|desk|privileges|pay|hours|log-?in|card|telework|post)"
    r"(?: \w+){0,2} (?:taken|pulled|cut|revoked|turned off|lifted|searched|suspended|removed|held)",
    r"(?:sent|told to (?:stay|go)|ordered|kept|staying|sitting) (?:at )?home\b[^.;]{0,20} (?:while"
    r"|until|pending|over|without pay)",
    r"(?:letter|counsel(?:l)?ing|write-?up|memo|reprimand|note|entry|warning"
    r"|mark)\b[^.;]{0,80}? (?:in|into|from"
    r"|out of|off) (?:his|her|their) (?:\w+ )?(?:file|folder|record|OPF|personnel)",
    r"(?:got|won|get|wins?|gave|gets) (?:\w+ ){1,2}(?:his|her|their) (?:job|badge|clearance|grade"
    r"|post"
    r"|shift|desk) back",
    r"(?:goes?|went|going|hauled|called|up|appears?|appeared|stands?|stood) (?:before"
    r"|in front of) (?:the"
    r"|a) (?:board|panel|judge|arbitrator|deciding official|director|committee|MSPB)",
    r"(?:pin|blame|hang|put) (?:\w+ ){1,5}on",
    r"(?:accused|suspected|cleared|convicted|found guilty) of",
    r"(?:report|tape|camera|log|audit|arbitrator|judge) (?:clears?|cleared|exonerat\w+) (?:him"
    r"|her)",
    r"(?:his|her) (?:case|grievance|hearing|appeal|job|removal|reply) (?:depends|hangs|turns|rests"
    r"|goes"
    r"|went|comes|is|was|starts|ended)",
    r"on (?:admin|administrative|paid) leave|on leave with(?:out)? pay|(?:look|looking"
    r"|looks) into (?:a"
    r"|an|the|his|her) (?:\w+ )?(?:complaint|charge|matter|allegation)",
    r"(?:lost|won|kept|got) (?:his|her|their) (?:job|badge|clearance|grade|stripes|license|post"
    r"|appeal"
    r"|case|grievance|hearing)",
    r"(?:filed|files|has filed|is filing|lodged|brought) (?:a|an|his|her"
    r"|the) (?:\w+ ){0,2}(?:complaint"
    r"|grievance|EEO|charge|case|appeal|suit|lawsuit)",
    r"(?:his|her|the) (?:\w+ ){0,2}(?:proposal|proposed removal|charges?|case|notice|letter"
    r"|suspension"
    r"|removal|reprimand|award) (?:was|were|has been|have been|is|are|got) (?:\w+ )?\w+(?:ed|n"
    r"|cut)\b",
    r"(?:cut|reduced|knocked|brought|dropped|mitigated|talked) (?:it |his \w+ |her \w+ )?(?:down )?"
    r"(?:to|from) (?:a |an )?(?:\w+[- ]day|reprimand|warning|letter|suspension|paper)",
)
# "The janitor grievance"; "pulled a coworker in about her side job".
OF_TRADE = re.compile(
    rf"\b(?:the|that|our|this) (?:[\w-]+ )?{COLLEAGUE}(?:[’']s)? (?:\w+ )?(?:{HARD}|grievance|case"
    r"|arbitration|appeal|hearing|complaint|settlement|charge|matter|business|thing)\b(?! "
    r"(?:procedure"
    r"|form|rate|load|committee|work|file))",
    re.I,
)
TAKEN_ASIDE = re.compile(
    rf"\b(?:pulled|called|hauled|grilled|questioned|cornered|interviewed|summoned|interrogated"
    rf"|sat|put"
    rf"|walked|marched|took|brought|dragged)(?: in)? (?:one of (?:the|our|us) (?:[\w-]+ "
    rf")?(?:{COLLEAGUE})s?"
    rf"|(?:a|an|our|one|another|the) (?:[\w’'-]+ ){{0,2}}?{COLLEAGUE}|(?:him"
    r"|her)(?= (?:in|aside|down|out|about|over|for|because|without|off|before|with|up|to)\b))"
    r"\b[^.;!?]{0,40}?\b(?:in|aside"
    r"|down|out|about|over|for|because|without|off|before|with no|no steward)\b",
    re.I,
)
# What they hold against him, and what is haggled over.
HAGGLED = said(
    r"(?:they|management|mgmt|the (?:agency|chief|boss|director|center))(?: \w+)? (?:wants?|asks? "
    r"for"
    r"|demands?|offers?|offered|proposed?|(?:has|have) (?:photos|pictures|video|a tape|e-?mails"
    r"|logs|proof"
    r"|witnesses)|caught|saw|found|claims?|says?|thinks?)",
)
HIM = said(r"he|him|his|she|her|hers")
PENALTY = said(
    r"(?:\w+|\d+)(?:[- ](?:calendar|work|paper))? ?days?|(?:a|the) (?:letter|reprimand|warning"
    r"|removal"
    r"|suspension|demotion|resignation|transfer)|out the door|fired|removal|asleep|drunk|stealing"
    r"|stole"
    r"|late|side job|time ?cards?|signed (?:stuff|something|a \w+)|last chance|badge"
)
CAME_OUT = re.compile(
    r"\W*(?:was |is |has been |got |gets |came )?(?:torn up|thrown out|dropped|reduced|removed"
    r"|gone|back|upheld|denied|won"
    r"|lost|settled|cut|reversed|going|coming|rescinded|withdrawn)\b",
    re.I,
)
PUT_ON_LEAVE = re.compile(
    rf"\b(?:put|placed|sent|moved) (?:a|an|one|our|the|another) (?:[\w-]+ )?{COLLEAGUE} (?:on "
    rf"(?:\w+ )?leave|home|to (?:a |the )?"
    r"(?:other|back|desk|basement))\b|\b(?:took|taken|take) (?:back |away )?(?:his|her) "
    r"(?:promotion|badge|keys|grade|office"
    r"|telework|shift|clearance|gun|desk)\b|\bgot (?:a )?last[- ]chance (?:letters?|agreements?)\b",
    re.I,
)
PAPER = re.compile(
    r"\b(?:his|her|whose|[’']s) (?:\w+ )?(?:removal|suspension|proposal|charge|discipline"
    r"|reprimand|notice"
    r"|warning|letter|write-?up|PIP)(?: letter| notice)? (?:says?|said|claims?|alleges?|reads?"
    r"|lists?|is for"
    r"|was for|came|accuses?|charges?|mentions?)\b",
    re.I,
)
A_COLLEAGUE = re.compile(
    rf"\b(?:the|our|that|one of our|a certain) (?:[\w-]+ ){{0,2}}?{COLLEAGUE}s? (?:who|accused"
    rf"|caught"
    r"|from|in|on|at|was|is|got|has)\b",
    re.I,
)
GENERAL = said(
    r"(?:if|unless|whether|in case|should (?:you|a|an|anyone)|whenever|when (?:a|an|any)|anyone"
    r"|anybody"
    r"|whoever|any (?:member|employee|worker|one)|every|each|nobody|no one|those who|people who"
    r"|(?:employees|members|somebody|someone) who|you|your"
    r"|the (?:employee|member|worker|one|person) who (?:gets|is|has|wants|receives|files|needs))",
    r"(?:explains?|teaches|shows?|trains?|speaks? (?:on|about)|talks? (?:on|about)|handles?"
    r"|represents?"
    r"|leads?|chairs?|hosts?|presents?) (?:\w+ ){0,4}(?:how|what|about|on|grievances|cases|class)",
    r"(?:our|the local[’']s|the union[’']s|union|policy|group|class|mass|institutional) (?:own )?"
    r"(?:grievance|complaint|appeal|arbitration|case|demand|charge)",
)


def measure_of_one(body: Body, sentence: Sentence, told: list[Name]) -> str | None:
    """The words that tell what was done to one member, who is named or described nearby."""
    text = sentence.text
    open_case = _open_case(text)
    if open_case:
        return open_case
    if GENERAL.search(past_the_address(text)):
        return None
    near = _somebody(body, sentence, told)
    if not near:
        return None
    for pattern in (OWNED, HAD, BEFELL):
        hit = pattern.search(text)
        if hit and _is_of_a_member(body, sentence, told, hit):
            return " ".join(hit.group().split())
    given = GIVEN_TO.search(text)
    if given and re.search(rf"\b{MEASURE}\b|\bdays?\b", text, re.I):
        return " ".join(given.group().split())
    deed, what = DEED.search(text), re.search(rf"\b{MEASURE}\b", text, re.I)
    return " ".join(deed.group().split()) if deed and what else None


def _open_case(text: str) -> str | None:
    """One case that is told although nobody is named: by trade, by what they want for him."""
    paper, aside = PAPER.search(text), TAKEN_ASIDE.search(text)
    paper = paper or PUT_ON_LEAVE.search(text)
    plain = paper or (aside if HIM.search(text) or PENALTY.search(text) else None)
    given = GIVEN_TO.search(text)
    if given and PENALTY.search(text[given.end() :]):
        plain = plain or given
    trade, haggled = OF_TRADE.search(text), HAGGLED.search(text)
    rest = text[trade.end() :] if trade else ""
    if trade and (PENALTY.search(rest) or HIM.search(text) or CAME_OUT.match(rest)):
        plain = plain or trade
    if haggled and HIM.search(text) and len(PENALTY.findall(text)) > 1:
        plain = plain or haggled
    if plain is None or RULE.search(text[: plain.end()]):
        return None
    return " ".join(plain.group().split())


RULE = said(
    r"if|unless|whether|whenever|when (?:a|an|any|they|management)|may|might|can|could|must"
    r"|should|would"
    r"|cannot|anyone|anybody|whoever|every|each|any|nobody|no one|never|suppose|imagine|example"
)


def _somebody(body: Body, sentence: Sentence, told: list[Name]) -> bool:
    if members_in(sentence, told):
        return True
    if describes(body, sentence):
        return True
    if A_COLLEAGUE.search(sentence.text):
        return True
    before = body.before(sentence.start)
    speaks = re.search(r"\b(?:he|she|his|her|him)\b", sentence.text, re.I)
    if not (before and speaks):
        return False
    return bool(members_in(before, told)) or describes(body, before)


def _is_of_a_member(body: Body, sentence: Sentence, told: list[Name], hit: re.Match[str]) -> bool:
    """Not a manager's: the last person before the words is a member, or nobody but one is there."""
    before = [one for one in within(told, sentence) if one.end <= sentence.start + hit.start() + 3]
    if before:
        return not (before[-1].is_titled or before[-1].is_past)
    return not MANAGER.search(sentence.text[: hit.start()])
