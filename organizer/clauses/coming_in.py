"""Texts that are still being brought in: that nothing is found in them says nothing."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.reader import Reader
from organizer.people.set_up import FILL_SAMPLE
from organizer.storage.queue import UNDER_WAY, Job

IMPORT, FROM_INBOX = "import-file", "take-from-inbox"
JOBS = (IMPORT, FROM_INBOX, FILL_SAMPLE)


def is_coming_in(session: Session, reader: Reader) -> bool:
    """Whether some text cannot be found yet. Only who brings texts in is told: who may read this
    one is not known before it is there."""
    if not may(reader, Right.KEEP_AGREEMENTS):
        return False
    query = select(Job.id).where(Job.kind.in_(JOBS), Job.state.in_(UNDER_WAY))
    return session.scalar(query.limit(1)) is not None
