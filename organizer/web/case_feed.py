"""The calendar of due days behind a secret address, and the page that makes it."""

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.documents.calendar import feed
from organizer.grievances import feed as feeds

from . import signing
from .guard import needs, open_to_all
from .state import base_address, begin, now, reading, state

bp = Blueprint("case_feed", __name__, url_prefix="/cases/calendar")


@bp.get("/")
@needs(Right.CASES)
def page() -> ResponseReturnValue:
    with reading() as session:
        kept = feeds.address_of(session, g.reader.account_id)
    return render_template("cases/feed.html", kept=kept, address="")


@bp.post("/")
@needs(Right.CASES)
def change() -> ResponseReturnValue:
    """A new address is shown this once; it opens the dates without signing in."""
    who, actor = g.reader.account_id, signing.acting()
    with begin() as session:
        if "end" in request.form:
            feeds.end_address(session, who, actor=actor, now=now())
            flash("The address has ended. Calendars that had it get nothing any more.")
            return redirect(url_for(".page"), code=303)
        secret = feeds.make_address(
            session, who, with_names="names" in request.form, actor=actor, now=now()
        )
        kept = feeds.address_of(session, who)
    path = url_for(".days", secret=secret)
    address = f"{base_address()}{path}"
    return render_template("cases/feed.html", kept=kept, address=address)


@bp.get("/<secret>.ics")
@open_to_all  # the secret says who asks; what they may not see is not in it
def days(secret: str) -> ResponseReturnValue:
    with reading() as session:
        found = feeds.feed_of(session, secret, state().config.public_url, now())
    text = feed("Due days of the local", found.days, now=now(), with_names=found.with_names)
    return Response(text, mimetype="text/calendar")
