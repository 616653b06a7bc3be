"""Figures of cases: exact for those in charge, published ones for everybody else."""

from datetime import date

from flask import Blueprint, Response, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Reach, Right, reach
from organizer.core.day_words import day_words
from organizer.core.errors import Forbidden, Invalid, OrganizerError
from organizer.documents import sheets, workbook
from organizer.documents.spreadsheet import written
from organizer.grievances import releases, reports
from organizer.grievances.figures import Report
from organizer.grievances.reports import Span
from organizer.people.local import the_local
from organizer.people.models import Unit
from organizer.people.queries import names_of
from organizer.storage import audit

from . import signing
from .forms.case_reports import PublishForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("case_reports", __name__, url_prefix="/cases/figures")
KINDS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


@bp.get("/")
@needs(Right.STATISTICS)
def index() -> ResponseReturnValue:
    with reading() as session:
        listed = releases.published(session, g.reader)
    return render_template("reports/index.html", listed=listed, is_exact=_sees_exact())


@bp.get("/exact")
@needs(Right.STATISTICS)
def exact() -> ResponseReturnValue:
    with reading() as session:
        report = reports.exact(session, g.reader, _span(), today(session))
        units = names_of(session, Unit)
    return render_template("reports/exact.html", report=report, units=units, asked=_asked())


@bp.get("/exact.<kind>")
@needs(Right.STATISTICS)
def exact_file(kind: str) -> ResponseReturnValue:
    with begin() as session:
        report = reports.exact(session, g.reader, _span(), today(session))
        actor = signing.acting()
        audit.write(session, actor, "downloaded exact figures", "figures", now=now(), kind=kind)
        return _file(session, report, kind, f"figures-exact-{today(session)}")


@bp.get("/<int:release_id>")
@needs(Right.STATISTICS)
def show(release_id: int) -> ResponseReturnValue:
    with reading() as session:
        found = releases.release(session, g.reader, release_id)
    report = releases.report_of(found)
    return render_template(
        "reports/show.html", release=found, report=report, is_exact=_sees_exact()
    )


@bp.get("/<int:release_id>.<kind>")
@needs(Right.STATISTICS)
def file(release_id: int, kind: str) -> ResponseReturnValue:
    with reading() as session:
        found = releases.release(session, g.reader, release_id)
        return _file(session, releases.report_of(found), kind, f"figures-{found.until_on}")


@bp.route("/publish", methods=["GET", "POST"])
@needs(Right.STATISTICS)
def draft() -> ResponseReturnValue:
    """Shows what would be published; the second press publishes it."""
    _must_see_exact()
    form, report, status = PublishForm(), None, 200
    if form.validate_on_submit():
        try:
            with begin() as session:
                until_on: date = form.until_on.data
                report = releases.draft(session, until_on, today(session))
                if "publish" in request.form:
                    made = releases.publish(session, until_on, actor=signing.acting(), now=now())
                    flash("Published. These figures do not change any more.")
                    return redirect(url_for(".show", release_id=made.id), code=303)
        except OrganizerError as error:
            say_at(form.until_on, error)
    if form.errors:
        status = 400
    return render_template("reports/draft.html", form=form, report=report), status


@bp.post("/<int:release_id>/approve")
@needs(Right.STATISTICS)
def approve(release_id: int) -> ResponseReturnValue:
    _must_see_exact()
    with begin() as session:
        found = releases.release(session, g.reader, release_id)
        releases.approve(session, found, actor=signing.acting(), now=now())
    flash("Approved. Whoever drafts notices sees these figures now.")
    return redirect(url_for(".show", release_id=release_id), code=303)


def _sees_exact() -> bool:
    return reach(g.reader, Right.STATISTICS) == Reach.ALL


def _must_see_exact() -> None:
    if not _sees_exact():
        raise Forbidden("Figures are published by the chief steward or an officer.")


def _asked() -> dict[str, str]:
    return {name: value for name, value in request.args.items() if name in ("from", "to", "unit")}


def _span() -> Span:
    span = Span(_day("from"), _day("to"), request.args.get("unit", type=int))
    if span.from_on and span.until_on and span.until_on < span.from_on:
        raise Invalid("The last day comes before the first. Turn them round.")
    return span


def _day(name: str) -> date | None:
    given = request.args.get(name, "").strip()
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise Invalid(f"“{given[:20]}” is not a day. Write it like 2026-03-31.") from None


def _file(session: Session, report: Report, kind: str, name: str) -> Response:
    if kind not in KINDS:
        abort(404)
    content: bytes
    if kind == "csv":
        headers, *rows = report.lines()
        content = written(headers, rows).encode()
    elif kind == "xlsx":
        parts = [(one.title, one.headers, [(r.label, *r.words) for r in one.rows])
                 for one in report.figures]  # fmt: skip
        content = workbook.written([("About", (report.title,), [(report.about,)]), *parts])
    else:
        local = the_local(session).name or "Our local"
        day = day_words(today(session))
        content = sheets.as_pdf(
            sheets.filled("reports/sheet.html", report=report, local=local, day=day)
        )
    disposition = f"attachment; filename={name}.{kind}"
    return Response(content, mimetype=KINDS[kind], headers={"Content-Disposition": disposition})
