"""Ways of saying a thing, a line each, made into one pattern."""

import re


def said(*ways: str) -> re.Pattern[str]:
    """Any of the ways, as whole words, in capitals or not."""
    return re.compile(rf"\b(?:{'|'.join(ways)})(?!\w)", re.I)
