"""What will become of whom, told flatly: by who or what it is about, and how that ends.

A clause looks ahead (it will, it is going to, by spring it is) and then says one of few things:
something good stays or comes, something bad goes, the other side gives way, our people win, come
away with something, or lose nothing. Which words say so is a matter of these kinds, not of lists
of whole sayings.
"""

import re

from .day_forms import MONTH, WEEKDAY
from .phrases import said

SOFTLY = (
    r"(?:(?:all|also|soon|surely|finally|definitely|certainly|absolutely|simply|just|then|now|again"
    r"|at last|once more|once again|of course|easily|quickly|each|both|still|yet|only|have to|get"
    r" to|be able to|be made to|be forced to|probably) )*"
)
AHEAD = (
    r"(?:will|shall|[’']ll|(?:is|are|am|[’']s|[’']re|[’']m) (?:all |surely |definitely |finally )?"
    r"(?:going|about|sure|bound|set|certain) to|gonna) " + SOFTLY
)
NEVER_AHEAD = (
    r"(?:won[’']t|will (?:never|not|no longer)|(?:isn[’']t|aren[’']t|is not|are not|is never"
    r"|are never) (?:going|about) to|cannot|can[’']t|can not) (?:ever |even |possibly |just )*"
)
GOOD = (
    r"(?:pay|back ?pay|raises?|jobs?|posts?|shifts?|schedules?|telework|leave|overtime|breaks?"
    r"|differentials?|lockers?|parking|spots?|grades?|seniority|pensions?|allowances?|money|checks?"
    r"|bonus(?:es)?|awards?|weekends?|vacation|days? off|contract|agreement|scale|records?"
    r"|reinstatement|promotions?|positions?|desks?|offices?|benefits?|insurance|subsid(?:y|ies)"
    r"|refunds?|remote work|win|victory|hours|percent|lunch (?:breaks?|rooms?|hours?)|lunchroom"
    r"|crews?|staffing|tour|telecommuting|line|bids?)"
)
BAD = (
    r"(?:reprimands?|suspensions?|removals?|discipline|letters?|charges?|write-?ups?|fees?|cuts?"
    r"|layoffs?|RIF|furloughs?|closures?|orders?|transfers?|rotations?|rosters?|quotas?|cameras?"
    r"|polic(?:y|ies)|rules?|memos?|plans?|proposals?|bans?|denials?|ratings?|deductions?"
    r"|reorganization|moves?|changes?|readers?|trackers?|mandates?|mandatory overtime|dress code"
    r"|standards|grievance|warnings?|notices?|schedules?|penalt(?:y|ies)|fines?|demotions?|PIPs?"
    r"|case|complaint|debt)"
)
SETTLED_FOR = (
    r"(?:be|get|been) " + SOFTLY + r"(?:restored|returned|saved|kept|paid(?! (?:by|through|out of)"
    r"\b)|granted|approved|secured|"
    r"protected|raised|doubled|yours|ours|ratified|signed|made good|made whole|honou?red|won|upheld"
    r"|refunded|reimbursed|credited|reinstated|rehired|back|safe|there to stay|put back|given back"
    r"|cleared|vindicated|set right|fixed|put right)"
)
COMES = (
    rf"(?:stay|remain(?! (?:in effect|open|closed))|return|come (?:back|home|through|out ahead)"
    rf"|land|show up|arrive|rise|go (?:up|through|back)|pass|survive|hold|{SETTLED_FOR})"
)
UNDONE = (
    r"(?:gone|dropped|torn up|thrown out|tossed(?: out)?|pulled|lifted|scrapped|killed|reversed"
    r"|undone|taken (?:down|out|off|back)|removed|erased|wiped(?: out| clean)?|cleared|buried"
    r"|finished|history|dead|over(?! (?:by|at)\b)|revoked|cancel?led|withdrawn|shelved|abandoned"
    r"|expunged|struck|voided|repealed|halted|stopped|defeated|beaten|rejected|denied|rescinded"
    r"|overturned|vacated|set aside|ripped up|shredded|cut down|reduced|blocked|off the table|out)"
)
GOES = (
    rf"(?:(?:go|vanish|disappear|die|fall|fail|collapse|end|crumble|go (?:away|down|nowhere)"
    rf"|come (?:out|off|down|undone))(?! (?:to|on|before|into effect|out with)\b)"
    rf"|(?:be|get|been) {SOFTLY}{UNDONE})"
)
LASTS = r"(?:survive|last|stand|hold|happen|stick|fly|pass|see|make it|go (?:through|forward)|work)"
OTHERS = (
    r"(?:(?:the |an? |our |that |this )?(?:[\w-]+ ){0,2}?(?:arbitrator|judge|director|agency"
    r"|management|employer|yard|hospital|board|panel|committee|court|FLRA|MSPB|other side|warden"
    r"|department|commander|impasses panel|administration|chief|boss(?:es)?|superintendent"
    r"|supervisors?|managers?|bureau|office|center|command|front office|mediator)|they|he|she)"
)
GIVES = (
    r"(?:side with|rule (?:for|our|your|in)|find (?:for|in (?:our|your|his|her))|fold|cave|blink"
    r"|crack|crumble|back (?:down|off)|give (?:in|way|up|it back|us (?:what|the|our|everything)|you"
    r" (?:back|what|your)|everyone|every|the money)|settle|surrender|concede|reinstate|restore"
    r"|return (?:the|your|our|every)|put (?:\w+ ){1,3}back|hand (?:back|over)|undo|lift|drop"
    r"|withdraw|cancel|rescind|reverse|overturn|approve|ratify|vote (?:yes|for (?:it|us|this))"
    r"|refund|reimburse|pay (?:up|out|back|for (?:every|each|all|what)|every|each|all|us|you|what)"
    r"|sign(?= (?:it|our|the (?:contract|agreement|deal|settlement|order|papers?))\b|[.,;!]|$)"
    r"|come (?:around|back to|crawling)|see (?:it our way|sense)"
    r"|agree (?:to|with)|throw (?:\w+ ){1,4}out|toss|apologi[sz]e|tear up|rip up|scrap|accept"
    r"|let (?:us|you) (?:keep|have))"
)
PEOPLE = (
    r"(?:you(?: all)?|we(?: all)?|they|he|she|every ?(?:one|body)|any ?(?:one|body)|all|each|both"
    r"|(?:every|each|any|all|our|the|those|these) (?:[\w-]+ ){0,3}?(?:members?|people|folks|crew"
    r"|shift|workers?|nurses?|drivers?|guards?|clerks?|employees?|brothers?|sisters?|families"
    r"|cooks?|mechanics?|inspectors?|officers?|technicians?|techs?|aides?|of (?:you|us|them)|who"
    r"|\w+ers)|members|employees|workers)"
    r"(?: (?:who|that|in|on|from|at|with|of) [^.;:!?]{2,50}?)??"
)
TAKES = (
    r"(?:get|see|have|receive|be (?:getting|paid|given|awarded|owed)|bring home|take home|keep"
    r"|collect|pocket|earn|walk (?:away|out|off) with|go back to|return to|be (?:back )?(?:on|in"
    r"|at)"
    r"(?! (?:the (?:meeting|hall|agenda))\b)|enjoy|hold on to|end up with|come away with)"
)
NOBODY = (
    r"(?:nobody|no ?one|none of (?:us|you|them|the \w+|our \w+)|not (?:a|one)(?: single)?"
    r" [\w-]+(?: of (?:us|you|this local))?|no (?:single )?[\w-]+(?: (?:of|in|on|from|at) (?:the |"
    r"this |our )?\w+)?)(?: who [^.;:!?]{2,40}?)?"
)
LOSES = (
    r"(?:los(?:e|es|ing)\b|go(?:es|ing)? (?:without|hungry|home|anywhere)|be(?:ing)? (?:cut|moved"
    r"|fired|laid off|let go|hurt|worse off|out of|left (?:out|behind)|removed|forced|transferred"
    r"|furloughed|docked|charged|disciplined|written up|touched)|walk(?:s|ing)? away (?:with"
    r" nothing|empty)|leav(?:e|es|ing) (?:empty|with nothing)|pay(?:s|ing)? (?:a|for|one|any)"
    r"|com(?:e|es|ing) (?:away|out|home) (?:with nothing|empty))"
)
WINS = (
    r"(?:win(?! (?:a|the) (?:raffle|door prize|prize|cake))|prevail|triumph|succeed"
    r"|beat (?:it|this|them|him|her|the|that)"
    r"|come out (?:on top|ahead|winners?)|carry the (?:day|vote)|take this (?:one|case)|finish them"
    r"|bring (?:it|this|her|him|them|you|everyone) home|stop (?:it|this|them|the|that)|kill (?:it"
    r"|this|the)|bury|defeat|crush|knock (?:it|this|them) (?:down|out)|put an end to|turn (?:it"
    r"|this"
    r"|that|them) around|set (?:it|this) right|make (?:you|them|him|her|everyone) whole|fix (?:it"
    r"|this|that) for|overturn|reverse|undo|restore)"
)
HAS_IT = (
    rf"(?:have|get|see|bring|put|take|pull|make sure|see to it)\b[^.;:!?]{{1,60}}?"
    rf"\b(?:{GOOD}|{BAD}|them|it|us|him|her|one of (?:you|us))\b[^.;:!?]{{0,25}}?"
    r"\b(?:back(?! to you| with| on \w+day)|out of|off|down|removed|home|around|restored"
    r"|reinstated|reversed|paid|taken|dropped|withdrawn|overturned|undone|lifted|stopped|again)\b"
)
A_TIME = (
    rf"(?:(?:by|before|come|on|this|next|from|within|in|at)\s+(?:the\s+|a\s+|\w+[’']s\s+)?(?:end of"
    rf" )?(?:{WEEKDAY}|{MONTH}|spring|summer|fall|autumn|winter|christmas|labor day|new year\w*"
    r"|month|week|year|payday|noon|tomorrow|tonight|hearing|arbitration|vote|ballot|monday[’']s)"
    r"|today|tomorrow|tonight|soon)"
)
COMES_TO = said(
    rf"{GOOD}(?: [\w-]+){{0,3}}? (?:{AHEAD}|{NEVER_AHEAD}(?:be |go |get )?(?:\w+ )?(?=taken|cut"
    rf"|lost"
    rf"|away|touched|anywhere)){COMES}",
    rf"{GOOD} (?:(?:isn[’']t|aren[’']t|is not|are not) going anywhere|(?:is|are) (?:safe|here to"
    r" stay|secure|untouchable|coming (?:back|home)))",
    rf"{BAD}(?: [\w-]+){{0,3}}? (?:{AHEAD}{GOES}|{NEVER_AHEAD}{LASTS})",
    rf"{OTHERS} {AHEAD}{GIVES}",
    rf"{OTHERS} (?:has|have|[’']s got|will have) no (?:option|choice|alternative|other (?:choice"
    rf"|option))s?(?: left)?(?: (?:other than|but|except)) to",
    rf"{PEOPLE},? {AHEAD}{TAKES}\b[^.;:!?]{{0,60}}?\b{GOOD}",
    rf"{PEOPLE},? {AHEAD}(?:{SETTLED_FOR}|be home again|go home (?:free|safe))",
    rf"{NOBODY} (?:{AHEAD}{LOSES}|(?:is|are) (?:{LOSES}|getting (?:fired|moved|cut|hurt)))",
    rf"{PEOPLE} (?:will (?:not|never)|won[’']t) (?:ever )?(?:pay|lose|be (?:moved|cut|fired"
    rf"|touched|charged"
    r"|docked|sent|transferred|laid off|out of))\b(?! (?:attention|your seat|anything extra for))",
    rf"{GOOD}(?:[’']s| is| are) (?:coming\b(?! up)|on (?:its|the|their) way|in the mail|as good "
    rf"as)",
    rf"{BAD} (?:can(?:no|[’'])t|cannot) (?:be (?:lost|won|upheld)|fail|survive|lose)",
    rf"{BAD}s?\b[^.!?]{{0,50}}?\b(?:it|they) ?{AHEAD}be {UNDONE}",
    rf"(?:increase|amendment|vote|motion|merger|measure|contract|slate|levy) {AHEAD}(?:pass|carry"
    rf"|win|go through)",
    r"(?:we[’']ve|we have|I[’']ve|you[’']ve) (?:got |as good as )?(?:this|that|it) (?:one "
    r")?(?:already )?won",
    r"(?:I|we) (?:guarantee|promise|swear)(?: it| that| you| on)",
    r"(?:will|[’']ll) (?:not|never) (?:pay|lose|owe) (?:a|one|another) (?:cent|penny|dollar|dime)",
    rf"{NOBODY} (?:walks?|comes?|goes|leaves?) (?:\w+ )?(?:with nothing|empty[- ]handed|without a)",
    rf"{GOOD} {AHEAD}be (?:clean|spotless|clear|fine|whole|intact|untouched)",
    rf"{PEOPLE},? {AHEAD}be \w+ing\b[^.;:!?]{{0,40}}?\b(?:again|(?:your|their|our|his|her) old"
    r"|(?:next to|beside|with) us)",
    rf"{PEOPLE},? {AHEAD}(?:like (?:it|what)|love (?:it|what)|be (?:happy with|pleased with|smiling"
    r"|laughing|celebrating)|smile|celebrate)",
    rf"{OTHERS} (?:won[’']t|will (?:never|not)) (?:dare|get away|(?:be able to )?(?:close|cut|keep"
    r"|touch|win|move|fire|take))",
    rf"{OTHERS}(?:[’']s (?:case|plan|argument|proposal))? {NEVER_AHEAD}(?:win|be upheld|hold up)",
    rf"(?:we|you|they|he|she) {NEVER_AHEAD}(?:lose|fail|come (?:away|out) (?:empty|with nothing)"
    r"|be beaten|be moved|be touched)",
    rf"(?:we|this local|the (?:local|union)|our (?:side|team|lawyer|people)|I|your (?:local"
    rf"|union|steward))\s?{AHEAD}(?:{WINS}|{HAS_IT})",
)
# The present tense with a day to come: "Come Tuesday the director signs".
BY_THEN = said(
    rf"{A_TIME}[^.;:!?]{{0,40}}?\b{BAD} (?:comes?|goes?) (?:down|off|away|out)",
    rf"{OTHERS} (?:has no [^.;:!?]{{2,30}} and )?(?:gives?|grants?|hands?|pays?|restores?"
    rf"|returns?) (?:us|you|everyone|everybody|them)"
    rf" (?:\w+ ){{0,2}}(?:{GOOD}|everything|the lot|it all|what)",
    r"(?:every ?(?:one|body)|each|all|those)(?: of (?:you|us))? who [^.;:!?]{3,40}? (?:gets?"
    r"|is|are) (?:\w+ )?(?:promoted|paid|back|hired"
    r"|reinstated|rehired|made whole|a raise|the money)",
    r"you (?:join|sign|file|vote|call|show up)\b[^.;:!?]{0,20}?,? (?:and )?you (?:get|win|keep"
    r"|are paid|have)",
    r"ends? (?:only )?one way",
    rf"(?:{GOOD}|\w+days?)(?: off)? (?:is|are) coming back",
    rf"{A_TIME}[^.;:!?]{{0,40}}?\b(?:{BAD} (?:is|are|gets?) {UNDONE}"
    rf"|{GOOD} (?:is|are|comes?|returns?) (?:back|home|restored|yours|ours|paid|safe)"
    rf"|{OTHERS} (?:signs|folds|caves|settles|pays|backs down|gives in|drops|blinks)"
    r"|we win|it is won|we have it|it[’']s ours)",
    rf"(?:{BAD} (?:is|are|gets?) (?:\w+ )?{UNDONE}|(?:we|you) win|{OTHERS} (?:folds|caves|gives in"
    rf"|backs down|pays up))\b[^.;:!?]{{0,25}}?\b{A_TIME}",
)
# Said of a matter that is open as if nothing stood in the way any more.
AS_GOOD_AS_DONE = said(
    r"(?:is|are|[’']s|[’']re) (?:now |already |all |really )*(?:just|only|merely|nothing but) "
    r"(?:a |"
    r"the )?(?:paperwork|signatures?|details?|formalit(?:y|ies)|timing|dates?)(?: now| away)?",
    r"(?:is|are|[’']s) (?:already |all )*(?:decided|settled|sewn up|wrapped up|locked (?:in|up)"
    r"|nailed down|assured|certain)(?: in (?:our|your) favou?r)?(?=[,.!;]| whatever| no matter)",
    r"(?:expect|count on|plan on|spend|enjoy|look forward to) (?:your|that|the|our) (?:\w+"
    r" ){0,2}(?:back ?pay|raise|money|refund|bonus|award|job|check)",
    r"(?:your |a |our )?(?:yes|ballot|vote|signature|form|grievance)(?: vote)? (?:locks? in"
    r"|guarantees?|secures?|wins?|means) (?:\w+ ){0,4}" + GOOD,
    r"(?:my|our) word (?:that|on (?:it|this|that))|(?:believe it|you can be sure|be sure of it"
    r"|make no mistake)(?=[,.!]| that)",
    r"(?:no|not a|zero|never a) (?:chance|way|doubt) (?:that )?(?:they|we|he|she|it|the|any|a)",
    r"(?:contract|vote|motion|agreement|merger|increase|deal) (?:is|are) passing",
    rf"(?:is|are) keeping (?:its|their|our|your|his|her) (?:\w+ ){{0,2}}?(?:{GOOD}|\w+days?)",
    r"(?:round|case|dispute|fight|vote|grievance|arbitration|bargaining) ends (?:with|in) (?:a|our"
    r"|your|more|every\w*)",
    r"whatever (?:they|anyone|anybody|management) (?:says?|tells? you|claims?)[^.]{0,30}\b(?:win"
    r"|ours|safe|over)",
)
# What management says of itself is news, and no promise of ours.
REPORTED = said(
    r"(?:managers?|management|supervisors?|director|agency|employer|yard|hospital|warden|command"
    r"|department|bureau|office|board|they|he|she|memo|letter|notice)(?: [A-Z]\w+)? (?:has |have"
    r" |also |now )*(?:told|says?|said|announced|wrote|writes|confirmed|claims?|claimed|insists?"
    r"|agreed|promised|assured|expects?|plans?|wants?|proposes?|proposed|denies|denied)"
)
WORDS_ONLY = said(
    r"(?:hear|heard|argue|meet|met|vote on|decide whether|rule (?:on|by|within|in|after)|look at"
    r"|discuss|explain|report|mail|post|count|publish|read|answer questions|be (?:at|in) the "
    r"(?:hall"
    r"|meeting|office))"
)


def looks_ahead(text: str) -> re.Match[str] | None:
    """The words of a clause that tell a good end as certain to come; no report of theirs."""
    hit = COMES_TO.search(text) or BY_THEN.search(text) or AS_GOOD_AS_DONE.search(text)
    if hit is None or REPORTED.search(text[: hit.end()]) or WORDS_ONLY.search(hit.group()):
        return None
    return hit
