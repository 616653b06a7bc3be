"""The local's settings."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.people import set_up
from organizer.people.choices import AgreementReaders
from organizer.people.local import the_local

from . import signing
from .forms.kept import say_at
from .forms.settings import SettingsForm
from .guard import needs
from .state import begin, now

bp = Blueprint("settings", __name__, url_prefix="/settings")


@bp.route("/", methods=["GET", "POST"])
@needs(Right.SETTINGS)
def page() -> ResponseReturnValue:
    with begin() as session:
        form = SettingsForm(obj=the_local(session))
        if form.validate_on_submit():
            try:
                with session.begin_nested():
                    set_up.change_settings(
                        session,
                        name=form.name.data,
                        time_zone=form.time_zone.data,
                        readers=AgreementReaders(form.agreement_readers.data),
                        actor=signing.acting(),
                        now=now(),
                    )
            except OrganizerError as error:
                say_at(form.name, error)
            else:
                flash("Saved. It counts from now on.")
                return redirect(url_for(".page"), code=303)
    return render_template("more/settings.html", form=form)
