"""Before a notice leaves: a test to oneself, and a dry run that writes and sends nothing."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from organizer.core.errors import Invalid, OrganizerError, Refused
from organizer.core.reader import Actor
from organizer.people.local import the_local, today
from organizer.people.models import Account
from organizer.wire.mail import message_of
from organizer.wire.outcome import Fate, Outcome

from . import approving, ledger, roster, sending
from .carriers import MailCarrier
from .mailings import LedgerRow, Mailing
from .models import Version
from .posting import Roads, mail_carrier, mail_connection, text_gateway
from .queries import Group
from .saying import long_day

TEST, DRY = "test-notice", "rehearse-notice"
Told = list[tuple[str, str]]  # what is said, line by line: words and value


@dataclass(frozen=True)
class Rehearsal:
    """One version, who asks, and the moment; nothing of it is kept."""

    session: Session
    version: Version
    actor: Actor
    roads: Roads
    now: datetime

    def mailing(self) -> Mailing:
        return sending.mailing_of(self.version, [], self.actor, self.now, self.now)

    def carrier(self) -> MailCarrier:
        local = the_local(self.session).name or "our local"
        code, language = self.version.notice.code, self.version.language
        return mail_carrier(self.roads, local, code, language, mail_connection(self.roads))


def to_self(asked: Rehearsal) -> Told:
    """The message as it will look, to whoever asks; it enters no ledger."""
    if asked.version.channel == "sms":
        to, outcome = _texted(asked)
    else:
        to, outcome = _mailed(asked)
    said = "sent" if outcome.fate is Fate.SENT else f"{outcome.fate.value}: {outcome.why}"
    return [("To", to), ("What became of it", said)]


def dry_run(asked: Rehearsal) -> Told:
    """Who would get it and when, whether each message can be made, and is the server there."""
    day = today(asked.session, asked.now)
    everybody = sending.recipients(asked.session, asked.version, day)
    zone = the_local(asked.session).time_zone
    rows = ledger.rows_for(asked.session, asked.mailing(), everybody, zone, asked.now)
    leaving = [row for row in rows if row.state == "waiting"]
    told = [("Would get it", Group("", len(leaving)).in_words), *_left_out(rows)]
    told += _had_it(len(everybody) - len(rows)) + _times(leaving, asked.now, zone)
    told += _mails(asked, leaving) if asked.version.channel == "email" else _texts(asked)
    return told + _stands(asked)


def as_result(told: Told) -> str:
    return json.dumps(told)


def from_result(result: str) -> Told:
    return [(words, value) for words, value in json.loads(result or "[]")]


def _mailed(asked: Rehearsal) -> tuple[str, Outcome]:
    account = asked.session.get_one(Account, asked.actor.account_id)
    carrier = asked.carrier()
    with carrier.connection:
        letter = carrier.test_letter(asked.mailing(), account.email)
        return account.email, carrier.connection.send(letter)


def _texted(asked: Rehearsal) -> tuple[str, Outcome]:
    """To the number that the roster knows of the account's own member, and to no other."""
    account = asked.session.get_one(Account, asked.actor.account_id)
    day = today(asked.session, asked.now)
    person = roster.person(asked.session, account.member_id, day) if account.member_id else None
    if person is None or not person.mobile:
        raise Refused("Your account is tied to nobody on the roster with a mobile number.")
    key = f"test-{account.id}-{asked.now:%Y%m%d%H%M%S}"
    text = f"TEST: {asked.version.text}"
    return person.mobile, text_gateway(asked.roads).send(person.mobile, text, key)


def _left_out(rows: list[LedgerRow]) -> Told:
    why = Counter(row.reason for row in rows if row.state == "excluded")
    return [("Left out", f"{Group(r, n).in_words} {r}") for r, n in why.most_common()]


def _had_it(count: int) -> Told:
    return [("Had it before", Group("", count).in_words)] if count else []


def _times(leaving: list[LedgerRow], now: datetime, zone: str) -> Told:
    """What leaves at once, what waits for somebody's morning, and until when."""
    later = [row.not_before for row in leaving if row.not_before > now]
    told = [("Leaves at once", Group("", len(leaving) - len(later)).in_words)]
    if not later:
        return told
    last = max(later).replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    until = f"the last on {long_day(last.date())}, {last:%H:%M}"
    return [*told, ("Waits for the morning", f"{Group('', len(later)).in_words}, {until}")]


def _mails(asked: Rehearsal, leaving: list[LedgerRow]) -> Told:
    """Every message is made as it would be sent; the server is greeted, and given nothing."""
    carrier, mailing = asked.carrier(), asked.mailing()
    wrong: Counter[str] = Counter()
    for row in leaving:
        try:
            message_of(carrier.letter(mailing, row.address, row.token)).as_bytes()
        except (Invalid, ValueError):
            wrong["with an address that no mail can be made for"] += 1
    domains = Counter(row.address.rpartition("@")[2].casefold() for row in leaving)
    minutes = -(-max(domains.values(), default=0) // sending.PER_DOMAIN)
    told = [("Cannot be sent", f"{Group(w, n).in_words} {w}") for w, n in wrong.items()]
    with carrier.connection as connection:
        greeted = connection.greet()
    server = "answers, and takes our name" if greeted.fate is Fate.SENT else greeted.why
    return [*told, ("Takes about", f"{max(1, minutes)} min"), ("Mail server", server)]


def _texts(asked: Rehearsal) -> Told:
    try:
        text_gateway(asked.roads)
    except OrganizerError as error:
        return [("Gateway", str(error))]
    return [("Gateway", "is set; a dry run doesn't call it")]


def _stands(asked: Rehearsal) -> Told:
    day = today(asked.session, asked.now)
    approval = approving.standing(asked.session, asked.version, day)
    told = [("Approval", "stands" if approval else "is missing, or no longer fits")]
    forbidden = approving.forbidden(asked.session, asked.version, day)
    return told + [("In the way", one) for one in forbidden]
