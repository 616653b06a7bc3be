"""Which web addresses are the local's own, and which only look like them."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from .facts import Facts

LOCAL_NUMBER = re.compile(r"\bLocal\s+(?:No\.?\s*)?(\d{1,5})\b", re.I)
MAIL_HOST = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})"
)
PAGE_HOST = re.compile(r"\b(?:https?://|www\.)([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})")
ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "3": "e", "8": "b", "-": ""})
MIXED_UP = re.compile(r"^(?:l0cal|1ocal|iocal|loca1|locai|lcoal|locall)\d*|^local\d*[liIoO]\d*$")
SHORTEST = 6  # a shorter name is part of too many others
PLAIN_HOST = re.compile(r"(?<![\w-])(local\d{2,5})\.[a-z]{2,}\b")
GOVERNMENT = re.compile(r"\.(?:gov|mil)$")


def own_hosts(text: str, facts: Facts) -> set[str]:
    """What the local told us, what the brief gives, or the hosts of the mail addresses given."""
    return _told(facts) or {
        host.lower()
        for host in MAIL_HOST.findall(text)
        if not GOVERNMENT.search(host.lower()) and host.lower().startswith(("local", "union"))
    }


def _told(facts: Facts) -> set[str]:
    return {host.lower() for host in facts.own_hosts} | _hosts_in(facts.brief or {})


def _hosts_in(brief: Mapping[str, str]) -> set[str]:
    hosts = {
        host.lower().removeprefix("www.")
        for value in brief.values()
        for host in (*MAIL_HOST.findall(value), *PAGE_HOST.findall(value))
    }
    return {host for host in hosts if not GOVERNMENT.search(host)}


def own_names(text: str, facts: Facts) -> set[str]:
    """``local4471``, from "Local 4471" in the text, the brief or the agreement."""
    told = [text, *(facts.brief or {}).values(), *facts.pages.values()]
    said = {f"local{number}" for words in told for number in LOCAL_NUMBER.findall(words)}
    return said or (set() if _told(facts) else set(PLAIN_HOST.findall(text.lower())))


def imitates(host: str, own: Iterable[str], names: Iterable[str]) -> bool:
    """Nearly one of ours: a letter off, look-alike letters, or ours with something added."""
    host = host.lower().removeprefix("www.")
    own = {one.lower().removeprefix("www.") for one in own}
    if host in own or any(host.endswith(f".{one}") for one in own):
        return False
    labels = host.split(".")[:-1]
    if labels and labels[-1] in names and not own:
        return False  # another local that the text speaks of by its number
    ours = {one.split(".")[-2] for one in own if "." in one} | set(names)
    ours = {name for name in ours if len(name) >= SHORTEST}
    return any(_is_like(label, name) for label in labels for name in ours if label != name) or (
        any(one in host for one in own)
        or any(MIXED_UP.search(label) for label in labels)
        or any(label == name for label in labels[:-1] for name in ours)
        or any(_only_ends_otherwise(host, one) for one in own)
    )


def _only_ends_otherwise(host: str, own: str) -> bool:
    """``local4471.com``, where ours is ``local4471.example``."""
    name, _, ending = host.rpartition(".")
    our_name, _, our_ending = own.rpartition(".")
    return len(name) >= SHORTEST and name == our_name and ending != our_ending


def is_misspelled(host: str, own: Iterable[str], names: Iterable[str]) -> bool:
    """Of a mail address: nearly ours, where one that only holds our name may be another office."""
    host = host.lower()
    own = {one.lower().removeprefix("www.") for one in own}
    label = host.rpartition(".")[0].rpartition(".")[2]
    if host in own or label in names:
        return False
    return any(_is_near(host, one) for one in own) or any(_is_near(label, one) for one in names)


def _is_near(said: str, meant: str) -> bool:
    if len(meant) < SHORTEST or said == meant:
        return False
    return said.translate(ALIKE) == meant.translate(ALIKE) or OSA.distance(said, meant) == 1


def _is_like(label: str, name: str) -> bool:
    if label.translate(ALIKE) == name.translate(ALIKE):
        return True
    return name in label or OSA.distance(label, name) <= (2 if len(name) > 7 else 1)
