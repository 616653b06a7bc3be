"""The grievance procedures of the agreements: limits confirmed, put into steps, published."""

from dataclasses import replace

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses import service as clauses
from organizer.clauses.arrange import Arranging, arranging_of, procedure_from
from organizer.core.access import Right
from organizer.core.arranging import Arrangement, StepWords, read_back
from organizer.core.errors import OrganizerError
from organizer.core.procedure import Procedure, RunsFrom, from_plain
from organizer.grievances import procedures
from organizer.grievances.choices import CaseKind
from organizer.storage import queue

from . import signing
from .forms.procedures import arrangement_in, chosen, uses
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("procedures", __name__, url_prefix="/cases/procedures")


@bp.get("/")
@needs(Right.CASES)
def index() -> ResponseReturnValue:
    with reading() as session:
        known = procedures.published(session, g.reader)
    return render_template("cases/procedures.html", known=known, kinds=CaseKind)


@bp.get("/<int:edition_id>")
@needs(Right.CASES)
def show(edition_id: int) -> ResponseReturnValue:
    """As published; before that, as the words of the agreement suggest."""
    kind = _kind()
    with reading() as session:
        found = arranging_of(session, g.reader, edition_id, is_union=kind == CaseKind.UNION)
        kept = procedures.of_edition(session, edition_id, kind)
        given = read_back(from_plain(kept.plain)) if kept else found.proposed
        return _page(session, edition_id, kind, found, given)


@bp.post("/<int:edition_id>")
@needs(Right.KEEP_AGREEMENTS)
def change(edition_id: int) -> ResponseReturnValue:
    """One form with three acts: confirm a limit, change the number of steps, publish."""
    kind = _kind()
    with begin() as session:
        found = arranging_of(session, g.reader, edition_id, is_union=kind == CaseKind.UNION)
        listed = {one.mark: one.limit for one in (*found.concerned, *found.others)}
        given = arrangement_in(request.form, listed)
        error = ""
        try:
            with session.begin_nested():
                done = _act(session, edition_id, kind, given)
        except OrganizerError as refused:
            done, error = False, str(refused)
        if not done:
            again = arranging_of(session, g.reader, edition_id, is_union=kind == CaseKind.UNION)
            return _page(session, edition_id, kind, again, given, error)
    flash("Published. Cases that happened under this text follow it from now on.")
    return redirect(url_for(".show", edition_id=edition_id, kind=kind), code=303)


def _act(session: Session, edition_id: int, kind: CaseKind | None, given: Arrangement) -> bool:
    """True when it is published; otherwise the page is shown again as it was typed."""
    mark = request.form.get("confirm", "")
    if mark:
        actor = signing.acting()
        clauses.confirm_limit(session, g.reader, edition_id, mark, actor=actor, now=now())
        queue.hand_in(session, "rebuild-cases", now=now())
    if "publish" not in request.form:
        return False
    procedures.publish(
        session, g.reader, edition_id, given, kind, actor=signing.acting(), now=now()
    )
    queue.hand_in(session, "rebuild-cases", now=now())
    return True


def _page(
    session: Session, edition_id: int, kind: CaseKind | None, found: Arranging,
    given: Arrangement, error: str = "",
) -> ResponseReturnValue:  # fmt: skip
    edition = clause_queries.edition(session, g.reader, edition_id)
    standing = clause_queries.standing(session, edition.agreement_id, today(session))
    preview, why_not = _preview(session, edition_id, given)
    page = render_template(
        "cases/procedure.html", edition=edition, standing=standing, kind=kind, found=found,
        given=given, uses=uses(given.steps), chosen=chosen, starts=RunsFrom, preview=preview,
        why_not=why_not, error=error, kinds=CaseKind,
        kept=procedures.of_edition(session, edition_id, kind),
    )  # fmt: skip
    return page, 400 if error else 200


def _preview(session: Session, edition_id: int, given: Arrangement) -> tuple[Procedure | None, str]:
    bare = tuple(replace(one, contains="") for one in given.steps) or (StepWords("Step 1"),)
    try:
        return procedure_from(session, g.reader, edition_id, replace(given, steps=bare)), ""
    except OrganizerError as error:
        return None, str(error)


def _kind() -> CaseKind | None:
    asked = request.values.get("kind", "")
    return CaseKind(asked) if asked in list(CaseKind) else None
