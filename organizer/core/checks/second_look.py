"""Two readers: the rules, and a small model that has read thousands of sentences of both kinds.

Where both stop at a sentence, the finding is as grave as it is shipped. What one of them alone
stops at must be answered with a reason: neither is right often enough to forbid by itself. Only
where the model is all but certain does its word count as much as both. What it merely suspects is a
word of advice: of ten such places two are right, and nobody has to answer for the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, Severity, found
from .telling import SecondReader, telling_words

DOUBTED, NOTICED, CERTAIN = 0.1, 0.7, 0.95
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
FIXES = {
    "strike": "Say that work goes on, and name a lawful means; if it is meant otherwise, say how.",
    "promise": "Say what is asked for and when it is decided, not how it will end.",
    "partisan": "Leave sides out: tell where and when to vote and what a bill would do.",
    "accusation": "Say what happened and who was asked to look into it, without a culprit.",
    "case-detail": "Tell the rule it teaches, or the number of cases, without what one person did.",
    "medical": "Leave the health out: “is away until the 12th” is enough.",
    "small-count": "Say “fewer than five”, give a larger group, or leave the count out.",
    "person": "Name the task or the office and not the person, or record the consent.",
    "government-channel": "Give a way that people use at home and on their own time.",
}
OR_SAY_WHY = "If it may stand as it is, say why."
MOST_EXPLAINED = 12  # findings of a text whose telling words are looked for


def second_look(
    body: Body, facts: Facts, findings: Sequence[Finding], reader: SecondReader
) -> list[Finding]:
    """The findings of the rules, weighed, and what the rules passed over."""
    sentences = body.sentences[:MOST]
    before = ["", *(one.text for one in sentences)]
    said = list(zip(before, (one.text for one in sentences), strict=False))
    read = list(zip(sentences, reader(said), strict=True))
    weighed = [_weighed(one, read) for one in findings]
    passed_over = _passed_over(read, findings, _asked(facts))
    earlier = dict(zip(sentences, before, strict=False))
    return [*weighed, *_explained(list(passed_over), earlier, reader)]


def _weighed(one: Finding, read: Sequence[tuple[Sentence, Mapping[str, float]]]) -> Finding:
    if one.check not in TELLS or one.check in NEVER_DOUBTED:
        return one
    chances = [chance[one.check] for sentence, chance in read if _meet(one, sentence)]
    is_doubted = chances and max(chances) < DOUBTED
    return _to_answer(one) if is_doubted else one


def _passed_over(
    read: Sequence[tuple[Sentence, Mapping[str, float]]],
    findings: Sequence[Finding],
    asked: frozenset[str],
) -> Iterator[tuple[Sentence, Finding]]:
    just_before: set[str] = set()
    for sentence, chances in read:
        seen = {one.check for one in findings if _meet(one, sentence)}
        for check in sorted(asked - seen):
            if chances[check] >= DOUBTED:
                one = found(check, sentence.span, "", FIXES[check])
                yield sentence, _graded(one, chances[check], is_echo=check in just_before)
        just_before = seen | {check for check in asked if chances[check] >= NOTICED}


def _graded(one: Finding, chance: float, *, is_echo: bool) -> Finding:
    """After a sentence that is stopped at, the next sounds like it: that may be its echo."""
    if chance < NOTICED:
        return replace(one, severity=Severity.ADVISES)
    return one if chance >= CERTAIN and not is_echo else _to_answer(one)


def _explained(
    passed_over: Sequence[tuple[Sentence, Finding]],
    earlier: Mapping[Sentence, str],
    reader: SecondReader,
) -> Iterator[Finding]:
    for number, (sentence, one) in enumerate(passed_over):
        words = ""
        if number < MOST_EXPLAINED and one.severity is not Severity.ADVISES:
            words = telling_words(earlier[sentence], sentence.text, one.check, reader)
        mostly = f", most of all in “{words}”" if words else ""
        yield replace(one, message=f"By its sense, {TELLS[one.check]}{mostly}.")


def _asked(facts: Facts) -> frozenset[str]:
    return frozenset(TELLS) - (frozenset() if facts.official else OFFICIAL_ALONE)


def _meet(one: Finding, sentence: Sentence) -> bool:
    return one.start < sentence.end and sentence.start < one.end


def _to_answer(one: Finding) -> Finding:
    """One reader alone asks: what would block must be answered with a reason."""
    if one.severity is Severity.ADVISES:
        return one
    return replace(one, severity=Severity.ANSWER, fix=f"{one.fix} {OR_SAY_WHY}")
