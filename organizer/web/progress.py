"""A job under way: what it does, how far it is, and how to end it."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.clauses import reported
from organizer.clauses.coming_in import IMPORT
from organizer.core.access import Right
from organizer.core.errors import NotFound
from organizer.core.reader import Reader
from organizer.desk.jobs import WORDS
from organizer.storage import queue

from . import signing
from .guard import needs
from .state import begin, reading

bp = Blueprint("progress", __name__, url_prefix="/work")


@bp.get("/<int:job_id>")
@needs(Right.OWN_ACCOUNT)
def page(job_id: int) -> ResponseReturnValue:
    with reading() as session:
        job = _own(session, g.reader, job_id)
        has_edition = job.kind == IMPORT and job.state == "done"
        found = reported.report(session, g.reader, int(job.result)) if has_edition else None
    title = WORDS.get(job.kind, "Work under way")
    then = signing.own_path(request.args.get("then"))
    return render_template("progress.html", job=job, title=title, then=then, found=found)


@bp.post("/<int:job_id>/cancel")
@needs(Right.OWN_ACCOUNT)
def cancel(job_id: int) -> ResponseReturnValue:
    with begin() as session:
        queue.cancel(session, _own(session, g.reader, job_id).id)
    return redirect(url_for(".page", job_id=job_id), code=303)


def _own(session: Session, reader: Reader, job_id: int) -> queue.Job:
    job = session.get(queue.Job, job_id)
    if job is None or job.asked_by != reader.account_id:
        raise NotFound("There is no such work of yours.")
    return job
