"""The checks on a version, with the facts that the local knows, and the answers given."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Finding, Severity
from organizer.core.reader import OPERATOR
from organizer.people.calendar import calendar_of
from organizer.people.choices import Purpose
from organizer.people.local import the_local
from organizer.people.models import Account, Consent, Member
from organizer.second_reader.at_hand import at_hand

from . import house_rules, machine_words, roster
from .brief import Brief, from_dict
from .edition_facts import with_edition
from .models import Answer, Notice, Quotation, Version
from .saying import long_day


@dataclass(frozen=True)
class Told:
    """A finding, the words it is about, and the reason that was given for them, if any."""

    finding: Finding
    words: str
    reason: str = ""
    reason_by: str = ""

    @property
    def blocks(self) -> bool:
        return self.finding.severity is Severity.BLOCKS

    @property
    def asks(self) -> bool:
        return self.finding.severity is Severity.ANSWER and not self.reason

    @property
    def stands(self) -> bool:
        """It stands in the way of approval."""
        return self.blocks or self.asks


def of_version(session: Session, version: Version, today: date) -> list[Told]:
    return of_text(session, version, version.text, facts_of(session, version.notice, today))


def of_text(session: Session, version: Version, text: str, facts: Facts) -> list[Told]:
    given = {
        (one.check, one.words): one
        for one in session.scalars(select(Answer).where(Answer.version_id == version.id))
    }
    # The rules are a second of patterns to compile: not before the first text is checked.
    from organizer.core.checks.run import run_checks

    told = []
    facts = replace(facts, channel=version.channel)
    said = run_checks(text, facts, house_rules.policy(session), at_hand.reader())
    if facts.today:
        blocked = {(one.start, one.end) for one in said if one.severity is Severity.BLOCKS}
        machine = machine_words.findings(session, version, text, facts.today)
        said += [one for one in machine if (one.start, one.end) not in blocked]
    for finding in sorted(said, key=lambda one: (one.start, one.end, one.check)):
        words = text[finding.start : finding.end]
        answer = given.get((finding.check, words))
        told.append(
            Told(finding, words, answer.reason if answer else "", answer.by_name if answer else "")
        )
    return told


def facts_of(session: Session, notice: Notice, today: date) -> Facts:
    """What the checks may know; the same for all versions but the channel."""
    brief = from_dict(notice.brief)
    facts = Facts(
        kind=notice.kind,
        today=today,
        consent=(*_may_be_named(session), brief.contact, notice.author_name),
        official=notice.is_official,
        brief=known(brief, the_local(session).name, notice.made_at.date()),
        roster=roster.names(session),
    )
    facts = with_house(session, facts)
    edition_id = session.scalar(
        select(Quotation.edition_id)
        .where(Quotation.notice_id == notice.id)
        .order_by(Quotation.id)
        .limit(1)
    )
    return with_edition(session, OPERATOR, facts, edition_id) if edition_id else facts


def with_house(session: Session, facts: Facts) -> Facts:
    """The days that the local is closed, and its own addresses; no word of any member."""
    return replace(
        facts,
        holidays=frozenset(calendar_of(session).closures),
        own_hosts=house_rules.own_hosts(session),
    )


def known(brief: Brief, local: str, day: date) -> dict[str, str]:
    """The brief's facts, and the two that every version may say besides: who, and when."""
    return {**brief.as_facts(), "local": local, "day": long_day(day)}


def _may_be_named(session: Session) -> tuple[str, ...]:
    """Whoever agreed to be named, and whoever has an account, as officers and contacts do."""
    agreed = (
        select(Member.name)
        .join(Consent, Consent.member_id == Member.id)
        .where(Consent.purpose == Purpose.NAMED.value, Consent.withdrawn_on.is_(None))
    )
    return (*session.scalars(agreed), *session.scalars(select(Account.name)))
