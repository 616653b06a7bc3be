"""How people promise an outcome without the word: who will come out of it how, and how surely."""

import re

from .phrases import said

SURELY = (
    r"(?:\s+(?:all|also|soon|certainly|definitely|surely|finally|absolutely|easily|each|both|never"
    r"|be able to|get to|have to|end up|wind up|come out|then|yet|at last|once again|still))*"
)
WILL = rf"(?:will|shall|[’']ll|won[’']t|is going to|are going to|am going to|gonna){SURELY}"
OURS = (
    r"(?:we|you|they|she|he|everyone|everybody|anyone|nobody|no one|none of (?:you|us|them)"
    r"|all (?:of (?:you|us|them)|\w+)(?: of (?:you|us|them))?|every (?:one|last"
    r"|single)?(?: of)? ?\w*"
    r"|each (?:of )?(?:you|us|one|\w+)|our (?:\w+ ){0,2}\w+|the (?:\w+ )?(?:people|members|crew"
    r"|shift"
    r"|fired|two|three|four|five|six|seven|eight|nine|ten|dozen|others?)|those (?:who"
    r"|of) [^.,;]{2,40}"
    r"|(?:your|people[’']s|their|his|her) (?:\w+ )?(?:job|jobs|case|grievance|record|file|pay"
    r"|shift))"
)
MADE_GOOD = (
    r"(?:(?:be|get|go|come|have (?:\w+ ){1,5}|see (?:\w+ ){1,4}|walk|bring (?:\w+ ){1,3})\s*"
    r"(?:(?:right|safely|happily) )?"
    r"(?:back(?: (?:on|at|in|home|to|by|where|before)\b.{0,30})?|home(?: again| free| safe)?"
    r"|made whole|whole again|off the hook|in the clear|scot-?free|cleared|vindicated|restored"
    r"|reinstated|rehired|gone|dropped|withdrawn|wiped(?: \w+)?|expunged|reversed|overturned"
    r"|rescinded|thrown out|tossed(?: out)?|undone|cancell?ed|repaid|refunded|reimbursed"
    r"|compensated|paid(?: (?:in full|back|out|for|every)\b.{0,20})?|safe|protected|fine|okay|yours"
    r"|ours|granted|approved|upheld|sustained|laughed out|home by))"
)
OUTCOME = said(
    rf"{OURS}\s*{WILL}\s+{MADE_GOOD}",
    rf"(?:it|this|that|the (?:\w+ ){{0,2}}(?:vote|contract|motion|merger|deal|case|grievance|appeal"
    rf"|agreement|referendum|amendment|package|slate|dues increase|raise)|your case"
    rf"|our case)\s*{WILL}"
    r"\s+(?:pass|carry|win|go (?:our|your) way|go through|come (?:out|through)|be (?:a landslide"
    r"|unanimous|easy|over (?:soon|quickly|by))|fly|sail through|get through|end well|turn out)",
    rf"(?:the |our |your )?(?:[\w-]+ ){{1,4}}{WILL}\s+be in (?:the|our|your) (?:new |next |final )?"
    r"(?:agreement|contract|deal|settlement|check|paycheck|pocket|hands)",
    r"and (?:you(?:[’']ll| will) (?:get|see|collect|keep|never)|(?:you|we|it|he|she|they)(?:[’']ll"
    r"| will) (?:win|be (?:paid|back|made)|come out|go away))",
    r"(?:get|win|have|bring|put|give|hand|buy) (?:\w+ ){1,4}back (?:by|before|in time|this|next"
    r"|within"
    r"|for (?:good|sure|certain))",
    rf"(?:they|he|she|management|the (?:\w+ )?(?:agency|team|director|employer|panel|judge"
    rf"|arbitrator"
    rf"|board|boss|office|yard|hospital|other side|warden|company))(?:[’']s"
    rf" \w+)?\s*{WILL}\s+(?:fold"
    r"|cave|blink|crumble|crack|back (?:down|off)|give (?:in|way|up|us|you)|come (?:around|crawling"
    r"|begging)|sign|pay up|settle|lose|have to (?:pay|sign|give|take|put|restore)|see it our way"
    r"|see"
    r" sense|rule for|side with|throw|toss|kick|laugh|agree with us|drop)",
    r"(?:all|every one|each) (?:of (?:you|us|them) )?(?:who|that) (?:\w+ ){1,6}(?:gets?|wins?"
    r"|is paid"
    r"|are paid|goes back)",
    r"(?:will|[’']ll|going to) be (?:begging|crawling|crying|sorry|lucky|glad to|happy to|forced to"
    r"|ready to (?:sign|deal|settle))",
    r"(?:you|we|nobody|no one|they|none of (?:us|you))(?:[’']ll| will) (?:never"
    r"|not ever) (?:have to|need"
    r" to|see|work|hear of|worry|lose|again)",
    r"there(?:[’']ll| will) be no (?:more )?(?:mandatory|mandated|forced|layoffs?|cuts?|furloughs?"
    r"|RIF"
    r"|weekends?|doubles|closures?|moves?|firings?|discipline|reprisals?)",
    rf"(?:your|his|her|their|our) (?:\w+ )?(?:record|file|name|job|jobs|pay|grade|telework|shift"
    rf"|leave"
    rf"|pension|schedule|seniority|post|clinic|office|lab)\s*(?:is|are|{WILL} (?:be|stay)) (?:clean"
    rf"|safe"
    r"|secure|protected|clear|untouched|going nowhere|yours|ours|here to stay)",
    r"(?:see|get|have|collect) (?:every|each) (?:cent|penny|dollar|hour|day)",
    rf"(?:we|the local|the union)\s*{WILL}\s+(?:beat|win|crush|kill|stop|bury|wipe the floor"
    rf"|prevail"
    r"|overturn|reverse|defeat)",
    r"(?:have to|going to have to) (?:eat|swallow|take back|undo|rip up|tear up)",
    r"(?:raise|pay|money|bonus|job|shift|day|spot|prize) (?:is|are) (?:yours|ours)\b",
    r"next in line(?: and)? (?:\w+ )?(?:will|[’']ll|to be)",
)
SURE_WORDS = said(
    r"take (?:that|it|this) to the bank",
    r"as good as (?!new|it gets|any|ever|gold|the)\w+",
    r"(?:it[’']s|is|only|just|merely|now) a (?:question|matter) of (?:days?|weeks?|time|when"
    r"|hours)",
    r"not (?:a (?:question|matter) of )?(?:if|whether),? (?:but|only|just) (?:of )?when",
    r"(?:I|we)(?:[’']d|[’']ll| would| will)? (?:bet|stake|wager)\b(?: \w+){0,4}",
    r"(?:my|our) money(?:[’']s| is) on",
    r"hands down",
    r"by a (?:mile|landslide|country mile|wide margin|mile and a half)",
    r"(?:it[’']s|is|that[’']s) a (?:given|formality|cinch|sure bet|shoo-in|no-brainer|certainty"
    r"|safe bet|foregone conclusion|open and shut case|winner)",
    r"open[- ]and[- ]shut",
    r"(?:no|not a|zero|nil|isn[’']t a|hasn[’']t a|haven[’']t a|don[’']t have a|doesn[’']t have a)"
    r" (?:way|chance|prayer|snowball[’']s chance|hope|doubt|question)\b",
    r"(?:no (?:arbitrator|judge|panel|board|court)(?: \w+){0,3}) (?:will|would|could|is going to)",
    r"(?:never|not) (?:going to )?(?:stand up|hold up|survive|fly|stick|hold water|last)",
    r"(?:consider|call) it (?:done|won|a win|settled|gone)",
    r"(?:we[’']ve|we have|you[’']ve|you have) (?:already )?(?:got|won) (?:this|them|it)(?: one)?"
    r"(?: beat(?:en)?| licked)?(?= |[.!,])",
    r"(?:home|walk|waltz|cruise|sail) (?:free|to victory|through)",
    r"(?:victory|a win|the win|success) is (?:\w+ )?(?:certain|ours|assured|near|coming|guaranteed"
    r"|within|a matter|around)",
    r"(?:nothing|no reason|no need) to (?:worry|fear)",
    r"sure as \w+",
    r"(?:has|have|[’']ve|[’']s) (?:never|not) (?:yet )?lost (?:one|a|any)",
    r"(?:we|you|they)(?:[’']ve| have) (?:already|as good as|practically|basically|all but) won",
    r"can only (?:rule|go|end|decide|vote|come out) (?:one|our|your|this) way",
    r"(?:has|have|[’']s got|[’']ve got) no (?:case|leg to stand on|defen[cs]e|choice|argument"
    r"|chance)",
    r"(?:won[’']t|isn[’']t going to|aren[’']t going to|will not|not about to) (?:last|survive|stand"
    r"|lose"
    r"|start|stick|fly)",
    r"(?:sure|safe) bet",
    r"can[’']t (?:miss|lose|fail)",
    r"(?:can[’']t|cannot|can not) (?:possibly |help but )?(?:lose|fail|miss|win this|be stopped"
    r"|go wrong)",
    r"count on (?:a|your|the|it|us to (?:get|win)|winning|getting|seeing|being|having)",
    r"(?:is|are|it[’']s|that[’']s) (?:in the bag|a (?:done deal|lock|sure thing|slam dunk)"
    r"|bound to)",
    r"(?:guaranteed?|certain|sure|bound|destined) to (?:win|pass|get|be|lose|settle|fold|go|prevail"
    r"|rule|come)",
    r"you (?:have|[’']ve got) (?:my|our) (?:word|guarantee|promise)",
    r"(?:trust|believe) (?:me|us)[,:]",
)
OF_AN_OUTCOME = said(
    r"(?:we|you|it|case|cases|vote\w*|grievances?|arbitrat\w+|hearing|appeals?|back ?pay|pay"
    r"|raises?"
    r"|jobs?|contract|agreement|settle\w*|negotiat\w+|bargain\w*|ratif\w+|overtime|telework|talks?"
    r"|outcome|award|ruling|decision|reinstat\w+|suspensions?|removals?|reprimands?|denial|denied"
    r"|claims?|one|these|this|judge|cuts?|layoffs?|closures?|differential|leave|schedules?|shifts?"
    r"|parking|proposal"
    r"|policy|complaint|merger|referendum|judge|panel|director|agency|management|win|money|file)"
)
A_QUESTION = re.compile(r"\?\W*$")
NOT_FORETOLD = said(
    r"(?:beat|buy|bring|see|want|like|pick|get) (?:it|them|you|a book|the book|your (?:own"
    r"|book))? ?back",
    r"no (?:question|doubt)s? (?:is|are) (?:too|asked)",
    r"(?:be|come|go) back (?:on|at|in|to|by|before) (?:\w+ )?(?:monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|\d|the hall|your (?:desk|office)|noon|june|july|may|april|march"
    r"|work\b)",
    r"(?:is|are|was|will be) (?:away|out|on leave|open|closed|back) until",
    r"(?:elevator|boiler|copier|printer|heat|water|server|system|site|page|phone line|bus"
    r"|shuttle)s?",
    r"(?:call|calls|called|get|write|text|report|check)(?: \w+)? back",
    r"back with (?:more|news|you)",
    r"bring(?:s|ing)? (?:it|this|that|them) up",
    r"(?:picnic|party|potluck|raffle|game|fun|food|music|pizza|coffee)",
)
