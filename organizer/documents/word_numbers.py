"""Numbers that Word computes for paragraphs of lists, counted and printed as Word does."""

from collections import defaultdict
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from .list_numbers import printed

Place = tuple[str, int]  # a list and a level of it


class Counter:
    """A level counts on, deeper ones begin again; lists of one pattern go on from each other
    unless one says that it begins anew."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[Place, Any] = {}
        self._pattern: dict[str, str] = {}
        self._anew: dict[Place, int] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles = {
            style.get(qn("w:styleId")): style
            for style in document.styles.element.findall(qn("w:style"))
        }
        try:
            root = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
        except KeyError:  # a document without lists has no such part
            return
        patterns = {a.get(qn("w:abstractNumId")): a for a in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            self._keep(number, patterns)

    def _keep(self, number: Any, patterns: dict[str, Any]) -> None:
        name, pattern = number.get(qn("w:numId")), _value(number, "w:abstractNumId") or ""
        self._pattern[name] = pattern
        kept = patterns.get(pattern)
        for level in kept.findall(qn("w:lvl")) if kept is not None else ():
            self._levels[name, _level(level)] = level
        for change in number.findall(qn("w:lvlOverride")):
            start, level = _value(change, "w:startOverride"), change.find(qn("w:lvl"))
            if start is not None:
                self._anew[name, _level(change)] = int(start)
            if level is not None:
                self._levels[name, _level(change)] = level

    def label(self, paragraph: Any) -> str:
        number, level = self._numbered(paragraph)
        if (number, level) not in self._levels:
            return ""
        counts = self._counts[self._pattern[number]]
        begun = self._anew.pop((number, level), None)
        counts[level] = begun if begun is not None else self._next(number, level, counts)
        for deeper in [key for key in counts if key > level and self._restarts(number, key)]:
            del counts[deeper]
        return self._shown(number, level, counts)

    def _next(self, number: str, level: int, counts: dict[int, int]) -> int:
        return counts.get(level, self._start(number, level) - 1) + 1

    def _start(self, number: str, level: int) -> int:
        return int(_value(self._levels.get((number, level)), "w:start") or "1")

    def _restarts(self, number: str, level: int) -> bool:
        return _value(self._levels.get((number, level)), "w:lvlRestart") != "0"

    def _numbered(self, paragraph: Any) -> Place:
        """The list and level of a paragraph: its own, or those of its style and what that is
        based on."""
        properties = paragraph.find(qn("w:pPr"))
        number, level = _value(properties, "w:numPr/w:numId"), _value(properties, "w:numPr/w:ilvl")
        name, seen = _value(properties, "w:pStyle"), set()
        while number is None and name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            number = _value(style, "w:pPr/w:numPr/w:numId")
            level = level or _value(style, "w:pPr/w:numPr/w:ilvl")
            name = _value(style, "w:basedOn")
        return number or "", int(level or "0")

    def _shown(self, number: str, level: int, counts: dict[int, int]) -> str:
        here = self._levels[number, level]
        kind, text = _value(here, "w:numFmt") or "decimal", _value(here, "w:lvlText") or ""
        if kind in ("bullet", "none"):
            return "• " if kind == "bullet" else ""
        is_legal = here.find(qn("w:isLgl")) is not None  # all levels in plain figures
        for place in range(level + 1):
            its_kind = _value(self._levels.get((number, place)), "w:numFmt") or "decimal"
            count = counts.get(place, self._start(number, place))
            shown = printed(count, "decimal" if is_legal else its_kind)
            text = text.replace(f"%{place + 1}", shown)
        return f"{text} "


def _level(node: Any) -> int:
    return int(node.get(qn("w:ilvl"), "0"))


def _value(node: Any, path: str) -> str | None:
    found = node.find("/".join(qn(part) for part in path.split("/"))) if node is not None else None
    return found.get(qn("w:val")) if found is not None else None
