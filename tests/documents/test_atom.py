"""An Atom feed is well formed, complete, and keeps each entry's identity."""

from datetime import datetime
from xml.etree import ElementTree as ET

from organizer.documents.atom import ATOM, Entry, atom
from tests.conftest import NOW

ONE = Entry("edition-1", datetime(2026, 3, 1, 8, 30), "A <b> & c", "Two\x0b words", "http://x/1")
NAMES = {"a": ATOM}


def read(entries, address="http://x/agreements"):
    return ET.fromstring(atom("Changes", address, entries, now=NOW))


def test_a_feed_has_what_atom_asks_for():
    feed = read([ONE])

    for name in ("id", "title", "updated", "author/a:name"):
        assert feed.find(f"a:{name}", NAMES).text
    assert feed.find("a:updated", NAMES).text == "2026-03-01T08:30:00Z"
    entry = feed.find("a:entry", NAMES)
    assert entry.find("a:title", NAMES).text == "A <b> & c"
    assert entry.find("a:summary", NAMES).text == "Two words"
    assert entry.find("a:link", NAMES).get("href") == "http://x/1"


def test_an_entry_keeps_its_name_and_shares_it_with_no_other_local():
    first, again, elsewhere = (
        read([ONE], address).find("a:entry/a:id", NAMES).text
        for address in ("http://x", "http://x", "http://y")
    )

    assert first == again != elsewhere


def test_a_feed_without_entries_is_a_feed():
    assert read([]).find("a:updated", NAMES).text == "2026-03-02T15:00:00Z"
