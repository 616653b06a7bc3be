"""Everybody does it at once: sits, comes late, turns in the keys, moves at a funeral's pace."""

from .phrases import said

AS_ONE = said(
    r"at the (?:pace|speed) of a (?:funeral|snail|hearse|glacier|tortoise|turtle|parade)",
    r"(?:every ?(?:one|body)|all of (?:us|you)|the whole \w+|the entire \w+|all (?:three|four|\w+) "
    r"(?:floors?|shifts?|wards?)|we all)\b[^.;!?]{0,30}? (?:stays? (?:sitting|seated|put|down)"
    r"|sits? (?:on"
    r" (?:our|your|their) hands|tight|down)|keeps? (?:our|your|their) hands? off|stands? (?:still"
    r"|there))"
    r"\b[^.;!?]{0,40}? (?:till|until|from|for|at)",
    r"(?:flat on (?:the|our|your) (?:sofa|couch|back)s?|in (?:our|your) pajamas|pajama day)",
    r"(?:nobody|no one|not one of us|none of us)(?: \w+)? (?:goes|walks|passes|steps|gets) "
    r"(?:through|past"
    r"|in|into|over) (?:that|the|those) (?:\w+ )?(?:doors?|gates?|line|turnstile|entrance)",
    r"no (?:request|form|order|claim|bag|cart|tray|file|chart|truck|mail|page|box|case|call) "
    r"(?:leaves|goes"
    r"|moves|gets (?:past|off|out|through)|is (?:signed|moved|filed|opened))\b[^.;!?]{0,60}? "
    r"(?:until|till"
    r"|unless|the same day|before)",
    r"as if (?:it|this|that) (?:were|was|is) (?:the|your) only (?:one|form|bag|patient|job)",
    r"(?:the )?answer (?:of|from) (?:this|the|our) (?:whole |entire )?\w+ (?:is|will be) no\b",
    r"(?:two|three|four|five|six|a|one) (?:hundred|dozen|score)? ?of us (?:\w+ ){0,4}?(?:the "
    r"dentist|a"
    r" (?:dentist|doctor|flat tire|fever|cold|bug)|sick|overslept|the same (?:morning|day))",
    r"(?:put|set|lay|leave|drop|hand in|turn in) (?:your|our|the|all) (?:keys|badges?|headsets?"
    r"|tools|"
    r"radios?|pens|scanners|gloves)\b[^.;!?]{0,30}? (?:and|then) (?:walk|go|leave|head|march)",
    r"(?:together|all of (?:us|you)|everybody|everyone|nobody)[,:]? (?:and )?(?:nobody|no one|not "
    r"a soul) "
    r"(?:lifts?|moves?|touch(?:es)?|pushes|loads|answers)",
)
# Late together: not "the crew comes back from lunch" alone.
LATE_AS_ONE = said(
    r"(?:the whole|the entire|every|our whole) (?:crew|shift|floor|unit|ward|dock"
    r"|team)\b[^.;!?]{0,30}?"
    r" (?:comes? back|returns?|clocks? in|starts?|shows? up|punch(?:es)? in|goes "
    r"in)\b[^.;!?]{0,40}?"
    r" (?:late|after the (?:bell|hour|whistle)|minutes (?:after|past|late))",
)
