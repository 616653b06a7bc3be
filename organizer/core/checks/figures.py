"""Figures in a text: digits and words, money, percent and the time of day, as values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .listed import listed
from .taken import Taken

UNITS = {
    name: value
    for value, name in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    name: value * 10
    for value, name in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
WORD = "|".join((*UNITS, *TENS, *SCALES))
WORDS = rf"(?:a\s+(?=hundred|thousand|million))?(?:{WORD})(?:[\s-]+(?:and\s+)?(?:{WORD})){{0,9}}"
HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
MINUTES = "ten|fifteen|thirty|forty(?:[ -]five)?|twenty(?:[ -]five)?|fifty(?:[ -]five)?"
CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?m\b\.?"
    r"|\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b(?::\d\d)?"
    r"|\b(?P<name>noon|midnight)\b"
    rf"|\b(?P<part>half|quarter|five|ten|twenty)\s+(?P<side>past|after|to"
    rf"|before)\s+(?P<of>{WORD}|\d{{1,2}})\b"
    rf"|\b(?P<sayhour>{HOURS})[\s-](?P<saymin>{MINUTES})\b(?!\s*(?:percent|%|days|people|dollars))"
    rf"|\b(?P<oclock>{WORD}|\d{{1,2}})\s+(?:o[’']clock|in the (?:morning|afternoon|evening))",
    re.I,
)
MONEY = re.compile(
    rf"[$€£]\s?(?P<digits>\d[\d,]*(?:\.\d+)?)(?:\s?(?P<scale>k\b|thousand|million|billion|m\b))?"
    rf"|\b(?P<words>{WORDS}|\d[\d,]*(?:\.\d+)?(?:\s(?:thousand|million|billion))?)\s+dollars?\b"
    rf"(?:\s+and\s+(?P<over>{WORDS}|\d+)\s+cents?\b)?"
    r"|\b(?P<cents>\d+)\s+cents?\b",
    re.I,
)
# "Three and a half", "3 1/2", "3½".
PARTS = {"1/2": "0.5", "½": "0.5", "half": "0.5", "1/4": "0.25", "¼": "0.25", "quarter": "0.25",
         "3/4": "0.75", "¾": "0.75", "quarters": "0.75"}  # fmt: skip
MIXED = re.compile(
    rf"\b(?:(?P<digits>\d+)(?:\s?(?P<sign>[½¼¾])|[\s-](?:and\s)?(?P<slash>[13]/[24])(?![\d/]))"
    rf"|(?P<words>{WORDS}|\d+)\s+and\s+(?:an?\s+|one[\s-]|three[\s-])(?P<named>half|quarters?)\b)",
    re.I,
)
PLAIN = re.compile(
    rf"(?<![\w.$§-])(?P<digits>\d[\d,]*\d|\d)(?P<part>\.\d+)?"
    r"(?:\s(?P<scale>hundred|thousand|million|billion))?(?![\w-]*\d)"
    r"|\b(?P<dozen>(?:a|two|three|four|five|six)\s+dozens?|half a dozen)\b"
    rf"|\b(?P<words>{WORDS})\b(?!\s+(?:past|after)\s+(?:{WORD}))"
    r"|\b(?P<twice>half an hour|an hour and a half|a quarter of an hour)\b",
    re.I,
)


@dataclass(frozen=True)
class Figure:
    """``kind`` is clock (minutes after midnight), money or plain."""

    start: int
    end: int
    words: str
    kind: str
    value: Decimal


def figures(text: str) -> list[Figure]:
    found: list[Figure] = []
    taken = Taken()
    for read in (_clocks, _money, _mixed, _plain):
        for one in read(text):
            if not taken.meets(one.start, one.end):
                taken.add(one.start, one.end)
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def word_value(words: str) -> int:
    """ "two hundred and thirty" is 230; the words are known to be numbers."""
    total = current = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], 0
    return total + current


def _clocks(text: str) -> Iterator[Figure]:
    for hit in CLOCK.finditer(text):
        yield Figure(*hit.span(), hit.group(), "clock", Decimal(_minutes(hit)))


def _minutes(hit: re.Match[str]) -> int:
    if hit["half"]:
        hour = int(hit["hour"]) % 12 + (12 if hit["half"].lower() == "p" else 0)
        return hour * 60 + int(hit["minute"] or 0)
    if hit["hour24"]:
        return int(hit["hour24"]) * 60 + int(hit["minute24"])
    if hit["name"]:
        return 720 if hit["name"].lower() == "noon" else 0
    if hit["sayhour"]:
        return word_value(hit["sayhour"]) * 60 + word_value(hit["saymin"])
    if hit["oclock"]:
        return _small(hit["oclock"]) * 60
    part = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}[hit["part"].lower()]
    past = hit["side"].lower() in ("past", "after")
    return _small(hit["of"]) * 60 + (part if past else -part)


def _small(word: str) -> int:
    return int(word) if word.isdigit() else word_value(word)


def _money(text: str) -> Iterator[Figure]:
    for hit in MONEY.finditer(text):
        if hit["cents"]:
            value = Decimal(hit["cents"]) / 100
        else:
            value = _amount(hit["digits"] or hit["words"], hit["scale"] or "")
            value += Decimal(_small(hit["over"] or "zero")) / 100
        yield Figure(*hit.span(), hit.group(), "money", value)


def _mixed(text: str) -> Iterator[Figure]:
    for hit in MIXED.finditer(text):
        whole = _small(hit["digits"] or hit["words"])
        part = PARTS[(hit["sign"] or hit["slash"] or hit["named"]).lower()]
        yield Figure(*hit.span(), hit.group(), "plain", whole + Decimal(part))


def _dozens(how_many: str) -> int:
    return {"half": 6, "a": 12}.get(how_many) or UNITS[how_many] * 12


def _amount(words: str, scale: str) -> Decimal:
    number, _, named = words.partition(" ") if words[0].isdigit() else (words, "", "")
    scale = (scale or named).lower()
    times = SCALES.get({"k": "thousand", "m": "million"}.get(scale, scale), 1)
    if number[0].isdigit():
        return Decimal(number.replace(",", "")) * times
    return Decimal(word_value(number)) * times


def _plain(text: str) -> Iterator[Figure]:
    for hit in PLAIN.finditer(text):
        if hit["dozen"]:
            value = Decimal(_dozens(hit["dozen"].lower().split()[0]))
        elif hit["twice"]:
            value = Decimal({"h": 30, "an": 90, "a ": 15}.get(hit["twice"][:2].lower(), 30))
        elif hit["words"]:
            value = Decimal(word_value(hit["words"]))
        else:
            number = hit["digits"].strip(",").replace(",", "") + (hit["part"] or "")
            value = Decimal(number) * SCALES.get((hit["scale"] or "").lower(), 1)
        yield Figure(*hit.span(), hit.group(), "plain", value)
