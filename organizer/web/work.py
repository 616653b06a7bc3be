"""Units, agencies, sites and shifts: four short lists, kept the same way."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import NotFound, OrganizerError
from organizer.people import work

from . import signing
from .forms.kept import say_at
from .forms.people import PlaceForm, ShiftForm, SiteForm
from .guard import needs
from .state import begin, now, reading

bp = Blueprint("work", __name__, url_prefix="/people/places")
FORMS: dict[str, Any] = {
    "unit": PlaceForm, "agency": PlaceForm, "site": SiteForm, "shift": ShiftForm,
}  # fmt: skip
MANY = {"unit": "Units", "agency": "Agencies", "site": "Sites", "shift": "Shifts"}


@bp.get("/")
@needs(Right.KEEP_ROSTER)
def index() -> ResponseReturnValue:
    with reading() as session:
        lists = [(kind, MANY[kind], work.listed(session, kind)) for kind in MANY]
    return render_template("people/places.html", lists=lists)


@bp.route("/<kind>/new", methods=["GET", "POST"], defaults={"place_id": None})
@bp.route("/<kind>/<int:place_id>", methods=["GET", "POST"])
@needs(Right.KEEP_ROSTER)
def edit(kind: str, place_id: int | None) -> ResponseReturnValue:
    if kind not in FORMS:
        raise NotFound("There is no such list.")
    with begin() as session:
        place = work.place(session, kind, place_id) if place_id else None
        form = FORMS[kind](obj=place)
        if form.validate_on_submit():
            facts = {n: form[n].data or "" for n in ("address", "starts", "ends", "days")
                     if n in form}  # fmt: skip
            try:
                with session.begin_nested():
                    kept = work.keep(
                        session, kind, form.name.data, place_id=place_id,
                        actor=signing.acting(), now=now(), **facts,
                    )  # fmt: skip
                flash(f"{kept.name} is kept.")
                return redirect(url_for(".index"), code=303)
            except OrganizerError as error:
                say_at(form.starts if "hour" in str(error) else form.name, error)
    return render_template("people/place.html", form=form, kind=kind, place=place)


@bp.post("/<kind>/<int:place_id>/remove")
@needs(Right.KEEP_ROSTER)
def remove(kind: str, place_id: int) -> ResponseReturnValue:
    with begin() as session:
        work.remove(session, kind, place_id, actor=signing.acting(), now=now())
    flash("Removed.")
    return redirect(url_for(".index"), code=303)
