"""The browser's side of being signed in: its cookie, the device it is, the address to go to."""

import secrets
from datetime import timedelta
from urllib.parse import urlsplit

from flask import current_app, g, request
from flask import session as cookie
from itsdangerous import BadSignature, URLSafeSerializer

from organizer.core.reader import VISITOR, Actor, Reader
from organizer.people import reading as readers
from organizer.people import recovery, sessions
from organizer.people.models import Account
from organizer.people.passkeys import Asked
from organizer.people.secrets import keyed
from organizer.people.throttle import Knock

from .state import base_address, begin, now, reading, today

TOKEN, DEVICE = "token", "organizer_device"
DEVICE_LASTS = timedelta(days=400)


def identify() -> Reader:
    """Who asks, by the cookie; a visitor when it names no session that counts."""
    token = cookie.get(TOKEN)
    if not token:
        return VISITOR
    with reading() as session:
        found = sessions.current(session, token, now())
        if found is None:
            return VISITOR
        row, account = found
        g.login_id = row.id
        reader = readers.reader_of(session, account, today(session))
    if sessions.is_stale(row, now()):
        with begin() as session:
            sessions.note_seen(session, row.id, now())
    return reader


def let_in(account: Account, proved_by: str) -> None:
    """Sign this browser in: a fresh cookie, so that one planted before is worth nothing."""
    with begin() as session:
        started = sessions.start(
            session, account, agent=agent_in_words(), proved_by=proved_by, now=now()
        )
        g.was_asked_back = recovery.stop_for(session, account, now=now())
    cookie.clear()
    cookie.permanent = True
    cookie[TOKEN] = started.token
    g.remember_device = account.email


def acting() -> Actor:
    """Who acts on this request, in the widest role they hold."""
    held = g.reader.held[0].role if g.reader.held else "account"
    actor: Actor = g.reader.acting(str(held))
    return actor


def own_path(address: str | None) -> str | None:
    """An address of this local to go to next; None for anything that leads elsewhere."""
    if not address or not address.startswith("/") or address[1:2] in ("/", "\\"):
        return None
    parts = urlsplit(address)
    odd = any(ord(letter) < 33 or letter == "\\" for letter in address)
    return None if odd or parts.scheme or parts.netloc else address


def full_address(path: str) -> str:
    """The address as people type it: the public one, or that of this request."""
    return base_address() + path


def knock(email: str) -> Knock:
    """Who tries to get in from where, in hashes that only this machine can make."""
    key: bytes = current_app.config["SECRET_KEY"]
    account = keyed(key, "account " + email.strip().casefold())
    device = device_of(account)
    where = f"device {device}" if device else f"address {request.remote_addr}"
    return Knock(account, keyed(key, where), bool(device))


def device_of(account_key: str) -> str | None:
    """The name of this browser if it signed in to that account before."""
    try:
        known = _serializer().loads(request.cookies.get(DEVICE, ""))
    except BadSignature:
        return None
    return known["device"] if account_key in known.get("accounts", ()) else None


def device_cookie(email: str) -> str:
    """What this browser keeps so that others' guessing does not shut it out."""
    account = knock(email).account_key
    try:
        known = _serializer().loads(request.cookies.get(DEVICE, ""))
    except BadSignature:
        known = {"device": secrets.token_urlsafe(12), "accounts": []}
    accounts = [*(one for one in known["accounts"] if one != account), account][-8:]
    return str(_serializer().dumps({"device": known["device"], "accounts": accounts}))


def passkey_question(local: str, challenge: bytes) -> Asked:
    origin = base_address()
    return Asked(urlsplit(origin).hostname or "", origin, local, challenge)


def has_passkeys() -> bool:
    """Browsers make passkeys for a name under TLS and for localhost, never for a bare number."""
    parts = urlsplit(base_address())
    host = parts.hostname or ""
    named = not host.replace(".", "").isdigit() and ":" not in host
    return host == "localhost" or (parts.scheme == "https" and named)


def agent_in_words() -> str:
    """ "Firefox on Android": enough to know one's own browser again."""
    said = request.headers.get("User-Agent", "")
    browsers = (
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    )
    systems = (
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
        ("Mac OS", "Mac"), ("Linux", "Linux"),
    )  # fmt: skip
    browser = next((name for mark, name in browsers if mark in said), "A browser")
    system = next((name for mark, name in systems if mark in said), "")
    return f"{browser} on {system}" if system else browser


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="device")


def wait_in_words(left: timedelta) -> str:
    minutes = max(1, round(left.total_seconds() / 60))
    many = "a minute" if minutes == 1 else f"{minutes} minutes"
    return (
        f"Too many tries in a short time. Nothing was lost. Wait {many} and try again, "
        "or use a phone or computer on which you signed in before."
    )
