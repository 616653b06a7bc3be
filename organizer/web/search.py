"""The contract search: one box, results that can be checked."""

from datetime import date

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from organizer.clauses import queries
from organizer.clauses.search import find
from organizer.core.errors import Invalid

from .guard import open_to_all
from .state import model, reading, today

bp = Blueprint("search", __name__)
LONGEST = 1000


@bp.get("/search")
@open_to_all  # the local chooses who reads agreements; the queries ask
def page() -> ResponseReturnValue:
    question = request.args.get("q", "").strip()[:LONGEST]
    with reading() as session:
        on = _day(request.args.get("on", "")) or today(session)
        found = find(session, g.reader, model(), question, on=on) if question else None
        standings = {
            hit.clause.edition.agreement_id: queries.standing(
                session, hit.clause.edition.agreement_id, on
            )
            for hit in (found.hits if found else ())
        }
    return render_template(
        "search/results.html",
        question=question,
        on=on,
        found=found,
        standings=standings,
        has_model=model() is not None,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid(f"“{text[:20]}” is not a day.") from None
