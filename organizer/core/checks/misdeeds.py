"""Wrongdoing in other words than its name: the tapes were wiped, the cousin got the contract."""

from .phrases import said

RECORDS = (
    r"(?:[\w-]+ ){0,3}?(?:tapes?|records?|grievances?|slips?|sheets?|files?|e-?mails?|evidence"
    r"|complaints?|logs?|cards?|letters?|minutes|notes?|statements?|reports?|footage|camera"
    r"|ballots?"
    r"|numbers|timecards?|schedules?|rosters?|lists?|books|figures|invoices?|receipts?|forms?"
    r"|paperwork|documents?|results)"
)
KIN = (
    r"(?:(?:drinking |golf(?:ing)? |old |fishing )?(?:buddy|buddies|pals?|friends?|cronies|crony"
    r"|mates?|cousins?|nephews?|nieces?|sisters?|brothers?|sons?|daughters?|wife|husband|girlfriend"
    r"|boyfriend|in-laws?|brother-in-law|sister-in-law|relatives?|favou?rites?|neighbou?rs?|kids?))"
)
GOODS = (
    r"(?:[\w-]+ ){0,3}?(?:laptops?|tools?|copper|fuel|gas|lumber|paint|parts|supplies|masks?|drugs"
    r"|pills|meds|narcotics|cash|fund|money|truck|van|equipment|steel|wire|tires?|computers?"
    r"|furniture)"
)
SPOKE_UP = (
    r"(?:(?:for |because (?:he |she |they )?(?:\w+ )?|after (?:he |she |they )?|once (?:he |she "
    r"|they )?"
    r"|when (?:he |she |they )?|the (?:day|week|minute) (?:after )?(?:he |she |they )?)(?:had )?"
    r"(?:filing|filed|talking|talked|speaking|spoke|spoken|complain\w*|testif\w+|join\w+|grieved"
    r"|grieving|reporting|reported|calling|called|telling|told|asking (?:for|questions)|asked for"
    r"|organi[sz]\w+|sign(?:ing|ed)|blowing|blew|standing up|stood up|refus\w+ to (?:lie|sign)))"
)
DEED = said(
    rf"(?:wip|eras|burn|shred|bin|trash|toss|bury|buri|scrub|los|lost|hid|hide|doctor|alter|chang"
    rf"|fix|fak"
    rf"|forg|falsifi|falsify|cook|rewrit|rewrote|backdat|delet|destroy|mislaid|swap|steal|stole"
    rf"|bent"
    rf"|massag|fudg)(?:s|es|ed|ned|ning|ing|e|d|t|ies)?\s+(?:away |up )?(?:the |our |your |his "
    rf"|her |all"
    rf" |their |every |any |some )?{RECORDS}",
    rf"(?:throws?|threw|thrown|tosses|tossed|drops?|dropped|puts?) {RECORDS} (?:in|into|away"
    rf"|out)(?: the"
    r"| a| his| her)?(?: \w+)?",
    rf"(?:takes?|took|taking|helps? (?:him|her)self to|walk(?:s|ed) (?:off|out) with|loads? up"
    rf"|sells?"
    rf"|sold|pinch(?:es|ed)|lifts?|lifted|swip(?:es|ed)|nick(?:s|ed)|made off with) (?:the |our "
    rf"|some |all"
    rf" |home )?{GOODS}",
    r"(?:put|puts|laid|lays|has|had|keeps?|kept) (?:his|her|their) hands? on(?!ly)",
    r"(?:grab|grope|touch|kiss|corner|fondl|slap|shov|push|punch|chok|kick|hit|struck|spat|follow"
    r"|leer"
    r"|ogl)(?:s|es|ed|bed|ped|ing)?(?: \w+)? (?:at )?(?:a|an|one|two|her|him|women|trainees?|people"
    r"|staff|the"
    r" (?:new|young)|our|me|my|somebody|someone|employees|interns?)",
    rf"(?:{KIN}) (?:\w+ )?(?:gets?|got|landed|won|walked into|was (?:given|handed|hired|promoted))",
    rf"(?:gave|gives|giving|hands?|handed|hir(?:es|ed)|promot(?:es|ed)|steer(?:s|ed)|slip(?:s|ped)"
    rf"|saves?|saved|wrote) (?:[\w-]+ ){{0,5}}?(?:his|her|a|an|the|two"
    rf"|all) (?:own )?(?:\w+ )?{KIN}",
    rf"(?:cover(?:s|ed|ing)?|protect(?:s|ed|ing)?|l(?:ies|ied)|vouch(?:es"
    rf"|ed)?) (?:up )?(?:for )?(?:his|her"
    rf"|an?|the) (?:own )?(?:\w+ )?{KIN}",
    rf"(?:fir(?:es|ed|ing)|mov(?:es|ed|ing)|writes? up|wrote up|suspend(?:s|ed|ing)?|transferr?(?:s"
    rf"|ed|ing)?"
    rf"|cuts?|demot(?:es|ed|ing)|went after|goes after|target(?:s|ed)|punish(?:es|ed)|sent|sacked"
    rf"|denied"
    rf"|rated|marked|got rid of)\b[^.;!?]{{0,60}}?{SPOKE_UP}",
    r"(?:hours|shifts?|overtime|days|miles|trips?) (?:that )?(?:he|she|they) (?:never|did not"
    r"|didn[’']t)"
    r" \w+",
    r"(?:bills?|billed|charges?|charged|claims?|claimed|signs?|signed|signing|puts? in|collect(?:s"
    r"|ed))"
    r" (?:\w+ )?for (?:\w+ ){0,3}(?:never|nobody|ghost|didn[’']t)",
    r"blood on (?:his|her) hands",
    r"(?:put|puts|signed|signs|initial(?:s|ed)|certif(?:ies|ied)|logged|recorded)\b[^.;!?]{0,70}?"
    r"\b(?:that |who |which )?(?:he|she|they|nobody|no one) (?:never|did not|didn[’']t|had not"
    r"|hadn[’']t|hadn[’']t ever) (?!sign|answer|repl)\w+",
    rf"(?:had|has had|gets|got|has) {RECORDS} (?:typed up|filled (?:in|out)|made out|written up"
    r"|signed|rewritten|redone|tidied up)(?: \w+){0,4} (?:before|after the fact"
    r"|for (?:a|the) \w+ that)",
    r"(?:had|has had|has|gets|got) (?:the |our |all |every )?(?:[\w-]+ ){1,3}?(?:painted over"
    r"|covered(?: up)?|scrubbed|hidden|moved out|cleaned up|swept|wiped|hosed down|locked away"
    r"|carted off|taken away)(?: \w+){0,4} (?:the (?:night|day|evening|morning|hour)|right|just"
    r"|shortly|hours|minutes) before",
    r"(?:hung|hangs|put|puts|stuck|sticks|pasted) (?:fresh|new|false|wrong) (?:tags?"
    r"|labels?|dates?|stickers?|seals?)(?: \w+){0,3} (?:on|over) (?:\w+ ){0,3}(?:expired|empty"
    r"|old|them|dead|broken)",
    r"(?:rounds?|shav(?:es|ed)|trims?|cuts?) (?:\w+ ){0,4}(?:hours|minutes|cards?|time)"
    r" (?:down|off)",
    r"(?:wrote|filled|put) (?:in |down )?the scores (?:in |down )?(?:him|her)self",
    r"(?:pack|bunch|string|web|tissue) of lies",
    r"(?:invent|concoct|cook|dream|fabricat|manufactur|stag)(?:s|es|ed|ing)? (?:up )?(?:a|an|the"
    r"|his|her"
    r"|this|that|evidence|charges|reasons?|excuses?)",
    r"made (?:it|this|that|them|the \w+|\w+) (?:all )?up",
    r"(?:reads?|reading|opens?|opened|opening|listens? (?:in )?(?:to|on)|listened (?:in )?(?:to|on)"
    r"|taps?"
    r"|tapped|search(?:es|ed)|goes through|went through|snoops?|snooped|record(?:s|ed)) (?:in "
    r"|through )?"
    r"(?:our|your|my|people[’']s|everyone[’']s|everybody[’']s|employees[’']) (?:\w+ )?(?:mail"
    r"|e-?mails?"
    r"|calls?|phones?|lockers?|desks?|bags?|mailbox(?:es)?|messages?|files?|conversations?)",
    r"(?:drinks?|drank|drinking|drunk|high|stoned|asleep|sleeps?|slept"
    r"|passed out) (?:\w+ ){0,2}(?:on|at|in"
    r"|behind) (?:the )?(?:shift|duty|the job|work|wheel|desk|office|clock|post)",
    r"(?:is|was|[’']s|has always been) (?:\w+ ){0,2}?(?:a|an|the) (?:\w+ ){0,3}?(?:crook|thief|liar"
    r"|snake"
    r"|bully|creep|pervert|drunk|drunkard|disgrace|fraud|monster|menace|hypocrite|tyrant|cheat"
    r"|racist"
    r"|sexist|bigot|predator|criminal|coward|con man|con artist|swindler|slob|goon"
    r"|union[- ]buster)",
    r"(?:is|was|[’']s) (?:a )?(?:crooked|dirty|on the take|in (?:the |his |her "
    r"|their )?(?:\w+ )?pockets?"
    r"|in bed with|bought|for sale|rotten|bent|out to get|unfit|lying|stealing|cheating|corrupt)",
    r"(?:feather(?:s|ed|ing)|lin(?:es|ed|ing)) (?:his|her|their) (?:own )?(?:nest|pockets?)",
    r"(?:look(?:s|ed)|turn(?:s|ed)) (?:away|the other way|a blind eye)",
    r"(?:broke|breaks|has broken|violated|violates|flout\w+|ignor(?:es|ed)) (?:the|federal"
    r"|state) (?:law"
    r"|rules?|contract|statute)",
    r"(?:call(?:s|ed)|calling) (?:[\w’]+ ){1,3}(?:names|slurs|lazy|stupid|animals|trash|girls?"
    r"|boys?|the"
    r" [a-z]-word)",
    r"(?:demand(?:s|ed)|wants?|wanted|expect(?:s|ed)|ask(?:s|ed)? for|took|takes"
    r"|solicit\w*) (?:\w+ )?(?:a )?"
    r"(?:cut|bribes?|kickbacks?|favou?rs? (?:for|in return)|sexual favou?rs|cash|gifts?)",
    r"(?:sell(?:s|ing)?|sold|trad(?:es|ed|ing)) (?:the |our |off )?(?:shifts?|overtime|days off"
    r"|jobs"
    r"|promotions?|slots?|leave|posts?|good \w+)",
    r"knew (?:\w+ ){0,8}?(?:and|but) (?:\w+ )?(?:sent|did|kept|let|said|signed|looked|hid|went"
    r"|made|told)",
    r"(?:let|left) (?:\w+ ){1,4}(?:die|suffer|get hurt|rot|burn)",
    r"(?:freez(?:es|ing)|froze|push(?:es|ed|ing)|forc(?:es|ed|ing)|hound(?:s|ed|ing)|driv(?:es|ing)"
    r"|drove)"
    r" (?:\w+ ){1,4}out",
    r"(?:rig|fix|steal|stole|stuff)(?:s|ged|ed|ging|ing)? (?:the |our |this )?(?:\w+ )?(?:election"
    r"|vote"
    r"|count|bid|bids|test|selection|interview|raffle|promotion)s?",
)
# What makes a plain deed a crooked one.
CROOKED = said(
    r"(?:off|with|from|out of) (?:our|your|the (?:government|agency|union|christmas|coffee)) \w+"
    r"|on (?:his|her)"
    r" (?:own )?(?:boat|house|car|truck|vacation|kitchen|pool|wedding|cabin|yard|garden|barn|lawn)",
    r"(?:to|for) (?:whoever|anyone who|people who|those who) \w+ (?:him|her)",
    r"on the side|under the (?:table|counter)|behind (?:our|your|everybody[’']s|people[’']s) "
    r"backs?|for cash"
    r"|in secret|on the sly|off the books|out the back door|in return for|as a favou?r to|for a "
    r"cut",
    r"(?:to|for|in|of) (?:his|her|their) (?:own )?(?:\w+ )?" + KIN,
    r"(?:his|her) (?:own )?(?:" + KIN + r")",
    r"from (?:his|her) (?:boat|couch|home|house|cabin|car|garage)|at (?:his|her) (?:cabin|lake "
    r"house|boat)",
    r"without (?:ever )?(?:looking|reading|leaving|setting foot|having (?:seen|been|done))",
    r"never (?:happened|existed|worked|took place|set foot)|so (?:that )?they[’']d be (?:let go"
    r"|fired)",
)
DOES = said(
    r"(?:has|have|had|[’']s) been (?!told|asked|here|there|with|a |an |the |appointed|named"
    r"|named)\w+ing"
    r"|spen(?:ds?|t)|blew|blows|sells?|sold|gives?|gave|signs?|signed|pays?|paid|clocks?|clocked"
    r"|hires?|hired|steers?"
    r"|steered|sends?"
    r"|sent|takes?|took|makes?|made|lets?|gets?|got|keeps?|kept|runs?|ran|puts?|changed|fixed"
    r"|writes?"
    r"|wrote|approves?|approved|moves?|moved|hands?|handed|buys?|bought|rents?|rented|uses?|used"
    r"|charges?"
    r"|charged|billed|bills?|certif\w+|books?|booked|awards?|awarded|promotes?|promoted"
)
HARMLESS = said(
    r"(?:steal|stole|stolen|steals) (?:the show|the scene|hearts|home|second|a (?:base|march"
    r"|moment))",
    r"(?:lied|lying|lies) down",
    r"(?:fixed|fixes|changed|changes) (?:the )?(?:schedule|list|roster|form|records?) (?:after|as"
    r"|when|the"
    r" same|so|for us|at our)",
    r"(?:sent|gave|handed|showed) (?:us|me|the union|the local)",
)
LOOT = said(
    r"(?:ended up|turned up|wound up|found|seen|spotted|sitting|stored|parked) (?:in|at|on|behind"
    r"|outside)"
    r" (?:the (?:garage|house|yard|truck|boat|barn|basement) of )?"
)
