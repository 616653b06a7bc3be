"""Reading agreements: the list, an edition, a clause."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from organizer.clauses import queries

from .guard import open_to_all
from .state import reading, today

bp = Blueprint("agreements", __name__)


@bp.get("/agreements")
@open_to_all
def index() -> ResponseReturnValue:
    with reading() as session:
        editions = queries.editions(session, g.reader)
    return render_template("agreements/index.html", editions=editions)


@bp.get("/agreements/<int:edition_id>")
@open_to_all
def edition(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        shown = queries.edition(session, g.reader, edition_id)
        clauses = queries.clauses_of(session, g.reader, edition_id)
        standing = queries.standing(session, shown.agreement_id, today(session))
    return render_template(
        "agreements/edition.html", edition=shown, clauses=clauses, standing=standing
    )


@bp.get("/clauses/<int:clause_id>")
@open_to_all
def clause(clause_id: int) -> ResponseReturnValue:
    with reading() as session:
        shown = queries.clause(session, g.reader, clause_id)
        standing = queries.standing(session, shown.edition.agreement_id, today(session))
    return render_template("agreements/clause.html", clause=shown, standing=standing)
