"""The first visit: a code from the terminal, then the local and its first officer."""

from flask import Blueprint, Flask, current_app, flash, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from organizer.core.errors import NotFound, OrganizerError
from organizer.people import secrets, set_up, throttle

from . import signing
from .forms.door import SetUpCodeForm, SetUpForm
from .forms.kept import say_at
from .guard import open_to_all
from .state import begin, now, reading

bp = Blueprint("setup", __name__)
CODE, SHOWN = "SET_UP_CODE", "set-up code shown"


def code_of(app: Flask) -> str | None:
    """The code for whoever reads the terminal; None once the local is set up."""
    from organizer.storage.session import reading as reading_from

    with reading_from(app.extensions["organizer"].engine) as session:
        if not set_up.is_needed(session):
            return None
    code: str = app.config.setdefault(CODE, secrets.new_code())
    return code


@bp.route("/set-up", methods=["GET", "POST"])
@open_to_all
def page() -> ResponseReturnValue:
    _only_once()
    code = code_of(current_app._get_current_object())  # type: ignore[attr-defined]
    if code is None or cookie.get(SHOWN) != secrets.digest(code):
        return _ask_for_code(code or "")
    return _ask_for_local()


def _ask_for_code(code: str) -> ResponseReturnValue:
    form, knock = SetUpCodeForm(), signing.knock("set-up")
    if form.validate_on_submit():
        with begin() as session:
            left = throttle.wait(session, knock, now())
            is_right = secrets.plain_code(form.code.data) == secrets.plain_code(code)
            if left is None and is_right:
                cookie[SHOWN] = secrets.digest(code)
                return redirect(url_for(".page"), code=303)
            throttle.failed(session, knock, now())
        words = "That is not the code. Look at the terminal again: each start prints a new one."
        form.code.errors = [signing.wait_in_words(left) if left else words]
    return render_template("door/set_up_code.html", form=form)


def _ask_for_local() -> ResponseReturnValue:
    form = SetUpForm()
    if not form.validate_on_submit():
        return render_template("door/set_up.html", form=form)
    with_sample = "with_sample" in request.form
    try:
        with begin() as session:
            owner = set_up.set_up(
                session,
                local_name=form.local_name.data,
                time_zone=form.time_zone.data,
                name=form.name.data,
                email=form.email.data,
                password=form.password.data,
                now=now(),
                with_sample=with_sample,
            )
    except OrganizerError as error:
        say_at(form.local_name, error)
        return render_template("door/set_up.html", form=form)
    current_app.config.pop(CODE, None)
    signing.let_in(owner, "password")
    flash(
        "The sample local is being made ready. It takes a minute; this page shows how far it is."
        if with_sample
        else "Your local is set up, and you are its first officer."
    )
    return redirect(url_for("today.page"), code=303)


def _only_once() -> None:
    with reading() as session:
        if not set_up.is_needed(session):
            raise NotFound("This local is set up already.")
