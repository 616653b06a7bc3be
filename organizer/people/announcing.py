"""Telling every officer by mail that somebody asks for a way back in."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from organizer.core.day_words import with_time
from organizer.wire.mail import Letter

from . import accounts
from .local import the_local, today
from .models import RecoveryRequest
from .reading import officers

TEXT = """{owner} cannot sign in any more and asks for a way back in.

If it is really them, say so on the page of accounts; two officers together open the way
at once. If it is not, or if nobody knows, stop it there. If nobody stops it, the way
opens by itself at {opens} (UTC).

{link}
"""


def letters(
    session: Session, request_id: int, *, sender: str, public_url: str, now: datetime
) -> list[Letter]:
    """One for each officer but the one who asks; none when it was used or stopped meanwhile.

    The message id is the same at a second try, so a mailbox that got it keeps one.
    """
    asked = session.get_one(RecoveryRequest, request_id)
    if asked.used_at or asked.stopped_at:
        return []
    owner = accounts.account(session, asked.account_id)
    local = the_local(session).name or "the local"
    text = TEXT.format(
        owner=owner.name,
        opens=with_time(asked.opens_at),
        link=f"{public_url}/accounts/",
    )
    domain = sender.rpartition("@")[2].strip("> ")
    return [
        Letter(
            sender, officer.email, f"{local}: somebody asks for a way back in", text,
            message_id=f"<recovery-{asked.id}-{officer.id}@{domain}>",
            sent_at=now.replace(tzinfo=UTC),
        )
        for officer in officers(session, today(session, now))
        if officer.id != owner.id
    ]  # fmt: skip
