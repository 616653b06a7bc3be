"""promise: that a case, a vote or a negotiation will end so."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .quoted import is_quoted
from .stance import NEGATED_BEFORE

WILL = r"(?:will|shall|[’']ll|is going to|are going to|am going to|is gonna|are gonna|is sure to|are sure to|is bound to|are bound to|is certain to|are certain to|is guaranteed to|are guaranteed to)(?:\s+(?:all|also|soon|certainly|definitely|surely|finally|absolutely|easily|of course|without (?:a )?doubt|each|both|get to|have to))*"
DECIDER = r"(?:the |an? |our |that )?(?:arbitrator|judge|director|agency|management|employer|yard|hospital|board|panel|committee|court|FLRA|MSPB|EEOC|they|he|she|other side|supervisor|warden|members|membership|hospital|medical center|department|commander|Authority|impasses panel|council|administration|chief|boss(?:es)?)"
GAIN = r"(?:raises?|back ?pay|pay|money|check|job back|jobs? back|overtime|promotions?|bonus(?:es)?|award|settlement|reinstatement|days? off|telework|parking|comp(?:ensatory)? time|hours|shift|schedule|contract|grades?|leave|differential|refund|record (?:cleared|clean)|clean record|restitution|percent|%|\$\d|spots?|lockers?|allowance|increase|it all|what (?:you|we)[’']?(?:re| are)? (?:owed|ask\w*)|every (?:penny|cent|dollar|hour)|transfer|vacation)"
OUTCOME = re.compile(
    rf"\b(?:we|you|she|he|they|it|everyone|everybody|this|that|the (?:local|union|case|grievance|members?)|our (?:case|side|grievance|members?)|your (?:case|grievance)|[A-Z]\w+)\s*{WILL}\s+(?:win|prevail|succeed|be (?:reinstated|made whole|back at work|paid|vindicated|cleared|granted|sustained|overturned|thrown out|reversed|dropped|withdrawn|rescinded|reduced|dismissed|settled in|over by|won|ours|yours|approved|ratified))\b"
    rf"|\b(?:you|we|they|everyone|everybody|she|he|all of you|each of you|members?|employees|nurses|people|those\b[^.]{{0,40}}|file (?:with us )?and you|sign (?:up )?and you|join and you)\s*{WILL}\s+(?:get|see|have|receive|be (?:getting|paid|given|awarded)|bring home|take home|keep|collect)\b[^.]{{0,50}}?\b{GAIN}"
    rf"|\b{DECIDER}\s*{WILL}\s+(?:side|rule|find|agree|order|award|grant|sustain|uphold|overturn|reverse|rescind|fold|cave|give (?:in|up|way|us|you)|back (?:down|off)|settle|pay|drop|surrender|blink|concede|accept|reinstate|restore|return|approve|ratify|vote (?:yes|for)|see it our way|throw|lose|sign|withdraw|cancel|come around|have (?:to|no choice))\b"
    rf"|\b(?:the |our |this |that |your )?(?:ratification(?: vote)?|vote|contract|agreement|motion|proposal|deal|grievance|appeal|reprimand|suspension|removal|discipline|charge|case|raise|back ?pay|furlough|policy|change|overtime|complaint|claim)\s*{WILL}\s+(?:pass|carry|go through|go our way|be (?:ratified|approved|won|granted|sustained|overturned|thrown out|reversed|rescinded|dropped|withdrawn|cancelled|canceled|expunged|removed|paid|stopped|blocked|ours|yours|gone|settled)|come through|succeed|end (?:in|with) (?:our|a (?:win|victory))|stick|stand|disappear|go away|be in your|show up|land)\b",
    re.I,
)
CERTAIN = re.compile(
    r"\b(?:guarantee[ds]?|guaranteeing|(?:is|are|it[’']s|that[’']s|as good as) (?:as good as )?(?:won|done|ours|yours|in the bag|a lock|a done deal|a sure thing|a slam dunk|certain|assured|settled already|a foregone conclusion|a formality)|in the bag|sure thing|slam dunk|done deal|a lock\b|sure win|sure winner|certain (?:win|victory)|victory is (?:certain|ours|assured|near)|no way (?:we|you|they|this|that|an?|the) (?:can |could |will |would )?(?:lose|loses|fails?|win|gets?|rules?|denies|stands?)"
    r"|can(?:no|[’'])t (?:possibly )?(?:lose|fail|miss)|cannot (?:possibly )?(?:lose|fail|miss)|(?:won[’']t|will not|never) (?:lose|fail|stand up|hold up|survive)|no (?:question|doubt)(?: about it)?|without (?:a )?doubt|you can (?:count|bank|bet|rely) on|count on (?:a|your|the|it)|bank on|mark (?:my|our) words|we (?:promise|assure|swear)|(?:I|we) (?:can |do |hereby )?(?:promise|assure|guarantee)|you have (?:my|our) word|rest assured|no risk|100 percent|all but (?:won|certain|done)|(?:is|are) sure to (?:win|pass|get)|nothing to lose)\b",
    re.I,
)
ABOUT_CASE = re.compile(
    r"\b(?:win|won|lose|case|cases|vote|ballot|grievance|arbitrat\w+|hearing|appeal|back ?pay|pay|raise|raises|job|contract|agreement|settlement|negotiat\w+|bargain\w*|ratif\w+|overtime|telework|outcome|victory|result|award|ruling|decision|reinstat\w+|suspension|removal|reprimand|percent|claim|one|it|this|money|file|join|charge|complaint|promotion)\b",
    re.I,
)
HEDGED = re.compile(
    r"\b(?:if|unless|whether|would|could|might|may|hope\w*|hopeful\w*|believe|think|expect(?:s|ed)? to (?:hear|know|file|ask)|aim\w*|try\w*|seek\w*|ask(?:s|ed|ing)? (?:for|that)|push\w* for|fight\w*|work\w* (?:for|toward)|no one can|nobody can|can(?:no|[’'])t (?:promise|guarantee|say|know|tell)|cannot (?:promise|guarantee|say|know|tell)|not (?:promise|guarantee|promising|guaranteed)|no (?:promise|guarantee|steward|one)s?|proposes?|proposed|proposal is|wants?|demand\w*|depends?|when (?:and if|the (?:panel|arbitrator|judge) (?:rules|decides))|plan to)\b",
    re.I,
)
HAPPENED = re.compile(
    r"\b(?:signed|agreed|ruled|awarded|ordered|ratified|settled|decided|granted|won|approved|has (?:accepted|withdrawn|paid|dropped)|have (?:accepted|withdrawn|paid|dropped)|was (?:sustained|granted|reached|withdrawn)|were (?:sustained|granted)|in writing|the (?:award|settlement|agreement|order|law|decision|memorandum) (?:says|requires|gives|provides|takes|means|covers)|effective|under the (?:settlement|award|agreement|new contract|order|contract)|as (?:the )?(?:agreement|award|settlement|article) (?:says|requires)|by law|already)\b",
    re.I,
)
WARNED = re.compile(
    r"\b(?:beware|anyone who (?:says|tells|promises)|whoever (?:says|promises)|don[’']t believe|do not believe|rumou?r|nobody can|no one can|no steward)\b",
    re.I,
)


def check_promises(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        if _promises(body, sentence):
            yield found(
                "promise",
                sentence.span,
                "This promises how a case, a vote or a negotiation will end.",
                "Say what the local does and asks for, not what will come of it.",
            )


def _promises(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    certain = CERTAIN.search(text)
    outcome = OUTCOME.search(text)
    hit = certain or outcome
    if hit is None or WARNED.search(text):
        return False
    if is_quoted(body.text, sentence.start + hit.start()) and not _is_our_quote(sentence, hit):
        return False
    if certain and ABOUT_CASE.search(text) and not _is_denied(text, certain):
        return not (HAPPENED.search(text[: certain.start()]) and not outcome)
    if outcome is None or _is_denied(text, outcome):
        return False
    return not (HEDGED.search(text[: outcome.end()]) or _has_happened(body, sentence))


def _is_denied(text: str, hit: re.Match[str]) -> bool:
    return bool(NEGATED_BEFORE.search(text[: hit.start()])) or bool(
        re.search(
            r"\b(?:cannot|can[’']t|no one can|nobody can|not|never|if)\s+(?:\w+\s+){0,2}$",
            text[: hit.start()],
            re.I,
        )
    )


def _has_happened(body: Body, sentence: Sentence) -> bool:
    """What is signed, ruled or agreed may be told as it will come about."""
    before = body.before(sentence.start)
    return bool(HAPPENED.search(sentence.text)) or bool(before and HAPPENED.search(before.text))


def _is_our_quote(sentence: Sentence, hit: re.Match[str]) -> bool:
    """What our own people are quoted with is the local's word too."""
    return bool(re.search(r"\b(?:said|says|told)\b", sentence.text))
