"""The feed of what changed in agreements, behind a secret address, and the page that makes it."""

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import news_address
from organizer.clauses.news import News
from organizer.core.access import Right
from organizer.documents.atom import Entry, atom

from . import signing
from .guard import needs, open_to_all
from .state import base_address, begin, now, reading

bp = Blueprint("agreement_news", __name__, url_prefix="/agreements/news")


@bp.get("/")
@needs(Right.OWN_ACCOUNT)
def page() -> ResponseReturnValue:
    with reading() as session:
        kept = news_address.address_of(session, g.reader.account_id)
    return render_template("agreements/news.html", kept=kept, address="")


@bp.post("/")
@needs(Right.OWN_ACCOUNT)
def change() -> ResponseReturnValue:
    """A new address is shown this once; it opens the feed without signing in."""
    who, actor = g.reader.account_id, signing.acting()
    with begin() as session:
        if "end" in request.form:
            news_address.end_address(session, who, actor=actor, now=now())
            flash("The address has ended. Whoever had it gets nothing any more.")
            return redirect(url_for(".page"), code=303)
        secret = news_address.make_address(session, who, actor=actor, now=now())
        kept = news_address.address_of(session, who)
    address = f"{base_address()}{url_for('.feed', secret=secret)}"
    return render_template("agreements/news.html", kept=kept, address=address)


@bp.get("/<secret>.atom")
@open_to_all  # the secret says who asks; what they may not read is not in it
def feed(secret: str) -> ResponseReturnValue:
    with reading() as session:
        found = news_address.news_at(session, secret, now())
    entries = [Entry(one.key, one.at, one.title, one.words, _link(one)) for one in found]
    text = atom("Changes in the agreements", f"{base_address()}/agreements", entries, now=now())
    return Response(text, content_type="application/atom+xml; charset=utf-8")


def _link(one: News) -> str:
    kind, key = one.where
    if kind == "clause":
        return f"{base_address()}{url_for('agreements.clause', clause_id=key)}"
    return f"{base_address()}{url_for('agreements.edition', edition_id=key)}"
