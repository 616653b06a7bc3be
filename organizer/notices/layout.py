"""A text as the parts of a printed sheet: headline, facts, deed, quotation, paragraphs."""

import re
from dataclasses import dataclass

from .compose import UNTITLED

FACT = re.compile(r"(When|Where|From home|More|For the press): (.+)")
DEED = re.compile(r"(What to do|Do this now): (.+)", re.S)
CONTACT = re.compile(r"(Questions\? |For questions|For the press)")
QUOTED = re.compile(r".+: “.+”", re.S)


@dataclass(frozen=True)
class Block:
    """``kind`` is facts, deed, contact, quote or words."""

    kind: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Laid:
    title: str
    blocks: tuple[Block, ...]


def laid_out(text: str, channel: str) -> Laid:
    title, _, rest = ("", "", text) if channel in UNTITLED else text.partition("\n")
    paragraphs = [one.strip() for one in rest.split("\n\n") if one.strip()]
    return Laid(title.strip(), tuple(_block(one) for one in paragraphs))


def _block(paragraph: str) -> Block:
    lines = paragraph.split("\n")
    facts = [FACT.fullmatch(line) for line in lines]
    if all(facts) and not lines[0].startswith(("More", "For the press")):
        pairs = tuple((found.group(1), found.group(2)) for found in facts if found)
        return Block("facts", paragraph, pairs)
    if found := DEED.match(paragraph):
        return Block("deed", found.group(2))
    if CONTACT.match(paragraph):
        return Block("contact", paragraph)
    return Block("quote" if QUOTED.match(paragraph) else "words", paragraph)
