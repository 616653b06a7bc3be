"""Taking sides without naming a party: the man in the White House, four more years, flip the"
" seat."""

import re

from .body import Sentence
from .phrases import said
from .standing_for import PUBLIC_OFFICE

NAME = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
PARTY = (
    r"(?:Democrats?|Democratic|Republicans?|GOP|Dems|Libertarians?|Greens|MAGA|(?:the )?(?:left"
    r"|right)"
    r"(?: wing)|liberals|conservatives|progressives|red hats?|blue team|red team)"
)
HOLDER = (
    rf"(?:(?:Senator|Sen\.|Congressman|Congresswoman|Representative|Rep\.|Governor|Gov\.|Mayor"
    rf"|President|Vice President|Sheriff|Alderman|Alderwoman|Councilman|Councilwoman|Councilmember"
    rf"|Delegate|Selectman|County Executive|Assemblyman|Assemblywoman) {NAME}"
    r"|(?:the|our|that|this) (?:\w+ )?(?:senator|congress(?:man|woman|member)|governor|mayor"
    r"|president"
    r"|incumbent|challenger|administration|party in power|majority)|the (?:man|woman|guy|fellow"
    r"|clown"
    r"|people|crowd|bunch) (?:in|at|who runs?|running) (?:the )?(?:White House|Oval Office|Congress"
    r"|Capitol|statehouse|governor[’']s mansion|city hall|Washington|top of the ticket))"
)
RACE = (
    r"(?:(?:senate|house|congressional|gubernatorial|mayoral|presidential|statehouse"
    r"|council) (?:race"
    r"|seats?|hopefuls?|contenders?|candidates?|primary|campaign|nominees?)"
    r"|(?:\w+ )?(?:congressional )?"
    r"(?-i:District\b)|the (?:midterms?|primary|primaries|general election)|swing (?:state|district"
    r"|seat)s?|(?:both|either|one) (?:house|chamber)s? of congress|in (?:this|the|that) race)"
)
TARGET = said(PARTY, HOLDER, RACE, rf"for {PUBLIC_OFFICE}", r"friends of " + NAME)
NAMED = said(PARTY, HOLDER)
AT_THE_POLLS = said(
    r"four more years",
    r"one[- ]term(?:er)?",
    r"(?:first|last) term (?:be|is) (?:his|her|their) last",
    rf"a vote for (?:\w+ )?{NAME}",
    rf"(?:votes?|ballots?|cross|X|mark) (?:for|next to|against|by) (?:\w+ )?{NAME}",
    r"vot(?:e|ing) (?:blue|red|them out|him out|her out|the bums? out|straight|the whole lot out)",
    r"(?:flip|win back|take back|hold|turn|keep|defend) (?:\w+ ){0,3}(?:seat|district|house|senate"
    r"|congress|statehouse|majority|legislature|chamber|county|state)(?: (?:blue|red|back))?",
    r"(?:in|at|come|this|until|by|before|remember (?:this|that|it|them|him|her) (?:in|on"
    r"|come)) (?:the "
    r")?(?:november|fall|midterms|voting booth|booth|polls|ballot box|election day|primary)",
    r"(?:get|put|keep|send|help) (?:him|her|them|(?-i:[A-Z][\w’'-]+)) "
    r"(?:back )?(?:in|into|to|stay in) (?:the )?(?:city hall|town hall|office|congress|senate|house"
    r"|statehouse|council|legislature"
    r"|mansion|capitol|courthouse|washington|where (?:he|she) is)",
    r"(?:wear|take|plant|put up) (?:his|her|their) (?:buttons?|signs?|stickers?|posters?)",
    r"phone[- ]?bank\w*",
    r"(?:canvass|knock doors|door-?knock|leaflet|stump|campaign|volunteer"
    r"|fundrais)\w*(?: \w+)? (?:for"
    r"|with|against)",
    r"fund-?raiser",
    r"(?:get|stand|line up|rally|unite) behind",
    r"(?:endors|re-?elect(?!ion)|elect(?!ion|or|ive|ric|ron)|unseat|oust|defeat)\w*",
    r"(?:yard|lawn) signs?|bumper stickers?|campaign buttons?",
    r"(?:give|chip in|donate|contribute|write a check)(?: \S+){0,4} to",
    r"(?:send|boot|kick|throw|vote|turn|show|run|drum)(?:ing)? (?:[\w’']+ ){1,4}(?:out|packing|home"
    r"|the"
    r" door)",
    r"(?:has|have|[’']s|[’']ve) (?:stood|fought|been there|delivered|voted) (?:with|for|against"
    r"|by) (?:us"
    r"|you|workers|working|federal|labor|our)",
    r"(?:is|are|was|been) (?:on our side|with us|against us|no friend|a friend"
    r"|our (?:only )?(?:friend"
    r"|hope|man|woman|choice|enemy|best))",
    r"(?:deserves?|earned|needs?|wants?|asks? for) (?:your|our|another|a second|a new) (?:vote|term"
    r"|support|chance)",
    r"(?:gut(?:ted|s)?|sold (?:us|you) out|betrayed|abandoned|attack(?:s|ed)?|hates?|despises?"
    r"|declared"
    r" war on)(?: (?:our|us|you|workers|federal|this|the)\b)",
    r"(?:thank (?:god|goodness|heaven) (?:for|the)|good riddance|god bless|about time)",
    r"(?:keep|put|leave) (?:them|him|her|[A-Z]\w+) (?:there|in|in charge|where|back in|in office"
    r"|out)",
    r"(?:make|let[’']s make) (?:him|her|them|sure (?:he|she|they)) (?:a |\w+ ){0,3}(?:one-termer"
    r"|history"
    r"|pay|lose|gone|unemployed|former|ex-)",
    r"give (?:him|her|them|it) (?:\w+ ){0,2}(?:hand|shot|chance|another|up for|four|vote)",
    r"(?:clean|sweep) (?:house|them out)|new blood|fresh faces",
    r"(?:should|ought to|must|need to|has to|have to|got to) (?:go|lose|win|be (?:voted|thrown"
    r"|sent)|back"
    r"|get behind|support)",
    r"(?:which|whom|who|whose) (?:\w+ ){0,6}should (?:we|our|members|you|the local)",
    r"you know (?:who|how|whom|what) to (?:vote|back|do)",
    r"(?:better|worse) (?:party|choice|candidate|man|woman|for (?:us|workers|labor))",
)
# Praise or blame of somebody in public office, or of a party.
JUDGED = said(
    r"(?:is|are|was|were|been|be) (?:\w+ ){0,4}?(?:disaster|disgrace|embarrassment|hero|champion"
    r"|friend"
    r"|enemy|ally|liar|crook|clown|joke|menace|godsend|blessing|traitor|sell-?out|hypocrite|coward"
    r"|failure|bad news|good news|worst|best|only ones?|ones? who)",
    r"(?:pack(?:s|ed)?|packing) (?:his|her|their) bags",
    r"send(?:ing)? (?:him|her|them|[A-Z]\w+) (?:back|packing|home|to)",
    r"(?:ever|never) (?:lifted|raised) a finger",
    r"(?:in our corner|on our side|has our backs?|hates? (?:unions?|us|workers|federal)"
    r"|loves? (?:unions?"
    r"|workers)|does(?:n[’']t| not) care|couldn[’']?t care less|wants? (?:your|our) (?:jobs?"
    r"|pensions?|pay"
    r"|money|union))",
    r"take (?:away )?(?:your|our) (?:pensions?|jobs?|pay|rights?|union|contract|raise)",
    r"(?:not|isn[’']?t|is not) (?:fit|worthy|to be trusted|one of us)",
    r"shame on|thank (?:god|heaven)|god help us|good riddance|long live",
)
SIGNS = said(
    r"(?-i:[A-Z]\w+) for (?-i:[A-Z]\w+) (?:bus|rally|sign|button|shirt|table|phone bank|team|van"
    r"|event)",
    r"(?:wear|hang|put up|plant|pin|display|sport|pick up) (?:\w+ ){0,2}(?-i:[A-Z]\w+)(?: for \w+)?"
    r" (?:button|pin|sign|sticker|cap|hat|shirt|poster)s?",
    r"(?:put|get|keep|send) (?-i:[A-Z]\w+ [A-Z]\w+) (?:in|into|to|out of) (?:the )?(?:senate|house"
    r"|congress|office|statehouse|governor|mayor|white house|city hall|council|legislature)\w*",
    r"(?:one|only one|the right) (?:box|name|bubble|oval|line|lever|letter)(?: \w+){0,3} to (?:tick"
    r"|check"
    r"|fill|mark|pull|choose|pick)",
    r"(?:a |the )?(?-i:[DR]) (?:next to|behind|after|beside) (?:it|his|her|the|their)",
    r"(?:blue|red) (?:ballots?|votes?|wave|all the way)|vote (?:blue|red)",
)
ON_AN_ISSUE = said(
    r"(?:bill|act|amendment|resolution|rider|measure|budget|levy|H\.?R\.?) (?:\d|that|is|was|would"
    r"|goes"
    r"|to|on|in)",
    r"(?:signed|wrote|visited|came|spoke|answered|replied|toured|asked|met|testified|introduced"
    r"|sponsored)",
    r"(?:nonpartisan|non-partisan|both parties|either party|all (?:the )?(?:candidates|parties)"
    r"|neither"
    r"|no side|bipartisan|whichever|whoever)",
    r"(?:hearing|markup|committee|executive order|inauguration|holiday|forum|debate|museum"
    r"|library)",
)
NOT_OURS = said(
    r"(?:don[’']?t|do not|doesn[’']?t|never|won[’']t|may not|must not|cannot|can[’']t|not|no one"
    r"|nobody)",
    r"hatch act|union (?:election|officer)|local[’']s (?:election|president)"
    r"|president of (?:the )?local",
    r"(?:our|the local[’']s|your local[’']s) president",
    r"(?:executive board|treasurer|trustees?|chief steward|bylaws|by-laws)",
)


DONT_LET = said(
    r"don[’']?t let (?:the |them |that )?\w+|can(?:[’']t|not) (?:survive|afford|take) \w+"
)
PRINTED = said(r"hatch act|museum|history|anniversary|(?:1[89]|20[01])\d\d|book|film|statue")


def takes_a_side(sentence: Sentence) -> bool:
    """A race or somebody in public office, and what people are to do or think about it."""
    text = sentence.text
    if NOT_OURS.search(text) and not SIGNS.search(text):
        return bool(NAMED.search(text) and DONT_LET.search(text))
    if SIGNS.search(text) or (NAMED.search(text) and JUDGED.search(text)):
        return not PRINTED.search(text) and not NOT_OURS.search(text)
    side, target = AT_THE_POLLS.search(text), TARGET.search(text)
    if side is None or target is None or NOT_OURS.search(text):
        return False
    if ON_AN_ISSUE.search(text) and not _is_plain(side.group()):
        return False
    apart = side.end() <= target.start() or target.end() <= side.start()
    within = side.start() < target.start() and target.end() < side.end()
    return apart or within or bool(NAMED.search(text)) or _is_plain(side.group())


def _is_plain(words: str) -> bool:
    """Nobody says this but to win votes."""
    return bool(
        re.match(
            r"vot|a vote|four more|one.term|flip|phone|canvass|fund|endors|elect(?!ion)"
            r"|re-?elect|unseat"
            r"|oust"
            r"|send|boot|kick|throw|drum|deserve|earned",
            words,
            re.I,
        )
    )
