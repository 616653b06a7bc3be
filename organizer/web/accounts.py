"""Accounts for officers: who may come in, as what, and who may not."""

from datetime import date
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.core.errors import OrganizerError
from organizer.core.reader import Grant
from organizer.grievances import staffing
from organizer.people import account_queries, accounts, invitations, queries, recovery, service
from organizer.people.models import Account, Site, Unit

from . import signing
from .forms.accounts import AccountForm, GrantForm, LockForm, RoleForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("accounts", __name__, url_prefix="/accounts")


@bp.get("/")
@needs(Right.LOCK_ACCOUNTS)
def index() -> ResponseReturnValue:
    with reading() as session:
        rows = account_queries.listed(session, today(session))
        asked = recovery.open_requests(session, now()) if may(g.reader, Right.ACCOUNTS) else []
    return render_template("accounts/index.html", rows=rows, asked=asked)


@bp.route("/new", methods=["GET", "POST"])
@needs(Right.ACCOUNTS)
def new() -> ResponseReturnValue:
    with begin() as session:
        form = AccountForm(**_limits(session))
        if form.validate_on_submit():
            try:
                with session.begin_nested():
                    owner = accounts.make_account(
                        session,
                        name=form.name.data,
                        email=form.email.data,
                        member_id=service.member_id_of(session, form.number.data or ""),
                        **_by(),
                    )
                    accounts.give_role(session, owner, **form.held(today(session)), **_by())
                    token = invitations.invite(session, owner, **_by())
            except OrganizerError as error:
                say_at(form.number if "roster" in str(error) else form.email, error)
            else:
                return _link_page(token, owner.name)
    return render_template("accounts/new.html", form=form)


@bp.get("/<int:account_id>")
@needs(Right.LOCK_ACCOUNTS)
def show(account_id: int) -> ResponseReturnValue:
    with reading() as session:
        owner, day = accounts.account(session, account_id), today(session)
        shown = {
            "roles": account_queries.roles(session, account_id, day),
            "grants": account_queries.grants(session, account_id, day),
            "left": _left_behind(session, account_id, day),
            "link": account_queries.open_link(session, account_id, now()),
            "role_form": RoleForm(**_limits(session), formdata=None),
        }
    return render_template(
        "accounts/show.html",
        owner=owner,
        grant_form=GrantForm(formdata=None),
        lock_form=LockForm(formdata=None),
        **shown,
    )


@bp.post("/<int:account_id>/roles")
@needs(Right.ACCOUNTS)
def give_role(account_id: int) -> ResponseReturnValue:
    with begin() as session:
        form, owner = RoleForm(**_limits(session)), accounts.account(session, account_id)
        if form.validate_on_submit():
            accounts.give_role(session, owner, **form.held(today(session)), **_by())
            flash(f"{owner.name} holds the role from today.")
    return _back(account_id)


@bp.post("/<int:account_id>/roles/<int:role_id>/end")
@needs(Right.ACCOUNTS)
def end_role(account_id: int, role_id: int) -> ResponseReturnValue:
    with begin() as session:
        accounts.end_role(session, role_id, **_by())
    flash("The role is ended.")
    return _back(account_id)


@bp.post("/<int:account_id>/grants")
@needs(Right.ACCOUNTS)
def give_grant(account_id: int) -> ResponseReturnValue:
    form = GrantForm()
    with begin() as session:
        if form.validate_on_submit():
            owner, grant = accounts.account(session, account_id), Grant(form.grant.data)
            accounts.give_grant(session, owner, grant, from_on=today(session), **_by())
            flash(f"{owner.name} has {grant} from today.")
    return _back(account_id)


@bp.post("/<int:account_id>/grants/<int:grant_id>/end")
@needs(Right.ACCOUNTS)
def end_grant(account_id: int, grant_id: int) -> ResponseReturnValue:
    with begin() as session:
        accounts.end_grant(session, grant_id, **_by())
    flash("The grant is taken back.")
    return _back(account_id)


@bp.post("/<int:account_id>/link")
@needs(Right.ACCOUNTS)
def link(account_id: int) -> ResponseReturnValue:
    with begin() as session:
        owner = accounts.account(session, account_id)
        is_known = owner.password_hash is not None
        kind = invitations.RECOVERY if is_known else invitations.WELCOME
        token = invitations.invite(session, owner, kind=kind, **_by())
    return _link_page(token, owner.name)


@bp.post("/<int:account_id>/lock")
@needs(Right.LOCK_ACCOUNTS)
def lock(account_id: int) -> ResponseReturnValue:
    form = LockForm()
    with begin() as session:
        owner = accounts.account(session, account_id)
        if owner.locked_at is not None:
            accounts.unlock(session, owner, **_by())
            flash(f"{owner.name} can sign in again.")
        elif form.validate_on_submit():
            accounts.lock(session, owner, form.why.data, **_by())
            flash(f"{owner.name} is locked out from now on. You can take this back here.")
        else:
            flash("Say why, then lock it.")
    return _back(account_id)


@bp.post("/recovery/<int:request_id>/back")
@needs(Right.ACCOUNTS)
def vouch(request_id: int) -> ResponseReturnValue:
    with begin() as session:
        recovery.back(session, request_id, **_by())
    flash("Noted. When a second officer says so too, the way back in is open.")
    return redirect(url_for(".index"), code=303)


@bp.post("/recovery/<int:request_id>/stop")
@needs(Right.ACCOUNTS)
def stop(request_id: int) -> ResponseReturnValue:
    with begin() as session:
        recovery.stop(session, request_id, **_by())
    flash("Stopped. Nobody comes in that way.")
    return redirect(url_for(".index"), code=303)


def _left_behind(session: Session, account_id: int, day: date) -> int:
    """Open cases of somebody who may carry none any more, for whoever may hand them over."""
    if not may(g.reader, Right.ASSIGN_CASES):
        return 0
    found = staffing.left_behind(session, Account.id == account_id, day)
    return sum(number for _, number in found)


def _link_page(token: str, name: str) -> str:
    address = signing.full_address(url_for("way_in.welcome", token=token))
    return render_template("accounts/link.html", link=address, name=name)


def _limits(session: Session) -> dict[str, list[tuple[int, str]]]:
    return {"units": queries.names_of(session, Unit), "sites": queries.names_of(session, Site)}


def _by() -> dict[str, Any]:
    return {"actor": signing.acting(), "now": now()}


def _back(account_id: int) -> ResponseReturnValue:
    return redirect(url_for(".show", account_id=account_id), code=303)
