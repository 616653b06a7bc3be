"""A version from a brief: sentences of ours with the brief's facts in them, and nothing else.

No model is asked and nothing is guessed: a part whose facts are missing is left out.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from . import patterns
from .brief import Brief, Quoted
from .gsm import plain, size_of
from .saying import fields_of

TONES = ("plain", "urgent", "celebratory", "formal")
UNTITLED = ("sms", "phone", "social")  # the first line of the others is a subject or headline
TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")  # "6 p.m." at the end of a sentence
GIVEN = ("local", "signer", "verify", "today", "audience")  # no facts of the brief
PUT_RIGHT = "a misread word put right from the picture of its page"
OURS = "the local's own words"


@dataclass(frozen=True)
class Asked:
    """Which version is wanted. ``wording`` turns to the next of several ways to say it."""

    channel: str
    audience: str = ""
    tone: str = "plain"
    wording: int = 0


@dataclass(frozen=True)
class Setting:
    """What a version needs besides the brief."""

    local: str
    verify: str  # where a reader can check that it is ours
    today: date


@dataclass(frozen=True)
class Part:
    text: str
    source: str  # the fields of the brief, or the citation, that it stands on


@dataclass(frozen=True)
class Composed:
    text: str
    parts: tuple[Part, ...]


def compose(brief: Brief, asked: Asked, setting: Setting) -> Composed:
    fields = fields_of(
        brief,
        local=setting.local,
        audience=asked.audience,
        verify=setting.verify,
        today=setting.today,
    )
    if asked.channel == "sms":
        part = _text_message(brief.kind, asked, fields)
        return Composed(part.text, (part,))
    parts: list[Part] = []
    paragraphs: list[str] = []
    for slot in patterns.slots()[asked.channel]:
        found = list(_parts(slot, brief, asked, fields))
        parts += found
        paragraphs += [part.text for part in found]
    return Composed("\n\n".join(paragraphs), tuple(parts))


def text_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def quoted_words(quote: Quoted) -> str:
    words = " ".join(quote.words.split())
    return f"{quote.agreement}, {quote.citation}: “{words}”"


def _parts(slot: str, brief: Brief, asked: Asked, fields: dict[str, str]) -> Iterator[Part]:
    if slot == "quotes":
        for quote in brief.quotes:
            said = f"{quote.standing}; {PUT_RIGHT}" if quote.put_right else quote.standing
            yield Part(f"{quoted_words(quote)}\n({said})", f"clause: {quote.citation}")
        return
    chosen = patterns.usable(patterns.patterns(slot, brief.kind, asked.tone), fields)
    if chosen:
        yield _filled(chosen[asked.wording % len(chosen)], fields)


def _text_message(kind: str, asked: Asked, fields: dict[str, str]) -> Part:
    """The wording that says most and still fits into one message, or the shortest there is."""
    known = [
        part
        for one in patterns.patterns("sms", kind, asked.tone)
        + patterns.patterns("sms", "any", "plain")
        if all(fields.get(name) for name in patterns.FIELD.findall(one))
        for part in (_filled(one, {name: plain(value) for name, value in fields.items()}),)
    ]
    if not known:
        return Part("", OURS)
    fitting = [part for part in known if size_of(part.text).parts == 1]
    return fitting[asked.wording % len(fitting)] if fitting else min(known, key=_length)


def _filled(pattern: str, fields: dict[str, str]) -> Part:
    names = dict.fromkeys(name.partition("_")[0] for name in patterns.FIELD.findall(pattern))
    sources = [
        name for name in names if name not in ("local", "signer", "verify", "today", "audience")
    ]
    text = TWO_STOPS.sub(".", pattern.format_map(fields))
    return Part(text, ", ".join(sources) if sources else OURS)


def _length(part: Part) -> int:
    return size_of(part.text).units
