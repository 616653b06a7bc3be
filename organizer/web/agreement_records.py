"""Beside the text of an agreement: its limits, its health, its legal status, its changes."""

from datetime import date

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import limits as found_limits
from organizer.clauses import queries, service
from organizer.clauses.by_hand import scanned_sheets
from organizer.clauses.comparing import by_heading, compared
from organizer.clauses.health import findings
from organizer.core.access import Right

from .forms.agreements import StatusForm
from .guard import needs, open_to_all
from .state import begin, now, reading, today

bp = Blueprint("agreement_records", __name__)
ROLE = "keeper of agreements"


@bp.get("/agreements/<int:edition_id>/limits")
@open_to_all
def limits(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        shown = queries.edition(session, g.reader, edition_id)
        listed = found_limits.limits_of(session, g.reader, edition_id)
        scanned = scanned_sheets(session, edition_id)
    return render_template("agreements/limits.html", edition=shown, listed=listed, scanned=scanned)


@bp.post("/agreements/<int:edition_id>/limits")
@needs(Right.KEEP_AGREEMENTS)
def confirm_limit(edition_id: int) -> ResponseReturnValue:
    mark = request.form.get("mark", "")
    with begin() as session:
        kept = service.confirm_limit(
            session, g.reader, edition_id, mark, actor=g.reader.acting(ROLE), now=now()
        )
        flash(f"Confirmed: {kept.number} {kept.unit}, {kept.clause.citation}.")
    return redirect(url_for(".limits", edition_id=edition_id, _anchor=mark), code=303)


@bp.post("/limits/<int:limit_id>/withdraw")
@needs(Right.KEEP_AGREEMENTS)
def withdraw_limit(limit_id: int) -> ResponseReturnValue:
    with begin() as session:
        kept = service.withdraw_limit(
            session, g.reader, limit_id, actor=g.reader.acting(ROLE), now=now()
        )
        edition_id = kept.edition_id
    flash("Taken back. Nothing is counted from that limit until it is confirmed again.")
    return redirect(url_for(".limits", edition_id=edition_id), code=303)


@bp.get("/agreements/<int:edition_id>/health")
@open_to_all
def health(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        shown = queries.edition(session, g.reader, edition_id)
        found = findings(session, g.reader, edition_id, today(session))
    return render_template("agreements/health.html", edition=shown, findings=found)


@bp.get("/agreements/compare")
@open_to_all
def compare() -> ResponseReturnValue:
    old, new = (request.args.get(side, type=int) for side in ("old", "new"))
    with reading() as session:
        editions = queries.editions(session, g.reader)
        shown = compared(session, g.reader, old, new) if old and new else None
    return render_template(
        "agreements/compare.html",
        editions=editions,
        shown=shown,
        groups=by_heading(shown) if shown else [],
        old=old,
        new=new,
    )


@bp.get("/agreements/<int:edition_id>/status")
@open_to_all
def status(edition_id: int) -> ResponseReturnValue:
    return _status_page(edition_id, StatusForm())


@bp.post("/agreements/<int:edition_id>/status")
@needs(Right.KEEP_AGREEMENTS)
def record_status(edition_id: int) -> ResponseReturnValue:
    form = StatusForm()
    if not form.validate_on_submit():
        return _status_page(edition_id, form)
    checked: date = form.checked_on.data
    said = service.StatusSaid(
        form.status.data, form.from_on.data, form.said_by.data, form.source.data, checked
    )
    with begin() as session:
        shown = queries.edition(session, g.reader, edition_id)
        actor = g.reader.acting(ROLE)
        service.record_status(session, g.reader, shown.agreement_id, said, actor=actor, now=now())
    flash("Recorded. It is shown with every clause of this agreement.")
    return redirect(url_for(".status", edition_id=edition_id), code=303)


def _status_page(edition_id: int, form: StatusForm) -> ResponseReturnValue:
    with reading() as session:
        shown = queries.edition(session, g.reader, edition_id)
        log = queries.status_log(session, g.reader, shown.agreement_id)
    return render_template("agreements/status.html", edition=shown, log=log, form=form)
