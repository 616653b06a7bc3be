"""Reports about agreements on paper: the health report and the redline, as tagged PDFs."""

from itertools import groupby

from flask import Blueprint, Response, g, request
from flask.typing import ResponseReturnValue

from organizer.clauses import queries
from organizer.clauses.comparing import by_heading, compared
from organizer.clauses.health import findings
from organizer.clauses.holding import day_words
from organizer.core.errors import Invalid
from organizer.documents.sheets import as_pdf, filled

from .guard import open_to_all
from .state import reading, today

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


@bp.get("/agreements/compare.pdf")
@open_to_all
def redline() -> ResponseReturnValue:
    old, new = (request.args.get(side, type=int) for side in ("old", "new"))
    if not old or not new:
        raise Invalid("Choose the older and the newer text first.")
    with reading() as session:
        shown = compared(session, g.reader, old, new)
        names = [f"{e.agreement.name} ({e.file_name})" for e in (shown.old, shown.new)]
        groups = by_heading(shown)
    title = f"What changed: {shown.new.agreement.name}"
    about = f"From {names[0]} to {names[1]}. What went is struck, what came is underlined."
    return _paper("papers/redline.html", title=title, about=about, groups=groups)


def _paper(template: str, **values: object) -> Response:
    return Response(as_pdf(filled(template, **values)), mimetype="application/pdf")
