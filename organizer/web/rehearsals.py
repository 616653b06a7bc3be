"""Before a notice leaves: a test to oneself, and a dry run; each is a job with a page."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import NotFound, Refused
from organizer.notices import queries, rehearsing, sending
from organizer.storage import queue

from .guard import needs
from .notices import actor
from .state import begin, now, reading

bp = Blueprint("rehearsals", __name__, url_prefix="/notices")


@bp.post("/versions/<int:version_id>/test")
@needs(Right.DRAFT_NOTICES)
def test(version_id: int) -> ResponseReturnValue:
    return _handed_in(version_id, rehearsing.TEST)


@bp.post("/versions/<int:version_id>/rehearse")
@needs(Right.APPROVE_NOTICES)
def rehearse(version_id: int) -> ResponseReturnValue:
    return _handed_in(version_id, rehearsing.DRY)


@bp.get("/rehearsals/<int:job_id>")
@needs(Right.DRAFT_NOTICES)
def told(job_id: int) -> ResponseReturnValue:
    with reading() as session:
        job = session.get(queue.Job, job_id)
        ours = job is not None and job.kind in (rehearsing.TEST, rehearsing.DRY)
        if job is None or not ours or job.asked_by != g.reader.account_id:
            raise NotFound("There is no such test of yours.")
        version = queries.version(session, g.reader, int(job.given["version_id"]))
        notice = version.notice
        lines = rehearsing.from_result(job.result)
    return render_template(
        "notices/rehearsal.html", job=job, version=version, notice=notice, lines=lines
    )


def _handed_in(version_id: int, kind: str) -> ResponseReturnValue:
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        sending.leaves_by_machine(version.channel)
        if not version.text.strip():
            raise Refused("There are no words yet.")
        given = {"version_id": version.id, "asked_by_name": actor().name}
        job = queue.hand_in(session, kind, now=now(), asked_by=g.reader.account_id, **given)
    return redirect(url_for(".told", job_id=job.id), code=303)
