"""Work held back with a smile: a bug that goes around on Monday, a rule for everything, long lines.

Nobody says what it is. It shows by two things that meet: fewer hands or less work on a day that
is named, and what that is to make the other side do, or a wink.
"""

import re

from .body import Body, Sentence
from .phrases import said
from .stance import next_to

THEY = (
    r"(?:they|management|mgmt|he|she|the (?:[\w-]+ ){0,2}?(?:agency|boss(?:es)?|director|employer|"
    r"hospital|yard|warden|brass|office|suits|chief|commander|captain|administration|top floor"
    r"|center|bureau|department|front office)|somebody|upstairs|downtown)"
)
HAVE_TO = (
    rf"{THEY}(?:[’']ll| will| would|[’']d| might|[’']re going to| are going to)? (?:have to|need to"
    r"|come (?:to|around|running|crawling)|close|shut|cancel|listen|talk|call|notice|sweat|beg|fold"
    r"|cave|settle|feel it|blink|give|understand|learn|hire|think twice|sit down|sign|pay "
    r"attention)"
)
OUTPUT = (
    r"(?:scans?|output|numbers?|production|counts?|throughput|calls?|queues?|backlogs?|lines?"
    r"|piles?"
    r"|stacks?|claims?|orders?|trays?|loads?|totals?|figures|volume|work|mail|floor|phones|desks)"
)
LESS = (
    rf"\b(?:if|when|once|as soon as|watch|see) (?:the |our |their |those |enough )?{OUTPUT} "
    rf"(?:drops?"
    r"|falls?|goes? down|slows?|shrinks?|stops?|stalls?|grows?|doubles?|triples?|backs? up|piles? "
    r"up"
    r"|stacks? up|gets? long|goes? quiet|sits?|dries? up|is (?:half|empty|quiet)|are (?:half|empty"
    rf"|quiet))\b[^.;!?]{{0,60}}?\b{HAVE_TO}"
)
ENOUGH = (
    r"\b(?:if|when|once) (?:enough|half|most|all|every \w+|a third|two thirds|twenty|thirty|forty"
    r"|fifty) (?:of (?:us|you) |people |throats |\w+s )?[^.;!?]{2,60}?\b" + HAVE_TO
)
TALKS_FOR_US = (
    rf"\blet (?:the |that |their |those |a )?(?:\w+ )?{OUTPUT} (?:do|does) (?:the|our|all the)"
    rf" (?:talking|bargaining|arguing)|\blet (?:the |that )?(?:\w+ )?{OUTPUT} (?:speak|talk|argue)"
)
TILL_THEY = (
    rf"\b(?:until|till|’til|’till) (?:the new )?{THEY} (?:finally )?(?:learns?|listens?|talks?"
    rf"|counts?"
    r"|notices?|understands?|calls?|begs?|sees?|hires?|answers?|apologi[sz]es?|gives?|fixes?"
    r"|puts?|comes?)"
)
BACK_BY = (
    rf"\b(?:by|before|in|then|and|soon|watch)\b[^.;!?]{{0,20}}?\b{THEY}(?:[’']ll| will) (?:be "
    rf"(?:back|begging|at the"
    rf" table|on the phone)|come (?:back|to the table)|call|beg)|\b{THEY} can (?:push|run|carry"
    rf"|answer|sort|drive|move"
    r"|clean|cook|file|scan|load|deliver|do) (?:them|it|that|those|the \w+)(?: (?:them|him"
    r"|her)selves)?(?=[.!,]|$)"
)
LET_US_SEE = rf"\blet[’']s see (?:them|him|her|how|who|what|if) |\b{THEY}(?:[’']ll| will) notice\b"
BY_PRESSURE = re.compile(
    rf"{LESS}|{ENOUGH}|{TALKS_FOR_US}|{TILL_THEY}|{LET_US_SEE}|{BACK_BY}", re.I
)
# "Wouldn't it be a shame if nobody could find the keys on Monday?"
A_SHAME = re.compile(
    r"\bwhat if (?:enough|half|all|most|\w+|\d+) of us (?:forget|forgot|lose|lost|call|stay|get"
    r"|got|wake|woke|miss|skip|take"
    r"|took|leave|walk)\b|\b(?:desks?|seats?|chairs?) (?:will be|is going to be|stays?) "
    r"empty\b[^.!?]{0,20}\byours\b"
    r"|\bleave (?:the|your) (?:phone|headset|receiver|radio|scanner|keys|tools?) (?:on|in|at|by) "
    r"the (?:hook|rack|charger|desk"
    r"|drawer|box|gate)\b[^.!?]{0,40}\b(?:at|when|until|till)\b|"
    r"\b(?:would(?:n[’']?t)? (?:it |that )?be|what) (?:such )?a (?:shame|pity|coincidence"
    r"|tragedy) if\b"
    r"[^.!]{0,60}\b(?:nobody|no one|every\w+|all|lost|find|keys|work|start|broke|sick|forgot"
    r"|showed)\b",
    re.I,
)
AILS = (
    r"(?:flu|bug|cold(?! storage|room| room)|fever|cough|virus|throats?|stomachs?|migraines?"
    r"|headaches?|backs?|sniffles"
    r"|sick(?:ness)?|ill(?:ness)?|under the weather|epidemic|something going around|dentists?"
    r"|doctor[’']?s?|car trouble|flat tires?|alarm clocks?|babysitters?|grandmothers?"
    r"|appointments?)"
)
ON_A_DAY = (
    r"(?:(?:this|next|on|for|come|every|exactly|all|by) (?:\w+ )?(?:\w+day|weekend|morning|shift)"
    r"|tomorrow|tonight|the \d+(?:st|nd|rd|th)?|second shift|first shift|third shift|day shift"
    r"|night shift|\w+day)"
)
WINK = said(
    r"wink(?:,? wink)?|nudge|you know what (?:I|we) mean|if you (?:know|get|catch) (?:what|my)"
    r"|funny (?:how|thing)|coincidence|strange(?:ly)?,? how|exactly (?:this|that|the|on)|catching"
    r"|contagious|going around|spread (?:it|the word)|pass it on|you didn[’']?t hear|I never said"
    r"|(?:we|I) (?:can[’']?t|cannot|won[’']?t|would never) (?:say|tell you|suggest)|who knows"
    r"|hint,? hint|just saying|a little bird|ahem|between us"
)
HITS = re.compile(
    rf"\b{AILS}\b[^.!?]{{0,80}}?\b{ON_A_DAY}\b|\b{ON_A_DAY}\b[^.!?]{{0,80}}?\b{AILS}\b", re.I
)
LEAVES = (
    r"(?:(?:badge|clock|punch|log|sign|check|swipe) (?:out|off)|(?:walk|step|go|head|file|march"
    r"|move)"
    r" (?:out|off|outside|downstairs|to the (?:lobby|lot|yard|restroom|nurse|clinic|parking lot"
    r"|cafeteria|union hall|street|sidewalk|front steps))|(?:stand|wait|queue|line up|get) in "
    r"(?:one |"
    r"a |the )?(?:long )?line|line up|take (?:our|your|a|the|that) (?:\w+ )?(?:break|lunch|walk"
    r"|restroom break|day|leave)|put (?:down|away) (?:our|your|the) \w+|sit (?:down|on)|get up"
    r"|stand up|use the restroom|visit the \w+|call in|log out|hang up|turn (?:off|in) (?:our|your"
    r"|the) \w+|leave (?:our|your|the) (?:seats?|desks?|posts?|stations?|lines?|phones?|floor"
    r"|trucks?))"
)
AS_ONE = (
    r"(?:let[’']s (?:all )?|(?:every ?(?:one|body)|all of (?:us|you)|we all|the whole \w+|the "
    r"entire"
    r" \w+|each of us|have the whole \w+) )"
)
TOGETHER = (
    r"(?:together|at once|at the same (?:time|minute|moment)|as one|in one (?:go|line)|all at|sharp"
    r"|on the dot|at (?:noon|\w+ o[’']clock|\d+(?::\d\d)?)|for as long as it takes|as long as it"
    r" takes|and (?:stay|wait|keep) |until|till)"
)
GO_OFF = re.compile(rf"\b{AS_ONE}[^.;!?]{{0,30}}?\b{LEAVES}\b[^.;!?]{{0,60}}?\b{TOGETHER}", re.I)
NOBODY_DOES = re.compile(
    r"\b(?:nobody|no ?one|not one of (?:us|you)|none of (?:us|you)|not a (?:soul|single \w+))\b"
    r"[^.;!?]{0,40}?\b(?:(?:goes|comes|gets|returns|moves|sits) back|goes in|starts?|returns"
    r"|volunteers?|picks? up|answers?|lifts?|logs? (?:in|on)|touches|moves|opens?|takes? (?:a|the"
    r"|any"
    r"|another)|signs? (?:up|in)|swaps?|covers?|stays? (?:late|over))\b[^.;!?]{0,60}?(?:\b(?:until"
    r"|till|’til|’till|unless|before|not one|and (?:see|watch|let))\b|$)",
    re.I,
)
THOROUGH = re.compile(
    r"\b(?:read|spell|check|count|recount|recheck|ask|confirm|verify|explain|repeat|inspect|test"
    r"|weigh"
    r"|measure|sign|log|file|initial|scan|fill|enter|wipe|sweep|follow|use|find|apply|quote|look up"
    r"|write (?:up|down)|report)(?:s|es|ing)?\b[^.;!?]{0,50}?\b(?:twice|two times|three times|again"
    r"|back|every(?:thing| \w+)|each|all (?:of|the|\w+)|the full \w+|in full|slowly|word by word"
    r"|letter by letter|one by one|to the end)\b",
    re.I,
)
PACE = re.compile(
    r"\b(?:slow(?:ly|er)?|easy|gently|no hurry|patience|careful(?:ly)?|steady) (?:is|are|wins"
    r"|does|will"
    r" be) (?:the|our|this|today)\b[^.;!?]{0,20}|\b(?:the|our) (?:word|motto|plan|pace|speed|tempo"
    r"|order of the day|watchword)\b[^.;!?]{0,25}?\b(?:slow|easy|half|crawl|snail|gentle|turtle"
    r"|tortoise|careful)\w*",
    re.I,
)
EVERY = re.compile(
    r"\bevery \w+, every \w+|\ball of it, every|\b(?:four|five|six|ten) times before\b", re.I
)
SITS = re.compile(
    rf"\blet (?:the |that |their |those )?{OUTPUT} (?:sit|wait|ring|rot|pile up|go|grow|stack "
    rf"up)\b|\blet (?:the|those) \w+"
    r" (?:sit|ring|rot|pile up)\b|\bfollow (?:page|every|each|all|the (?:book|manual|rules?))\b"
    r"|\bphones? can ring\b",
    re.I,
)
URGED = said(
    r"(?:we|I) (?:suggest|propose|recommend|urge|say|ask|advise|invite|think you should)"
    r"|let[’']s|every ?(?:one|body)|each of (?:us|you)|all of (?:us|you)|nobody|we just|please"
    r"|together"
    r"|two can play|this (?:week|wk)|from \w+ on|starting|until|as of|spread|join"
)
REASON = said(
    r"safety|unsafe|hazard\w*|lock-?out|alarm|evacuat\w+|fire drill|heat|mask|radiation|vaccine"
    r"|shots?"
    r"|picnic|party|race|walkathon|blood|photo|picture|scam|phish\w*|password|clinic|survey"
    r"|ballots?"
    r"|form|claim form|your own (?:slips?|records?)|agreement|contract language|deadline"
)
NOT_A_CALL = said(
    r"do(?:es)? not|don[’']?t|never|not ask\w*|against the law|illegal|unlawful|neither|nor|not "
    r"walk"
    r"|no strike|see a doctor|stay home if|if you(?:[’']re| are| feel)"
)


LESS_WORK = re.compile(rf"{LESS}|{ENOUGH}|{TALKS_FOR_US}", re.I)


def is_part_of_a_call(text: str) -> bool:
    """Less work, fewer hands or what it is to do to them; alone it need be no call."""
    if REASON.search(text) or NOT_A_CALL.search(text):
        return False
    parts = (BY_PRESSURE, PACE, HITS, EVERY, GO_OFF, NOBODY_DOES)
    return any(one.search(text) for one in parts) or bool(
        THOROUGH.search(text) and URGED.search(text)
    )


def holds_back(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    if REASON.search(text) or NOT_A_CALL.search(text):
        return False
    near = " ".join(one.text for one in next_to(body, sentence))
    if A_SHAME.search(text):
        return True
    if LESS_WORK.search(text) or GO_OFF.search(text) or NOBODY_DOES.search(text):
        return True
    pressed = BY_PRESSURE.search(near)
    if HITS.search(text) and (WINK.search(near) or pressed):
        return True
    slowed = (THOROUGH.search(text) and URGED.search(text)) or EVERY.search(text)
    return bool((slowed or PACE.search(text) or SITS.search(text)) and pressed)
