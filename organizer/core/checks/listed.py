"""Long lists of words, written as lines."""


def listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def either(words: str) -> str:
    """A regular expression for any of the words; "_" in a word stands for a space."""
    return "|".join(word.replace("_", r"\s+") for word in listed(words))
