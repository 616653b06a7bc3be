"""An Atom feed (RFC 4287): entries that a feed reader shows once each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Entry:
    """``key`` is stable and unique in its feed; ``at`` is UTC without a zone, as stored."""

    key: str
    at: datetime
    title: str
    words: str
    link: str


def atom(name: str, address: str, entries: Sequence[Entry], *, now: datetime) -> bytes:
    """``address`` names the local, so that entries of two locals differ; it is no secret."""
    feed = ET.Element("feed", xmlns=ATOM)
    _add(feed, "id", f"{uuid5(NAMESPACE_URL, address).urn}")
    _add(feed, "title", name)
    _add(feed, "updated", _moment(max((one.at for one in entries), default=now)))
    ET.SubElement(_add(feed, "author"), "name").text = name
    for one in entries:
        entry = _add(feed, "entry")
        _add(entry, "id", uuid5(NAMESPACE_URL, f"{address}/{one.key}").urn)
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.at))
        _add(entry, "summary", one.words)
        _add(entry, "link").set("href", one.link)
    text: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text


def _add(parent: ET.Element, name: str, words: str = "") -> ET.Element:
    found = ET.SubElement(parent, name)
    found.text = "".join(char for char in words if char.isprintable()) or None
    return found


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
