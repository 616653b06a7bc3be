"""Names as people write them: any script, right to left, apostrophes, a picture if they like."""

import unicodedata

from .errors import Invalid

LONGEST = 200
_LATIN_MARKS = range(0x300, 0x370)
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")


def clean(name: str) -> str:
    """The name without what can't be seen: stray blanks, line ends, control characters.

    What joins letters or emoji (U+200D) and the marks of direction stay; what would turn
    round the words after the name goes.
    """
    seen = name.translate(_TURNING)
    kept = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in seen)
    cleaned = " ".join(unicodedata.normalize("NFC", kept).split())
    if not cleaned:
        raise Invalid("A person needs a name.")
    if len(cleaned) > LONGEST:
        raise Invalid(f"A name has at most {LONGEST} characters.")
    return cleaned


def fold(text: str) -> str:
    """The key to sort and find by: "O’Brien" and "o'brien", "Núñez" and "nunez" are one.

    Only the accents of the Latin, Greek and Cyrillic scripts go: elsewhere marks are letters.
    """
    apart = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = "".join(letter for letter in apart if ord(letter) not in _LATIN_MARKS)
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())
