"""The composer's view of one version: its words marked, what stands in the way, how it fits."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from organizer.core.sameness import Change, changed_words

from . import approving, findings, machine_words, proposing, queries, service
from .compose import UNTITLED
from .findings import Told
from .gsm import Size, size_of
from .marking import Piece, paragraphs, split_at
from .models import Approval, Notice, Version
from .word_models import WordProposal


@dataclass(frozen=True)
class Machine:
    """What a language model has to do with this version."""

    waiting: WordProposal | None
    taken: list[WordProposal]
    words: list[Piece]  # the text, with the words that are a machine's marked


@dataclass(frozen=True)
class Shown:
    version: Version
    title: list[Piece]
    body: list[Piece]
    told: list[Told]
    in_the_way: int
    obstacles: list[str]
    conflict: tuple[Change, ...]
    size: Size
    approval: Approval | None
    text: str  # what stands in the box: the kept words, or words somebody is still writing
    machine: Machine

    @property
    def has_gone_out(self) -> bool:
        return self.version.state == "published"

    @property
    def is_kept(self) -> bool:
        return self.text == self.version.text


def desk(session: Session, notice: Notice, version_id: int | None, today: date) -> Shown | None:
    """The version that was chosen, or the first; None when all were left out."""
    chosen = next((one for one in notice.versions if one.id == version_id), None)
    chosen = chosen or next(iter(notice.versions), None)
    return shown(session, chosen, today) if chosen else None


def shown(session: Session, version: Version, today: date) -> Shown:
    today = queries.day_it_went_out(session, version) or today
    told = findings.of_version(session, version, today)
    title, body = paragraphs(version.text, told, version.channel not in UNTITLED)
    has_conflict = approving.has_conflict(version)
    standing = [one.finding.message for one in told if one.stands]
    has_gone_out = version.state == "published"
    obstacles = [] if has_gone_out else approving.obstacles(session, version, today)
    return Shown(
        version,
        title,
        body,
        told,
        len(obstacles),
        [one for one in obstacles if one not in standing],
        changed_words(version.text, version.composed) if has_conflict else (),
        size_of(version.text),
        approving.current(session, version),
        version.text,
        _machine(session, version),
    )


def _machine(session: Session, version: Version) -> Machine:
    taken = machine_words.taken(session, version)
    spans = machine_words.spans(session, version, version.text) if taken else []
    words = split_at(version.text, spans) if spans else []
    return Machine(proposing.waiting(session, version), taken if words else [], words)


def as_written(session: Session, version: Version, text: str, today: date) -> Shown:
    """The same view of words that are not kept yet, for whoever is still writing them."""
    text = service.tidied(text)
    kept = shown(session, version, today)
    if text == version.text:
        return kept
    facts = findings.facts_of(session, version.notice, today)
    told = findings.of_text(session, version, text, facts)
    title, body = paragraphs(text, told, version.channel not in UNTITLED)
    return replace(
        kept,
        title=title,
        body=body,
        told=told,
        in_the_way=sum(one.stands for one in told),
        obstacles=[],
        size=size_of(text),
        text=text,
    )


def all_shown(session: Session, notice: Notice, today: date) -> list[Shown]:
    return [shown(session, version, today) for version in notice.versions]
