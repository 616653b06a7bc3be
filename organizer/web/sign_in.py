"""Signing in with a password and a second factor, and signing out."""

from datetime import timedelta

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.people import accounts, factors, secrets, sessions, throttle
from organizer.people.models import Account

from . import signing
from .forms.door import CodeForm, SignInForm
from .guard import SignInFirst, open_to_all
from .state import begin, now, state

bp = Blueprint("sign_in", __name__)
WRONG = "E-mail address and password do not fit together. Nothing was lost; try again."
WAITING = "waiting for the second factor"
WAITS = timedelta(minutes=10)


@bp.route("/sign-in", methods=["GET", "POST"])
@open_to_all
def page() -> ResponseReturnValue:
    if request.method == "GET" and g.reader.account_id:
        return redirect(_next(), code=303)
    form = SignInForm()
    if not form.validate_on_submit():
        return _form(form)
    with begin() as session:
        owner = _checked(session, form)
        asks_more = owner is not None and factors.has_second_factor(session, owner.id)
    if owner is None:
        return _form(form, 429 if g.get("must_wait") else 200)
    if asks_more:
        cookie[WAITING] = [owner.id, (now() + WAITS).isoformat()]
        return redirect(url_for(".code", next=signing.own_path(request.args.get("next"))), 303)
    return _in(owner, "password")


@bp.route("/sign-in/code", methods=["GET", "POST"])
@open_to_all
def code() -> ResponseReturnValue:
    account_id, until = cookie.get(WAITING, (None, ""))
    if account_id is None or until < now().isoformat():
        return redirect(url_for(".page"), code=303)
    form = CodeForm()
    if form.validate_on_submit():
        with begin() as session:
            owner = accounts.account(session, account_id)
            is_right = _code_fits(session, owner, form)
        if is_right:
            return _in(owner, "password and code")
    return render_template("door/code.html", form=form), 429 if g.get("must_wait") else 200


@bp.post("/sign-out")
@open_to_all
def out() -> ResponseReturnValue:
    if g.reader.account_id and "login_id" in g:
        with begin() as session:
            sessions.end(
                session,
                g.login_id,
                owner_id=g.reader.account_id,
                actor=signing.acting(),
                now=now(),
            )
    cookie.clear()
    flash("You are signed out.")
    return redirect(url_for(".page"), code=303)


@bp.app_errorhandler(SignInFirst)
def first(error: SignInFirst) -> ResponseReturnValue:
    """The page asked for is not open to a visitor: the way in stands right there."""
    return _form(SignInForm(formdata=None), 403, words=str(error))


def _checked(session: Session, form: SignInForm) -> Account | None:
    """The account whose password was typed; otherwise the form says what to do."""
    knock = signing.knock(form.email.data)
    left = throttle.wait(session, knock, now())
    if left is not None:
        g.must_wait = True
        form.password.errors = [signing.wait_in_words(left)]
        return None
    owner = accounts.account_named(session, form.email.data)
    fits = secrets.is_password(owner.password_hash if owner else None, form.password.data)
    if owner is None or not fits:
        throttle.failed(session, knock, now())
        form.password.errors = [WRONG]
        return None
    if owner.locked_at is not None:
        form.password.errors = ["This account is locked. Ask an officer to unlock it."]
        return None
    return owner


def _code_fits(session: Session, owner: Account, form: CodeForm) -> bool:
    knock = signing.knock(f"second factor of {owner.id}")
    left = throttle.wait(session, knock, now())
    if left is not None:
        g.must_wait = True
        form.code.errors = [signing.wait_in_words(left)]
        return False
    home, typed = state().config.home, form.code.data
    if owner.locked_at is None and factors.is_right(session, home, owner, typed, now=now()):
        return True
    throttle.failed(session, knock, now())
    form.code.errors = ["That code is not right, or was used already. Wait for the next one."]
    return False


def _in(owner: Account, proved_by: str) -> ResponseReturnValue:
    signing.let_in(owner, proved_by)
    if g.was_asked_back:
        flash("Somebody asked for a way into your account. It was stopped, since you are in.")
    return redirect(_next(), code=303)


def _next() -> str:
    g.reader = g.reader if g.reader.account_id else signing.identify()
    wanted = signing.own_path(request.args.get("next"))
    return wanted or url_for("today.page" if may(g.reader, Right.OWN_ACCOUNT) else "search.page")


def _form(form: SignInForm, status: int = 200, words: str = "") -> ResponseReturnValue:
    asked = request.args.get("next")
    if request.endpoint != "sign_in.page":  # another page was asked for; a form is not sent twice
        asked = request.full_path if request.method == "GET" else None
    page = render_template(
        "door/sign_in.html",
        form=form,
        next=signing.own_path(asked.rstrip("?")) if asked else None,
        words=words,
        has_passkeys=signing.has_passkeys(),
    )
    return page, status
