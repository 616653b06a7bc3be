"""Which words of a version a language model proposed, and what in them nothing bears out."""

from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.checks.finding import Finding, Severity
from organizer.core.checks.grounding import Doubt, doubts
from organizer.core.checks.taken import Taken
from organizer.core.sameness import WORD
from organizer.people.local import the_local

from . import patterns
from .brief import from_dict
from .compose import TONES, quoted_words
from .models import Version
from .word_models import WordProposal

OUR_LOCAL = "Our local"
CHECK = "machine-words"
LEAST_WORDS = 3  # fewer in a row that are the same are anybody's


def taken(session: Session, version: Version) -> list[WordProposal]:
    query = select(WordProposal).where(
        WordProposal.version_id == version.id, WordProposal.accepted_at.is_not(None)
    )
    return list(session.scalars(query.order_by(WordProposal.id)))


def spans(session: Session, version: Version, text: str) -> list[tuple[int, int]]:
    """Which of these words are a machine's: those that stand so in what somebody took from it."""
    if version.hand is None:
        return []
    return Taken(one for kept in taken(session, version) for one in _same(kept.text, text)).spans


def findings(session: Session, version: Version, text: str, today: date) -> list[Finding]:
    """The doubts about words that are still the machine's. A person's own words are theirs."""
    machine = Taken(spans(session, version, text))
    if not machine.spans:
        return []
    return [
        Finding(
            CHECK,
            Severity.BLOCKS if one.is_hard else Severity.ANSWER,
            one.start,
            one.end,
            f"{one.why} A language model proposed these words.",
            "Say what the brief says, or add the fact to the brief if it is true.",
        )
        for one in of_text(session, version, text, today)
        if machine.meets(one.start, one.end)
    ]


def of_text(session: Session, version: Version, text: str, today: date) -> list[Doubt]:
    local = the_local(session).name or OUR_LOCAL
    sources = list(facts_of(version, local).values())
    return doubts(text, sources, _our_own_ways(), today)


def facts_of(version: Version, local: str) -> dict[str, str]:
    brief = from_dict(version.notice.brief)
    facts = brief.as_facts() | {"local": local, "for": version.variant}
    facts["meaning"] = brief.meaning_for(version.variant)
    facts["quotes"] = "\n".join(f"{quoted_words(one)} ({one.standing})" for one in brief.quotes)
    return {name: value for name, value in facts.items() if value}


def _our_own_ways() -> str:
    ways = [
        pattern
        for part in patterns.words().values()
        for kind in part.values()
        for tone in TONES
        for pattern in kind.get(tone, [])
    ]
    return patterns.FIELD.sub(" ", "\n".join(ways))


def _same(theirs: str, ours: str) -> Iterator[tuple[int, int]]:
    """Stretches of ``ours``, of so many words at least, that stand so in ``theirs``."""
    old, new = WORD.findall(theirs), WORD.findall(ours)
    starts = [0]
    for word in new:
        starts.append(starts[-1] + len(word))
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        words = [one for one in new[block.b : block.b + block.size] if not one.isspace()]
        if len(words) >= LEAST_WORDS:
            yield starts[block.b], starts[block.b + block.size]
