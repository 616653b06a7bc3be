"""Sheets to print: a flyer or letter to look at, and letters to everybody as one PDF."""

from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import NotFound, Refused
from organizer.notices import approving, printing, queries
from organizer.notices.posting import LETTERS
from organizer.people.local import the_local
from organizer.storage import audit, queue

from .guard import needs
from .notices import actor
from .state import begin, now, reading, state, today

bp = Blueprint("prints", __name__, url_prefix="/notices")


@bp.get("/versions/<int:version_id>/sheet.pdf")
@needs(Right.DRAFT_NOTICES)
def sheet(version_id: int) -> ResponseReturnValue:
    """To look at, whatever its state; a draft says so in the name of its file."""
    with reading() as session:
        version = queries.version(session, g.reader, version_id)
        sender = printing.From(the_local(session).name or "Our local", state().config.public_url)
        if version.channel in ("letter", "press"):
            made = printing.letter(version, sender, today(session))
        else:
            made = printing.flyer(version, sender, request.args.get("look", ""))
        name = f"{version.channel}-{version.notice_id}-{version.state}.pdf"
    if made.cut:
        raise Refused(
            f"It is {made.pages} pages long. A flyer is read on one: shorten or leave out "
            f"“{made.cut[-1][:80]}…”"
        )
    return _pdf(made.pdf, name)


@bp.post("/versions/<int:version_id>/letters")
@needs(Right.CONTACT)
def letters(version_id: int) -> ResponseReturnValue:
    """A letter a person, with address, as a job: hundreds take a minute."""
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        approving.fit_to_go(session, version, today(session))
        given = {"now": now(), "asked_by": g.reader.account_id, "version_id": version.id}
        job = queue.hand_in(session, "print-letters", **given)
        subject = f"notice version {version.id}"
        audit.write(session, actor(), "printed letters with addresses", subject, now=now())
    return redirect(url_for(".printed", job_id=job.id), code=303)


@bp.get("/letters/<int:job_id>")
@needs(Right.CONTACT)
def printed(job_id: int) -> ResponseReturnValue:
    with reading() as session:
        job = _own(session, job_id)
    return render_template("notices/printed.html", job=job)


@bp.get("/letters/<int:job_id>.pdf")
@needs(Right.CONTACT)
def taken(job_id: int) -> ResponseReturnValue:
    with reading() as session:
        _own(session, job_id)
    path = state().config.home / LETTERS / f"{job_id}.pdf"
    if not path.exists():
        raise NotFound("These letters are no longer kept: print them again.")
    return _pdf(path.read_bytes(), "letters.pdf")


def _own(session: Session, job_id: int) -> queue.Job:
    job = session.get(queue.Job, job_id)
    if job is None or job.kind != "print-letters" or job.asked_by != g.reader.account_id:
        raise NotFound("There are no such letters of yours.")
    return job


def _pdf(content: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f"inline; filename={name}"}
    return Response(content, mimetype="application/pdf", headers=headers)
