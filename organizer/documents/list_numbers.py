"""Numbers of lists as they are printed: figures, letters, Roman numbers, words."""

ROMANS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def printed(count: int, kind: str) -> str:
    """``kind`` is Word's name of the form; one that is not known here is printed in figures."""
    if kind.endswith("Letter") and count > 0:
        letter = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind.startswith("upper") else letter
    if kind.endswith("Roman"):
        return roman(count).upper() if kind.startswith("upper") else roman(count)
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind == "ordinal":
        return f"{count}{_ending(count)}"
    if kind == "cardinalText" and count < 100:
        return _in_words(count).capitalize()
    return str(count)


def roman(count: int) -> str:
    text = ""
    for value, letters in ROMANS:
        while count >= value:
            text, count = text + letters, count - value
    return text


def _ending(count: int) -> str:
    is_teen = 10 < count % 100 < 20
    return "th" if is_teen else ENDINGS.get(count % 10, "th")


def _in_words(count: int) -> str:
    if count < len(UNITS):
        return UNITS[count]
    tens, rest = divmod(count, 10)
    return f"{TENS[tens]}-{UNITS[rest]}" if rest else TENS[tens]
