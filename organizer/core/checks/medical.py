"""medical: health, disability, reason of leave, or what a patient has."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .health_words import HEALTH as BODY_OR_MIND
from .health_words import IN_GENERAL
from .names import Name, names, within
from .quoted import is_quoted
from .stance import MODAL, is_negated, past_the_address
from .subjects import A_PATIENT, ME_OR_YOU, ONE

PART_OF_BODY = (
    r"(?:back|knee|hip|shoulder|wrist|hand|leg|foot|ankle|arm|elbow|neck|heart|head|eye|jaw"
    r"|rib|spine|spinal"
    r"|bypass|brain|kidney|liver|lung|gall ?bladder|hernia|cataract|skull|collarbone|pelvis"
    r"|toe|finger|tendon)"
)
ILLNESS = (
    r"(?:cancer|tumou?r|leukemia|lymphoma|stroke|heart attack|seizures?|epilep\w+|diabet\w+"
    r"|asthma|TB|tuberculosis"
    r"|hepatitis|HIV|AIDS|covid(?:-19)?|influenza|pneumonia|sepsis|MRSA|shingles|measles"
    r"|norovirus|depress(?:ion|ed)"
    r"|anxiety|panic attacks?|bipolar|PTSD|schizophreni\w+|dementia|alzheimer[’']?s?"
    r"|parkinson[’']?s?|migraines?"
    r"|lupus|arthritis|multiple sclerosis|ALS|kidney failure|kidney stones?|pancreatitis"
    r"|aneurysm|concussion"
    r"|carpal tunnel|addiction|alcoholi\w+|rehab|detox|overdos\w+|suicid\w+|nervous breakdown"
    r"|breakdown"
    r"|mental (?:illness|health)|miscarr\w+|stillb\w+|pregnan\w+|IVF|fertility"
    r"|chemo(?:therapy)?|radiation therapy"
    r"|dialysis|transplant|hysterectomy|mastectomy|biops\w+|surger(?:y|ies)|(?:kidneys?|heart"
    r"|liver|lungs?|eyesight|hearing|memory|mind) (?:is|are|was|were|keeps?) (?:failing|going"
    r"|gone|weak|bad|giving out)|needs a (?:donor|transplant|kidney)|in labor|nerves"
    r"|a lump|in pain|hurts? (?:badly|so)|drinks too much|bottle again|infection|blood clot"
    r"|a (?:high )?fever|coma|life support|ventilator|hospice|remission|relapse\w*"
    r"|disab(?:ility|led)"
    r"|disability retirement|memory loss|hearing loss|crutches|cane|wheelchair|prosthe\w+"
    r"|sober|sobriety"
    rf"|(?:bad|broken|torn|sprained|fractured|herniated|injured|new|replaced) {PART_OF_BODY}s?"
    rf"|{PART_OF_BODY} (?:injury"
    r"|operation|replacement|trouble|condition|problems?))"
)
STATE = (
    rf"(?:diagnos\w+|hospitali[sz]ed|in (?:the )?(?:hospital|ICU|intensive care|rehab|hospice"
    rf"|surgery|a coma)"
    r"|(?:taken|rushed|admitted|carried) to (?:the )?(?:hospital|ER|emergency(?: room)?|ICU"
    r"|intensive care)"
    r"|(?:out|off|home|away|absent|gone|missing work|on leave) (?:on|with|for|because of"
    r"|due to|after|since) (?:\w+ ){0,2}(?:sick|nerves|back|heart|knee|baby|depression|illness"
    r"|injury"
    r"|medical|maternity|disability|stress|health|FMLA|family|mental|surgery)(?: leave)?"
    r"|on (?:medical|sick|maternity"
    r"|disability|stress|FMLA) leave|on disability|on (?:bed rest|oxygen|medication"
    r"|antidepressants|insulin|opioids)"
    r"|recover(?:s|ed|ing) (?:from|after|at home)|recuperat\w+|convalesc\w+|underwent"
    r"|operation|operated on|tested positive|test results"
    r"|(?:fell|took|been|is|was|very|seriously|gravely|got) (?:very |seriously "
    r"|gravely )?(?:ill|sick)|collapsed|fainted|passed out"
    r"|threw up|bleeding|(?:takes?|took|taking) (?:\w+ )?(?:pills|medication|insulin)"
    rf"|(?:broke|fractured|sprained|tore|dislocated|injured|hurt|burned|crushed) (?:his|her"
    rf"|their|a|an|both|one) (?:\w+ )?{PART_OF_BODY}s?"
    r"|had a baby early|lost (?:the|her|a) (?:baby|pregnancy)|expecting (?:a|her|twins|in)"
    r"|due in (?:january|february|march"
    r"|april|may|june|july|august|september|october|november|december)|medical (?:condition"
    r"|reasons?|records?|history|leave|accommodation)"
    r"|health (?:condition|reasons?|problems?|crisis)|(?:it[’']s|because of|with|about) (?:his"
    r"|her) (?:heart|back|knees?|lungs?|hip|kidneys?|nerves|eyes?|head|legs?|shoulder|liver"
    r"|stomach)|(?:his|her) (?:heart|back|knees?|lungs?|hip|kidneys?|nerves|eyes|legs?"
    r"|shoulder|liver) (?:gave|went|again|is (?:bad|weak|failing|out))|carried out|gasping"
    r"|had a (?:reaction|fall|fit|spell|scare|seizure)|threw up|lost (?:his|her) (?:sight"
    r"|hearing)|(?:his|her|their) (?:illness|condition|disease|treatment|therapy|medication"
    r"|doctor|prognosis"
    r"|health|disability)|reasonable accommodation|accommodation for|died (?:of|from|after"
    r"|in the|on the (?:table|ward|unit)|waiting)"
    r"|battl(?:e|ing|ed) (?:with )?(?:\w+ )?(?:cancer|illness|disease)|drinking problem"
    r"|goes to AA|in recovery|went into labor"
    r"|can(?:no|[’'])t (?:walk|see|hear|lift)|went blind|lost (?:his|her) (?:sight|hearing|leg"
    r"|hand|finger))"
)
HEALTH = re.compile(rf"\b(?:{ILLNESS}|{STATE})\b", re.I)
GENERAL = re.compile(
    r"\b(?:if|unless|whether|whenever|in case|anyone|anybody|whoever|any (?:employee|member"
    r"|worker|nurse|patient|one)"
    r"|every(?:one|body)|no (?:employee|one)|each employee|employees who|members who"
    r"|people who|those who|someone who"
    r"|somebody who|you|your|an employee who|a worker who|an employee may|a member may"
    r"|for example|such as|ask(?:s|ed)? for a doctor"
    r"|certificates?|policy|the rule|rules|awareness|screenings?|vaccin\w+|shots?|blood drive"
    r"|prevention|walk for|run for|fund|research"
    r"|class|training|workshop|seminar|program|insurance|benefits?|coverage|committee|month)\b",
    re.I,
)
IF = re.compile(
    r"\b(?:if|unless|whether|whenever|any|anyone|every|an employee|a member may)\b", re.I
)
SOMEBODY_IS = re.compile(
    r"\b(?:our|the|a|an|my)\s+(?!elevator|boiler|copier|printer|machine|server|system|roof"
    r"|building|budget|agency|management|hospital|employer|committee|law|rule|drive"
    r"|clinic|office"
    r"|agreement|article|plan|insurance|union|local|smoke|mold|air|dust|class|talk|walk"
    r"|program|study)"
    r"(?:[\w’'-]+\s+){1,4}?(?:is|was|has|had|got|died|caught)\b",
    re.I,
)
FEW_HAVE = re.compile(
    r"\b(?:both|one|two|three|four|[1-4]|a|an|the|our) (?:[\w-]+ ){0,7}?\w+ (?:has|have|had|is|are"
    r"|was|were|got|caught|came down)\b",
    re.I,
)
SHORTEST_CLAUSE = 20
PATIENT_FACT = re.compile(
    r"\b(?:was|were|had|has|is|died|fell|waited|waits|lay|bled|choked|screamed|attacked|bit"
    r"|hit|coded|arrived|came|got|lost"
    r"|escaped|jumped|tested|tests|went|needs|[a-z]{3,}ed)\b",
    re.I,
)


HE_OR_SHE = re.compile(r"\b(?:she|he|her|him|his|hers)\b", re.I)
OF_NAMED = re.compile(
    r"\b[A-Z][a-z]{2,}[’']s (?:[a-z]+ )?(?:mammogram|insulin|chemo|surgery|biopsy|stent"
    r"|pacemaker|kidneys?|heart|back|knees?|hip|lungs?|pregnancy|cancer|stroke|seizures?|diagnosis"
    r"|meds|medication|pills|operation|scan|treatment|condition|illness)\b"
    r"|\b[Oo]ur (?:\w+ ){1,3}(?:had"
    r"|has|was|is|got)\b"
)
A_FEW = re.compile(
    r"\b(?:her|his|their|my|our|whose) (?:\w+ )?(?:youngest|oldest|eldest|child|kids?|sons?"
    r"|daughters?|wife|husband|spouse|partner|mother|father|mom|dad|brother|sister|baby|parents?"
    r"|grand\w+|niece|nephew|aunt|uncle|fianc\w+|in-laws?)\b"
    r"|\b(?:the|our|her|his) (?:baby|newborn|twins|wife|husband|son|daughter|little (?:boy|girl))\b"
    r"|\b(?:one|two|three|four|[1-4]|a couple) (?:of (?:the|our) )?(?:\w+ )?(?:guys|lads|kids|folks"
    r"|boys"
    r"|girls|ladies|fellows)\b"
    r"|\b(?:both|one|two|three|four|[1-4]|a couple) of (?:the|our|us)\b"
    r"|\b(?:both|one|two|three|four|[1-4]|a couple) of (?:the|our|us)\b",
    re.I,
)


def check_medical(body: Body, facts: Facts) -> Iterator[Finding]:
    told = names(body)
    for sentence in body.sentences:
        where = (
            _health_of_somebody(body, sentence, told)
            or _is_unwell(body, sentence, told)
            or _patient(body, sentence)
        )
        if where:
            yield found(
                "medical",
                where,
                "This tells of a person's health, or of a patient.",
                "Leave it out. Consent to be named doesn't cover health.",
            )


def _health_of_somebody(body: Body, sentence: Sentence, told: list[Name]) -> tuple[int, int] | None:
    for hit in HEALTH.finditer(sentence.text):
        if not _has_somebody(body, sentence, told, hit.start()) or _is_general(
            sentence, hit, _is_named(sentence, told)
        ):
            continue
        if is_negated(sentence, sentence.start + hit.start()) and MODAL.search(sentence.text):
            continue
        return sentence.span
    return None


def _is_unwell(body: Body, sentence: Sentence, told: list[Name]) -> tuple[int, int] | None:
    """A wider list of words, asked only where a person or somebody's family is spoken of."""
    named = _is_named(sentence, told)
    somebody = named or ONE.search(sentence.text) or A_PATIENT.search(sentence.text)
    whose = A_FEW.search(sentence.text) or OF_NAMED.search(sentence.text)
    if not (somebody or whose or _speaks_on(body, sentence, told)):
        return None
    told_to = _last_clause(past_the_address(sentence.text))
    general = [hit.span() for hit in IN_GENERAL.finditer(told_to)]
    plain = bool(general) and not (named or whose or HE_OR_SHE.search(sentence.text))
    for hit in BODY_OR_MIND.finditer(sentence.text):
        here = any(start < hit.end() and hit.start() < end for start, end in general)
        if not (here or plain or IF.search(sentence.text[: hit.start()])):
            return sentence.span
    return None


def _last_clause(text: str) -> str:
    """Of the same length, without what is said before a colon or a dash."""
    cut = max(text.rfind(mark) for mark in (": ", " — ", " – "))
    return " " * (cut + 1) + text[cut + 1 :] if 0 < cut < len(text) - SHORTEST_CLAUSE else text


def _speaks_on(body: Body, sentence: Sentence, told: list[Name]) -> bool:
    """Nobody here, but somebody in the sentence before: "… The biopsy came back"."""
    before = body.before(sentence.start)
    if before is None or ME_OR_YOU.search(sentence.text):
        return False
    return _is_named(before, told)


def _has_somebody(body: Body, sentence: Sentence, told: list[Name], place: int) -> bool:
    """Somebody in this sentence; or nobody here, after a sentence that names one."""
    if any(not one.is_past for one in within(told, sentence)):
        return True
    if ONE.search(sentence.text) or A_PATIENT.search(sentence.text):
        return True
    if SOMEBODY_IS.search(sentence.text[:place]) and re.match(ILLNESS, sentence.text[place:], re.I):
        return True
    before = body.before(sentence.start)
    if before is None or re.search(
        r"\b(?:you|your|we|our|they|employees|members)\b", sentence.text, re.I
    ):
        return False
    return any(not one.is_past for one in within(told, before))


def _is_named(sentence: Sentence, told: list[Name]) -> bool:
    return any(not one.is_past for one in within(told, sentence))


def _is_general(sentence: Sentence, hit: re.Match[str], is_named: bool) -> bool:
    """A leave rule, a class, a drive: about anybody, not about somebody."""
    general = GENERAL.search(sentence.text)
    if not general:
        return False
    if is_named:
        return bool(IF.search(sentence.text[: hit.start()]))
    about_one = FEW_HAVE.search(sentence.text) or re.search(
        r"\b(?:she|he|her|his|him|one of (?:our|the)|our (?:coworker|colleague|brother|sister"
        r"|member))\b",
        sentence.text,
        re.I,
    )
    return bool(IF.search(sentence.text[: hit.start()])) or not about_one


def _patient(body: Body, sentence: Sentence) -> tuple[int, int] | None:
    """What happened to one patient, told as a fact, whatever it was."""
    hit = A_PATIENT.search(sentence.text)
    if hit is None or is_quoted(body.text, sentence.start + hit.start()):
        return None
    rest = sentence.text[hit.end() :]
    fact = PATIENT_FACT.search(rest[:70])
    if (
        fact is None
        or MODAL.search(rest[: fact.start()])
        or re.search(
            r"\b(?:if|when a|whether|any|each|every)\b", sentence.text[: hit.start()], re.I
        )
    ):
        return None
    return sentence.span
