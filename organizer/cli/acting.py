"""Acting as an account from the terminal: its password is asked, and it is on record."""

import sys
from datetime import datetime
from pathlib import Path

import click
from sqlalchemy import Engine

from organizer.core.errors import Forbidden
from organizer.core.reader import Actor, Reader
from organizer.people import accounts, factors, reading, secrets
from organizer.people.local import today
from organizer.storage import audit
from organizer.storage.session import begin

REFUSED = "E-mail address and password do not fit together. Nothing was done."


def reader_named(engine: Engine, home: Path, email: str, now: datetime) -> Reader:
    """The reader of an account whose owner proves it by password, and by code if it has one."""
    password = _asked(f"Password of {email}")
    with begin(engine) as session:
        owner = accounts.account_named(session, email)
        fits = secrets.is_password(owner.password_hash if owner else None, password)
        if owner is None or not fits or owner.locked_at is not None:
            owner = None
        elif factors.has_second_factor(session, owner.id):
            code = _asked("Code of the second step")
            owner = owner if factors.is_right(session, home, owner, code, now=now) else None
        subject = f"account {owner.id}" if owner else "account"
        deed = "acted in the terminal" if owner else "was refused in the terminal"
        actor = Actor(owner.id if owner else None, "", "terminal")
        audit.write(session, actor, deed, subject, now=now)
        reader = reading.reader_of(session, owner, today(session, now)) if owner else None
    if reader is None:  # after the transaction, so that the refusal stays on record
        raise Forbidden(REFUSED)
    return reader


def _asked(words: str) -> str:
    """Typed unseen at a terminal; in a script the next line of standard input."""
    if sys.stdin.isatty():
        return str(click.prompt(words, hide_input=True, err=True))
    return sys.stdin.readline().rstrip("\n")
