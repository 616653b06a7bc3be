"""Two readers: the rules, and a small model that has read thousands of sentences of both kinds.

Where both stop at a sentence, the finding is as grave as it is shipped. What one of them alone
stops at must be answered with a reason: neither is right often enough to forbid by itself. Only
where the model is all but certain does its word count as much as both.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, Severity, found

# Sentences with what stands before each, to the chance that each check would stop at it.
SecondReader = Callable[[Sequence[tuple[str, str]]], Sequence[Mapping[str, float]]]

DOUBTED, NOTICED, CERTAIN = 0.1, 0.8, 0.95
MOST = 300  # sentences; what is longer is no notice, and is left to the rules
OFFICIAL_ALONE = frozenset({"partisan", "government-channel"})
# A name without consent is looked up, not weighed.
NEVER_DOUBTED = frozenset({"person"})
TELLS = {
    "strike": "this may call on people to hold back work together",
    "promise": "this may promise how something will end",
    "partisan": "this may take a side in politics",
    "accusation": "this may tell a named person's wrongdoing as a fact",
    "case-detail": "this may tell of one person's case",
    "medical": "this may tell of somebody's health",
    "small-count": "this may point at a very few people",
    "person": "colleagues may know who this is",
    "government-channel": "this may do the union's own business by the government's means",
}
FIX = "Read it as an outsider would; say it differently, or give the reason why it may stand."


def second_look(
    body: Body, facts: Facts, findings: Sequence[Finding], reader: SecondReader
) -> list[Finding]:
    """The findings of the rules, weighed, and what the rules passed over."""
    sentences = body.sentences[:MOST]
    before = ["", *(one.text for one in sentences)]
    said = list(zip(before, (one.text for one in sentences), strict=False))
    read = list(zip(sentences, reader(said), strict=True))
    weighed = [_weighed(one, read) for one in findings]
    return [*weighed, *_passed_over(read, findings, _asked(facts))]


def _weighed(one: Finding, read: Sequence[tuple[Sentence, Mapping[str, float]]]) -> Finding:
    if one.check not in TELLS or one.check in NEVER_DOUBTED:
        return one
    chances = [chance[one.check] for sentence, chance in read if _meet(one, sentence)]
    is_doubted = chances and max(chances) < DOUBTED
    return _must_be_answered(one) if is_doubted else one


def _passed_over(
    read: Sequence[tuple[Sentence, Mapping[str, float]]],
    findings: Sequence[Finding],
    asked: frozenset[str],
) -> Iterator[Finding]:
    for sentence, chances in read:
        seen = {one.check for one in findings if _meet(one, sentence)}
        for check in sorted(asked - seen):
            if chances[check] >= NOTICED:
                one = found(check, sentence.span, f"By its sense, {TELLS[check]}.", FIX)
                yield one if chances[check] >= CERTAIN else _must_be_answered(one)


def _asked(facts: Facts) -> frozenset[str]:
    return frozenset(TELLS) - (frozenset() if facts.official else OFFICIAL_ALONE)


def _meet(one: Finding, sentence: Sentence) -> bool:
    return one.start < sentence.end and sentence.start < one.end


def _must_be_answered(one: Finding) -> Finding:
    blocks = one.severity is Severity.BLOCKS
    return replace(one, severity=Severity.ANSWER) if blocks else one
