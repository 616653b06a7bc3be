"""A clause as people read it: line-end hyphens and page breaks mended."""

import re

BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def mended(text: str) -> str:
    return LINE_BREAK.sub(" ", BROKEN_WORD.sub("", text)).strip()
