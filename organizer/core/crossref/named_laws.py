"""Where a text names law by its name alone: an act, an executive order, a public law, a notice."""

import re
from collections.abc import Iterator

from .mention import Mention, Names, made

CODIFIED = {  # where an act begins in the United States Code: title and section
    r"Administrative\s+Procedures?\s+Act": ("5", "551"),
    r"Age\s+Discrimination\s+in\s+Employment\s+Act": ("29", "621"),
    r"Americans\s+[Ww]ith\s+Disabilities\s+Act": ("42", "12101"),
    r"Equal\s+Pay\s+Act": ("29", "206"),
    r"Fair\s+Labor\s+Standards\s+Act": ("29", "201"),
    r"Family\s+(?:and|&)\s+Medical\s+Leave\s+Act": ("29", "2601"),
    r"Federal\s+Service\s+Labor[-–\s]+Management\s+Relations\s+Statute": ("5", "7101"),
    r"Freedom\s+of\s+Information\s+Act": ("5", "552"),
    r"Labor[-–\s]+Management\s+Reporting\s+and\s+Disclosure\s+Act": ("29", "401"),
    r"National\s+Labor\s+Relations\s+Act": ("29", "151"),
    r"Occupational\s+Safety\s+and\s+Health\s+Act": ("29", "651"),
    r"Privacy\s+Act": ("5", "552a"),
    r"Title\s+VII\s+of\s+the\s+Civil\s+Rights\s+Act": ("42", "2000e"),
    r"Uniformed\s+Services\s+Employment\s+and\s+Re-?employment\s+Rights\s+Act": ("38", "4301"),
}
SAYS_AN_ACT = re.compile(r"Act\b|Statute\b")  # each name ends so: few clauses need the long look
_YEAR = r"(?:\s+of\s+(?:19|20)\d\d)?"
KNOWN = re.compile("|".join(f"(?P<known_{n}>\\b{name}{_YEAR})" for n, name in enumerate(CODIFIED)))
_WORD = r"[A-Z][\w’'-]+"
_JOIN = r"(?:of|and|for|in|to|on|the|with|&)"
OTHER_ACT = re.compile(
    rf"\b(?!The\b|This\b|That\b|Such\b|An?\b|Any\b|Each\b|Said\b){_WORD}"
    rf"(?:[\s,/-]+(?:{_JOIN}\s+){{0,2}}{_WORD}){{0,8}}\s+Act\b{_YEAR}"
)
ORDER = re.compile(r"\b(?:Executive\s+Orders?|E\.\s?O\.)\s*(?:No\.?\s*)?(?P<section>\d{4,5})\b")
PUBLIC_LAW = re.compile(
    r"\b(?:Public\s+Law|Pub\.\s?L\.|P\.L\.)\s*(?:No\.?\s*)?\d{2,3}[-–]\d{1,4}\b"
)
NOTICE = re.compile(r"\b\d{1,3}\s+(?:Fed\.\s?Reg\.|F\.?R\.?)\s+\d{3,6}(?:\s*[-–]\s*\d{1,6})?\b")
TITLE_ALONE = re.compile(
    r"\bTitle\s+(?:5|29|38|42|VII)\b(?!\s*[.,)]?\s*(?:of|Section|Chapter|U\.?S|C\.?F))"
)


def named_laws(text: str) -> Iterator[Mention]:
    """Acts that stand in the Code are named by their place there; what does not is named as law."""
    for m in KNOWN.finditer(text) if SAYS_AN_ACT.search(text) else ():
        place = int((m.lastgroup or "known_0").removeprefix("known_"))
        title, section = list(CODIFIED.values())[place]
        yield made(m, Names.STATUTE, section=section, title=title)
    others = (ORDER, PUBLIC_LAW, NOTICE, TITLE_ALONE)
    for pattern in (OTHER_ACT, *others) if SAYS_AN_ACT.search(text) else others:
        for m in pattern.finditer(text):
            yield made(m, Names.OTHER_LAW)
