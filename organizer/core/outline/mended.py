"""A clause as people read it: line-end hyphens and page breaks mended."""

import re

BROKEN_WORD = re.compile(r"(?<=[a-z])-[ \t]*\n\s*(?=[a-z])")
LINE_BREAK = re.compile(r"[ \t]*\n\s*")


def mended(text: str) -> str:
    return LINE_BREAK.sub(" ", BROKEN_WORD.sub("", text)).strip()
