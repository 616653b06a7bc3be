"""A hand, a dollar, a shirt or a good word for a candidate or a party, however lightly said.

First whom it is about: a party or its committee, a campaign, a rally "for" somebody, a race, a
holder of public office. Then what is given or felt: work, money, show, praise, blame, a wish.
"""

import re

from .phrases import said
from .roles import UNION_OFFICE
from .standing_for import PUBLIC_OFFICE

NAME = (
    r"(?-i:(?!\w+day\b|January\b|February\b|August\b|September\b|October\b|November\b|Local\b|Article\b|Section\b|The\b|Our\b|Your\b|We\b|This\b)[A-Z][\w’'-]+"
    r"(?: (?!Local\b)[A-Z][\w’'-]+){0,2})"
)
PARTY = (
    r"(?:Democrats?|Democratic (?:Party|club|committee|ticket|slate|candidates?|primary|women|club)"
    r"|Republicans?|GOP|Libertarians?|Socialists?|(?-i:Greens|Green Party)|MAGA|Dems|Working "
    r"Families"
    r"(?: Party)?|(?:county|state|city|ward|precinct) (?:party|committee of the \w+)|super ?PAC|the"
    r" party’?'?s? (?:ticket|slate|nominee|picnic|office))"
)
CAMPAIGN = (
    rf"(?:{NAME} (?:yard|lawn|window|campaign) (?:signs?|posters?|buttons?|shirts?|stickers?)"
    rf"|(?:challenger|candidate|nominee) {NAME}|(?:the |for |{NAME}[’']s )?(?:{NAME} )(?:campaign"
    rf"|for {PUBLIC_OFFICE})|(?:campaign"
    rf"|candidacy"
    rf"|re-?election|election|headquarters) (?:of|for) (?!\w+day\b|{UNION_OFFICE}\b){NAME}"
    rf"|{NAME}[’']s (?:campaign|re-?election"
    rf"|candidacy|headquarters|run for)|(?:rally|rallies|fund-?raiser|barbecue|house party|meet[ "
    rf"-]and"
    rf"[ -]greet|canvass\w*|march|parade|reception|dinner|phone bank|lit(?:erature)? drop"
    rf"|door-?knock"
    rf"\w*|signs?|buttons?|leaflets?|flyers?|vote|votes|ballot|support|turn out|get out|come out"
    rf"|root(?:ing)?"
    rf"|pull(?:ing)?|work(?:ing)?|volunteer\w*|pray(?:ing)?|cheer(?:ing)?|cross(?:es)? our "
    rf"fingers) for"
    rf" (?:candidate |challenger |(?:state |U\.S\. )?(?:Senator|Sen\.|Rep\.|Congress\w+|Governor"
    rf"|Mayor"
    rf"|Judge|Sheriff|Council\w+) )?{NAME})"
)
RACE = (
    rf"(?:(?:race|primary|run-?off|election|contest|seat|run|runs|running|ballot|bid|candidates?"
    rf"|nominees?) for (?:the )?{PUBLIC_OFFICE}|(?:senate|house|congressional|governor[’']?s?"
    rf"|mayoral"
    rf"|presidential|council|sheriff[’']?s?|statehouse|school board) (?:race|primary|run-?off"
    rf"|seat|contest"
    r"|candidates?|hopefuls?|nominees?|campaign)|(?:the|this|that|our|(?:August|September|June"
    r"|May|March"
    r"|spring|fall|November)[’']s) (?:primary|run-?off|midterms?|general election)|(?:the|one"
    r"|only|best"
    r"|right|pro-union|labor[’']s|our) candidates?|top of the (?:ballot|ticket)|(?:two|both"
    r"|three) names"
    r" on (?:the|your) ballot)"
)
HOLDER = (
    rf"(?:(?:Senator|Sen\.|Congressman|Congresswoman|Congressmember|Representative|Rep\.|Governor"
    rf"|Gov\."
    rf"|Mayor|President|Vice President|Sheriff|Councilman|Councilwoman|Councilmember|Alderman"
    rf"|Delegate"
    rf"|Assemblyman|Assemblywoman) {NAME}|(?:this|that|the current|the present) (?:president"
    rf"|governor|mayor"
    rf"|senator|congress\w*|administration|sheriff)|the (?:president|governor|mayor|senator)[’']s "
    rf"(?:party"
    r"|crowd|friends|people))"
)
HELP = (
    r"(?:stuff(?:ing)? (?:\w+ )?envelopes|lick(?:ing)? (?:\w+ )?(?:stamps|envelopes)|hands?\b"
    r"|volunteers?"
    r"|phone[- ]?bank\w*|mak(?:e|ing) (?:\w+ )?calls|knock\w*|canvass\w*|walk(?:ing)? (?:a |the "
    r")?(?:precinct"
    r"|ward|block|neighborhood)s?|driv(?:e|es|ing) (?:\w+ ){0,2}(?:voters|folks|people|to the "
    r"polls)|rides?"
    r"\b|leaflet\w*|hand(?:ing)? out|pass(?:ing|es)? out|deliver\w*|hang(?:ing)?|staff(?:ing)? "
    r"(?:the|a"
    r"|their)|help(?:s|ing)?(?: out)?|lend|pitch(?:ing)? in|put(?:ting)? up|plant(?:ing)?"
    r"|collect(?:ing)?"
    r" signatures|sign(?:ing)? (?:the|his|her) petition)"
)
MONEY = (
    r"(?:bucks?|dollars?|\$ ?\d+|chip(?:ping)? in|pass(?:es|ing)? (?:the|a) (?:hat|can|bucket)"
    r"|donat\w+"
    r"|contribut\w+|give (?:what|a|ten|five|twenty)|checks?\b|raffle|fund-?rais\w+|tickets?"
    r"|pledge\w*)"
)
SHOW = (
    r"(?:wear(?:ing)?|shirts?|buttons?|pins?|caps?|hats?|signs?|stickers?|banners?|show(?:ing)? "
    r"up|turn(?:ing)?"
    r" out|come (?:along|out|with us|join)|join(?:ing)? (?:us|the)|be there|rides?|march(?:ing)?"
    r"|bring (?:a|your"
    r"|ten|five|\w+ friends)|rally|cheer)"
)
FEELS = (
    r"(?:(?:labor[’']s|our|your) votes?|pick up|(?:the )?(?:one|only (?:one)?) (?:candidate |of "
    r"them )?(?:who|that|with)|ever "
    r"(?:answered|walked|called|came"
    r"|returned|lifted|stood|showed)|(?:is|are|be|it[’']s|was) (?:our|the|a) (?:pick|choice|man"
    r"|woman|guy|friend"
    r"|best|worst|hope|champion|one)|lever|pulled?|check(?:s|ed)? the box|mark\b|glad|proud"
    r"|favou?r(?:s|ed)?"
    r"|prefers?|likes?|loves?|wants?|hopes?|wins?\b|deserves?|earned|stood with|stands with|on "
    r"our side"
    r"|in our corner|took our side|forever|unless you|gone|sent? (?:him|her|them|packing|home)"
    r"|remind (?:him|her"
    r"|them)|return the favou?r|forgot\w*|sold|gutted|hates?|another (?:term|congress|four)"
    r"|don[’']t give|enough of"
    r"|get rid|lose|throw|vot(?:e|es|ed|ing)|elect\w*|beat|endors\w+|support\w*|oppos\w+|back(?:s"
    r"|ing)\b|behind)"
)
GIVEN = said(rf"(?:{HELP}|{MONEY}|{SHOW})")
FELT = said(FEELS)
PARTISANS = said(PARTY)
FOR_ONE = said(CAMPAIGN)
IN_A_RACE = said(RACE)
IN_OFFICE = said(HOLDER)
# What a holder of office is seldom told but to win or lose votes.
VOTED_OUT = said(
    r"unless (?:you|we) (?:show up|vote|turn out|act|get)|forever|(?:another|a second|four more) "
    r"(?:term|years"
    r"|congress)|remind (?:him|her|them) (?:in|on|at|come)|(?:in|on|at|come|until) (?:the "
    r")?(?:november|primary"
    r"|polls|ballot|midterms?|election day)|show (?:him|her|them) the door|send (?:him|her|them) "
    r"(?:home|packing)"
    r"|vote (?:him|her|them) (?:out|back|in)|deserves? (?:your|our) vote|keep (?:him|her) (?:in"
    r"|there)"
    r"|get rid of (?:him|her)|return the favou?r"
)
EVEN = said(
    r"forum|debate|all (?:\w+ )?(?:candidates|invited|parties|sides)|both (?:candidates|sides"
    r"|parties)|each"
    r" candidate|every candidate|neither|no side|none of (?:it|them)|nonpartisan|non-partisan"
    r"|endorse none"
    r"|takes? no side|whoever|whichever|register|polling place|polls (?:open|are open)|early "
    r"voting|absentee"
    r"|hearing|testif\w+|committee hearing|bill\b|letters? to (?:both|your|the|our)|write to|call "
    r"your"
    r"|(?:our|the local[’']s|union) president|hatch act|not allowed|may not|must not|do not "
    r"(?:wear|post|forward|campaign)|cannot endorse"
    r"|don[’']t endorse|do not endorse|museum|history|union (?:election|office)|executive board"
    r"|steward"
    r"|trustees?|treasurer|bylaws|local[’']s (?:election|president)|president of (?:the|our) local"
    r"|blood drive|food drive|toy|united way|combined federal campaign|membership campaign"
)


FOR_THE_RACE = said(
    r"(?:house party|fund-?raiser|campaign|rally|canvass|phone bank|yard signs?|lawn signs?"
    r"|check\b(?! the)"
    r"|checkbook|opponent|challenger|labor[’']s vote|(?:our|your|my|\w+) votes?(?! (?:on|to"
    r"|against the bill))"
    r"|three cheers)"
)


def gives_or_wishes(text: str) -> bool:
    """One sentence that gives or wishes something to one side of a public race."""
    if EVEN.search(text):
        return False
    if PARTISANS.search(text) or FOR_ONE.search(text):
        return bool(GIVEN.search(_without_target(text)) or FELT.search(_without_target(text)))
    if IN_OFFICE.search(text):
        return bool(VOTED_OUT.search(text) or FOR_THE_RACE.search(text))
    named = re.search(rf"(?:\bis|[’']s|\bfor|\bbehind|\bwith|\bbut|\bof) {NAME}", text)
    return bool(IN_A_RACE.search(text) and FELT.search(text) and (named or ONLY_ONE.search(text)))


ONLY_ONE = said(
    r"only one of|(?:the|our) one candidate|the only (?:one|candidate|name)|labor[’']s "
    r"candidates?|you know (?:what|whom|who|which)"
)


def _without_target(text: str) -> str:
    return PARTISANS.sub(" ", text)
