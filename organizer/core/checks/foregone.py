"""An end told as if it had come about: what people may do on the strength of it, where the other
side's paper lands, that only the day is still open.

Six shapes: the fate of a thing of theirs, somebody who makes them do it, a thing or a day that is
ours already, a person who walks out with the job, "not whether, only when", and a flourish that
shuts the matter ("full stop") behind a flat statement of how it ends. News, reports, wishes,
conditions, and what is signed or ruled are none.
"""

import re

from .foretold import WILL
from .outlook import A_TIME, BAD, GOOD, OTHERS, REPORTED
from .phrases import said

MATTER = (
    rf"(?:{BAD}|{GOOD}|uniforms?|badges?|cameras?|meters?|clinics?|wards?|day care|start times?"
    r"|names?|differences?|list|paper|thing|motion|bill|suit|appeals?|deal)"
)
ITS = r"(?:the|that|this|those|these|their|his|her|your|our|every)"
IT = rf"(?:{ITS} (?:[\w-]+ ){{0,3}}?{MATTER}|it)"
OWN = r"(?:his|her|their|your|our|its)"
BIN = (
    r"(?:the|a|somebody[’']s|some|his|her|their) (?:\w+ )?(?:bin|trash|garbage|shredder|waste "
    r"?basket"
    r"|drawer|basement|box|attic|dumpster|drain|history books|museum|fire|stove)"
)
FATE = said(
    rf"{IT} (?:won[’']t|will never|isn[’']t going to|will not) (?:see|make it to|reach|live to see"
    r"|outlive) (?:\w+ )?(?!you\b)\w+",
    rf"{IT}(?: \w+)? (?:goes|is going|{WILL} (?:go|end(?: up)?|be|land|wind up)|ends up|lands|is"
    rf"|are"
    rf"|belongs? already) (?:straight |right |back )?(?:in|into|on|down|out with) {BIN}",
    rf"{IT} (?:is|are|[’']s) (?:\w+ )?(?:dead in the water|as good as (?:dead|gone|won|buried|done)"
    r"|going nowhere|dead and buried|yesterday[’']s news|on its last legs|a dead letter)",
    r"dead in the water|toast by \w+",
    rf"{IT} (?:gets?|is getting|are getting) (?:shredded|torn up|tossed|pulled|scrapped|thrown out"
    r"|laughed out)",
    rf"{IT}(?: \w+){{0,2}} (?:stays?|is staying|are staying) (?:put\b|(?:just |exactly )?(?:as"
    rf"|where|how) "
    r"(?:they|it) (?:is|are|was|were))",
)
DECIDER = (
    r"(?:he|she|it|(?:the|that|an?|our) (?:[\w-]+ )?(?:arbitrator|judge|panel|court|board|mediator"
    r"|authority|award|ruling|decision|order|hearing))"
)
MADE_TO = said(
    rf"{DECIDER} ?{WILL} (?:make|force|order|tell|have|get|send|compel) (?:them|him|management|the "
    r"(?:agency|director|hospital|center|yard|employer|chief)) (?!know\b|that\b|about\b|a copy)"
    r"(?:to )?\w+",
    rf"{OTHERS}(?: can[’']t[^.;!?]{{2,40}}?(?:,| and) they)? ?{WILL} (?:end up|wind up|be "
    rf"(?:eating|"
    r"choking on|swallowing|taking back|writing (?:you|us) (?:a )?checks?)|have to (?:pull|drop"
    r"|undo"
    r"|pay|take|put|give|let|leave))\b",
    r"(?:end|wind)(?:ing)? up (?:leaving|paying|keeping|putting|giving|letting|bringing|restoring"
    r"|dropping|signing)\b",
    rf"(?:decision|ruling|award|answer|verdict|vote|count|arbitrator|judge|panel) ?{WILL} (?:say "
    rf"yes|"
    r"be (?:a )?(?:yes|for (?:us|you))|come (?:down|out|back) (?:for us|our way|on our side|yes)"
    r"|go our way)",
)
IN_HAND = said(
    r"(?:already|as good as|safely) in (?:our|your|the) (?:pockets?|bag|hands|basket)",
    r"count (?:[\w’'-]+ ){1,4}as (?:earned|won|paid|theirs|yours|ours|done|gone|settled)",
    r"only (?:has|have|needs?) to be (?:typed|signed|printed|mailed|written up)|(?:just|only) "
    r"(?:has"
    r"|have|needs?) to be typed",
    r"start (?:spending|counting|planning for) (?:the|your|that|it)\b",
    rf"(?:money|pay|hours|difference|refund|checks?|leave)\b[^.;:!?]{{0,25}}? (?:comes?|is coming"
    rf"|are"
    rf" coming|{WILL} (?:turn up|come|show up|land|be)) (?:back )?(?:to (?:you|us|them|everybody)"
    rf"|in "
    r"(?:your|the|our) (?:\w+ )?(?:pay ?slips?|pay ?checks?|accounts?|hands|pockets?|mailbox)"
    r"|home)",
    rf"{A_TIME}[^.;:!?]{{0,40}}? (?:has|have|is getting) {OWN} (?:[\w-]+ ){{1,3}}back",
    r"(?:within|in) (?:a|two|three|\w+) (?:days?|weeks?|months?)[^.;:!?]{0,40}? (?:has|have) "
    r"(?:its|"
    r"their|your|our) (?:[\w-]+ ){1,3}back",
    rf"(?:by|come|before) \w+ (?:those|these|the|that|your|our) (?:[\w-]+ ){{0,2}}?{MATTER} "
    rf"?{WILL} "
    r"be (?:in|on|out|back|under|gone|down)\b",
    r"(?:whoever|everybody who|everyone who|anybody who|anyone who) (?:files|signs|asks|joins"
    r"|votes|"
    r"was|is|has|got)\b[^.;:!?]{0,40}? (?:gets|is|will be|[’']ll be) (?:paid|it back|made whole|"
    r"(?:his|her|their) \w+ back|reinstated)",
    r"(?:a |your )?yes (?:vote )?(?:\w+ \w+ )?means (?:that )?(?:nobody|no one|everyone|you|we|no"
    r"|the)"
    r"\b",
    r"yours is next",
)
NOT_MOVED = said(
    r"(?:nobody|no one|no (?!\w+ rule)\w+(?: (?:in|on|at|of|from) [\w ]{2,30}?)?) (?:is (?:going "
    r"anywhere"
    r"|moving|losing|getting (?:cut|moved|fired))|loses (?:a|an|their|his|her) (?:job|shift|hour|"
    r"weekend|post|day|cent|penny)|works a double|gets (?:cut|moved|fired))",
    rf"not (?:one|a)(?: single)? (?:cent|penny|dollar|dime)\b[^.;:!?]{{0,30}}? ?{WILL} (?:be "
    rf")?(?:paid"
    r"|go|leave|come)",
    r"(?:isn[’']t|aren[’']t|is not|are not) (?:closing|moving|going anywhere|leaving)(?= on our "
    r"watch"
    r"|, (?:ever|period)|\. (?:Period|Ever))",
    r"nobody[^.;:!?]{3,60} will have (?:a|any) (?:mark|black mark|note|entry|strike|stain)",
)
WALKS_OUT = said(
    rf"(?:he|she|they|you|we) ?{WILL} (?:walk|come|march|stroll|be|get) (?:out|away|back|home)"
    rf"(?: of (?:there|it|that \w+))? with {OWN} (?:\w+ )?(?:job|name|badge|pay|pension|head"
    rf"|record|"
    r"grade)",
    rf"(?:he|she|they|you|we) ?{WILL} (?:have|get|see|hold|wear|carry) {OWN} (?:[\w-]+ "
    rf"){{1,3}}back\b",
    rf"you ?{WILL} be back on {OWN} (?:\w+ ){{0,2}}(?:schedule|shift|days?|crew|floor|line|tour)",
)
ONLY_WHEN = said(
    r"(?:only|just|one) (?:\w+ ){0,2}(?:matter|question|thing)(?: left| open| now)*\b[^.!?]{0,50}?"
    r"\b(?:which (?:day|week|month)|when|how (?:much|big|many|soon|fast|fat)|what day)",
    r"(?:which|when|how (?:much|many|soon))\b[^.!?]{0,40}?,? (?:and )?not (?:whether|if)\b",
    r"not (?:whether|if),? (?:but |only |just )*(?:when|how)",
)
FLOURISH = said(
    r"simple as that|full stop|end of story|and that[’']s (?:final|that|flat|a fact|a promise)"
    r"|no two ways about it|that much is (?:certain|sure|clear)|(?:I|we) can (?:already )?tell you "
    r"(?:that|this) much(?: already)?|you can (?:print|write|quote) that|mark it (?:in|on) your"
    r" calendars?|(?:you )?bet your (?:\w+)|don[’']t you (?:worry|fret)|don[’']t (?:worry|fret)"
    r"|(?:nobody|no one) needs to worry|on (?:my|our) (?:honor|mother[’']s \w+)|hang on|not to "
    r"worry"
    r"|I (?:give|gave) you my hand(?: on it)?|(?:you )?mark my words",
    r"(?:but )?no ifs(?: and)? (?:no )?buts",
)
FLAT = said(
    rf"{MATTER}\b[^.;!?]{{0,40}}? (?:{WILL}|is|are|stays?|stands?|gets?|comes?|has to)",
    rf"(?:they|he|she|nobody|no one|you|we|everybody|not (?:one|a) [\w-]+)[^.;!?]{{0,20}}? "
    rf"?(?:{WILL}|"
    rf"gets?|stays?|keeps?)\b[^.;!?]{{0,50}}?\b(?:{MATTER}|back|paid|pull)",
)
OPEN = said(
    r"if (?!they (?:docked|skipped|cut|took|shorted|passed|denied|charged)|it happened|that was you"
    r"|you (?:were|lost|got|paid))|unless|whether|may|might|could|would|should|hop(?:e|es|ing)"
    r"|want\w*|ask(?:s|ed|ing)?"
    r"|propos\w+|aim\w*|try|trying|tries|fight\w*|seek\w*|depends?|perhaps|maybe|likely"
    r"|doesn[’']t (?:tell|mean)|can[’']t (?:say|promise|tell)|nobody can|no one can|says|wrote"
    r"|writes|told|announced|according",
)
DONE = said(
    r"signed|ratified|ruled|ordered|awarded|in writing|award says|order says|settlement|under the "
    r"(?:award|agreement|order|law)|article \d+|by law|was (?:sustained|granted)|has (?:agreed"
    r"|paid)",
)
PROSE = said(r"picnic|party|potluck|raffle|game|pie|cake|hall|bus|shuttle|lot|elevator|boiler")


CLAUSE = re.compile(r"[;:]|, (?:and|but|so|because|since)\b|\b(?:because|since)\b")


def is_foregone(text: str) -> bool:
    """The sentence treats an open matter's good end as something that people may build on."""
    if text.rstrip(" ”\"’').").endswith("?") or DONE.search(text) or REPORTED.search(text):
        return False
    if ONLY_WHEN.search(text):
        return True
    if PROSE.search(text):
        return False
    for shape in (FATE, MADE_TO, IN_HAND, NOT_MOVED, WALKS_OUT):
        hit = shape.search(text)
        if hit and not _is_open(text, hit):
            return True
    return bool(FLOURISH.search(text) and FLAT.search(text)) and not OPEN.search(text)


def _is_open(text: str, hit: re.Match[str]) -> bool:
    """A wish, a condition or somebody's word, in the clause that the words stand in."""
    cuts = [cut.end() for cut in CLAUSE.finditer(text, 0, hit.start())]
    return bool(OPEN.search(text[cuts[-1] if cuts else 0 : hit.end()]))
