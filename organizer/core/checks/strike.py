"""strike: a call to stop, slow or withhold work together (5 U.S.C. 7116(b)(7))."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .quoted import is_quoted
from .stance import LAW_FORBIDS, is_negated, next_to

# What is done, in its own words: these alone name it.
NAMED = re.compile(
    r"\b(?:on strike|go(?:ing)? on strike|strike (?:vote|action|fund|date|call)|(?:general|wildcat|sit-?down|hunger|rolling|one-day) strike|to strike\b|let[’']s strike|we strike|strike (?:on|from|until|at|this|next|now)|sick-?outs?|sick[- ]in|blue flu|white flu|red flu|walk(?:ing)?[- ]?outs?|walk(?:ing)? (?:off(?: the job)?|out)"
    r"|slow[- ]?downs?|slow(?:ing)? (?:it |things |everything |the work |work )?(?:way )?down|go(?:ing)? slow|work(?:ing)?[- ]to[- ](?:the[- ])?rule|by[- ]the[- ]book (?:week|day|campaign)|work stoppages?|stop(?:ping)? work(?:ing)?|down(?:ing)? tools|put(?:ting)? down (?:our|your|their) tools|lay(?:ing)? down (?:our|your) tools"
    r"|sit(?:ting)?[- ]?down|stay(?:ing)?[- ]away|mass (?:leave|absence|call-?in|resignation)|job action|shut(?:ting)? (?:\w+ ){0,3}down|bring (?:\w+ ){1,4}to a (?:halt|stop|standstill|crawl)|grind (?:\w+ ){0,3}to a halt|(?:cross|respect|honor) (?:the|a|our|any) (?:picket )?line|picket (?:line|the (?:entrance|dock|gate|doors?))|block(?:ing)? the (?:gate|door|doors|entrance|dock)"
    r"|tools down|pens down|gloves off at|empty the (?:floor|building|ward)|work slow(?:er|ly)?|drag(?:ging)? (?:our|your|their) feet|drag it out|slow-?walk\w*)\b",
    re.I,
)
# What everybody may do for a reason of their own, and nobody may call for.
WITHHELD = re.compile(
    r"\b(?:call(?:s|ing)? (?:in|out)(?: sick)?|call off(?: sick)?|(?:take|taking|use|using|put in for|request|ask for) (?:a |the |your |our |their |one )?(?:\w+ )?(?:sick (?:day|leave)|day off|annual leave|leave|personal day|mental health day)|(?:be|get|come down|all|suddenly|feeling) (?:sick|ill|with (?:something|the flu|a bug))|stay(?:s|ing)? (?:home|away|in bed)"
    r"|(?:refus(?:e|es|ing)|declin(?:e|es|ing)|turn(?:s|ing)? down|say(?:s|ing)? no to|reject(?:s|ing)?|boycott(?:s|ing)?|skip(?:s|ping)?|withhold\w*|no more|not (?:accept|take|work|volunteer for)|sign(?:s|ing)? up for|take|takes|work|works|volunteers? for|accept|accepts|pick up|picks up)\s+(?:\w+\s+){0,3}?(?:overtime|OT|extra (?:shifts?|hours|duty)|double shifts?|doubles|mandation|assignments?|call-?backs?|tasks?|duties|work|charting|floating|side work|details?)|no overtime|overtime ban"
    r"|(?:don[’']t|do not|nobody|no one|not) (?:\w+ )?(?:clock in|report|show up|come (?:in|to work)|punch in|log in|answer (?:the )?(?:phones?|pages?|e-?mails?|calls?)|pick up (?:the )?phones?|touch|scan|process|chart|badge in)|(?:leave|leaves|leaving|walk|walks) (?:\w+ ){0,3}?(?:posts?|desks?|stations?|jobs?|work|floor|together|en masse)|only (?:do|doing) (?:what|exactly)|(?:do|doing|does) (?:only|nothing (?:but|more than)|exactly|no more than|the (?:bare )?minimum|just)"
    r"|take (?:your|our|all the|twice the|extra|as much|plenty of|every minute) (?:sweet )?time|(?:take|taking) (?:\w+ ){0,2}(?:twice|three times) as long|half[- ]speed|at a crawl|as slow(?:ly)? as|lose (?:the |your )?(?:paperwork|badges?|keys)|forget(?:s|ting)?\b.{0,20}\b(?:scan|log|badge|clock)|to the letter|by the book|check (?:each|every) \w+ (?:twice|three times)|(?:not|nobody|no one) lift(?:s)? a finger|switch(?:es)? (?:off|their phones)|phones? off|sick (?:day|leave))\b",
    re.I,
)
TOGETHER = re.compile(
    r"\b(?:let[’']s|let us|we(?:[’']ll| will| all| are| should| can| must| need| have to| could|[’']re)?|all of (?:us|you)|everybody|everyone|every (?:one|nurse|clerk|member|employee|single)|each of (?:us|you)|nobody|no one|together|as one|all|at once|same (?:day|time|morning)|whole (?:shift|crew|ward|floor|shop)|entire (?:shift|crew)|join|pass (?:it|this) on|spread the word|in unison|enough of us|if (?:we|everyone|everybody|enough)|as a group|stick together|hold(?:s)? (?:out|the line|firm)|solidarity|imagine if|what if)\b",
    re.I,
)
PRESSURE = re.compile(
    r"\b(?:until (?:they|the|management|we|he|she|it|our|a|somebody|someone)|so (?:that )?(?:they|management)|they(?:[’']ll| will| can[’']?t| cannot| would| might)|then (?:they|we|management)|management (?:will|has to|wants)|get (?:the|our) (?:message|point)|send (?:a|the|them a) message|make (?:a|our|the|them) (?:point|feel|listen|sweat|pay|notice)|show (?:them|management|the)|teach them|feel it|pile(?:s|d)? up|back(?:log|s up)|to protest|in protest|to the table|unless (?:they|management)|without (?:us|you)|how (?:they|long)|see how|run the|cave|if they (?:won[’']t|don[’']t|do not|will not|refuse)|starting|from (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:weekend|week)|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|may day|they settle|had enough|fed up)\b",
    re.I,
)
IMPERATIVE = re.compile(
    r"(?:^|[.!?;:,—–-]\s*|\b(?:please|then|and|so|just|but|or|everybody|everyone|now)\s+)(?:please |let[’']s |let us |just |all |everybody |everyone |we (?:all |will |should |must |can |need to |are going to )?|nobody |no one |don[’']t |do not |be ready to |get ready to |prepare to |plan to |join (?:us |the |in )?|time to |it[’']s time (?:to|for) )*"
    r"(?:strike|call (?:in|out|off)|walk|slow|work to|refuse|decline|turn down|say no|boycott|stay (?:home|away|in)|stop|down tools|put down|lay down|take|drag|shut|leave|sit|picket|block|skip|reject|cross|respect|honor|go (?:slow|on strike)|sick|do (?:only|nothing|exactly|the|just)|join|no overtime|withhold|clock|sign|work)",
    re.I,
)
TOLD = re.compile(
    r"\b(?:1[89]\d\d|20[01]\d|years? ago|decades? ago|century|history|historic|anniversary|museum|film|movie|book|documentary|exhibit|remember(?:ed|ing) when|walked (?:out|off)|struck\b|went on strike|had struck|was called off|ended|who (?:work|are employed) (?:for|at) a private|private (?:company|sector|employer)|on strike (?:at|against)|are on strike|is on strike|have been on strike|teachers[’']|bakery|picketed|their strike)\b",
    re.I,
)
OTHER_SENSE = re.compile(
    r"\bstrik(?:e|es|ing) (?:names?|first|out|from the list|one|a balance|a deal|a chord|through|the (?:words?|sentence|paragraph|clause|name))|\b(?:lightning|bird|heat) strikes?|\bno[- ]strike|\bslow down (?:at|for|on|in|to|when|near|and (?:look|read|breathe|wave))|\bslow down[,!.]? (?:please|the)|walkout (?:basement|of the)|\bstay home (?:if|when) (?:you|sick)|\bif you(?:[’']re| are)? (?:feel |feeling )?(?:sick|ill)"
    r"|\b(?:drop|draw|strike) a\b|\bstrikes? (?:me|you|us) as|\bthree strikes\b|\bshut(?:ting)? (?:down )?(?:for|the (?:water|power|valve|door|gate|elevator|ramp))|government shut-?down|elevator|\bshutdown (?:furlough|pay)|will be shut down for|closed for",
    re.I,
)
OWN_REASON = re.compile(
    r"\b(?:for a (?:good |personal |family |medical )?reason|of (?:your|his|her|their) own|child|family|without (?:penalty|a reason|reprisal)|your right to (?:refuse|decline)|you (?:may|can|have the right to|are entitled to|are allowed to) (?:refuse|decline|turn down|say no|take|use|request|ask|walk)|an employee may|unsafe|danger|imminent|unless no other|ask your (?:steward|supervisor))\b",
    re.I,
)
LAWFUL = re.compile(
    r"\b(?:off[- ]duty|own time|after work|before (?:work|your shift|the shift)|after (?:your|the) shift|on (?:your|our) lunch|lunch break|informational|not block\w*|don[’']t block|do not block|no one (?:leaves|is late|misses)|nobody (?:leaves|is late|misses)|leaflet\w*)\b",
    re.I,
)


def check_strike(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        if _calls(body, sentence):
            yield found(
                "strike",
                sentence.span,
                "This reads as a call to stop or slow work together. Federal law forbids a union to "
                "call or condone it.",
                "Take it out. Lawful means: grieve, bargain, testify, leaflet off duty.",
            )


def _calls(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    hit = _action(body, sentence)
    if hit is None or TOLD.search(text) or OTHER_SENSE.search(text) or LAWFUL.search(text):
        return False
    if _is_advised_against(body, sentence, hit):
        return False
    if hit.re is NAMED:
        return bool(IMPERATIVE.search(text) or TOGETHER.search(text) or PRESSURE.search(text))
    if OWN_REASON.search(text):
        return False
    near = " ".join(one.text for one in next_to(body, sentence))
    shared, pressed = TOGETHER.search(text), PRESSURE.search(near)
    return bool(shared and pressed) or bool(
        IMPERATIVE.search(text) and PRESSURE.search(near) and _is_against_them(near)
    )


def _action(body: Body, sentence: Sentence) -> re.Match[str] | None:
    for pattern in (NAMED, WITHHELD):
        for hit in pattern.finditer(sentence.text):
            if not is_quoted(body.text, sentence.start + hit.start()):
                return hit
    return None


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
    # "Nobody takes overtime" and "do not cross the line" are calls; "do not strike" is none.
    withholds = re.search(
        r"\b(?:nobody|no one|no overtime|don[’']t|do not|not)\b.{0,40}\b(?:overtime|OT|clock|cross|report|show up|come in|extra|doubles|sign|touch|answer|scan|process|badge|log|volunteer|pick up|lift)\b",
        sentence.text,
        re.I,
    )
    return not withholds


def _is_against_them(near: str) -> bool:
    return bool(
        re.search(
            r"\b(?:they|them|management|boss\w*|brass|agency|director|supervisors?|administration|payroll|backlog|the message|until|a point)\b",
            near,
            re.I,
        )
    )
