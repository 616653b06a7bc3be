"""Who may change the records about agreements, and who is told that they changed."""

from datetime import datetime

from sqlalchemy.orm import Session

from organizer.core.access import Right, may, who_can
from organizer.core.errors import Forbidden
from organizer.core.reader import Reader
from organizer.storage import queue

CHECK_QUOTATIONS = "check-quotations"  # the job of whoever quotes agreements


def text_changed(session: Session, now: datetime) -> None:
    """Tell whoever quotes agreements that their words or standing may be others now."""
    if not queue.waits(session, CHECK_QUOTATIONS, now):
        queue.hand_in(session, CHECK_QUOTATIONS, now=now)


def must_keep(reader: Reader) -> None:
    if not may(reader, Right.KEEP_AGREEMENTS):
        raise Forbidden(
            f"Only these may {Right.KEEP_AGREEMENTS}: {who_can(Right.KEEP_AGREEMENTS)}."
        )
