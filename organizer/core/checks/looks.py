"""How a text reads: level of reading, shouting, and the segments of a text message."""

import re
from collections.abc import Iterator
from functools import cache

import pyphen

from .body import Body, Sentence
from .facts import Facts
from .finding import Finding, found

WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]*")
LINKISH = re.compile(r"(?<!\S)\S{0,100}?(?:https?://|www\.|@)\S*|<[^<>]{0,600}>")
LONG = 30  # words in a sentence
ENOUGH = 30  # words before a level says anything
SHOUT = re.compile(r"\b[A-Z][A-Z’'-]{2,40}\b(?:[\s,!?&-]{1,9}\b[A-Z][A-Z’'-]{1,40}\b){2,60}")
BANGS = re.compile(r"!{2,}|\?!+|!\?+")

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_DOUBLE = frozenset("\f^{}\\[~]|€")


def check_level(body: Body, target: float) -> Iterator[Finding]:
    """Flesch-Kincaid grade, with the long sentences that raise it."""
    words = WORD.findall(LINKISH.sub(" ", body.text))
    grade = reading_grade(body)
    if len(words) < ENOUGH or grade <= target:
        return
    longest = sorted(body.sentences, key=_length)[-3:]
    shown = [one for one in longest if _length(one) > LONG / 2] or longest[-1:]
    for one in shown:
        yield found(
            "reading-level",
            one.span,
            f"The text reads at grade {grade:.0f}, above {target:.0f}; this sentence has "
            f"{_length(one)} words.",
            "Cut the sentence in two, or take shorter words.",
        )


def reading_grade(body: Body) -> float:
    sentences = [one for one in body.sentences if _length(one) > 2]
    words = [word for one in sentences for word in WORD.findall(LINKISH.sub(" ", one.text))]
    if not words:
        return 0.0
    syllables = sum(map(syllables_in, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US", left=2, right=2)


def syllables_in(word: str) -> int:
    """By hyphenation, but never fewer than the groups of vowels that are heard."""
    by_hyphen = len(_hyphens().positions(word.lower())) + 1
    heard = re.sub(r"(?:[^laeiouy]e|[^td]ed|[^aeiouy]es)$", "", word.lower())
    return max(1, by_hyphen, len(re.findall(r"[aeiouy]+", heard)))


def _length(one: Sentence) -> int:
    return len(WORD.findall(LINKISH.sub(" ", one.text)))


def check_capitals(body: Body, facts: Facts) -> Iterator[Finding]:
    """Three words in capitals within a sentence; a heading may stand in capitals."""
    for hit in SHOUT.finditer(body.text):
        line = body.sentence_at(hit.start()).text
        is_heading = len(hit.group()) > 0.7 * len(line) and "!" not in line
        if not is_heading:
            yield found("capitals", hit.span(), "This shouts.", "Write it in small letters.")
    for hit in BANGS.finditer(body.text):
        yield found("capitals", hit.span(), "More than one mark of shouting.", "One is enough.")


def check_segments(body: Body, facts: Facts) -> Iterator[Finding]:
    """A text message goes in segments of 160 (153) plain characters, or of 70 (67) others."""
    if facts.channel != "sms":
        return
    count, odd = segments(body.text.strip("\n"))
    for place, char in enumerate(body.text):
        if char in odd:
            yield found(
                "segments",
                (place, place + 1),
                f"The character {char} makes every segment hold 70 characters in place of 160.",
                "Put a plain character in its place.",
            )
    if count > 1:
        message = f"This is sent, and paid, as {count} segments."
        yield found(
            "segments", (0, len(body.text)), message, "Shorten it, or send it all the same."
        )


def segments(text: str) -> tuple[int, frozenset[str]]:
    """How many segments, and the characters that need the wide alphabet.

    A character of two units is never cut in two, so it may leave a unit unused.
    """
    odd = frozenset(text) - GSM - GSM_DOUBLE
    if odd:
        units, whole, part = [len(char.encode("utf-16-le")) // 2 for char in text], 70, 67
    else:
        units, whole, part = [2 if char in GSM_DOUBLE else 1 for char in text], 160, 153
    if sum(units) <= whole:
        return 1, odd
    count, room = 1, part
    for unit in units:
        if unit > room:
            count, room = count + 1, part
        room -= unit
    return count, odd
