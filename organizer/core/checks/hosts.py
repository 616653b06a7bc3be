"""Which web addresses are the local's own, and which only look like them."""

import re
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from .facts import Facts

LOCAL_NUMBER = re.compile(r"\bLocal\s+(?:No\.?\s*)?(\d{1,5})\b", re.I)
MAIL_HOST = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})"
)
ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "3": "e", "8": "b", "-": ""})
MIXED_UP = re.compile(r"^(?:l0cal|1ocal|iocal|loca1|locai|lcoal|locall)\d*|^local\d*[liIoO]\d*$")
SHORTEST = 6  # a shorter name is part of too many others
PLAIN_HOST = re.compile(r"(?<![\w-])(local\d{2,5})\.[a-z]{2,}\b")
GOVERNMENT = re.compile(r"\.(?:gov|mil)$")


def own_hosts(text: str, facts: Facts) -> set[str]:
    """What the local told us, and the hosts of the addresses that the text gives for it."""
    told = {host.lower() for host in facts.own_hosts}
    return told or {
        host.lower()
        for host in MAIL_HOST.findall(text)
        if not GOVERNMENT.search(host.lower()) and host.lower().startswith(("local", "union"))
    }


def own_names(text: str, facts: Facts) -> set[str]:
    """``local4471``, from "Local 4471" in the text, the brief or the agreement."""
    told = [text, *(facts.brief or {}).values(), *facts.pages.values()]
    said = {f"local{number}" for words in told for number in LOCAL_NUMBER.findall(words)}
    return said | set(PLAIN_HOST.findall(text.lower()))


def imitates(host: str, own: Iterable[str], names: Iterable[str]) -> bool:
    """Nearly one of ours: a letter off, look-alike letters, or ours with something added."""
    host = host.lower().removeprefix("www.")
    own = {one.lower().removeprefix("www.") for one in own}
    if host in own or any(host.endswith(f".{one}") for one in own):
        return False
    labels = host.split(".")[:-1]
    ours = {one.split(".")[-2] for one in own if "." in one} | set(names)
    ours = {name for name in ours if len(name) >= SHORTEST}
    return any(_is_like(label, name) for label in labels for name in ours if label != name) or (
        any(one in host for one in own)
        or any(MIXED_UP.search(label) for label in labels)
        or any(label == name for label in labels[:-1] for name in ours)
    )


def _is_like(label: str, name: str) -> bool:
    if label.translate(ALIKE) == name.translate(ALIKE):
        return True
    return name in label or OSA.distance(label, name) <= (2 if len(name) > 7 else 1)
