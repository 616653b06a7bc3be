"""Reports about agreements on paper: the health report and the redline, as tagged PDFs."""

from itertools import groupby

from flask import Blueprint, Response, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import queries, redlining
from organizer.clauses.comparing import Compared, compared
from organizer.clauses.health import findings
from organizer.clauses.kept import Redline
from organizer.core.access import Right
from organizer.core.day_words import day_words
from organizer.core.errors import Invalid, NotFound
from organizer.documents.sheets import as_pdf, filled
from organizer.storage import files

from .guard import needs, open_to_all
from .state import begin, now, reading, state, today

bp = Blueprint("agreement_papers", __name__)


@bp.get("/agreements/<int:edition_id>/health.pdf")
@open_to_all  # the local chooses who reads agreements; the queries ask
def health(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        edition = queries.edition(session, g.reader, edition_id)
        day = today(session)
        found = findings(session, g.reader, edition_id, day)
        title = f"Health of {edition.agreement.name}"
        about = f"{edition.file_name}, looked at on {day_words(day)}. Nothing is repaired."
    groups = [(kind.value, list(group)) for kind, group in groupby(found, lambda f: f.ailment)]
    return _paper("papers/health.html", title=title, about=about, groups=groups)


@bp.get("/agreements/compare.<form>")
@open_to_all
def redline(form: str) -> ResponseReturnValue:
    """Two editions on paper: at once, or by the work when they are long."""
    old, new = (request.args.get(side, type=int) for side in ("old", "new"))
    if not old or not new:
        raise Invalid("Choose the older and the newer text first.")
    with reading() as session:
        shown = compared(session, g.reader, old, new)
    return on_paper(shown, form, Redline(old_id=old, new_id=new, form=form))


@bp.get("/redlines/<int:redline_id>")
@needs(Right.OWN_ACCOUNT)
def made(redline_id: int) -> ResponseReturnValue:
    """A long comparison that the work made for whoever asks for it."""
    with reading() as session:
        found = redlining.made(session, g.reader, redline_id)
    return _file(files.read(state().files, found.file_hash), found.form)


def on_paper(shown: Compared, form: str, asked: Redline) -> ResponseReturnValue:
    """The file; for long texts the page that shows how far the work is."""
    if form not in redlining.TYPES:
        raise NotFound("A comparison is made as PDF or as Word file.")
    if not shown.is_long or g.reader.account_id is None:
        return _file(redlining.paper(shown, form, now()), form)
    with begin() as session:
        kept, job = redlining.ask(session, g.reader, asked, now=now())
    then = url_for("agreement_papers.made", redline_id=kept.id)
    return redirect(url_for("progress.page", job_id=job.id, then=then), code=303)


def _file(content: bytes, form: str) -> Response:
    headers = {"Content-Disposition": f"inline; filename=comparison.{form}"}
    return Response(content, mimetype=redlining.TYPES[form], headers=headers)


def _paper(template: str, **values: object) -> Response:
    return Response(as_pdf(filled(template, **values)), mimetype="application/pdf")
