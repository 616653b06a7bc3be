"""What the doctor looks at: each check says whether it is well, and what to do if it is not."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import text

from organizer.clauses import live_model, words_in_use
from organizer.core.day_words import with_time
from organizer.core.errors import Unavailable
from organizer.people import factors
from organizer.search import health
from organizer.search.encoder import encoder
from organizer.second_reader.reading import second_reader_or_none
from organizer.storage import audit, keys
from organizer.storage.engine import is_sqlite
from organizer.storage.session import reading
from organizer.storage.signing import TOO_OLD, last_backup
from organizer.wire.dkim import dns_record, signer_from

from .opened import Opened

Finding = tuple[bool, str]
LEAST_FREE_MB = 500
CLOCKS_DIFFER = timedelta(minutes=5)


def database(at: Opened) -> Finding:
    with at.engine.connect() as connection:
        if is_sqlite(at.engine) and connection.scalar(text("PRAGMA quick_check")) != "ok":
            return False, "is damaged: restore the last backup into an empty folder"
    return True, f"{at.engine.dialect.name}, answers and is whole"


def model(at: Opened) -> Finding:
    with reading(at.engine) as session:
        row = live_model.live(session)
    chosen = row.folder if row else live_model.SHIPPED
    folder = live_model.folder_of(at.config.home, at.config.model_dir, chosen)
    try:
        found = encoder(folder)
        found.load()
    except Unavailable as error:
        return False, f"{error} Search goes on with keywords alone."
    if chosen and folder == at.config.model_dir:
        return False, f"“{chosen}” is gone from the data folder: {found.name} answers for it"
    if folder == at.config.model_dir and not found.own_layers:
        return False, (
            f"{found.name}; a question's own layers are missing or damaged: run `make model`. "
            "The search goes on without them"
        )
    return True, found.name


def second_reader(at: Opened) -> Finding:
    """What reads notices beside the rules."""
    if second_reader_or_none(at.config.model_dir) is None:
        return False, "missing or damaged: run `make model`. Notices are checked by the rules alone"
    return True, "reads notices beside the rules"


def vectors(at: Opened) -> Finding:
    """What the search reads of the agreements, and what it keeps of that on disk."""
    encoder = at.model()
    with reading(at.engine) as session:
        words_in_use.follow(session)
        found = health.vectors(session, encoder.name) if encoder else health.Vectors(0, 0, 0)
        kept = health.files(session, live_model.kept_folder(at.config.home))
    if found.missing or found.damaged:
        return False, (
            f"of {found.passages} passages {found.missing} have no vectors, and those of "
            f"{found.damaged} are damaged: where they are, words alone are searched. The work "
            "loop makes them again, at three in the morning at the latest"
        )
    if kept.damaged:
        return False, f"{kept.damaged} kept files are damaged: made again at the next start"
    return True, f"{found.passages} passages; {kept.whole} files kept, {kept.older} to be renewed"


def fonts(_at: Opened) -> Finding:
    lister = shutil.which("fc-list")
    if lister is None:
        return False, "fontconfig is missing: letters and flyers fall back to a plain font"
    listed = _said_by(lister, ":lang=en", "family")
    families = len(set(listed.splitlines()))
    if not families:
        return False, "no fonts are installed: add a family such as DejaVu or Liberation"
    return True, f"{families} families for letters and flyers"


def ocr(_at: Opened) -> Finding:
    if shutil.which("tesseract"):
        return True, "scanned pages can be read"
    return False, "Tesseract is not installed: scanned pages stay empty, and are named"


def disk(at: Opened) -> Finding:
    free = shutil.disk_usage(at.config.home).free // 2**20
    return free > LEAST_FREE_MB, f"{free} MB free where the data folder is"


def encryption(at: Opened) -> Finding:
    found = _is_encrypted(at.config.home)
    if found is None:
        return True, "cannot be told from here: make sure that the disk is encrypted"
    return found, "the disk is encrypted" if found else "the disk does not look encrypted"


def _is_encrypted(home: Path) -> bool | None:
    """Linux: does the data folder lie on dm-crypt? macOS: is FileVault on?"""
    if vault := shutil.which("fdesetup"):
        return "FileVault is On" in _said_by(vault, "status")
    if (finder := shutil.which("findmnt")) and (lister := shutil.which("lsblk")):
        source = _said_by(finder, "-no", "SOURCE", "--target", str(home)).strip()
        kinds = _said_by(lister, "-nso", "TYPE", source).split()
        return "crypt" in kinds if kinds else None
    return None


def _said_by(*command: str) -> str:
    """What a program of this machine prints; nothing of a visitor's ever reaches it."""
    return subprocess.run(command, capture_output=True, text=True).stdout  # noqa: S603 -- as said


def backup(at: Opened) -> Finding:
    if not is_sqlite(at.engine):
        return (
            True,
            "is that of your PostgreSQL; `export` takes everything along",
        )
    made = last_backup(at.config.home)
    if not made:
        return False, "none was made yet: `python -m organizer backup FILE`"
    age = at.now - made
    return age <= TOO_OLD, f"the last is {age.days} days old"


def reach(at: Opened) -> Finding:
    """Which things need TLS or a public address, and are not there without it."""
    address = at.config.public_url
    if not address:
        return True, (
            "this machine or the office only: no passkeys, offline reading, unsubscribe links "
            "or calendar feeds for phones outside (set PUBLIC_URL)"
        )
    if not urlsplit(address).hostname:
        return False, "PUBLIC_URL is not an address such as https://organizer.example"
    if not at.config.is_tls:
        return False, f"{address} has no TLS: no passkeys and no offline reading"
    if not at.config.trusted_proxy:
        return False, f"{address}: set TRUSTED_PROXY, or every visitor looks like the proxy"
    return True, f"{address}, behind {at.config.trusted_proxy}"


def mail(at: Opened) -> Finding:
    if not at.config.smtp_url:
        return True, "no mail server is configured; nothing is sent by mail"
    if not at.config.mail_from:
        return False, "SMTP_URL is set but MAIL_FROM is not"
    try:
        signer = signer_from(at.config.dkim_key, at.config.dkim_selector, at.config.mail_from)
    except Unavailable as error:
        return False, str(error)
    if signer is None:
        return True, f"sends as {at.config.mail_from}, not signed (DKIM_KEY)"
    name, record = dns_record(signer)
    return True, f"sends as {at.config.mail_from}, signed; DNS must hold {name} TXT {record}"


def key_files(at: Opened) -> Finding:
    """Who reads these can sign in as anybody, open second factors and sign notices."""
    if shown := keys.open_to_others(at.config.home):
        paths = " ".join(str(at.config.home / name) for name in shown)
        return False, f"others on this machine can read them: chmod 600 {paths}"
    with reading(at.engine) as session:
        if factors.has_open_seeds(session):
            return False, "seeds of second factors are not sealed yet: the work loop does it"
    return True, "readable to this user alone; second factors are sealed"


def clock(at: Opened) -> Finding:
    """A clock set back makes every "days left" too large."""
    with reading(at.engine) as session:
        last = audit.last_at(session)
    if last is None or last <= at.now + CLOCKS_DIFFER:
        return True, f"{with_time(at.now)} UTC"
    return (
        False,
        f"is behind: the last record is of {with_time(last)} UTC; set it right",
    )


CHECKS: dict[str, Callable[[Opened], Finding]] = {
    "database": database,
    "model": model,
    "second reader": second_reader,
    "vectors": vectors,
    "fonts": fonts,
    "ocr": ocr,
    "disk": disk,
    "clock": clock,
    "encryption": encryption,
    "keys": key_files,
    "backup": backup,
    "reach": reach,
    "mail": mail,
}
