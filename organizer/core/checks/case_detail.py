"""case-detail: facts of one person's grievance, discipline or investigation."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .brought_up import one_answers
from .described import describes
from .discipline import measure_of_one
from .facts import Facts
from .finding import Finding, found
from .names import Name, names, within
from .persons import consents
from .roles import COLLEAGUE
from .stance import next_to, past_the_address
from .subjects import MANAGER, members_in

BEFELL = (
    r"(?:(?:was|were|is|are|got|been|being|gets|has been|had been|[’']s been)\s+(?:(?:also"
    r"|just|finally|then|since|now|recently|once|unfairly|wrongly|again|nearly|almost|already"
    r"|still|twice|never|currently|quietly|\w+ly) ){0,2}"
    r"(?:suspended|fired(?! up)|removed|terminated|dismissed|sacked|let go|disciplined"
    r"|reprimanded|admonished|counseled|written up"
    r"|wrote up|demoted|downgraded|transferred for|reassigned|detailed out|walked (?:out|off"
    r"|to (?:his|her|the) (?:car|gate|door))|escorted (?:out|off|from)"
    r"|placed on (?:administrative leave"
    r"|leave restriction|a PIP|an improvement plan|a performance)"
    r"|put on (?:administrative leave|leave restriction|a PIP|notice|an improvement plan"
    r"|a performance)"
    r"|investigated|under investigation|questioned|interviewed by|interrogated|accused|charged"
    r"|cited|caught|found (?:sleeping|asleep|guilty|with)"
    r"|reinstated|hired back|cleared|exonerated|rehired|marked AWOL|charged (?:with )?AWOL"
    r"|passed over|denied (?:a|the|his|her) (?:promotion|within-grade)"
    r"|being (?:investigated|disciplined|fired|removed|questioned)|facing|in trouble"
    r"|given (?:a|an) (?:letter|reprimand|\w+-day|notice|last)"
    r"|issued (?:a|an) (?:letter|reprimand|\w+-day|notice|proposal)|put back (?:to work|on)"
    r"|sent (?:home|packing)|taken off (?:the|duty)|stripped of|docked|shown the door"
    r"|in hot water|in trouble|on thin ice|on the carpet|in front of the board"
    r"|up for (?:removal|discipline|suspension|firing)|told to (?:turn in|hand (?:in|over)|clear"
    r"|clean out|pack|leave|resign|retire)"
    r"|asked to (?:resign|leave|turn in)|handed (?:a|an|his|her|the)|hauled|dragged"
    r"|written off|locked out|barred from|banned from|under (?:review|suspicion|a cloud)"
    r"|being (?:looked at|looked into|watched)|in front of the|served with"
    r"|on a last[- ]chance))"
)
CLAIMED = re.compile(
    r"\b(?:management|the (?:agency|employer|boss|supervisor|director|warden|yard|hospital)"
    r"|they|a supervisor|supervisors?)\s+(?:say|says|said|claims?|claimed|alleges?|alleged"
    r"|insists?|thinks?) (?:that )?(?:(?:a|an|one|our|the) (?:[\w-]+ ){0,3}?(?:member|employee"
    r"|nurse|clerk|coworker|aide|worker|colleague|steward|guard|driver|mechanic)|one of (?:our"
    r"|us|the)|someone|she|he)\b",
    re.I,
)
GOT = (
    r"(?:(?:got|gets|was given|served|took|received) (?:a |an )?(?:[\w-]+ )?(?:days?|weeks?"
    r"|letter|month)(?: off)? (?:without pay |on the street )?(?:for|over|because)|(?:got"
    r"|received|won|lost|settled|dropped|filed|has|had|faces|faced|fought|beat|appealed|signed"
    r"|accepted|admitted|took|served|gets|awaits|grieved)\s+"
    r"(?:[\w’'-]+\s+){0,5}?(?:job back|suspension|reprimand|removal|discipline|grievance"
    r"|complaint|EEO (?:case|complaint)|letter of \w+"
    r"|proposed (?:removal|suspension)|termination|demotion|warning|last[- ]chance|plea"
    r"|misconduct|stealing|sleeping|back ?pay|write-up"
    r"|write-ups|record cleared|file cleared|AWOL|PIP|appeal|hearing|charges?|investigation"
    r"|reinstate\w*|settlement|case|proposal to (?:remove|suspend|fire)))"
)
POSSESSED = (
    r"(?:(?<![iI]t)(?<!hat)(?<!here)(?<!let)[’']s|\b(?:his|her))\s+(?:[\w-]+\s+){0,3}?(?:grievance"
    r"|suspension|removal|reprimand"
    r"|discipline|disciplinary|termination|firing|EEO|complaint|"
    r"arbitration|appeal|demotion|proposed|letter of|PIP|improvement plan|investigation"
    r"|hearing|write-up|last[- ]chance(?! to)|MSPB|misconduct|case|AWOL|performance rating"
    r"|appraisal)\b"
)
LOST = (
    r"(?:(?:lost|loses|losing|gave up|resigned|quit|retired|left)\s+(?:(?:his|her|their|a"
    r"|the)\s+)?(?:job|post|position|career|clearance|rather than|over|after being"
    r"|under pressure|to avoid)"
    r"|(?:faces|facing|fac(?:ed|ing))\s+(?:\w+\s+){0,3}?(?:removal|discipline|suspension"
    r"|firing|charges?|the board|a hearing)|under investigation|AWOL)"
)
EVENT = re.compile(rf"\b{LOST}\b|\b{BEFELL}\b|\b{GOT}\b|{POSSESSED}", re.I)
ABOUT = re.compile(
    rf"\b(?:step (?:\w+|\d)|appeal|hearing|arbitration|oral reply|charges?|removal|grievance"
    rf"|case) (?:for|of|against)"
    rf" (?:the|our|that|a|an|one) (?:[\w-]+ ){{0,2}}{COLLEAGUE}\b(?! (?:may|must|can|who (?:is"
    rf"|was|wants)))|"
    r"\b(?:firing|dismissal|termination|demotion|reinstatement|grievance|case|discipline"
    r"|removal|suspension|appeal|investigation|complaint|charges?|hearing|reprimand"
    r"|arbitration)\s+(?:of|for|against|about|on behalf of|by|from|over|involving)\s+"
    r"(?:a|an|one|the|our)\s+(?:[\w’'-]+\s+){0,3}?(?:member|employee|nurse|clerk|worker"
    r"|coworker|aide|technician|tech|officer|guard|steward|brother|sister|colleague|man|woman"
    r"|driver|cook|inspector|dispatcher|mechanic|welder|pharmacist|porter|housekeeper"
    r"|apprentice|operator|who|accused)\b",
    re.I,
)
DONE_TO = re.compile(
    rf"\b{COLLEAGUE} (?:that |whom |who )?(?:they|management|mgmt|the (?:agency|chief|boss"
    rf"|director)) (?:just |also )?"
    r"(?:walked|fired|suspended|removed|moved|sent|wrote|marched|escorted|put|pulled|took|let|got "
    r"rid|are|is|have|has|want"
    r"|wants)\b|\bguess who (?:got|was|is|lost|gets)\b|\b(?:got|gets|getting|given|gave (?:him"
    r"|her)) the (?:boot|axe|ax|sack"
    r"|chop|heave-ho|pink slip)\b|\b(?:reviewing|combing|checking|watching|searching|auditing"
    r"|pulling|going through|looking"
    r" (?:at|through|into)) (?:his|her) (?:\w+ ){0,2}(?:keystrokes|e-?mails?|logs?|time ?cards?"
    r"|badge|records?|desk|locker"
    r"|computer|phone|leave|sick leave|hours|work|cases|files?)\b|"
    r"\b(?:fired|suspended|removed|disciplined|reprimanded|terminated|demoted|investigated"
    r"|wrote up|sacked|questioned|is investigating|are investigating"
    r"|is firing|(?:moved|moves|moving|plans?|wants?|trying|tried|decided|threaten(?:s|ed)"
    r"|going|about) to (?:fire|remove|suspend|discipline|terminate|demote|sack)|going after"
    r"|go after|went after|proposed to (?:remove|fire|suspend)"
    r"|wants to (?:fire|remove|suspend)|walked|escorted|accuses?|accused|charged|reinstated"
    r"|let go|dismissed|cleared)\s+"
    r"(?:him|her|(?:a|an|one|the|our)(?: of our| of the)?\s+(?:[\w’'-]+\s+){0,3}?(?:member"
    r"|employee|nurse|clerk|worker|coworker|aide|technician|tech|officer|guard|steward"
    r"|brother|sister|colleague|man|woman|driver|cook|inspector|person|scheduler|dispatcher"
    r"|analyst|examiner|welder|painter|carrier|pharmacist|porter|janitor|housekeeper|veteran"
    r"|mother|father|apprentice|mechanic|operator)s?)\b",
    re.I,
)
SOMEBODY = re.compile(
    r"\b(?:(?:a|an|one|another|this|that|the|our|my|your)\s+(?:[\w’'-]+\s+){0,3}?(?:member"
    r"|employee|nurse|clerk|worker|coworker|co-worker|aide|technician|tech|pharmacist|officer"
    r"|guard|brother|sister|colleague"
    r"|man|woman|driver|cook|inspector|porter|janitor|housekeeper|veteran|apprentice|mechanic"
    r"|operator|welder|painter|carrier|dispatcher|analyst|examiner|assistant|specialist"
    r"|therapist|ranger|teacher"
    r"|electrician|plumber|machinist|custodian|receptionist|librarian|engineer|firefighter"
    r"|dietitian|chaplain|agent|biller|coder|loader|typist|person|probationer|hire|steward"
    r"|orderly|phlebotomist|attendant|rigger|planner)\b(?!s\b)"
    r"|one of (?:our|the|ours|us|my|your)\b|somebody (?:in|on|from|at|we)|someone (?:in|on"
    r"|from|at|we|you)|he|she|they fired (?:him|her)|him|her|who)\b",
    re.I,
)
SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|in case|should (?:you|a|an)|whenever|when (?:a|an"
    r"|any) (?:employee|member|worker)|anyone|anybody|whoever"
    r"|the (?:employee|member|worker|one|person) who (?:gets|is|was|has|wants|receives|files|needs)"
    r"|any (?:member|employee|worker|one)|every|each (?:member|employee)|no (?:member|employee"
    r"|one)|nobody|those who|people who|employees who|members who|someone who|an employee who"
    r"|a member who|you(?:r|[’']re|[’']ve)?)\b",
    re.I,
)
RULE = re.compile(
    r"\b(?:may|might|can|could|must|should|would|shall|cannot|can[’']t)\s+(?:not\s+|only\s+"
    r"|never\s+|then\s+)?(?:be|ask|file|have|request|appeal|grieve|take|get|receive)\b",
    re.I,
)
AGREED = re.compile(
    r"\b(?:(?:with|by) (?:his|her|their|the member[’']s|\w+[’']s) (?:permission|consent|leave"
    r"|blessing|agreement|okay|OK)|asked (?:us|me) to (?:share|tell|pass|print|say|write)"
    r"|agreed (?:to|that)|allow(?:s|ed) us|gave (?:us )?(?:her|his|their|permission|leave"
    r"|consent)|lets? us (?:tell|share|say|print)|wants? (?:you|us|everyone|people|others|it"
    r"|this|the story) (?:to|told|shared|known|posted|printed|published|read|out)"
    r"|said (?:we|that we) (?:may|could|can)|told us (?:we|that we) (?:may|could|can)"
    r"|in (?:her|his) own words|is (?:happy|glad|willing) (?:to have|for us|to let|that we)"
    r"|is (?:happy|glad|content) for (?:you|us|every|people|others)|has read this|has seen this"
    r"|wish(?:es)? it to be known|consented|has approved this|permission to)\b",
    re.I,
)
MANY = re.compile(
    r"\b(?:all|both sides|(?:five|six|seven|eight|nine|ten|eleven|twelve|[a-z]*teen"
    r"|[a-z]*ty(?:-\w+)?|\d{2,}|[5-9]|hundreds?|dozens?|everyone"
    r"|everybody)(?: of)?\s+(?:[\w-]+\s+){0,3}?(?:people|employees|members|nurses|workers"
    r"|of you|of us|\w+s))\b",
    re.I,
)


def check_case_details(body: Body, facts: Facts) -> Iterator[Finding]:
    told = names(body)
    for sentence in body.sentences:
        hit = _event_of_one(body, sentence, told)
        if hit is None or _is_agreed(body, sentence, told, facts):
            continue
        yield found(
            "case-detail",
            sentence.span,
            f"“{hit}” tells of one person's case.",
            "Tell it without the person, or record that the person agreed to have it told.",
        )


# "What happened in her case doesn't tell you how yours will end": it tells nothing of hers.
TEACHES_NOTHING = re.compile(
    r"\b(?:does(?:n[’']t| not)|can(?:not|[’']t)) (?:tell|mean|promise|follow"
    r"|say)\b[^.;!?]*\byour?s?\b",
    re.I,
)
CASE = (
    r"(?:case|grievance|appeal|hearing|removal|suspension|arbitration|discipline|reprimand"
    r"|complaint"
    r"|investigation|proposed \w+|EEO \w+|settlement|charges?)"
)


def _named_case(sentence: Sentence, told: list[Name]) -> str | None:
    """ "The case is Ana Reyes's", "the hearing for Ana Reyes": whose it is, is told."""
    for one in members_in(sentence, told):
        before = sentence.text[: one.start - sentence.start]
        after = sentence.text[one.end - sentence.start :]
        belongs = re.search(
            rf"\b{CASE}s?\b[^.;]{{0,25}}?(?:\bfor|\bof|\babout|\bagainst|\binvolving"
            rf"|\bon behalf of|:|\bis|\bup)\s+$",
            before,
            re.I,
        )
        owns = re.match(rf"[’']s?\s+(?:[\w-]+\s+){{0,4}}?{CASE}\b", after, re.I)
        if owns or (belongs and re.match(r"[’']s|[,.;]| who| and", after)):
            return one.words
    return None


def _event_of_one(body: Body, sentence: Sentence, told: list[Name]) -> str | None:
    text = sentence.text
    whose = _named_case(sentence, told)
    if whose:
        return whose
    told_to = past_the_address(text)
    for pattern in (DONE_TO, ABOUT, CLAIMED, EVENT):
        for hit in pattern.finditer(text):
            if SUPPOSED.search(told_to[: hit.end()]) or RULE.search(text[: hit.end()]):
                continue
            if pattern is not EVENT or _befell_one(body, hit, sentence, told):
                return " ".join(hit.group().split())
    return measure_of_one(body, sentence, told) or one_answers(text)


ACTS_FOR = re.compile(r"\b(?:stewards?|reps?|union|local|counsel|lawyer|committee)\W*$", re.I)


def _befell_one(body: Body, hit: re.Match[str], sentence: Sentence, told: list[Name]) -> bool:
    """The subject before the event is one member: by name, or as "one of our clerks"."""
    text, members = sentence.text, members_in(sentence, told)
    clause = re.split(r"[;:]|,\s+(?:and|but)\s", text[: hit.start()])[-1]
    if ACTS_FOR.search(clause) and re.match(
        r"took|filed|won|lost|settled|fought|appealed|dropped|grieved", hit[0], re.I
    ):
        return False
    if any(one.end <= sentence.start + hit.start() + 2 for one in members):
        return not MANY.search(clause)
    if hit.group().lower().startswith(("his", "her")):
        return _speaks_of_a_member(body, sentence, told)
    if re.search(r"\b(?:she|he|him|her)\W*$", clause, re.I):
        return _speaks_of_a_member(body, sentence, told)
    return bool(SOMEBODY.search(clause)) and not MANY.search(clause)


def _speaks_of_a_member(body: Body, sentence: Sentence, told: list[Name]) -> bool:
    """ "His removal": whose? The last person before, who must not be a manager."""
    before = body.before(sentence.start)
    near = [one for one in (sentence, before) if one]
    named = [name for one in near for name in within(told, one)]
    if named:
        return not named[0].is_titled and not named[0].is_past
    return not any(MANAGER.search(one.text) for one in near)


def _is_agreed(body: Body, sentence: Sentence, told: list[Name], facts: Facts) -> bool:
    """The person consented by name, and the text says that it may be told."""
    if TEACHES_NOTHING.search(sentence.text):
        return True
    if not any(AGREED.search(one.text) for one in body.sentences):
        return False
    spoken_of = [one for one in told if one.start < sentence.end and not one.is_titled]
    members = members_in(sentence, told) or (
        [] if describes(body, sentence) else spoken_of[-1:] or _named_next(body, sentence, told)
    )
    return bool(members) and all(consents(one.words, facts) for one in members)


def _named_next(body: Body, sentence: Sentence, told: list[Name]) -> list[Name]:
    return [name for one in next_to(body, sentence) for name in members_in(one, told)]
