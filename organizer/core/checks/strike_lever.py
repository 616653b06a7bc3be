"""Calls that never say "strike": work held back together, as a lever on management.

Three things make such a call, whatever its words: an act that leaves work undone, people who
are to do it together, and what it is meant to do to the other side.
"""

import re

from .as_one import AS_ONE, LATE_AS_ONE
from .body import Body, Sentence
from .phrases import said
from .stance import next_to

THINGS = (
    r"(?:trucks?|carts?|phones?|radios?|scanners?|pens?|tools?|hooks?|wrenches|brooms?|mops?"
    r"|keys|badges?|keyboards?|computers?|screens?|machines?|engines?|cranes?|forklifts?|carts"
    r"|lines?|gates?|trays?|charts?|files?|claims?|orders?|calls|mail|bags?|boxes|vans?|planes?"
    r"|aircraft|ships?|work|jobs?|everything|it all|hand(?:s|sets|pieces)|gear|vests?|lanyards?)"
)
ABSENT = re.compile(
    r"\b(?:(?:call|phone|ring)(?:s|ing)? (?:in|out|off)\b|(?:stay|be|remain)(?:s|ing)? (?:at )?home"
    r"|home (?:with|in bed)|in bed\b|(?:don[’']?t|do not|won[’']t|nobody|no one|not one of us) "
    r"(?:\w+ )?(?:shows? up|come in|comes in|turns? up|reports?|clocks? in)|no-?shows?"
    r"|(?:sick|personal|annual) (?:day|leave)s?|(?:dentist|doctor|doctor[’']s|medical|eye|car)"
    r" (?:appointment|trouble|visit)s?|(?:a |the |with )?(?:fever|flu|stomach bug|bug|migraine"
    r"|headache|sore throat|food poisoning|cold|(?:stomach|tooth|back|ear)[ -]?ache|ailment|cough"
    r"|sniffles?)s?\b|under the weather|feel(?:ing|s)? (?:it|ill"
    r"|sick|poorly|rough|unwell|too tired)|(?:empty|deserted) (?:\w+ )?(?:floors?|desks?|chairs?"
    r"|seats?|lanes?|wards?|shops?)|leave (?:\w+ )?together|oversleep|alarm clocks?"
    r"|(?:put in|ask|apply|sign up) for (?:\w+ )?(?:leave|the day off|a day off))",
    re.I,
)
HELD = re.compile(
    rf"\b(?:(?:park|leave|leaves|leaving|drop|down|put(?:ting)? down|set(?:ting)? down"
    rf"|lay(?:ing)? down|hang(?:ing)? up|switch(?:ing)? off|turn(?:ing)? off|shut(?:ting)? off"
    rf"|shut down|idle|ground|unplug|stack|pile up|sit on|hold back)\s+"
    rf"(?:(?:all|the|our|your|every|up|down|their|any|those|of|last|single)\s+)*{THINGS}\b"
    r"|(?:sit|wait|ride) (?:it|this(?: one)?|the \w+) out|sit (?:down|still|on our hands)"
    r"|(?:hands|arms) (?:folded|crossed|in (?:our|your|their) laps?)|fold (?:our|your) arms"
    r"|(?:walk|march|head|go|file|stream|step) (?:out|off|outside|to the (?:curb|gate|lot|parking"
    r"|street|door|sidewalk|exit|fence)|for the (?:exits?|doors?))"
    r"|(?:do|does|file|touch|sign|answer|process|load|move|scan|open|take|fix|enter|lift|stamp"
    r"|book|clear|ship|deliver|release) (?:nothing|not (?:one|a) \w+|no \w+)"
    r"|(?:pile|piles|piling|back|backs|stack|stacks|heap|heaps|build|builds) up\b"
    r"|go(?:es)? (?:unanswered|undone|unfilled|unfiled|unmopped|cold|dark|quiet|silent)"
    r"|(?:nothing|not (?:a|one) (?:\w+ )?\w+) (?:moves?|leaves?|flies|sails?|rolls?|ships?"
    r"|gets (?:done|filed|through|signed|loaded))"
    r"|not (?:a|one) more \w+|without (?:us|you)\b|nobody at (?:the|their) \w+"
    r"|(?:hands|arms) in (?:our|your|their) pockets|nobody moves|all going home"
    r"|(?:don[’']?t|do not|won[’']t|not) (?:come|go|be|get|report|return) back"
    # What a hand holds is put down at an hour, and stays there.
    r"|(?:park|hang up|put down|lay down|set down|drop|stack|turn over|turn in|lock up|walk away"
    r" from|step away from) (?:the|our|your|their|every|all(?: the| our| your)?) [\w-]+"
    r"|leave (?:the|our|your|every) [\w -]{3,25} (?:where (?:it|they) (?:is|are|lies?|stands?"
    r"|sits?)"
    r"|as (?:it|they) (?:is|are)|(?:un\w+ed)|behind))\b",
    re.I,
)
# So much an hour, and no more; what is handed back until they give way.
RATIONED = re.compile(
    r"\b(?:answer|do|work|process|handle|move|take|finish|close|clear|load|sort|scan|serve|see"
    r"|inspect|write|type|book|enter|read|pull|pick|pack|clean|fix|weld|paint)s?\b[^.;!?]{0,25}?"
    r"\b(?:one|two|three|four|five|\d{1,2}|half|fewer|no more than|only)\b[^.;!?]{0,25}?"
    r"\b(?:an?|per|each|every) (?:hour|shift|day|watch)\b"
    r"|\b(?:at|to) (?:half|a quarter|a third|a crawl|walking|snail[’']s|one)[- ]?(?:the )?"
    r"(?:pace|speed|rate|strength|tempo)?\b(?= |[.,!])"
    r"|\b(?:turn|hand|give|send)(?:s|ing)? (?:in|over|back|up) (?:(?:your|our|the|their|all) )+"
    r"(?:\w+ )?(?:tablets?|radios?|badges?|keys|tools|vests?|phones?|laptops?|pagers?|gear"
    r"|vehicles?|scanners?|uniforms?)\b",
    re.I,
)
NO_MORE = said(r"(?:and )?(?:no|not one|not a \w+|nothing) more|that[’']s (?:it|all)|and stop")
SLOW = re.compile(
    r"\b(?:(?:one|two|three|a) (?:[\w-]+ ){1,2}(?:an?|per) (?:hour|shift|day) (?:is|are|will be)"
    r" (?:plenty|enough|all)|half (?:pace|speed|time|the (?:pace|work))|(?:much|a lot|way) slower"
    r"|(?:go|work|move|drive|take it|nice and) (?:slow|slower|slowly|easy)\b"
    r"|(?:take|takes|taking) (?:(?:all )?(?:your|our) (?:sweet |own )?time|twice|the long way)"
    r"|no (?:hurry|rush|faster)|(?:every|each) (?:single |last )?\w+ (?:by the (?:manual|book"
    r"|rules?|letter)|twice|three times|(?:all|to) \w+)|by the (?:manual|book|letter)"
    r"|(?:every|all|each)(?: \w+)? (?:the )?(?:[\w-]+ )?(?:steps?|checks?|boxes|signatures?)\b"
    r"|all (?:our|your) (?:full )?breaks|full breaks|to the minute|(?:double|triple)[- ]check"
    r"|(?:bare )?minimum"
    r"|(?:and )?not (?:one|a|another) \w+ (?:more|over|longer|beyond|extra)|line by line|rule by "
    r"rule"
    r"|step by step|page by page|work (?:to )?the (?:manual|book|rules?|handbook)|a long,? "
    r"(?:long )?look"
    r"|(?:do|work) (?:your|our) (?:eight|ten|shift|hours)\b|on the dot|look again|nothing (?:more"
    r"|extra)|forget (?:how|where)|misplace|lose the)",
    re.I,
)
EXTRA = re.compile(
    r"\b(?:nobody|no one|none of us|not one of us|we (?:don[’']?t|won[’']t|will not|do not)"
    r"|don[’']?t|do not|stop|quit|no more|let[’']s not|refuse|decline|say no)\b[^.;!?]{0,60}"
    r"\b(?:overtime|OT|extra|voluntary|volunteer\w*|day off|days? off|double|call-?backs?"
    r"|cover(?:s|ing)?|swap\w*|favou?rs?|stay(?:s|ing)? late|come(?:s)? in early|details?)\b",
    re.I,
)
COLLECTIVE = re.compile(
    r"\b(?:we(?:[’'](?:re|ll))?|us|let[’']s|everyone|everybody|all|nobody|no one|none of (?:us|you)"
    r"|whole|entire|together|every (?:one|last)|each of|(?:\w+|\d+) of us|brothers|sisters|folks"
    r"|team|crew|not one|nothing|enough of|half of|most of us|(?:every|each) (?!time|day|year|month"
    r"|week|morning)\w+)\b|^\W*(?:please |so |just |then |from \w+,? )?"
    r"(?:let|park|leave|drop|put|call|stay|go|work|take|inspect|check|do|don[’']?t|walk|sit|slow"
    r"|forget|stop|refuse|say|turn|sign|answer|hang|keep|be|make|use|have|read|follow|come|feel)\b",
    re.I,
)
THEY = (
    r"(?:they|he|she|management|the (?:agency|boss(?:es)?|director|employer|hospital|yard|warden"
    r"|brass|office|front office|suits|chief|commander|captain|administration|top floor)"
    r"|somebody|someone|headquarters|upstairs|downtown)"
)
LEVER = re.compile(
    rf"\b(?:(?:until|till|’til|unless|before) (?:{THEY}\b|there(?:[’']s| is| are)|we (?:get|have"
    rf"|see|hear)|it[’']s (?:signed|settled|fixed)|further|the (?:\w+ )?(?:is|are|comes?|gets?)\b)"
    rf"|(?:so|so that) {THEY}\b|see how (?:the|it|things)|see (?:how|what|if) {THEY}\b|(?:how|what"
    rf"|see) {THEY}"
    rf" (?:likes?|does|do|runs?|manages?|copes?|thinks?|looks?)|see who (?!is|was|has|won"
    rf"|wants)\w+s\b|who"
    rf" (?:could|can|would|will) (?:blame|stop|fire|replace) (?:you|us)|{THEY} (?:need|needs|have"
    rf"|has"
    rf"|ought) to (?:learn|hear|feel|see|know|wake up|understand)|{THEY}(?:[’']ll| will| would) "
    rf"(?:learn"
    rf"|understand|get it|hear|feel|notice|listen|come|call|beg|fold)|let the \w+ (?:speak|talk"
    rf"|pile|grow"
    rf"|do the talking)|(?:the|their) (?:\w+ ){{0,2}}(?:will|[’']ll) (?:be (?:full|stacked|backed "
    rf"up|jammed"
    rf"|buried|empty|silent|dark)|back up|pile up|stop|stand still)|(?:teach|a lesson to) (?:the"
    rf"|that)"
    rf" \w+|(?:then|and(?: then)?|maybe|watch)"
    rf" {THEY}(?:[’']ll| will|[’']d| would| can| might)?\b(?! (?:said|say|have|had|told|asked))"
    rf"|{THEY} (?:can(?:[’']t|not|no)|couldn[’']?t|could not|will not|won[’']t) (?:fire|discipline"
    rf"|write up|replace|punish|ignore|run|suspend|get rid|say|do|touch|AWOL)|let (?:them|him|her"
    rf"|management)"
    rf" (?:see|feel|find|learn|try|sweat|stew|explain|have|wait|wonder|staff|cover|run|do)"
    rf"|make (?:them|him|her)"
    rf" (?:see|feel|listen|pay|sweat|wait|beg|talk|notice|hire)|show (?:them|him|her)|teach (?:them"
    r"|him|her)|(?:nobody|no one) (?:can|could|will) (?:say|prove|do) (?:a |any)?\w+|order or no"
    r" order|you know (?:the|what|which) \w+|you didn[’']?t hear|just (?:a thought|saying)|wink"
    r"|(?:spread|pass) (?:it|this|the word)|by (?:word of )?mouth only|don[’']?t (?:write|forward"
    r"|put)"
    r" (?:this|it)|get (?:their|his|her) attention|what (?:can|could) they|without (?:us|you)\b"
    r"|back to the table|on (?:the )?(?:boss|chief|director|management)[’']s desk"
    r"|(?:from|starting) (?:tonight|today|tomorrow|now|\w+day)\b[^.]{0,60}\b(?:no|nobody|nothing)"
    r"|cave|blink|fold|give in|come (?:around|crawling)|(?:call|phone|ring) (?:in"
    r"|out)[.,!]? call)\b",
    re.I,
)
AS_AN_ANSWER = re.compile(rf"\b(?:if|when|once|as soon as|as long as) {THEY} \w+", re.I)
# "Until the Director signs": what the other side is to do before work goes on.
UNTIL_THEY_GIVE = said(
    r"(?:until|till|’til|’till|unless|before) (?!you\b|I\b|your\b|we (?:have|know|hear|see|meet"
    r"|talk))"
    r"[^.;!?]{1,50}?\b(?:signs?|signed|hires?|hired|talks?|listens?|bargains?|meets?|met|fix(?:es)?"
    r"|fixed|pull(?:s|ed)|comes? down|comes? back|comes? to|picks? up|pays?|agrees?|gives? (?:in"
    r"|way|us)"
    r"|(?:is|are) (?:on|in|back|here|fixed|hired|paid|staffed)|settles?|settled|restores?d?|adds?"
    r"|drops?|dropped|backs? off|staffs?|withdr(?:aws?|ew|awn)"
    r"|apologi[sz]es?|answers?|changes?|cancels?|posts?|brings?|puts?|gone|working|reinstated"
    r"|back)",
)
LAWFULLY = said(
    r"(?:fight|ask|file|grieve|bargain|press|talk|meet|write|call your|keep (?:notes|records|asking"
    r"|fighting|at it at the table)|testify|leaflet|vote|petition|read|study|wait for (?:the|an)"
    r"|sign (?:nothing|anything)|sign any\w*|don[’']?t sign|do not sign|practice|present practice"
    r"|stays?"
    r" (?:in force|as it is|the same)|remains?|continues?|applies|apply|holds|hold on to"
    r"|keep (?:your"
    r"|the|a|every)|don[’']?t (?:throw|guess|post|talk|open|move in|buy|pay|worry)|do not (?:throw"
    r"|guess"
    r"|post|talk|open|buy|pay)|is|are|was|were|will|has|have|may|can|open|closed|leaves until)",
)
OUTRIGHT = said(
    r"wild-?cat",
    r"stand-?down\b[^.]{0,40}\b(?:wink|all (?:day|of us)|together|until)",
    r"bring (?:this|the|that|their) \w+ to (?:its|their|his|her) knees",
    r"nothing (?:gets|goes|will get|will go|moves|leaves) (?:delivered|out|done|through|shipped"
    r"|anywhere)",
    r"(?:stop|drop) (?:what(?:ever)?|everything) you(?:[’']re| are)? ?(?:doing)?",
    r"(?:sit|stay|stand) (?:down )?(?:in|at|on|by) [^.;]{2,40} and (?:stay|sit|don[’']?t"
    r"|do not) ?(?:there"
    r"|down|put|move|budge|still)?",
    r"no (?:extra|voluntary|more) (?:shifts?|hours|overtime)[^.;]{0,40}\bno (?:swaps?|favou?rs?"
    r"|overtime"
    r"|cover\w*|call-?backs?|volunteer\w*)",
    r"(?:we|everybody|everyone|let[’']s) (?:\w+ )?(?:walk|go|work|move)[^.;]{0,20}\b(?:don[’']?t"
    r"|do not"
    r"|never) (?:hurry|rush|run)",
    r"(?:nobody|no one) (?:drives|flies|moves|works|scans|lifts|loads|types|sorts|cooks"
    r"|cleans)\b(?! alone"
    r"| a double| more than| past| without| over)",
    r"withhold(?:ing)? (?:our|your|all|their) (?:labor|labour|work|services?|hands)",
    r"no (?:signature|contract|raise|deal|agreement|money|pay|staff|answer|parking), no "
    r"(?:service|work"
    r"|overtime|deliver\w+|trucks?|calls?|coffee|reports?|trains?|mail)",
    r"keep (?:them|it|the \w+) (?:parked|grounded|down|idle|shut|stopped|locked|off|dark)(?= "
    r"|[.,!]|$)",
    r"(?:a|one|two) days? without (?:us|any of us|the \w+)",
    r"woke? up with (?:a|the) \w+|wakes? up with (?:a|the) \w+",
    r"use (?:that|all (?:that|your)|up (?:that|your)) sick leave|if you (?:get|catch) my drift",
)
SHARED_ILLNESS = re.compile(
    r"\b(?:everyone|everybody|all of (?:us|you)|(?:us|you) all|whole \w+|(?:\w+|\d+) of us|we all"
    r"|all"
    r"|together|same (?:day|morning|shift))\b[^.!?]{0,80}\b(?:fever|flu|bug|sick|ill|cold"
    r"|appointments?|headaches?|under the weather|stomach|cough)\b",
    re.I,
)
ITS_OWN_REASON = re.compile(
    r"\b(?:(?<!what )(?<!as )if (?:you(?:[’']re| are)?|the|a|an|your|it|anyone|somebody|someone)\b"
    r"|really (?:are )?sick"
    r"|unsafe|safety|danger\w*|hazard\w*|heat|fire|alarm|evacuat\w+|storm|snow|ice|icy|road|visit"
    r"|vaccin\w+|shots?|doctor[’']s orders|certificate|before you sign|until you (?:have|are)"
    r"|read (?:all|the|it)|picnic|party|lunch|break time|gloves on|goggles|harness|helmet|guard is "
    r"back|game is|on TV|movie|supper|on your (?:own|break|lunch)"
    r"|be back on time|off duty|after (?:work|your shift))\b",
    re.I,
)


COMMAND = re.compile(
    r"\b(?:let[’']s|nobody|no one|not one of us|none of us|all of us|everybody|everyone|we all)\b"
    r"|(?:^|[.:;,!—–-] )(?:please |so |and |just |then |now )?(?:let|park|leave|drop|put|refuse"
    r"|hold"
    r"|stop|don[’']?t|do not|sit|stay|keep (?:back|your hands)|turn|hang|work|go|say no|take no"
    r"|do no"
    r"|do your|answer no|touch no|file no|ignore|skip)\b",
    re.I,
)


WINKED = re.compile(r"[“\"][^”\"]*[”\"](?=.*\bwink)", re.I)


def pulls_a_lever(body: Body, sentence: Sentence) -> bool:
    """Work left undone, together, so that the other side gives way."""
    text = sentence.text
    outright = OUTRIGHT.search(text) or AS_ONE.search(text)
    if outright and not ITS_OWN_REASON.search(WINKED.sub("", text)):
        return True
    if LATE_AS_ONE.search(text) or _holds_out(text):
        return True
    act = _act(text)
    if act is None or not COLLECTIVE.search(text) or ITS_OWN_REASON.search(text):
        return False
    near = " ".join(one.text for one in next_to(body, sentence))
    if act is ABSENT and SHARED_ILLNESS.search(text) and _is_proposed(text):
        return bool(LEVER.search(near) or re.search(r"\b(?:day|\d|tomorrow|same)", text, re.I))
    if act in (RATIONED, SLOW) and AS_AN_ANSWER.search(text):
        return True
    if act is RATIONED and NO_MORE.search(text):
        return True
    return bool(LEVER.search(near))


def _holds_out(text: str) -> bool:
    """A command, or "no one", and then what must happen first."""
    until = UNTIL_THEY_GIVE.search(text)
    if until is None or ITS_OWN_REASON.search(text):
        return False
    before = text[: until.start()]
    return bool(COMMAND.search(before)) and not LAWFULLY.search(before)


def _act(text: str) -> re.Pattern[str] | None:
    return next((one for one in (ABSENT, EXTRA, SLOW, RATIONED, HELD) if one.search(text)), None)


def _is_proposed(text: str) -> bool:
    """Told to people or floated; not told of what has been."""
    return not re.search(r"\b(?:was|were|had|did|has been|have been|got|caught|reported)\b", text)
