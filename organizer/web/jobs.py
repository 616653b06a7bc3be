"""Jobs: what the machine does, how far it is, ending it and trying again; no content."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import NotFound
from organizer.desk import jobs
from organizer.storage import audit, queue

from . import signing
from .guard import needs
from .state import begin, now, reading

bp = Blueprint("jobs", __name__, url_prefix="/jobs")


@bp.get("/")
@needs(Right.SETTINGS)
def index() -> ResponseReturnValue:
    with reading() as session:
        rows = jobs.rows(session, g.reader)
    page = render_template("more/jobs.html", rows=rows)
    return page, {"Refresh": "5"} if any(row.is_open for row in rows) else {}


@bp.post("/<int:job_id>/cancel")
@needs(Right.SETTINGS)
def cancel(job_id: int) -> ResponseReturnValue:
    with begin() as session:
        _known(jobs.row(session, g.reader, job_id))
        queue.cancel(session, job_id)
        audit.write(session, signing.acting(), "ended a job", f"job {job_id}", now=now())
    flash("It ends at its next step. What is done so far is kept whole.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:job_id>/retry")
@needs(Right.SETTINGS)
def retry(job_id: int) -> ResponseReturnValue:
    with begin() as session:
        _known(jobs.row(session, g.reader, job_id))
        queue.retry(session, job_id, now=now())
        audit.write(session, signing.acting(), "tried a job again", f"job {job_id}", now=now())
    flash("It waits for its turn again.")
    return redirect(url_for(".index"), code=303)


def _known(row: jobs.JobRow | None) -> None:
    if row is None:
        raise NotFound("There is no such job.")
