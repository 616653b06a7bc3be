"""What other texts do to an agreement, and from when to when a text holds: said by form."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses import amending, amendments, dating, queries
from organizer.clauses.kept import Amendment
from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.people.models import Agency, Site

from . import signing
from .forms.amendments import AmendmentForm, TermForm, amends_in, term_in
from .forms.kept import say_at
from .guard import needs, open_to_all
from .state import begin, now, reading

bp = Blueprint("amendments", __name__)


@bp.get("/agreements/<int:edition_id>/changes")
@open_to_all  # the local chooses who reads agreements; the queries ask
def show(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        form = _offered(session, _said_again(session, edition_id))
        return _page(session, edition_id, form)


@bp.post("/agreements/<int:edition_id>/changes")
@needs(Right.KEEP_AGREEMENTS)
def record(edition_id: int) -> ResponseReturnValue:
    with begin() as session:
        form = _offered(session, AmendmentForm())
        if not form.validate_on_submit():
            return _page(session, edition_id, form), 400
        try:
            with session.begin_nested():
                kept = amending.record_amendment(
                    session, g.reader, amends_in(form, edition_id), actor=signing.acting(),
                    now=now(),
                )  # fmt: skip
        except OrganizerError as error:
            say_at(form.place, error)
            return _page(session, edition_id, form), 400
        first = amendments.first_changed(session, kept.id)
    flash("Recorded. This is what governs now; take the record back if it reads wrong.")
    return redirect(url_for("agreements.clause", clause_id=first, _anchor="in-force"), code=303)


@bp.post("/changes/<int:amendment_id>/back")
@needs(Right.KEEP_AGREEMENTS)
def take_back(amendment_id: int) -> ResponseReturnValue:
    with begin() as session:
        kept = amending.take_back(
            session, g.reader, amendment_id, actor=signing.acting(), now=now()
        )
        edition_id = kept.edition_id
    flash("Taken back. The record stays in the list and no longer counts.")
    return redirect(url_for(".show", edition_id=edition_id), code=303)


@bp.get("/agreements/<int:edition_id>/dates")
@open_to_all
def dates(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        shown = queries.edition(session, g.reader, edition_id)
        return _dates_page(session, edition_id, TermForm(obj=shown))


@bp.post("/agreements/<int:edition_id>/dates")
@needs(Right.KEEP_AGREEMENTS)
def record_dates(edition_id: int) -> ResponseReturnValue:
    form = TermForm()
    with begin() as session:
        if not form.validate_on_submit():
            return _dates_page(session, edition_id, form), 400
        try:
            with session.begin_nested():
                dating.record_term(
                    session, g.reader, edition_id, term_in(form), actor=signing.acting(), now=now()
                )
        except OrganizerError as error:
            say_at(form.ends_on, error)
            return _dates_page(session, edition_id, form), 400
    flash("Recorded. Searches by day use these dates from now on.")
    return redirect(url_for(".dates", edition_id=edition_id), code=303)


def _said_again(session: Session, edition_id: int) -> AmendmentForm:
    """Empty, or with a place, or filled as an earlier record was so that it can be set right."""
    again = request.args.get("again", type=int)
    kept = session.get(Amendment, again) if again else None
    if kept is not None and kept.edition_id == edition_id:
        return AmendmentForm(obj=kept)
    return AmendmentForm(data={"place": request.args.get("place", "")[:200]})


def _offered(session: Session, form: AmendmentForm) -> AmendmentForm:
    form.offer(session, g.reader)
    return form


def _page(session: Session, edition_id: int, form: AmendmentForm) -> str:
    edition = queries.edition(session, g.reader, edition_id)
    listed = amendments.about(session, g.reader, edition_id)
    names = {kind: session.scalars(select(kind.name).order_by(kind.name)).all()
             for kind in (Agency, Site)}  # fmt: skip
    return render_template(
        "agreements/changes.html", edition=edition, listed=listed, form=form,
        agencies=names[Agency], sites=names[Site],
    )  # fmt: skip


def _dates_page(session: Session, edition_id: int, form: TermForm) -> str:
    edition = queries.edition(session, g.reader, edition_id)
    log = dating.terms_of(session, g.reader, edition_id)
    return render_template("agreements/dates.html", edition=edition, log=log, form=form)
