"""A clause as people read it: line-end hyphens and page breaks mended."""

import re

BROKEN_WORD = re.compile(r"(?<=[a-z])-[ \t]*\n\s*(?=[a-z])")
LINE_BREAK = re.compile(r"[ \t]*\n\s*")


CUT = re.compile(rf"{BROKEN_WORD.pattern}|(?P<space>{LINE_BREAK.pattern})")


def places(text: str) -> list[int]:
    """Where in ``text`` each character of ``mended(text)`` stands."""
    at: list[int] = []
    here = 0
    for cut in CUT.finditer(text):
        at.extend(range(here, cut.start()))
        if cut["space"] is not None:
            at.append(cut.start())
        here = cut.end()
    at.extend(range(here, len(text)))
    shown = "".join(" " if text[place] == "\n" else text[place] for place in at)
    before = len(shown) - len(shown.lstrip())
    return at[before : before + len(shown.strip())]


def mended(text: str) -> str:
    return LINE_BREAK.sub(" ", BROKEN_WORD.sub("", text)).strip()
