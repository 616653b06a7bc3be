"""Periods that are named as limits where no word says what they run from.

"Answer: ten (10) workdays", "is due in ten days", "the deadline is 15 days", and the cells of a
table of steps: "Step 2 | 10 working days".
"""

import re
from collections.abc import Sequence

_DEED = (
    r"(?:time\s*(?:limits?|frames?|lines?|periods?)|limits?|deadlines?|due(?:\s+date)?|respon(?:se|d|ds)|"
    r"repl(?:y|ies)|answers?|decisions?|decides?|appeals?|fil(?:e|es|ed|ing)|submi(?:t|ts|tted|ssion)|"
    r"present(?:s|ed|ation)?|invo(?:ke|kes|cation)|notice|receipt|meetings?|request(?:s|ed)?|referral)"
)
LABEL = re.compile(
    rf"\b{_DEED}(?:\s+(?:time|due|deadline|period|limit|date|in\s+writing))?"
    r"\s*(?:[:=–—|]|\s-)\s*(?:within\s+|not\s+(?:more|later)\s+than\s+)?$",
    re.I,
)
ENDS = re.compile(r"^\s*(?:$|[.;,|)]|[A-Z][a-z]+)")
SET = re.compile(
    r"\b(?:deadline|time\s*(?:limit|frame|period|line)|period\s+(?:for|of\s+time))\b"
    r"[^.;:]{0,60}?\b(?:is|are|shall\s+be|will\s+be)\s+(?:within\s+|of\s+)?$",
    re.I,
)
DUE_IN = re.compile(
    r"\b(?:due|answered?|given|received?|filed?|submit(?:ted)?|presented?|repl(?:y|ied)|"
    r"respond(?:ed)?|response|resolved|settled|made|issued?|rendered|returned?|appealed|writing|"
    r"decision)\s+(?:is\s+due\s+)?in\s+(?:the\s+|next\s+|no\s+more\s+than\s+)*$",
    re.I,
)
OPENS_A_CELL = re.compile(
    r"(?:\t|\||\S {3,})\s*(?:within\s+|up\s+to\s+|max(?:imum|\.)?\s+)?$", re.I
)
CLOSES_A_CELL = re.compile(r"\s*(?:\t|\|| {3,}|\n|$)")
OF_STEPS = re.compile(rf"\b(?:{_DEED}|grievan(?:ce|ces|t)|arbitrat\w*)\b", re.I)


def is_stated(lead: str, tail: str) -> bool:
    """Whether a period is called a limit by what stands before it."""
    is_named = LABEL.search(lead) or SET.search(lead)
    return bool(DUE_IN.search(lead) or (is_named and ENDS.match(tail)))


def is_cell(before: str, after: str) -> bool:
    """Whether a period between these words of the page fills a cell of a table's row."""
    return bool(OPENS_A_CELL.search(before) and CLOSES_A_CELL.match(after))


def is_of_steps(row: str, titles: Sequence[str]) -> bool:
    """Whether a table's row, or the part it stands in, is about steps that somebody takes."""
    return bool(OF_STEPS.search(row)) or any("grievance" in title.lower() for title in titles)
