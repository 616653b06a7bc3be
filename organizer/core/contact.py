"""Ways to reach somebody: one spelling for each, and which belong to the government."""

import re
import unicodedata

# A government address is the employer's: it is marked, and nothing is ever sent there.
_GOVERNMENT = re.compile(r"@(?:[^@]+\.)?(?:gov|mil)\.?$", re.IGNORECASE)


def is_government(kind: str, value: str) -> bool:
    return kind == "email" and _GOVERNMENT.search(value.strip()) is not None


def key(kind: str, value: str) -> str:
    """The same for two spellings of one line, so that nobody is kept or reached twice."""
    if kind == "phone":
        digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", value))
        return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
    return (
        re.sub(r"[\s,.]+", " ", value).strip().casefold()
        if kind == "address"
        else (value.strip().casefold())
    )
