"""promise: that a case, a vote or a negotiation will end so."""

import re
from collections.abc import Iterator

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found
from .foregone import is_foregone
from .foretold import A_QUESTION, NOT_FORETOLD, OF_AN_OUTCOME, SURE_WORDS
from .foretold import OUTCOME as COMES_OUT
from .outlook import REPORTED, looks_ahead
from .quoted import is_quoted
from .settled import is_told_as_settled
from .stance import NEGATED_BEFORE

WILL = (
    r"(?:will|shall|[’']ll|is going to|are going to|am going to|is gonna|are gonna|is sure to"
    r"|are sure to|is bound to|are bound to|is certain to|are certain to|is guaranteed to"
    r"|are guaranteed to)(?:\s+(?:all|also|soon|certainly|definitely|surely|finally|absolutely"
    r"|easily|of course|without (?:a )?doubt|each|both|get to|have to))*"
)
DECIDER = (
    r"(?:the |an? |our |that )?(?:arbitrator|judge|director|agency|management|employer|yard"
    r"|hospital|board|panel|committee|court|FLRA|MSPB|EEOC|they|he|she|other side|supervisor"
    r"|warden|members|membership|hospital|medical center|department|commander|Authority"
    r"|impasses panel|council|administration|chief|boss(?:es)?)"
)
GAIN = (
    r"(?:raises?|back ?pay|pay|money|check|job back|jobs? back|overtime|promotions?"
    r"|bonus(?:es)?|award|settlement|reinstatement|days? off|telework|parking"
    r"|comp(?:ensatory)? time|hours|shift|schedule|contract|grades?|leave|differential|refund"
    r"|record (?:cleared|clean)|clean record|restitution|percent|%|\$\d|spots?|lockers?"
    r"|allowance|increase|it all|what (?:you|we)[’']?(?:re| are)? (?:owed|ask\w*)"
    r"|every (?:penny|cent|dollar|hour)|transfer|vacation)"
)
OUTCOME = re.compile(
    rf"\b(?:we|you|she|he|they|it|everyone|everybody|this|that|the (?:local|union|case"
    rf"|grievance|members?)|our (?:case|side|grievance|members?)|your (?:case|grievance)"
    rf"|(?-i:[A-Z]\w+))\s*{WILL}\s+(?:win|prevail|succeed|be (?:reinstated|made whole|back at work"
    rf"|paid(?! members| for)|vindicated|cleared|granted|sustained|overturned|thrown out|reversed"
    rf"|dropped"
    rf"|withdrawn|rescinded|reduced|dismissed|settled in|over by|won|ours|yours|approved"
    rf"|ratified))\b"
    rf"|\b(?:you|we|they|everyone|everybody|she|he|all of you|each of you|members?|employees"
    rf"|nurses|people|those\b[^.]{{0,40}}|file (?:with us )?and you|sign (?:up )?and you"
    rf"|join and you)\s*{WILL}\s+(?:get|see|have|receive|be (?:getting|paid|given|awarded)"
    rf"|bring home|take home|keep|collect)\b[^.]{{0,50}}?\b{GAIN}"
    rf"|\b(?:we|the local|the union|your union|this local)\s*{WILL}\s+(?:have|get|see"
    rf"|make sure|make)\s+(?:[\w’'-]+\s+){{1,4}}?(?:taken|removed|reversed|back|stopped"
    rf"|overturned|cancell?ed|thrown|paid|restored|undone|lifted|fixed|rescinded|withdrawn"
    rf"|dropped|reinstated|gone|changed back)\b"
    rf"|\b(?:we|the local|the union)\s*{WILL}\s+(?:stop|reverse|overturn|undo|end|beat|defeat"
    rf"|restore|kill|block)\b"
    rf"|\b(?:nobody|no one|none of (?:you|us)|not one of (?:you|us))\s*{WILL}\s+(?:lose"
    rf"|be (?:moved|fired|cut|laid off|hurt|worse off|out of))\b"
    rf"|\b{DECIDER}\s*{WILL}\s+(?:side|rule|find|agree|order|award|grant|sustain|uphold"
    rf"|overturn|reverse|rescind|fold|cave|give (?:in|up|way|us|you)|back (?:down|off)|settle"
    rf"|pay|drop|surrender|blink|concede|accept|reinstate|restore|return|approve|ratify"
    rf"|vote (?:yes|for)|see it our way|throw|lose|sign|withdraw|cancel|come around|have (?:to"
    rf"|no choice))\b"
    rf"|\b(?:the |our |this |that |your )?(?:ratification(?: vote)?|vote|contract|agreement"
    rf"|motion|proposal|deal|grievance|appeal|reprimand|suspension|removal|discipline|charge"
    rf"|case|raise|back ?pay|furlough|policy|change|overtime|complaint"
    rf"|claim)\s*{WILL}\s+(?:pass|carry|go through|go our way|be (?:ratified|approved|won"
    rf"|granted|sustained|overturned|thrown out|reversed|rescinded|dropped|withdrawn|cancelled"
    rf"|canceled|expunged|removed|paid|stopped|blocked|ours|yours|gone|settled)|come through"
    rf"|succeed|end (?:in|with) (?:our|a (?:win|victory))|stick|stand|disappear|go away"
    rf"|be in your|show up|land)\b",
    re.I,
)
# In a note on bargaining, a future state of ours told flatly is a promise too.
STATE = re.compile(
    rf"\b(?:you|we|everyone|everybody|all of (?:us|you)|each of you|no one"
    rf"|nobody)\s*{WILL}\s+(?:be (?:on|at|off|free|earning|making|paid|working|back|home"
    rf"|better off|done with|rid of)|earn|make|work (?:only|four|fewer|from)|enjoy"
    rf"|never (?:again )?(?:work|have|be|lose)|go home|keep|walk away|park)\b",
    re.I,
)
BENEFIT = re.compile(
    rf"\b{WILL}\s+(?:\w+\s+){{0,2}}?(?:be\s+)?(?:in|on|see|get|have|receive|bring|show up in"
    rf"|come with|go up)\b[^.]{{0,40}}?\b(?:{GAIN}|pocket|pockets|account|hands)\b"
    r"|\b(?:contract|vote|motion|raise|proposal|agreement|deal)\s+(?:passes|carries"
    r"|goes through|comes through|wins)\s+(?:on|by|this|next|in|easily|with)\b",
    re.I,
)
CERTAIN = re.compile(
    r"\b(?:(?:I|we) (?:can |do |hereby )?(?:promise|assure|guarantee) (?:you )?|guarantee[ds]?"
    r"|guaranteeing|(?:is|are|it[’']s|that[’']s|as good as) (?:as good as )?(?:won|done|ours"
    r"|yours|in the bag|a lock|a done deal|a sure thing|a slam dunk|certain|assured"
    r"|settled already|a foregone conclusion|a formality)|(?:is|are) (?:a )?(?:winners?"
    r"|sure winners?)|got the votes|have the votes|in the bag|sure thing|slam dunk|done deal"
    r"|a lock\b|sure win|sure winner|certain (?:win|victory)|victory is (?:certain|ours"
    r"|assured|near)|no way (?:we|you|they|this|that|an?|the) (?:can |could |will "
    r"|would )?(?:lose|loses|fails?|win|gets?|rules?|denies|stands?)"
    r"|can(?:no|[’'])t (?:possibly )?(?:lose|fail|miss)|cannot (?:possibly )?(?:lose|fail"
    r"|miss)|(?:won[’']t|will not|never) (?:lose|fail|stand up|hold up|survive)|no (?:question"
    r"|doubt)(?: about it)?|without (?:a )?doubt|rest easy|(?:cuts?|moves?|layoffs?|closures?"
    r"|closing|changes?|RIF|transfers?|furloughs?|plan|schedule|it) (?:will not|won[’']t"
    r"|will never) (?:happen|go through|take place|stand|pass|come)|the day (?:that )?we win"
    r"|(?:when|once"
    r"|after) we win|you can (?:count|bank|bet|rely) on"
    r"|count on (?:a|your|the|it)|bank on|mark (?:my|our) words|we (?:promise|assure|swear)"
    r"|(?:I|we) (?:can |do |hereby )?(?:promise|assure|guarantee)|you have (?:my|our) word"
    r"|(?:give|gave) (?:you )?(?:my|our) word|not (?:a|one) (?:single )?\w+ (?:goes|will (?:go"
    r"|be (?:lost|cut)|leave|change))|(?:raise|pay|money|job|win|victory|award) (?:is"
    r"|are) (?:yours|ours)\b|rest assured|no risk|100 percent|all but (?:won|certain|done)"
    r"|(?:is|are) sure to (?:win|pass|get)|nothing to lose)\b",
    re.I,
)
ABOUT_CASE = re.compile(
    r"\b(?:win|won|lose|case|cases|vote|ballot|grievance|arbitrat\w+|hearing|appeal|back ?pay"
    r"|pay|raise|raises|job|contract|agreement|settlement|negotiat\w+|bargain\w*|ratif\w+"
    r"|overtime|telework|talks?|outcome|victory|result|award|ruling|decision|reinstat\w+"
    r"|suspension|removal|reprimand|percent|claim|one|it|this|money|cuts?|layoffs?|closures?"
    r"|closing|changes?|furloughs?|jobs?|file|join"
    r"|charge|complaint|promotion)\b",
    re.I,
)
HEDGED = re.compile(
    r"\b(?:if (?:the |an? |our |they |it |we |she |he |this |that "
    r"|management )?(?:\w+ )?(?:arbitrator|judge|panel|board|court|wins?|won|agrees?|agreed"
    r"|rules?|finds?|passes|passed|ratif\w+|grants?|approves?|approved|upholds?|upheld"
    r"|successful|succeeds?|members? vote|you vote|is|are|decides?)|unless|whether|would|could"
    r"|might|may|hope\w*|hopeful\w*|believe|think|expect(?:s|ed)? to (?:hear|know|file|ask)"
    r"|aim\w*|try\w*|seek\w*|ask(?:s|ed|ing)? (?:for|that)|push\w* for|fight\w*|work\w* (?:for"
    r"|toward)|no one can|nobody can|can(?:no|[’'])t (?:promise|guarantee|say|know|tell)"
    r"|cannot (?:promise|guarantee|say|know|tell)|not (?:promise|guarantee|promising"
    r"|guaranteed)|no (?:promise|guarantee|steward|one)s?|proposes?|proposed|proposal is"
    r"|wants?|demand\w*|depends?|when (?:and if|the (?:panel|arbitrator|judge) (?:rules"
    r"|decides))|plan to)\b",
    re.I,
)
HAPPENED = re.compile(
    r"\b(?:signed|agreed|ruled|awarded|ordered|ratified|settled|decided|granted|won|approved"
    r"|has (?:accepted|withdrawn|paid|dropped)|have (?:accepted|withdrawn|paid|dropped)"
    r"|was (?:sustained|granted|reached|withdrawn)|were (?:sustained|granted)|in writing"
    r"|the (?:award|settlement|agreement|order|law|decision|memorandum) (?:says|requires|gives"
    r"|provides|takes|means|covers)|article \w+ (?:says|gives|grants|protects|requires)|effective"
    r"|under the (?:settlement|award|agreement"
    r"|new contract|order|contract)|as (?:the )?(?:agreement|award|settlement|article) (?:says"
    r"|requires)|by law|already|(?:days?|weeks?|months?|years?)\b[^.;]{0,30} later|at last)\b",
    re.I,
)
IN_FORCE = re.compile(r"\b(?:signed|ratified|ordered|in writing|settlement|award)\b", re.I)
ONCE_IT_HAS = re.compile(r"\b(?:once|when|as soon as|after|until|the day) [^.;!?]{1,60}", re.I)
WARNED = re.compile(
    r"\b(?:beware|anyone who (?:says|tells|promises)|whoever (?:says|promises)"
    r"|don[’']?t believe|do not believe|rumou?r|nobody can|no one can|no steward)\b",
    re.I,
)


# What is ours by the agreement, what we keep from doing, and what nobody knows yet.
NO_END = re.compile(
    r"\b(?:(?:hours?|minutes|boards?|time)\b[^.;]{0,40}? (?:is|are) ours|(?:contract|agreement"
    r"|copy)"
    r" that is (?:yours|ours)|(?:until|till|once|when|after|before) (?:that|it|this)[’']s done"
    r"|we won[’']t (?:stop|strike|walk|quit)|(?:isn[’']t|aren[’']t|is not|are not) (?:yet "
    r")?(?:known"
    r"|decided|settled|lost)|just wait (?:in|here|there|until)|whole (?:crew|shift) (?:comes|goes)"
    r" back from)\b",
    re.I,
)


def check_promises(body: Body, facts: Facts) -> Iterator[Finding]:
    for sentence in body.sentences:
        if NO_END.search(sentence.text):
            continue
        if (
            _promises(body, sentence, facts)
            or _foretells(body, sentence)
            or _looks_ahead(body, sentence)
            or _speaks_as_settled(body, sentence)
            or _builds_on_it(body, sentence)
        ):
            yield found(
                "promise",
                sentence.span,
                "This promises how a case, a vote or a negotiation will end.",
                "Say what the local does and asks for, not what will come of it.",
            )


def _promises(body: Body, sentence: Sentence, facts: Facts) -> bool:
    text = sentence.text
    certain = CERTAIN.search(text)
    outcome = OUTCOME.search(text)
    if outcome is None and facts.kind in ("bargaining", "win"):
        outcome = STATE.search(text) or BENEFIT.search(text)
    hit = certain or outcome
    if hit is None or WARNED.search(text) or REPORTED.search(text[: hit.start()]):
        return False
    if is_quoted(body.text, sentence.start + hit.start()) and not _is_our_quote(sentence, hit):
        return False
    if certain and ABOUT_CASE.search(text) and not _is_denied(text, certain):
        return not (HAPPENED.search(text[: certain.start()]) and not outcome)
    if outcome is None or _is_denied(text, outcome):
        return False
    return not (HEDGED.search(text[: outcome.end()]) or _has_happened(body, sentence, outcome))


def _foretells(body: Body, sentence: Sentence) -> bool:
    """An outcome told flatly as to come, in whatever words; not asked, hoped for or reported."""
    text = sentence.text
    sure, comes = SURE_WORDS.search(text), COMES_OUT.search(text)
    hit = sure or comes
    if hit is None or A_QUESTION.search(text) or WARNED.search(text) or NOT_FORETOLD.search(text):
        return False
    if is_quoted(body.text, sentence.start + hit.start()) and not _is_our_quote(sentence, hit):
        return False
    if HEDGED.search(text[: hit.end()]) or _is_denied(text, hit):
        return False
    if sure and OF_AN_OUTCOME.search(text):
        return True
    return comes is not None and not _has_happened(body, sentence, comes)


def _looks_ahead(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    hit = looks_ahead(text)
    if hit is None or A_QUESTION.search(text) or WARNED.search(text) or NOT_FORETOLD.search(text):
        return False
    if is_quoted(body.text, sentence.start + hit.start()) and not _is_our_quote(sentence, hit):
        return False
    if HEDGED.search(text[: hit.end()]) or _is_denied(text, hit):
        return False
    return not _has_happened(body, sentence, hit)


def _speaks_as_settled(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    if WARNED.search(text) or is_quoted(body.text, sentence.start + len(text) // 2):
        return False
    before = body.before(sentence.start)
    return is_told_as_settled(text) and not (before and IN_FORCE.search(before.text))


def _builds_on_it(body: Body, sentence: Sentence) -> bool:
    text = sentence.text
    if not is_foregone(text) or WARNED.search(text):
        return False
    before = body.before(sentence.start)
    if before and (HAPPENED.search(before.text) or IN_FORCE.search(before.text)):
        return False
    quoted = is_quoted(body.text, sentence.start + len(text) // 2)
    ours = re.search(r"\b(?:said|says|told)\b", text) or (
        before and OUR_SPEAKER.search(before.text)
    )
    return not quoted or bool(ours)


OUR_SPEAKER = re.compile(
    r"\b(?:said|says|told)\b[^.]{0,60}\b(?:president|treasurer|secretary|steward|negotiator|officer"
    r"|of the local|our)\b",
    re.I,
)


def _is_denied(text: str, hit: re.Match[str]) -> bool:
    return bool(NEGATED_BEFORE.search(text[: hit.start()])) or bool(
        re.search(
            r"\b(?:cannot|can[’']t|no one can|nobody can|not|never|if)\s+(?:\w+\s+){0,2}$",
            text[: hit.start()],
            re.I,
        )
    )


def _has_happened(body: Body, sentence: Sentence, hit: re.Match[str]) -> bool:
    """What is signed, ruled or agreed may be told as it will come about."""
    before = body.before(sentence.start)
    here = ONCE_IT_HAS.sub(" ", f"{sentence.text[: hit.start()]} {sentence.text[hit.end() :]}")
    return bool(HAPPENED.search(here)) or bool(before and HAPPENED.search(before.text))


def _is_our_quote(sentence: Sentence, hit: re.Match[str]) -> bool:
    """What our own people are quoted with is the local's word too."""
    return bool(re.search(r"\b(?:said|says|told)\b", sentence.text))
