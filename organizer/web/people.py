"""The roster: the list, a person, adding and mending."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right, may
from organizer.people import merging, queries, service
from organizer.people.choices import MembershipStatus
from organizer.people.models import Agency, Shift, Site, Unit
from organizer.people.queries import Wanted

from . import signing
from .forms.people import ConsentForm, ContactForm, MemberForm, MembershipForm, StewardForm
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("people", __name__, url_prefix="/people")
ORDERS = [(key, key.capitalize()) for key in queries.SORTS]
NARROWING = ("unit_id", "agency_id", "site_id", "shift_id", "status", "on_leave", "left")


@bp.get("/")
@needs(Right.ROSTER)
def index() -> ResponseReturnValue:
    wanted = wanted_from_query()
    with reading() as session:
        listed = queries.listed(session, g.reader, wanted, today(session))
        filters = _places(session)
    return render_template(
        "people/index.html",
        wanted=wanted,
        listed=listed,
        filters=filters,
        statuses=list(MembershipStatus) if queries.sees_membership(g.reader) else [],
        narrowed=any(value for key, value in request.args.items() if key in NARROWING),
        orders=ORDERS,
        link=_link,
        link_to=_link_to,
    )


@bp.get("/<int:member_id>")
@needs(Right.ROSTER)
def show(member_id: int) -> ResponseReturnValue:
    with reading() as session:
        member = queries.member(session, g.reader, member_id)
        if (taken_in := merging.stands_for(session, member_id)) is not None:
            return redirect(url_for(".show", member_id=taken_in), code=303)
        day = today(session)
        known = {
            "contacts": queries.contacts(session, g.reader, member_id),
            "consents": queries.consents(session, g.reader, member_id),
            "memberships": queries.memberships(session, g.reader, member_id),
            "workplaces": _named_places(session, member),
            "assignments": queries.assignments(session, member_id),
            "merges": merging.merges_of(session, member_id),
        }
        places = queries.places_of_work(session)
    forms = {}
    if may(g.reader, Right.KEEP_ROSTER):
        forms = {
            "membership": MembershipForm(formdata=None, from_on=day),
            "contact": ContactForm(formdata=None),
            "consent": ConsentForm(formdata=None, on=day),
            "steward": StewardForm(formdata=None, from_on=day, **places),
        }
    return render_template("people/show.html", member=member, forms=forms, **known)


@bp.route("/new", methods=["GET", "POST"])
@needs(Right.KEEP_ROSTER)
def new() -> ResponseReturnValue:
    with begin() as session:
        form = MemberForm(**queries.places_of_work(session))
        if not form.validate_on_submit():
            return render_template("people/edit.html", form=form, member=None)
        member = service.add_member(session, form.facts(), actor=signing.acting(), now=now())
        flash(f"{member.name} is in the roster.")
    return redirect(url_for(".show", member_id=member.id), code=303)


@bp.route("/<int:member_id>/edit", methods=["GET", "POST"])
@needs(Right.KEEP_ROSTER)
def edit(member_id: int) -> ResponseReturnValue:
    with begin() as session:
        member = queries.member(session, g.reader, member_id)
        form = MemberForm(**queries.places_of_work(session), obj=member)
        if not form.validate_on_submit():
            return render_template("people/edit.html", form=form, member=member)
        changed = service.change_member(
            session, member, form.facts(), actor=signing.acting(), now=now()
        )
        flash("Saved." if changed else "Nothing was different, so nothing was changed.")
    return redirect(url_for(".show", member_id=member_id), code=303)


def wanted_from_query() -> Wanted:
    """The filters of the address; a number that is none counts as no filter."""
    given = request.args
    numbers = {
        name: given.get(name, type=int) for name in ("unit_id", "agency_id", "site_id", "shift_id")
    }
    return Wanted(
        text=given.get("q", "").strip()[:200],
        status=given.get("status", ""),
        on_leave="on_leave" in given,
        left="left" in given,
        sort=given.get("sort", "name"),
        page=max(1, given.get("page", 1, type=int) or 1),
        **numbers,
    )


def _link(**changed: object) -> str:
    """This list with something changed: another page, another order, a filter less."""
    kept = {key: value for key, value in request.args.items() if value and key != "page"}
    wanted: dict[str, Any] = {key: value for key, value in (kept | changed).items() if value}
    return url_for("people.index", **wanted)


def _link_to(endpoint: str) -> str:
    """Another page about the people that the filters left."""
    kept: dict[str, Any] = {key: value for key, value in request.args.items() if value}
    return url_for(endpoint, **kept)


def _places(session: Session) -> list[tuple[str, str, list[tuple[int, str]]]]:
    return [
        ("unit_id", "Unit", queries.names_of(session, Unit)),
        ("agency_id", "Agency", queries.names_of(session, Agency)),
        ("site_id", "Site", queries.names_of(session, Site)),
        ("shift_id", "Shift", queries.names_of(session, Shift)),
    ]


def _named_places(session: Session, member: object) -> list[tuple[str, str]]:
    """Unit, agency, site and shift of a person, by name."""
    return [
        (words, dict(names).get(getattr(member, field), ""))
        for field, words, names in _places(session)
    ]
