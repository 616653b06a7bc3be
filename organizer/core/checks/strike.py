"""strike: a call to stop, slow or withhold work together (5 U.S.C. 7116(b)(7))."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .holding_back import holds_back, is_part_of_a_call
from .quoted import is_quoted
from .stance import LAW_FORBIDS, is_negated, next_to
from .strike_lever import pulls_a_lever

# What is done, in its own words: these alone name it.
NAMED = re.compile(
    r"\b(?:on strike|go(?:ing)? on strike|strike (?:vote|action|fund|date|call)|(?:general"
    r"|wildcat|sit-?down|hunger|rolling|one-day) strike|to strike\b|let[’']s strike|we strike"
    r"|strike (?:on|from|until|at|this|next|now)|sick-?outs?|sick[- ]in|blue flu|white flu"
    r"|red flu|walk(?:ing)?[- ]?outs?|walk(?:ing)? (?:off(?: the job)?|out)"
    r"|slow[- ]?downs?|slow(?:ing)? (?:it |things |everything |the work |work )?(?:way )?down"
    r"|go(?:ing)? slow|work(?:ing|s)?[- ](?:\w+ly[- ])?to[- ](?:the[- ])?(?:rules?|letter"
    r"|book)|by[- ]the[- ]book (?:week|day|campaign)|work stoppages?"
    r"|stop(?:ping)? work(?:ing)?|down(?:ing)? tools|put(?:ting)? down (?:our|your"
    r"|their) tools|lay(?:ing)? down (?:our|your) tools"
    r"|sit-?down (?:strike|protest|action)|stay(?:ing)?[- ]away|mass (?:leave|absence|call-?in"
    r"|resignation)|job action|shut(?:ting)? (?:\w+ ){0,3}down|bring (?:\w+ ){1,4}to a (?:halt"
    r"|stop|standstill|crawl)|grind (?:\w+ ){0,3}to a halt|(?:cross|respect|honor) (?:the|a"
    r"|our|any) (?:picket )?line|picket (?:line|the (?:entrance|dock|gate|doors?))"
    r"|block(?:ing)? the (?:gate|door|doors|entrance|dock)"
    r"|(?:tools|pens|pencils|phones|headsets|brushes|scanners|keyboards|radios|keys) down|gloves "
    r"off at|stop(?:ping)? (?:this|the|that) (?:place|line|yard"
    r"|plant|mail|base|office)|(?:ready|time|want|willing|going) to walk\b(?! (?:you|the|a|to"
    r"|through|with|around|in|on|off))|(?:everyone|everybody|all"
    r"|we) (?:\w+ )?out the (?:\w+ )?doors?|we(?:[’']re| are| will)?(?: all| each)? (?:going"
    r"|go) home\b(?= (?:at|on|if|when|early|until|together))|(?:everyone|everybody"
    r"|all of us) (?:goes|leaves|walks|is going) (?:home|out)|empty the (?:floor|building"
    r"|ward)|work slow(?:er"
    r"|ly)?|drag(?:ging)? (?:our|your|their) feet|drag it out|slow-?walk\w*)\b",
    re.I,
)
# What everybody may do for a reason of their own, and nobody may call for.
WITHHELD = re.compile(
    r"\b(?:call(?:s|ing)? (?:in|out)(?: sick)?|call off(?: sick)?|(?:take|taking|use|using"
    r"|put in for|request|ask for) (?:a |the |your |our |their |one )?(?:\w+ )?(?:sick (?:day"
    r"|leave)|day off|annual leave|leave|personal day|mental health day)"
    r"|(?:be|get|all|suddenly|feeling|feel|wake up|call) (?:sick|ill)|(?:come|comes|came"
    r"|coming|went|go|goes) down with (?:something|the flu|a bug|a cold|it)|stay(?:s"
    r"|ing)? (?:home|away|in bed|out)"
    r"|(?:refus(?:e|es|ing)|declin(?:e|es|ing)|turn(?:s|ing)? down|reject(?:s|ing)?"
    r"|boycott(?:s|ing)?|skip(?:s|ping)?|withhold\w*)\s+(?:\w+\s+){0,3}?(?:overtime|OT"
    r"|extra (?:shifts?|hours|duty)|double shifts?|doubles|mandation|assignments?|call-?backs?"
    r"|tasks?|duties|work|charting|floating|side work|details?|orders?|shifts?)"
    r"|(?:leave|leaves|leaving|walk|walks|abandon) (?!them|it |one |a "
    r"|copies)(?:\w+ ){0,3}?(?:posts?|desks?|stations?"
    r"|jobs?|floor|together|en masse|phones?|machines?|trucks?|trays?)|(?:go|step|sit|stand"
    r"|walk) outside|half[- ]speed|at a crawl|as slow(?:ly)? as|lose (?:the "
    r"|your )?(?:paperwork|badges?|keys)|(?:put|set|lay)(?:ting)? (?:our|your|the"
    r"|all) (?:tools|pens|scanners|radios) down"
    r"|(?:take|taking) (?:\w+ ){0,2}(?:twice|three times) as long|take (?:your|our|all the"
    r"|twice the|extra|as much|plenty of|every minute) (?:sweet )?time|check (?:each"
    r"|every) \w+ (?:twice|three times)|long (?:tea|coffee|break|lunch)|let (?:the|it|them"
    r"|everything) (?:\w+ ){0,2}(?:ring|pile|grow|wait|stack|back up|sit|rot)|empty (?:seats|desks"
    r"|chairs|floor)|switch(?:es)? off|phones? off)\b",
    re.I,
)
# Not working, said with its own "no": a call, where "do not call in sick" is advice.
NOT_WORKING = re.compile(
    r"\b(?:refus(?:e|es|ing)|declin(?:e|es|ing)|turn(?:s|ing)? down|say(?:s|ing)? no to|skip"
    r"|boycott|withhold|reject)\b[^.;!?]{2,50}\b(?:until|unless|till)\b|"
    r"\bif (?:nobody|no one|none of us)\b[^.;!?]{1,30}, nothing\b|\b(?:take|taking) (?:the"
    r"|that) day\b(?! to)|\b(?:hands|both hands) in (?:our|your|their) pockets"
    r"|\b(?:nobody|no one|none of us|not one of us|we (?:won[’']t|will not|don[’']?t|do not)"
    r"|don[’']?t|do not)\b[^.;!?]{3,60}\b(?:until|unless|till) (?:they|management|somebody"
    r"|someone|there(?:[’']s| is)|the (?:agency|director|boss|employer|yard|hospital|warden)"
    r"|he|she)\b"
    r"|\b(?:if|when|once) (?:none of us|nobody|no one|not one of us)\b[^.;!?]{0,60}\b(?:they"
    r"|management)(?:[’']ll| will| would| have| must)"
    r"|\b(?:flu|cold|fever|cough|bug|stomach ache"
    r"|headache)\b[^.;!?]{0,40}(?:[.!?] [^.!?]{0,40})?\b(?:yours|pick|choose|same day"
    r"|all (?:get|have|catch)|we suggest|plan it)\b"
    r"|\b(?:(?:don[’']?t|do not|nobody|no one|none of (?:us|you)|not one of (?:us|you)"
    r"|not a (?:single )?(?:one|soul|person)|let no one|never)\s+(?:\w+\s+){0,2}?(?:clocks? in"
    r"|reports?|shows? up|comes? (?:in\b(?! late)|to work)|punch(?:es)? in|logs? in"
    r"|answers? (?:the |a |any )?(?:phones?|pages?|e-?mails?|calls?)|picks? up|touch(?:es)?"
    r"|scans?|process(?:es)?|charts?|badges? in|signs? up|takes? (?:\w+ )?(?:overtime|OT|extra"
    r"|shifts?|calls?)|works? (?:\w+ )?(?:overtime|OT|extra|late|this|on|a|the)\b"
    r"|volunteers? for|accepts?|lifts? a finger|crosses|cross)"
    r"|no overtime|no OT|overtime ban|no more (?:overtime|OT|extra|favors|doubles)"
    r"|no (?:\w+ )?(?:paperwork|charting|phones?|calls|orders|trucks|trays|discharges?"
    r"|patients|mail) (?:until|before|moves?|goes?|leaves?|gets?)|(?:answer|take|do|handle"
    r"|sign|touch|move|drive|open|process|accept|work) no\b|(?<!it )(?<!he )(?<!she )(?<!they "
    r")(?<!doc )(?<!ment )(?<!swer )(?<!tter )(?<!tice )"
    r"(?:just |all )?say(?:s|ing)? no\b"
    r"|\bnot (?:a|one) (?:\w+ )?(?:moves|leaves|goes out)|only (?:do|doing) (?:what|exactly)"
    r"|(?:do|doing|does) (?:only|nothing (?:but|more than)|exactly|no more than"
    r"|the (?:bare )?minimum|just (?:what|your))|(?:exactly|only|just) (?:as|what) (?:the"
    r"|your) (?:manual|book|rules?|job description|description|handbook|procedure)"
    r"|no more(?:,)? (?:and )?no (?:less|faster)|no faster|to the letter|by the book"
    r"|forget(?:s|ting)?\b.{0,20}\b(?:scan|log|badge|clock))",
    re.I,
)
TOGETHER = re.compile(
    r"\b(?:let[’']s|let us|we(?:[’']ll| will| all| are| should| can| must| need| have to"
    r"| could|[’']re)?|all of (?:us|you)|everybody|everyone|every (?:one|nurse|clerk|member"
    r"|employee|single)|each of (?:us|you)|nobody|no one|together|as one|all of (?:us|you)"
    r"|(?:us|you|we) all|every one of (?:us|you)|all|at once|same (?:day|time|morning)"
    r"|(?:the )?whole (?:\w+ )?(?:shift|crew|ward|floor|shop|unit|team|service)"
    r"|entire (?:shift|crew)|join|pass (?:it|this) on|spread the word|in unison|enough of us"
    r"|if (?:we|everyone|everybody|enough)|as a group|stick together|hold(?:s)? (?:out"
    r"|the line|firm)|solidarity|imagine if|what if)\b",
    re.I,
)
PRESSURE = re.compile(
    r"\b(?:until (?:they|the|management|we|he|she|it|our|a|somebody|someone)"
    r"|so (?:that )?(?:they|management)|they(?:[’']ll| will| can[’']?t| cannot| would| might)"
    r"|then (?:they|we|management)|management (?:will|has to|wants)|get (?:the|our) (?:message"
    r"|point)|send (?:a|the|them a) message|make (?:a|our|the|them) (?:point|feel|listen|sweat"
    r"|pay|notice)|show (?:them|management|the)|teach them|feel it|pile(?:s|d)? up|back(?:log"
    r"|s up)|to protest|in protest|to the table|unless (?:they|management)|without (?:us|you)"
    r"|until (?:there|somebody|someone|it|further)|when the \w+ (?:sit|stop|stack|pile"
    r"|don[’']?t)|they (?:listen|talk|notice|blink|settle|sweat)|what would they|let (?:them"
    r"|the)|wknd|tonight|next week|how (?:they|long)|see how|run the|cave|if they (?:won[’']t"
    r"|don[’']?t|do not|will not|refuse)|starting|from (?:monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday)|this (?:weekend|week)|(?:on )?(?:monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday)|tomorrow|may day|they settle|had enough|who runs"
    r"|nothing moves|until the|for a week|going home|thursday|fed up)\b",
    re.I,
)
IMPERATIVE = re.compile(
    r"(?:^|[.!?;:,—–-]\s*|\b(?:please|then|and|so|just|but|or|everybody|everyone"
    r"|now)\s+)(?:please |let[’']s |let us |just |all |everybody |everyone |we (?:all |will "
    r"|should |must |can |need to |are going to )?|nobody |no one |don[’']?t |do not "
    r"|be ready to |get ready to |prepare to |plan to |join (?:us |the |in )?|time to "
    r"|it[’']s time (?:to|for) )*"
    r"(?:strike|call (?:in|out|off)|walk|slow|work to|refuse|decline|turn down|say no|boycott"
    r"|stay (?:home|away|in)|stop|down tools|put down|lay down|take|drag|shut|leave|sit|picket"
    r"|block|skip|reject|cross|respect|honor|go (?:slow|on strike)|sick|do (?:only|nothing"
    r"|exactly|the|just)|join|no overtime|withhold|clock|sign|work)",
    re.I,
)
TOLD = re.compile(
    r"\b(?:1[89]\d\d|20[01]\d|years? ago|decades? ago|century|history|historic|anniversary"
    r"|museum|film|movie|book|documentary|exhibit|remember(?:ed|ing) when|walked (?:out|off)"
    r"|struck\b|went on strike|had struck|was called off|ended|who (?:work"
    r"|are employed) (?:for|at) a private|private (?:company|sector|employer)|on strike (?:at"
    r"|against)|are on strike|is on strike|have been on strike|teachers[’']|bakery|picketed"
    r"|their strike)\b",
    re.I,
)
OTHER_SENSE = re.compile(
    r"\bstrik(?:e|es|ing) (?:names?|first|out|from the list|one|a balance|a deal|a chord"
    r"|through|the (?:words?|sentence|paragraph|clause|name))|\b(?:lightning|bird"
    r"|heat) strikes?|\bno[- ]strike|\bslow down (?:at|for|on|in|to|when|near|and (?:look|read"
    r"|breathe|wave))|\bslow down[,!.]? (?:please|the)|walkout (?:basement|of the)"
    r"|\bstay home (?:if|when) (?:you|sick)|\bif you(?:[’']re| are)? (?:feel "
    r"|feeling )?(?:sick|ill)"
    r"|\bstrike (?:order|list|lists|second|last|third|off|a name|that|those|these|panel"
    r"|system)\b|\b(?:arbitrators?|panel|names)\b.*\bstrik\w+|\bstrik\w+\b.*\b(?:arbitrators?"
    r"|names|sentence|minutes|wording)\b|\b(?:drop|draw|strike) a\b|\bstrikes? (?:me|you"
    r"|us) as|\bthree strikes\b|\bshut(?:ting)? (?:down )?(?:for|the (?:water|power|valve|door"
    r"|gate|elevator|ramp))|(?:office|building|clinic|shop|yard|agency|hospital|center) (?:is"
    r"|has|was|will be) (?:closed|shut)|(?:has|have) closed|storm|snow|weather|federal holiday"
    r"|government shut-?down|elevator|\bshutdown (?:furlough|pay)|will be shut down for"
    r"|closed for|\balarm|evacuat|fire drill",
    re.I,
)
OWN_REASON = re.compile(
    r"\b(?:for a (?:good |personal |family |medical )?reason|of (?:your|his|her|their) own"
    r"|child|family|without (?:penalty|a reason|reprisal)|your right to (?:refuse|decline)"
    r"|you (?:may|can|have the right to|are entitled to|are allowed to) (?:refuse|decline"
    r"|turn down|say no|take|use|request|ask|walk)|an employee may|unsafe|safety|hazard"
    r"|lockout|tag|danger|imminent"
    r"|unless no other|ask your (?:steward|supervisor))\b",
    re.I,
)
LAWFUL = re.compile(
    r"\b(?:off[- ]duty|own time|after work|before (?:work|your shift|the shift)|after (?:your"
    r"|the) shift|on (?:your|our) lunch|lunch break|informational|not block\w*|don[’']?t block"
    r"|do not block|no one (?:leaves|is late|misses)|nobody (?:leaves|is late|misses)"
    r"|leaflet\w*)\b",
    re.I,
)
DISOWNED = re.compile(
    r"\b(?:we (?:are|[’']re|do|did|will|would|have) ?(?:not|never)|not asking|nobody should"
    r"|(?:nobody|no one) (?:here )?(?:wants|told|asked|asks)|please keep|as always"
    r"|may not strike)\b",
    re.I,
)


# Who may not work, or is paid for not working, holds nothing back.
EXCUSED = re.compile(
    r"\b(?:(?:paid|admin(?:istrative)?|excused|weather(?: and safety)?) (?:\w+ )?(?:leave|absence)"
    r"|you are (?:excused|paid|off)|(?:is|are|will be) (?:closed|shut|off[- ]limits)"
    r"|by order of|the (?:\w+ )?(?:fire marshal|inspector)s?)\b",
    re.I,
)


# Who cannot work because something is broken refuses nothing.
CANNOT = re.compile(
    r"\b(?:nobody|no one|none of us|we|you) (?:can(?:not|[’']t)?|could(?:n[’']t)?|is able to|are "
    r"able to)"
    r" (?:log|badge|clock|get|come|scan|print|work|enter|park|answer|use"
    r"|reach)\b[^.;!?]{0,40}\b(?:until"
    r"|till|because|while|since|before) (?:the|it|a)\b",
    re.I,
)


def check_strike(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        if _calls(body, sentence):
            yield found(
                "strike",
                _whole_call(body, sentence),
                "This reads as a call to stop or slow work together. Federal law forbids a"
                " union to "
                "call or condone it.",
                "Take it out. Lawful means: grieve, bargain, testify, leaflet off duty.",
            )


def _whole_call(body: Body, sentence: Sentence) -> tuple[int, int]:
    """With the sentence before or after it, when the call is shared out between them."""
    start, end = sentence.span
    for one in next_to(body, sentence):
        apart = body.text[min(one.end, end) : max(one.start, start)]
        if one != sentence and "\n\n" not in apart and is_part_of_a_call(one.text):
            start, end = min(start, one.start), max(end, one.end)
    return start, end


def _calls(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    if EXCUSED.search(" ".join(one.text for one in next_to(body, sentence))):
        return False
    if CANNOT.search(text) or TOLD.search(text) or OTHER_SENSE.search(text) or LAWFUL.search(text):
        return False
    pulls = pulls_a_lever(body, sentence) or holds_back(body, sentence)
    if pulls and not _is_disowned(body, sentence):
        return True
    hit = _action(body, sentence)
    if hit is None or _is_advised_against(body, sentence, hit):
        return False
    if hit.re is NAMED:
        return bool(IMPERATIVE.search(text) or TOGETHER.search(text) or PRESSURE.search(text))
    if OWN_REASON.search(text):
        return False
    near = " ".join(one.text for one in next_to(body, sentence, 2))
    if hit.re is NOT_WORKING and PRESSURE.search(near) and _is_against_them(near):
        return True
    shared, pressed = TOGETHER.search(near), PRESSURE.search(near) and _is_against_them(near)
    return bool(shared and pressed) or bool(
        IMPERATIVE.search(text) and PRESSURE.search(near) and _is_against_them(near)
    )


def _action(body: Body, sentence: Sentence) -> re.Match[str] | None:
    for pattern in (NAMED, NOT_WORKING, WITHHELD):
        for hit in pattern.finditer(sentence.text):
            if not is_quoted(body.text, sentence.start + hit.start()):
                return hit
    return None


def _is_disowned(body: Body, sentence: Sentence) -> bool:
    near = " ".join(one.text for one in next_to(body, sentence))
    return bool(LAW_FORBIDS.search(near) or DISOWNED.search(near))


def _is_advised_against(body: Body, sentence: Sentence, hit: re.Match[str]) -> bool:
    """ "Don't", "it is against the law", "somebody says", here or right after."""
    near = " ".join(one.text for one in next_to(body, sentence))
    if LAW_FORBIDS.search(near):
        return True
    if not is_negated(sentence, sentence.start + hit.start()):
        return bool(
            re.search(
                r"\bnobody should\b|\bno one should\b|\bto make a point\b", sentence.text, re.I
            )
        )
    # "Do not cross the line" is a call; "do not strike" is none.
    return "line" not in hit.group().lower()


def _is_against_them(near: str) -> bool:
    return bool(
        re.search(
            r"\b(?:they|them|management|boss\w*|brass|agency|director|supervisors?"
            r"|administration|payroll|backlog|the message|until|a point|trucks|contract"
            r"|without us|pile|have to|relief|wednesday|noon|friday|monday|for a week)\b",
            near,
            re.I,
        )
    )
