"""government-channel: the union's internal business by government mail, equipment or duty time."""

import re
from collections.abc import Iterator

from .agency_means import MACHINE, MY_ADDRESS, UNCLOCKED
from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .quoted import is_quoted

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,8}(?:gov|mil)\b", re.I)
OWNER = (
    r"(?:work|agency|government|gov(?:ernment)?-issued|office|employer|hospital|facility"
    r"|medical center|yard|VA|federal|official|company|base|duty|department|desk|ward|station"
    r"|unit|clinic|shop|agency[’']s|hospital[’']s|employer[’']s|yard[’']s|government[’']s"
    r"|center[’']s|medical center[’']s|department[’']s|bureau(?:[’']s)?|center|command[’']s"
    r"|boss[’']s)"
)
EQUIPMENT = re.compile(
    rf"(?<!\w)\.(?:gov|mil) (?:address|account|e-?mail|mail|inbox)"
    rf"|\b(?:{OWNER}\s+(?:\w+\s+)?(?:e-?mails?|mail|inbox(?:es)?|accounts?|address(?:es)?"
    rf"|printers?|copiers?|photocopiers?|copy machines?|fax(?: machine)?|computers?|laptops?"
    rf"|PCs?|tablets?|terminals?|workstations?|phones?|telephones?|cell(?: ?phones?)?"
    rf"|vehicles?|vans?|cars?|network|intranet|Teams|Outlook|scanner|stationery|envelopes"
    rf"|mailroom|distribution list|messaging|chat|letterhead|supplies)"
    r"|(?:printers?|copiers?|copy machine|fax|photocopier|computer|terminal|scanner)s? (?:at"
    r"|in|on|by|behind|outside) (?:work|the office|your (?:office|desk|unit|ward|station|floor"
    r"|service)|the (?:nurses[’'] )?station|the (?:ward|unit|front desk|mail ?room|floor|shop"
    r"|break room|workroom|admin\w* \w+|hallway|corridor))|fax (?:it |them |yours )?(?:from"
    r"|at) (?:your|the) \w+|(?:mail ?)?box(?:es)? at work|(?:ward|unit|shop|staff|hospital"
    r"|department|office|agency) (?:mailing )?list|interoffice (?:mail|envelopes?)"
    r"|inter-office (?:mail|envelopes?)|(?:@\w+\.)?(?:va|dod|navy|army|ssa|irs)\.(?:gov"
    r"|mil) (?:address|account|e-?mail)|\.gov (?:address|account|e-?mail)|all-?staff (?:list"
    r"|e-?mail)|global address list|staff (?:e-?mail )?list|ward (?:PC|clerk[’']s computer))\b",
    re.I,
)
ON_DUTY = re.compile(
    r"\b(?:on (?:duty(?: time)?|the clock|work time|company time|government time|paid time"
    r"|agency time|official time|your shift|shift|work hours|the (?:government|agency|employer"
    r"|boss|taxpayer|hospital)[’']s (?:time|dime))(?!\w)|at (?:roll call|muster|the huddle"
    r"|stand-?up"
    r"|shift change|work)\b|(?:of|on) the (?:government|agency|employer|boss"
    r"|hospital)[’']s (?:time|dime)|during (?:your|the|their|our|duty|work(?:ing)?|business"
    r"|office)\s?(?:shift|hours?|work(?:ing)?(?: hours)?|tour|day|duty(?: hours)?|time|rounds"
    r"|huddle|report|staff meeting)?|during (?:the )?(?:day|night|evening|first|second|third"
    r"|swing|graveyard|\w+)[- ]?shifts?|during (?:your |the )?tour(?: of duty)?|during (?:work"
    r"|shift change|rounds|huddle)|while (?:you(?:[’']re| are) )?(?:on duty|at work|working"
    r"|on shift|on the clock|at your desk)|at (?:your|the) (?:desk|work ?station|post"
    r"|nurses[’'] station|front desk|registration desk|ward desk|time clock|reception desk"
    r"|unit)\b|between (?:patients|customers|calls|callers|clients|cases|runs|rounds|visitors"
    r"|stops|trips|flights|classes)|before (?:your|the) (?:break|lunch)|in the middle of (?:your"
    r"|the) shift|in (?:the|your) (?:morning huddle|staff meeting))",
    re.I,
)
AGENCY_ROOM = re.compile(
    r"\b(?:in|at|to|from|by|outside)\s+(?:the |our |your |agency[’']s "
    r"|hospital[’']s )?(?:[\w’-]+ ){0,3}?"
    r"(?:conference room|meeting room|break ?room|nurses[’'] station|training room|locker room"
    r"|squad"
    r" room|muster room|ready room|mess|dining facility|supply room|front desk|auditorium|cafeteria"
    r"|canteen|chief[’']s office|supervisor[’']s office|workroom|control room|guard ?house|ward"
    r"|shop floor|loading dock|classroom|day room|copy room|mail ?room)\b",
    re.I,
)
OFF_SITE = re.compile(
    r"\b(?:boards?|firehouse|church|library|union hall|legion|lodge|hotel|school|tavern|diner"
    r"|restaurant"
    r"|park"
    r"|own time|off the clock|lunch|break\b(?!\s?room)|after work|after hours|bulletin board"
    r"|board by"
    r"|across (?:the|from)|public)\b",
    re.I,
)
BUSINESS = re.compile(
    r"\b(?:dues|member(?:ship)?(?: form| card)?s?|join(?:ing)?|nominat\w+|ballots?|vot(?:e|ing)"
    r"|elections?|trustees?|survey|questionnaire|picnic|raffle|potluck|party|banquet|cook-?off"
    r"|bowling"
    r"|by-?laws|t-?shirts?|cards?|petition|pledge|newsletter|fundraiser|PAC|sign-?up sheet|ballot "
    r"box|count chairs|chairs|nomination|officers?[’'] debate|candidates|union (?:meeting|flyer"
    r"|mail"
    r"|form|card|picnic|party|survey)|the union[’']s)\b",
    re.I,
)
PREMISES = re.compile(
    rf"(?:\b(?:in|at|from)|,)\s+(?:the\s+)?(?:{OWNER}\s+)?(?:[\w-]+\s+){{0,2}}?(?:conference room"
    rf"|director[’']s office|break ?room|nurses[’'] station|training room|auditorium|lobby"
    rf"|atrium|cafeteria|canteen|supply room|front desk)\b",
    re.I,
)
INTERNAL = re.compile(
    r"\b(?:dues|cards?|join(?:ing)?\b|sign(?:ing)?[- ]up|membership (?:form|card|drive|meeting"
    r"|application)|member(?:ship)? cards?|become a member|enroll|nominat\w+|ballots?"
    r"|elect(?:ion|ions|ing)|vot(?:e|es|ing)|officers|survey|questionnaire|poll\b|picnic"
    r"|raffle|tickets?|party|potluck|bowling|barbecue|cookout|banquet|bake sale|t-?shirts?"
    r"|union (?:meeting|business|survey|picnic|event|card|form|newsletter|flyer)|petition|RSVP"
    r"|newsletter|bargaining survey|stewards[’']? meeting|local[’']s (?:meeting|business"
    r"|survey|picnic|election)|membership|recruit\w*|organiz\w+|PAC\b|donat\w+|flyers?"
    r"|pledge cards?|sign-?up sheet|tick your box|the form|union[’']s|(?:the|our|this) local"
    r"|fund\b|cake|event|bylaws"
    r"|strike fund|ratif\w+|meeting)\b",
    re.I,
)
NOT_THERE = re.compile(
    r"\b(?:do not|don[’']?t|never|nothing|none of (?:it|this)|nobody (?:will|may|can|asks)|no"
    r" one (?:will|may|can|asks)"
    r"|no (?:candidate|nominee|officer|member) (?:may|can|is)|stay at your post|not (?:from|on"
    r"|with|at|use|your|by|to|through|during|in)|no (?:work|agency|government"
    r"|union business|duty|hospital)|may not|must not|cannot|can[’']t|isn[’']?t|is not|are not"
    r"|aren[’']?t|not used|without (?:using|government|agency)|instead of|rather than"
    r"|keep(?:s)? (?:\w+ ){0,4}(?:off|out of|away from)|off (?:the|your|agency|government"
    r"|work)|avoid|outside (?:of )?(?:work|duty)|won[’']t|only (?:from|on) (?:your|a) (?:own"
    r"|personal|home)|stay off|leave (?:your |the )?(?:work|government|agency|office))\b",
    re.I,
)
OWN_MEANS = re.compile(
    r"\b(?:from (?:your )?(?:own|home|personal)|(?:your|a|their|our) (?:own|personal|home"
    r"|private) (?:phone|e-?mail|mail|address|time|account|computer|device|printer|laptop)"
    r"|own time|personal (?:e-?mail|phone|address|account|device)|home (?:e-?mail|address"
    r"|computer)|from home|at home|off (?:the clock|duty)|off-duty|before or after (?:work"
    r"|your shift)|after (?:work|(?:your|the(?: last| day| night)?) shift)|lunch break|on (?:your"
    r"|a) break|unpaid)\b",
    re.I,
)
GRANTED = re.compile(
    r"\b(?:orientation|as (?:the|our) (?:agreement|contract|article)|the (?:agreement"
    r"|contract) (?:gives|grants|allows|lets|says|provides)|article \d+|section \d+|art\. ?\d+"
    r"|under the (?:agreement|contract)|official time|grants?|granted|bulletin board|entitled"
    r"|representation|weingarten|grievance|grievances|ask (?:your|the) supervisor"
    r"|pay ?(?:check|roll|stub|site)|leave balance|information request|committee|arbitrat\w+"
    r"|at the table|hearing|witness\w*|interview|steward (?:may|can)|investigat\w+|room B-?\d+"
    r"|administrative leave|pay tables?|safety|hazard|incident)\b",
    re.I,
)
# The notice itself goes by their means, or the answer does.
WE_SEND = re.compile(
    r"\b(?:I[’']m|I am|we[’']re|we are|I[’']ve|we[’']ve)\s+(?:just |only |also )?"
    r"(?:sen[dt](?:ing)?|writ(?:ing|ten)|mail(?:ing|ed)|us(?:ing|ed)|print(?:ing|ed)|post(?:ing"
    r"|ed)|borrow(?:ing|ed))\b",
    re.I,
)
TO_ALL = re.compile(
    r"\b(?:hit|press|click|use|tap)\s+[“\"]?reply\b|\b(?:repl(?:y|ies)|answers?)[- ](?:to )?all\b",
    re.I,
)
ASKS = re.compile(
    r"\b(?:reply|RSVP|join|sign up|dues|vote|ballot|nominat\w+|survey|picnic|ticket|questions"
    r"|contact|reach|write to|e-?mail|send|mail (?:it|them|your|the)|order|return|form"
    r"|respond)\b",
    re.I,
)
TO_AGENCY = re.compile(
    r"\b(?:payroll|benefits|human resources|HR\b|privacy|FOIA|inspector general|hotline"
    r"|director|supervisor|labor relations|safety office|EEO|personnel|facilities|help ?desk"
    r"|congress\w*|senator|representative|comment|OPM|the agency|records|complaints? to"
    r"|report (?:it|them|hazards?|leaks?|fraud))\b",
    re.I,
)


def check_channel(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        where = (
            _by_mail(body, sentence, facts)
            or _by_means(body, sentence, facts)
            or _answered_there(body, sentence)
        )
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
    tool = EQUIPMENT.search(text) or MACHINE.search(text)
    duty = ON_DUTY.search(text) or UNCLOCKED.search(text)
    room = PREMISES.search(text) or (None if OFF_SITE.search(text) else AGENCY_ROOM.search(text))
    hit = tool or duty or room
    if hit is None or is_quoted(body.text, sentence.start + hit.start()):
        return None
    if NOT_THERE.search(text) or OWN_MEANS.search(text):
        return None
    if MY_ADDRESS.search(text):
        return sentence.span
    business = (tool and WE_SEND.search(text)) or _is_internal(body, sentence, facts)
    if GRANTED.search(text) and not re.search(
        r"\b(?:dues|join|survey|picnic|ballots?|nominat\w+|raffle|tickets?|vote|election|sign-?up "
        r"sheet)\b",
        text,
        re.I,
    ):
        return None
    if tool is None and duty is None and not BUSINESS.search(text):
        return None
    return sentence.span if business else None


def _answered_there(body: Body, sentence: Sentence) -> tuple[int, int] | None:
    """ "Hit reply all", under a notice that itself came by the agency's mail."""
    if not TO_ALL.search(sentence.text) or NOT_THERE.search(sentence.text):
        return None
    before = [one for one in body.around(sentence, 3) if one.start <= sentence.start]
    came_by_it = [
        one for one in before if EQUIPMENT.search(one.text) and not NOT_THERE.search(one.text)
    ]
    return sentence.span if came_by_it else None


def _is_internal(body: Body, sentence: Sentence, facts: Facts) -> bool:
    if INTERNAL.search(sentence.text) or BUSINESS.search(sentence.text):
        return True
    before = [one for one in body.around(sentence, 2) if one.start < sentence.start]
    return facts.kind in ("survey", "welcome", "election", "event", "meeting") or any(
        INTERNAL.search(one.text) for one in before
    )
