"""How a thing is said: as a fact, a rule, a supposition, a warning, or not at all."""

import re

from .body import Body, Sentence

SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should you|in case|suppose|imagine|what if|when(?:ever)? (?:you"
    r"|an|a|any)"
    r"|before (?:you|an|a)|until you|anyone|anybody|whoever|no one|nobody|every(?:one"
    r"|body)? (?:who|that)"
    r"|any (?:member|employee|worker|one|body|patient|nurse|person)|each (?:member|employee|worker)"
    r"|those who|people who|somebody who|someone who|for example|e\.g\.|such as|an employee"
    r"|a worker"
    r"|employees who|members who|you(?:r|[’']re|[’']ve|[’']ll)?)\b",
    re.I,
)
MODAL = re.compile(
    r"\b(?:may|might|can|could|must|should|would|shall|need(?:s)? not|has to|have to|ought"
    r"|cannot|can[’']t)\b",
    re.I,
)
NEGATED_BEFORE = re.compile(
    r"\b(?:not|never|no|nobody|no one|none|neither|nor|without|don[’']?t|doesn[’']?t|didn[’']?t"
    r"|won[’']t"
    r"|isn[’']?t|aren[’']?t|can[’']t|cannot|couldn[’']?t|shouldn[’']?t|wasn[’']?t|weren[’']?t"
    r"|wouldn[’']?t|avoid"
    r"|refrain|against|illegal(?:ly)?|unlawful(?:ly)?|forbidden|prohibit(?:s|ed)?|ban(?:s|ned)?"
    r"|beware of|rather than|instead of|stop(?:ped)?|rumou?rs?)\b[^.;:!?]{0,60}$",
    re.I,
)
NEW_CLAUSE = re.compile(r",\s*(?:we|let|they|you|everyone|everybody|nobody)\b", re.I)
LAW_FORBIDS = re.compile(
    r"\b(?:against the law|illegal|unlawful|forbidden|prohibited|not allowed|isn[’']?t allowed"
    r"|lose your job"
    r"|cost you your job|get (?:you )?fired|can(?:not|[’']t) ask|do(?:es)? not (?:call|support"
    r"|condone|back|ask)"
    r"|isn[’']?t from us|not from us|never called|is not ours|do not (?:pass|join|take part"
    r"|forward)"
    r"|don[’']?t (?:pass|join|take part|forward|do)|please don[’']?t|felony|crime|statute|hatch act"
    r"|by law|the law)\b",
    re.I,
)


# "As you know" speaks to the readers; it says nothing of them.
ADDRESSED = re.compile(
    r"\b(?:(?:a lot|lots|some|many|most|several|all|few|a few|each|plenty|more and more) of you"
    r"(?: may| might)?(?: have| will have| already| also)*"
    r"|as (?:some of )?you (?:all )?(?:may |might |already )?(?:have )?(?:know|heard|saw|seen|read)"
    r"|you (?:all |already |may |might )*(?:have |will )?(?:know|remember|heard|hear|saw|asked"
    r"|noticed|wondered)|(?:want|wanted|let|ask|asked|tell|told|thank|thanks to|remind) you(?:"
    r" all)?"
    r"|you (?:all )?know (?:who|which|what|whom)|thank you|(?:dear|hi|hello|hey) (?:all|everybody"
    r"|everyone|folks)"
    r"|(?:do|did|have) you (?:know|hear|heard|see|seen))\b",
    re.I,
)


def past_the_address(text: str) -> str:
    """The text, of the same length, without the words that only speak to its readers."""
    return ADDRESSED.sub(lambda hit: " " * len(hit.group()), text)


def is_negated(sentence: Sentence, place: int) -> bool:
    """A negative word stands before the place, in the same clause."""
    hit = NEGATED_BEFORE.search(sentence.text[: place - sentence.start])
    return bool(hit) and not NEW_CLAUSE.search(hit.group() if hit else "")


def next_to(body: Body, sentence: Sentence, far: int = 1) -> list[Sentence]:
    """The sentence with those before and after it."""
    return body.around(sentence, far)
