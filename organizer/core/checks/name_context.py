"""What stands beside a name that only stands beside a person's."""

import re

THANKED = re.compile(
    r"\b(?:our own|(?:her|his|my|whose) name is|(?:neighbou?r|buddy|pal|cousin|mate|friend)"
    r"|signed,|photo:"
    r"|picture:|(?:applause|cheers|thanks|cards|hand|hug|call|word|note|flowers) for|with love "
    r"from"
    r"|shout-?out to|hats off to|kudos to|cheers for|props to|thanks to|thank you,? |thank"
    r"|congratulations to|congrats to"
    r"|(?:thanks|thank you|welcome(?: back)?|hello|bye|happy (?:birthday|retirement|anniversary"
    r"|trails)),? (?:to )?|say hi to|farewell to|goodbye to)\s*$",
    re.I,
)
# "Wanda in claims", "Tuyet from the Sunday crew": where a person is at work.
WHERE_AT_WORK = re.compile(
    r"^,? (?:from|in|on|over in|down in|up in|over at) (?:the )?(?:[\w-]+ ){0,2}?(?:accounting"
    r"|payroll|claims|receiving|shipping|stores|supply|dispatch|laundry|kitchen|records|billing|pharmacy"
    r"|radiology|triage|intake|admissions|housekeeping|maintenance|transport|security|logistics"
    r"|armory|registry|mailroom|mail room|switchboard|front desk|tool crib|motor pool|warehouse"
    r"|dock|yard|lab|crew|shop|tower|ward|gate|counter|nights|days|evenings|graveyard|swing"
    r"|second shift|third shift)\b"
)
# Only a person does these.
PERSONAL = re.compile(
    r"^ (?:from|in|on|over in|down in|up in) (?:the )?(?:[\w-]+ ){1,3}(?:is|was|has|got|had|will"
    r"|says|said"
    r"|knows|asked|told|took|lost|won|found|brought|baked|made|wants|sings|thinks|[a-z]{2,}ed)\b|"
    r"^ (?:thinks|sings|bakes|baked|says|takes|brings (?:her|his)|carried|found (?:your|the|a|her"
    r"|his)|sends"
    r" (?:her|his|love|regards)|forgot|remembers|swears|promised|laughs|cried|plays|married|made "
    r"(?:the|us|a|her"
    r"|his))\b|"
    r"^,? (?:said\b|says\b|told\b|thanks\b|thanked\b|retires\b|retired\b|knows\b|passed away"
    r"|died\b|will be out|is out|is back|came back|asked us|asked me|wants (?:you|us)|turns \d"
    r"|joined us|called in|smiled|laughed|cried|who (?:was|is|has|had|got|works|worked|fixed"
    r"|brought|made|baked|drives|drove|sings|[a-z]{2,}ed|ran"
    r"|runs|lost|came|went|never)|and (?:his|her) |lost (?:his|her)|got (?:a|an|his|her"
    r"|\w+ days|married|fired|hurt)|was (?:fired|told|walked|let go|born|hired|suspended|hurt"
    r"|diagnosed|sent home)|has (?:worked|been (?:told|with|out|fired)))"
    r"|^[’']s (?:mother|father|wife|husband|son|daughter|kids?|family|mom|dad|partner|funeral"
    r"|birthday|surgery|grievance|case|suspension|removal)"
)
AFTER_NAME = re.compile(
    r"^(?:[’']s\b(?! on\b)|,? (?:said|says|told|tells|asks|asked|got|was|is|has|had|will|who"
    r"|down|up|over|and|called|came|went"
    r"|took|won|lost|works?|worked|wrote|thanks|just|from|in|of|at|with|on|for)\b|[,.!?]|\s*$"
    r"|\s*\()"
)
BEFORE_NAME = re.compile(
    r"(?:\b(?:thanks? to|thank|thanks|welcome|to|with|for|from|and|by|see|call|ask|tell|meet"
    r"|told|asked|named|like"
    r"|keep|remember|about|of|when|where|because|that|if|congratulations|congrats|hi|hello|dear"
    r"|miss|our|your|my|colleague|friend|poor|until|since|after|before|so|but|both|let|help|saw"
    r"|as|than|on|big|little|old|young|say hi to|lost|beside|against|gave|give|gives|is|was"
    r"|not|only|even)|[,:(“\"—–-]|^)\s*$",
    re.I,
)
# "This is just me, Jonah": whoever names himself has agreed to it.
HIMSELF = re.compile(r"\b(?:me|I[’']m|I am|my name is|it[’']s me)(?: just| only)?,?\s*$", re.I)
# "The inbox on Pam's laptop": no house is written so.
OF_HIS = re.compile(
    r"^[’']s (?:own |old |new |work |government |personal )?(?:laptop|computer|phone|desk|locker"
    r"|inbox"
    r"|e-?mail|mailbox|printer|car|truck|van|chair|window|bench|shift|badge|file|folder|card"
    r"|crew)s?\b"
)
# "Teodoro, our vault man"; "Gus, the night baker".
OURS_AFTER = re.compile(
    r"^, (?:our|the|my|your) (?:[\w-]+ ){0,2}(?:man|woman|guy|lady|fellow|gal|neighbor|baker|cook"
    r"|driver|clerk|aide"
    r"|steward|artist|singer|champion|veteran|helper|volunteer|reader|keeper)\b"
)
INITIALS = re.compile(
    r"(?<![\w.])(?!U\.S|P\.O|D\.C|A\.M|P\.M|R\.N|N\.B|B\.Y|I\.D|P\.S|L\.A|N\.Y)[A-Z]\. "
    r"?[A-Z]\.(?= (?:from|in|at|over in|says|said"
    r"|was|is|has|had|will|told|asked|found|took|who)\b)"
)
