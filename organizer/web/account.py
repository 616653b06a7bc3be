"""One's own account: password, second step, passkeys, browsers, and one's own data."""

from typing import Any

import segno
from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import NotFound, OrganizerError
from organizer.people import (
    account_queries,
    accounts,
    contacts,
    factors,
    passkeys,
    queries,
    secrets,
    service,
    sessions,
)
from organizer.people.choices import Channel, Purpose
from organizer.people.local import the_local
from organizer.people.models import Account

from . import signing
from .forms.accounts import FirstCodeForm, PasswordForm
from .forms.kept import say_at
from .forms.people import OwnConsentForm
from .guard import needs
from .state import begin, now, reading, state, today

bp = Blueprint("account", __name__, url_prefix="/account")


@bp.get("/")
@needs(Right.OWN_ACCOUNT)
def page() -> ResponseReturnValue:
    with reading() as session:
        owner, member_id = _owner(session), g.reader.member_id
        shown = {
            "browsers": sessions.of_account(session, owner.id, now()),
            "has_second": factors.has_second_factor(session, owner.id),
            "codes_left": factors.codes_left(session, owner.id),
            "passkeys": passkeys.of_account(session, owner.id),
            "roles": account_queries.roles(session, owner.id, today(session)),
        }
        if member_id:
            shown |= {
                "member": queries.member(session, g.reader, member_id),
                "contacts": queries.contacts(session, g.reader, member_id),
                "consents": queries.consents(session, g.reader, member_id),
                "memberships": queries.memberships(session, g.reader, member_id),
            }
    return render_template(
        "account/page.html",
        owner=owner,
        this_browser=g.get("login_id"),
        can_passkey=signing.has_passkeys(),
        consent_form=OwnConsentForm(formdata=None),
        **shown,
    )


@bp.route("/password", methods=["GET", "POST"])
@needs(Right.OWN_ACCOUNT)
def password() -> ResponseReturnValue:
    form = PasswordForm()
    with begin() as session:
        owner = _owner(session)
        form.about = (owner.name, owner.email)
        if form.validate_on_submit():
            if secrets.is_password(owner.password_hash, form.old.data):
                accounts.set_password(session, owner, form.password.data, **_by())
                sessions.end_all(session, owner.id, but=g.get("login_id"), **_by())
                flash("The new password counts from now on. Other browsers are signed out.")
                return redirect(url_for(".page"), code=303)
            form.old.errors = ["That is not the password you have now."]
    return render_template("account/password.html", form=form)


@bp.route("/second-step", methods=["GET", "POST"])
@needs(Right.OWN_ACCOUNT)
def second_step() -> ResponseReturnValue:
    form = FirstCodeForm()
    with begin() as session:
        owner = _owner(session)
        home, local = state().config.home, the_local(session).name
        seed = factors.begin(session, home, owner)
        if form.validate_on_submit():
            try:
                codes = factors.confirm(session, home, owner, form.code.data, **_by())
                return render_template("account/codes.html", codes=codes)
            except OrganizerError as error:
                say_at(form.code, error)
        square = segno.make(factors.address(seed, owner, local)).svg_data_uri(scale=5, border=2)
    return render_template("account/second_step.html", form=form, square=square, secret=seed)


@bp.post("/second-step/off")
@needs(Right.OWN_ACCOUNT)
def second_step_off() -> ResponseReturnValue:
    with begin() as session:
        factors.turn_off(session, _owner(session), **_by())
    flash("The second step is off. Your password alone opens your account now.")
    return redirect(url_for(".page"), code=303)


@bp.post("/codes")
@needs(Right.OWN_ACCOUNT)
def new_codes() -> ResponseReturnValue:
    with begin() as session:
        owner = _owner(session)
        if not factors.has_second_factor(session, owner.id):
            raise NotFound("Turn the second step on first.")
        codes = factors.new_recovery_codes(session, owner, **_by())
    return render_template("account/codes.html", codes=codes)


@bp.post("/passkeys/<int:passkey_id>/remove")
@needs(Right.OWN_ACCOUNT)
def remove_passkey(passkey_id: int) -> ResponseReturnValue:
    with begin() as session:
        passkeys.remove(session, passkey_id, owner_id=g.reader.account_id, **_by())
    flash("The passkey opens nothing any more.")
    return redirect(url_for(".page"), code=303)


@bp.post("/browsers/<int:session_id>/end")
@needs(Right.OWN_ACCOUNT)
def end_browser(session_id: int) -> ResponseReturnValue:
    with begin() as session:
        sessions.end(session, session_id, owner_id=g.reader.account_id, **_by())
    flash("That browser is signed out.")
    return redirect(url_for(".page"), code=303)


@bp.post("/browsers/end")
@needs(Right.OWN_ACCOUNT)
def end_others() -> ResponseReturnValue:
    with begin() as session:
        sessions.end_all(session, g.reader.account_id, but=g.get("login_id"), **_by())
    flash("Every other browser is signed out.")
    return redirect(url_for(".page"), code=303)


@bp.post("/consents")
@needs(Right.OWN_ACCOUNT)
def consent() -> ResponseReturnValue:
    form = OwnConsentForm()
    with begin() as session:
        member = service.member(session, g.reader.member_id or 0)
        if form.validate_on_submit():
            contacts.give_consent(
                session,
                member,
                Purpose(form.purpose.data),
                Channel(form.channel.data),
                source="own account page",
                on=today(session),
                **_by(),
            )
            flash("Thank you. You can take it back here at any time.")
    return redirect(url_for(".page"), code=303)


@bp.post("/consents/<int:consent_id>/withdraw")
@needs(Right.OWN_ACCOUNT)
def withdraw(consent_id: int) -> ResponseReturnValue:
    with begin() as session:
        contacts.withdraw_consent(
            session,
            consent_id,
            member_id=g.reader.member_id or 0,
            how="own account page",
            on=today(session),
            **_by(),
        )
    flash("Taken back. It counts at once.")
    return redirect(url_for(".page"), code=303)


def _owner(session: Session) -> Account:
    return accounts.account(session, g.reader.account_id or 0)


def _by() -> dict[str, Any]:
    return {"actor": signing.acting(), "now": now()}
