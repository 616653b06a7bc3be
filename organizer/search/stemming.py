"""What the forms of a word have in common: files, filed and filing are one word to the search.

First the endings of verbs and plurals go, then those that make a noun of a verb
("assignment", "promotion", "refusal") or an adverb. What is left is brought to one spelling,
by the sound of its last syllable and never by a list of words: a short one keeps its e, so
that "noted" does not become "not".
"""

import re
from functools import lru_cache

VOWEL, OTHER = "[aeiouy]", "[^aeiouy]"
# A part of a word that can stand alone has a vowel; these find how much comes after it.
AFTER_ONE = re.compile(f"{OTHER}*{VOWEL}+{OTHER}")
AFTER_TWO = re.compile(f"(?:{OTHER}*{VOWEL}+{OTHER}){{2}}")
SHORT = re.compile(f"(?:^|.*{OTHER}){VOWEL}[^aeiouywx]$|^{VOWEL}{OTHER}$")
LY_AFTER = frozenset("cdeghkmnrt")
AL_AFTER = ("s", "v", "w", "tt")  # "refusal" and "removal" are nouns of verbs, "personal" is not
DOUBLED = re.compile("(bb|dd|ff|gg|mm|nn|pp|rr|tt)$")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) <= 2 or word[0].isdigit():
        return word
    word = _noun(_adverb(_verb(_plural(word))))
    return _spelled(word)


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ies", "ied")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("ss", "us")) and re.search(VOWEL, word[:-2]):
        return word[:-1]
    return word


def _verb(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _after(AFTER_ONE, word[:-3]) else word
    for ending in ("ingly", "edly", "ing", "ed"):
        part = word.removesuffix(ending)
        if part != word and re.search(VOWEL, part):
            return _mended(part)
    return word


def _mended(part: str) -> str:
    """As the word stood before "ed" or "ing": "rotat" lost an e, "bidd" won a letter."""
    if part.endswith(("at", "bl", "iz")):
        return part + "e"
    if DOUBLED.search(part) and len(part) > 3:
        return part[:-1]
    return part + "e" if _is_short(part) else part


def _adverb(word: str) -> str:
    for ending, instead in (("ily", "y"), ("bly", "ble"), ("lly", "l")):
        part = word.removesuffix(ending) + instead
        if word.endswith(ending) and _after(AFTER_TWO, part):
            return part
    part = word.removesuffix("ly")
    return part if len(part) > 3 and part[-1] in LY_AFTER and _after(AFTER_ONE, part) else word


def _noun(word: str) -> str:
    part = word.removesuffix("al")
    if part != word and part.endswith(AL_AFTER) and _after(AFTER_TWO, part):
        return part
    for ending, instead in (("ation", "ate"), ("ness", ""), ("ment", "")):
        part = word.removesuffix(ending)
        if part != word and not part.endswith("u") and len(part) > 2 and _sounded(part):
            return part + instead
    part = word.removesuffix("ion")
    return part if part != word and part[-1:] in ("s", "t") and _after(AFTER_TWO, part) else word


def _sounded(part: str) -> bool:
    return _after(AFTER_ONE, part) or part.endswith(("ay", "oy"))


def _spelled(word: str) -> str:
    if word.endswith("y") and len(word) > 2 and word[-2] not in "aeiou":
        return word[:-1] + "i"
    if word.endswith("e"):
        part = word[:-1]
        if _after(AFTER_TWO, part) or (_after(AFTER_ONE, part) and not SHORT.search(part)):
            return part
    if word.endswith("s") and _is_short(word):
        return word + "e"  # a bus and buses
    if word.endswith("ll") and _after(AFTER_TWO, word[:-1]):
        return word[:-1]
    return word


def _after(region: re.Pattern[str], part: str) -> bool:
    """Whether what was cut off began where the word had sounded out once, or twice."""
    return region.match(part) is not None


def _is_short(part: str) -> bool:
    found = AFTER_ONE.match(part)
    return SHORT.search(part) is not None and (found is None or found.end() == len(part))
