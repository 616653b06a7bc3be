"""government-channel: the union's internal business by government mail, equipment or duty time."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .quoted import is_quoted

MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)*(?:gov|mil)\b", re.I)
OWNER = r"(?:work|agency|government|gov(?:ernment)?-issued|office|employer|hospital|facility|medical center|yard|VA|federal|official|company|base|duty|department|desk|ward|station|unit|clinic|shop|agency[’']s|hospital[’']s|employer[’']s|yard[’']s|government[’']s|center[’']s|medical center[’']s|department[’']s|bureau(?:[’']s)?|center|command[’']s|boss[’']s)"
EQUIPMENT = re.compile(
    rf"\b(?:{OWNER}\s+(?:\w+\s+)?(?:e-?mails?|mail|inbox(?:es)?|accounts?|address(?:es)?|printers?|copiers?|photocopiers?|copy machines?|fax(?: machine)?|computers?|laptops?|PCs?|tablets?|terminals?|workstations?|phones?|telephones?|cell(?: ?phones?)?|vehicles?|vans?|cars?|network|intranet|Teams|Outlook|scanner|stationery|envelopes|mailroom|distribution list|messaging|chat|letterhead|supplies)"
    r"|(?:printers?|copiers?|copy machine|fax|photocopier|computer|terminal|scanner)s? (?:at|in|on|by|behind|outside) (?:work|the office|your (?:office|desk|unit|ward|station|floor|service)|the (?:nurses[’'] )?station|the (?:ward|unit|front desk|mail ?room|floor|shop|break room|workroom|admin\w* \w+|hallway|corridor))|interoffice (?:mail|envelopes?)|inter-office (?:mail|envelopes?)|(?:@\w+\.)?(?:va|dod|navy|army|ssa|irs)\.(?:gov|mil) (?:address|account|e-?mail)|\.gov (?:address|account|e-?mail)|all-?staff (?:list|e-?mail)|global address list|staff (?:e-?mail )?list|ward (?:PC|clerk[’']s computer))\b",
    re.I,
)
ON_DUTY = re.compile(
    r"\b(?:on (?:duty(?: time)?|the clock|work time|company time|government time|paid time|agency time|official time|your shift|shift|work hours|the job)|during (?:your|the|their|our|duty|work(?:ing)?|business|office)\s?(?:shift|hours?|work(?:ing)?(?: hours)?|tour|day|duty(?: hours)?|time|rounds|huddle|report|staff meeting)?|during (?:work|shift change|rounds|huddle)|while (?:you(?:[’']re| are) )?(?:on duty|at work|working|on shift|on the clock|at your desk)|at (?:your|the) (?:desk|work ?station|post|nurses[’'] station|front desk|registration desk|ward desk|time clock|reception desk|unit)\b|between patients|before (?:your|the) (?:break|lunch)|in the middle of (?:your|the) shift|in (?:the|your) (?:morning huddle|staff meeting))",
    re.I,
)
PREMISES = re.compile(
    rf"\b(?:in|at|from)\s+(?:the\s+)?(?:{OWNER}\s+)?(?:conference room|director[’']s office|break ?room|nurses[’'] station|training room|auditorium|lobby|atrium|cafeteria|canteen|supply room|front desk)\b",
    re.I,
)
INTERNAL = re.compile(
    r"\b(?:dues|join(?:ing)?\b|sign(?:ing)?[- ]up|membership (?:form|card|drive|meeting|application)|member(?:ship)? cards?|become a member|enroll|nominat\w+|ballots?|elect(?:ion|ions|ing)|vot(?:e|es|ing)|officers|survey|questionnaire|poll\b|picnic|raffle|tickets?|party|potluck|bowling|barbecue|cookout|banquet|bake sale|t-?shirts?|union (?:meeting|business|survey|picnic|event|card|form|newsletter|flyer)|petition|RSVP|newsletter|bargaining survey|stewards[’']? meeting|local[’']s (?:meeting|business|survey|picnic|election)|membership|recruit\w*|organiz\w+|PAC\b|donat\w+|flyers?|pledge cards?|the form|union[’']s|(?:the|our|this) local|fund\b|cake|event|bylaws|strike fund|ratif\w+|meeting)\b",
    re.I,
)
DO_IT = re.compile(
    r"\b(?:reply|replies|respond|answer|send|e-?mail|mail|write|RSVP|print|copy|copies|run off|photocopy|fax|scan|forward|post|use|take|fill|complete|sign|return|click|hand|give|collect|vote|meet|gather|join|buy|sold|sell|pick up|drop|call|register|log in|pass|distribute|open|get|bring|stop by|meeting is|meetings? (?:are|will be)|held|come|cast|enter|type|text|do it|leave|put)\b",
    re.I,
)
NOT_THERE = re.compile(
    r"\b(?:do not|don[’']t|never|not (?:from|on|with|at|use|your|by|to|through|during|in)|no (?:work|agency|government|union business|duty|hospital)|may not|must not|cannot|can[’']t|isn[’']t|is not|are not|aren[’']t|not used|without (?:using|government|agency)|instead of|rather than|keep(?:s)? (?:\w+ ){0,4}(?:off|out of|away from)|off (?:the|your|agency|government|work)|avoid|outside (?:of )?(?:work|duty)|won[’']t|only (?:from|on) (?:your|a) (?:own|personal|home)|stay off|leave (?:your |the )?(?:work|government|agency|office))\b",
    re.I,
)
OWN_MEANS = re.compile(
    r"\b(?:from (?:your )?(?:own|home|personal)|(?:your|a|their|our) (?:own|personal|home|private) (?:phone|e-?mail|mail|address|time|account|computer|device|printer|laptop)|own time|personal (?:e-?mail|phone|address|account|device)|home (?:e-?mail|address|computer)|from home|at home|off (?:the clock|duty)|off-duty|before or after (?:work|your shift)|after (?:work|your shift)|lunch break|on (?:your|a) break|unpaid)\b",
    re.I,
)
GRANTED = re.compile(
    r"\b(?:orientation|as (?:the|our) (?:agreement|contract|article)|the (?:agreement|contract) (?:gives|grants|allows|lets|says|provides)|article \d+|section \d+|art\. ?\d+|under the (?:agreement|contract)|official time|grants?|granted|bulletin board|entitled|representation|weingarten|grievance|grievances|ask (?:your|the) supervisor|pay ?(?:check|roll|stub|site)|leave balance|information request|committee|arbitrat\w+|at the table|hearing|witness\w*|interview|steward (?:may|can)|investigat\w+|room B-?\d+|administrative leave|pay tables?|safety|hazard|incident)\b",
    re.I,
)
ASKS = re.compile(
    r"\b(?:reply|RSVP|join|sign up|dues|vote|ballot|nominat\w+|survey|picnic|ticket|questions|contact|reach|write to|e-?mail|send|mail (?:it|them|your|the)|order|return|form|respond)\b",
    re.I,
)
TO_AGENCY = re.compile(
    r"\b(?:payroll|benefits|human resources|HR\b|privacy|FOIA|inspector general|hotline|director|supervisor|labor relations|safety office|EEO|personnel|facilities|help ?desk|congress\w*|senator|representative|comment|OPM|the agency|records|complaints? to|report (?:it|them|hazards?|leaks?|fraud))\b",
    re.I,
)


def check_channel(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        where = _by_mail(body, sentence, facts) or _by_means(body, sentence, facts)
        if where:
            yield found(
                "government-channel",
                where,
                "The union's own business doesn't go by government mail, equipment or duty time.",
                "Give a way that people use at home and on their own time.",
            )


def _by_mail(body: Body, sentence: Sentence, facts: Facts) -> tuple[int, int] | None:
    """An answer asked to a government address; the agency's own offices may be written to."""
    for hit in MAIL.finditer(sentence.text):
        if NOT_THERE.search(sentence.text[: hit.start()]):
            continue
        name = hit.group().split("@")[0].lower()
        ours = any(
            part.casefold() in name
            for who in facts.consent
            for part in who.split()
            if len(part) > 3
        )
        if ours or (ASKS.search(sentence.text) and not TO_AGENCY.search(sentence.text)):
            return sentence.span
    return None


def _by_means(body: Body, sentence: Sentence, facts: Facts) -> tuple[int, int] | None:
    text = sentence.text
    tool, duty = EQUIPMENT.search(text), ON_DUTY.search(text) or PREMISES.search(text)
    hit = tool or duty
    if hit is None or is_quoted(body.text, sentence.start + hit.start()):
        return None
    if NOT_THERE.search(text) or OWN_MEANS.search(text) or not DO_IT.search(text):
        return None
    business = _is_internal(body, sentence, facts)
    if GRANTED.search(text) and not re.search(
        r"\b(?:dues|join|survey|picnic|ballots?|nominat\w+|raffle|tickets?|vote|election)\b",
        text,
        re.I,
    ):
        return None
    if tool is None and not ON_DUTY.search(text):
        return None
    return sentence.span if business else None


def _is_internal(body: Body, sentence: Sentence, facts: Facts) -> bool:
    if INTERNAL.search(sentence.text):
        return True
    before = body.before(sentence.start)
    return facts.kind in ("survey", "welcome", "election", "event") or bool(
        before and INTERNAL.search(before.text)
    )
