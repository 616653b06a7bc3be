"""alt-text and contrast: what HTML and marked text hide from people who don't see it well."""

import re
from collections.abc import Iterator

from .body import Body
from .facts import Facts
from .finding import Finding, found

PICTURE = re.compile(r"<img\b[^>]*>", re.I | re.S)
ALT = re.compile(r"\balt\s*=\s*(\"([^\"]*)\"|'([^']*)'|([^\s>]*))", re.I)
MARKED = re.compile(r"!\[([^\]\n]*)\]\([^)\n]+\)")
NO_WORDS = re.compile(
    r"^\s*(?:image|picture|photo|img|graphic|logo|untitled)?[\s\d_-]*(?:\.\w{3,4})?\s*$"
    r"|^\S+\.(?:png|jpe?g|gif|svg|webp)$",
    re.I,
)
DECOR = re.compile(r"role\s*=\s*[\"']?(?:presentation|none)|aria-hidden\s*=\s*[\"']?true", re.I)
TAG = re.compile(r"<([a-z][\w-]*)\b([^<>]*)>", re.I | re.S)
STYLE = re.compile(r"style\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;]+)", re.I)
GROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)", re.I)
SIZE = re.compile(r"font-size\s*:\s*(\d+(?:\.\d+)?)\s*(px|pt|em|rem)", re.I)
ATTRIBUTE = re.compile(r"\b(color|bgcolor)\s*=\s*[\"']?([#\w]+)", re.I)
VALUE = re.compile(r"#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b[a-z]+\b", re.I)
VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "col", "wbr", "source"})

NAMED = {
    "black": (0, 0, 0), "white": (255, 255, 255), "red": (255, 0, 0), "lime": (0, 255, 0),
    "blue": (0, 0, 255), "yellow": (255, 255, 0), "cyan": (0, 255, 255), "aqua": (0, 255, 255),
    "magenta": (255, 0, 255), "fuchsia": (255, 0, 255), "silver": (192, 192, 192),
    "gray": (128, 128, 128), "grey": (128, 128, 128), "maroon": (128, 0, 0), "olive": (128, 128, 0),
    "green": (0, 128, 0), "purple": (128, 0, 128), "teal": (0, 128, 128), "navy": (0, 0, 128),
    "orange": (255, 165, 0), "pink": (255, 192, 203), "gold": (255, 215, 0), "brown": (165, 42, 42),
    "lightgray": (211, 211, 211), "lightgrey": (211, 211, 211), "darkgray": (169, 169, 169),
    "darkgrey": (169, 169, 169), "lightblue": (173, 216, 230), "lightyellow": (255, 255, 224),
    "darkblue": (0, 0, 139), "darkred": (139, 0, 0), "darkgreen": (0, 100, 0),
    "tan": (210, 180, 140),    "beige": (245, 245, 220), "ivory": (255, 255, 240), "khaki": (240, 230, 140),
    "skyblue": (135, 206, 235), "tomato": (255, 99, 71), "crimson": (220, 20, 60),
    "gainsboro": (220, 220, 220), "whitesmoke": (245, 245, 245), "dimgray": (105, 105, 105),
}  # fmt: skip

Rgb = tuple[int, int, int]
ENOUGH, ENOUGH_LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3


def check_pictures(body: Body, facts: Facts) -> Iterator[Finding]:
    for hit in PICTURE.finditer(body.text):
        alt = ALT.search(hit.group())
        words = next((part for part in alt.groups()[1:] if part is not None), "") if alt else None
        if DECOR.search(hit.group()) or (words is not None and not NO_WORDS.match(words)):
            continue
        yield _undescribed(hit.span())
    for hit in MARKED.finditer(body.text):
        if NO_WORDS.match(hit.group(1)):
            yield _undescribed(hit.span())


def _undescribed(where: tuple[int, int]) -> Finding:
    return found(
        "alt-text",
        where,
        "This picture has no description for those who don't see it.",
        "Say in a few words what it shows.",
    )


def check_contrast(body: Body, facts: Facts) -> Iterator[Finding]:
    """Colours set on an element, over the ones set around it; white paper, black ink at first."""
    around: list[tuple[str, Rgb, Rgb]] = [("", (0, 0, 0), (255, 255, 255))]
    for hit in re.finditer(r"<(/?)([a-z][\w-]*)\b([^<>]*)>", body.text, re.I):
        name = hit.group(2).lower()
        if hit.group(1):
            _close(around, name)
            continue
        ink, ground = _colours(hit.group(3), around[-1][1], around[-1][2])
        changed = (ink, ground) != around[-1][1:]
        if name not in VOID and not hit.group(3).rstrip().endswith("/"):
            around.append((name, ink, ground))
        least = ENOUGH_LARGE if _is_large(name, hit.group(3)) else ENOUGH
        ratio = contrast(ink, ground)
        if changed and ratio < least:
            end = body.text.find(f"</{hit.group(2)}", hit.end())
            yield found(
                "contrast",
                (hit.start(), end if end > 0 else hit.end()),
                f"The colours are too close: {ratio:.1f} to 1, where {least:g} to 1 is needed.",
                "Take a darker ink or a lighter ground.",
            )


def _close(around: list[tuple[str, Rgb, Rgb]], name: str) -> None:
    if any(one[0] == name for one in around[1:]):
        while around.pop()[0] != name:
            pass


def _colours(attributes: str, ink: Rgb, ground: Rgb) -> tuple[Rgb, Rgb]:
    for name, value in ATTRIBUTE.findall(STYLE.sub(" ", attributes)):
        if name.lower() == "color":
            ink = rgb(value) or ink
        else:
            ground = rgb(value) or ground
    style = STYLE.search(attributes)
    if style:
        rules = style.group(1) or style.group(2) or ""
        said, under = COLOUR.search(rules), GROUND.search(rules)
        ink = (rgb(said.group(1)) if said else None) or ink
        ground = (rgb(under.group(1)) if under else None) or ground
    return ink, ground


def _is_large(name: str, attributes: str) -> bool:
    size = SIZE.search(attributes)
    if size is None:
        return name in ("h1", "h2")
    number, unit = float(size.group(1)), size.group(2).lower()
    return number * {"px": 1, "pt": 4 / 3, "em": 16, "rem": 16}[unit] >= 24


def rgb(written: str) -> Rgb | None:
    for value in VALUE.findall(written.lower()):
        if value.startswith("#"):
            digits = value[1:]
            if len(digits) in (3, 4):
                digits = "".join(char * 2 for char in digits)
            if len(digits) in (6, 8):
                return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
        elif value.startswith("rgb"):
            parts = [min(255, int(float(part))) for part in re.findall(r"[\d.]+", value)[:3]]
            if len(parts) == 3:
                return parts[0], parts[1], parts[2]
        elif value in NAMED:
            return NAMED[value]
    return None


def contrast(one: Rgb, other: Rgb) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    parts = [value / 255 for value in colour]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
