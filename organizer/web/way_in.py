"""Links that let somebody in, and the way back for whoever is locked out."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.errors import Invalid
from organizer.people import invitations, recovery, throttle

from . import signing
from .forms.door import LockedOutForm, NewPasswordForm
from .forms.kept import say_at
from .guard import open_to_all
from .state import begin, now, reading

bp = Blueprint("way_in", __name__)


@bp.route("/welcome/<token>", methods=["GET", "POST"])
@open_to_all
def welcome(token: str) -> ResponseReturnValue:
    """Opening the link changes nothing (mail programs open links); using it does."""
    with reading() as session:
        invitation, owner = invitations.opened(session, token, now())
    if invitation.kind == invitations.DEMO:
        return _demo(token, owner.name)
    form = NewPasswordForm()
    form.about = (owner.name, owner.email)
    if form.validate_on_submit():
        try:
            with begin() as session:
                owner = invitations.accept(session, token, form.password.data, now=now())
        except Invalid as error:
            say_at(form.password, error)
        else:
            signing.let_in(owner, "link")
            flash("Your password is set, and you are signed in.")
            return redirect(url_for("today.page"), code=303)
    return render_template("door/welcome.html", form=form, owner=owner, kind=invitation.kind)


def _demo(token: str, name: str) -> ResponseReturnValue:
    if request.method == "GET":
        return render_template("door/demo.html", name=name)
    with begin() as session:
        owner = invitations.accept_demo(session, token, now=now())
    signing.let_in(owner, "link of the sample local")
    return redirect(url_for("today.page"), code=303)


@bp.route("/locked-out", methods=["GET", "POST"])
@open_to_all
def locked_out() -> ResponseReturnValue:
    form = LockedOutForm()
    if not form.validate_on_submit():
        return render_template("door/locked_out.html", form=form)
    knock = signing.knock("locked out")
    with begin() as session:
        left = throttle.wait(session, knock, now())
        if left is not None:
            form.email.errors = [signing.wait_in_words(left)]
            return render_template("door/locked_out.html", form=form), 429
        throttle.failed(session, knock, now())  # each asking counts, known address or not
        token = recovery.ask(session, form.email.data, now=now())
    return render_template(
        "door/asked.html",
        link=signing.full_address(url_for(".come_back", token=token)),
        days=recovery.WAITING_PERIOD.days,
    )


@bp.route("/come-back/<token>", methods=["GET", "POST"])
@open_to_all
def come_back(token: str) -> ResponseReturnValue:
    if request.method == "GET":
        return render_template("door/come_back.html")
    with begin() as session:
        link = recovery.come_back(session, token, now=now())
    return redirect(url_for(".welcome", token=link), code=303)
