"""Text messages: which alphabet they need, and how many parts that makes."""

from dataclasses import dataclass

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
DOUBLE = frozenset("^{}\\[]~|€\f")
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
                       "\u00a0": " ", "\u202f": " "})  # fmt: skip


@dataclass(frozen=True)
class Size:
    """``left`` is how much room the last part still has."""

    units: int
    parts: int
    left: int
    is_basic: bool
    shrinking: tuple[str, ...]  # the characters that make all of it 16-bit


def size_of(text: str) -> Size:
    outside = tuple(dict.fromkeys(c for c in text if c not in BASIC and c not in DOUBLE))
    if outside:
        units = len(text.encode("utf-16-le")) // 2
        return _size(units, 70, 67, outside)
    return _size(sum(2 if c in DOUBLE else 1 for c in text), 160, 153, ())


def plain(text: str) -> str:
    """The same words in characters that keep a message in the 7-bit alphabet."""
    return text.translate(PLAIN)


def _size(units: int, single: int, part: int, outside: tuple[str, ...]) -> Size:
    if units <= single:
        return Size(units, 1, single - units, not outside, outside)
    parts = -(-units // part)
    return Size(units, parts, parts * part - units, not outside, outside)
