"""The grievance procedures of the agreements: limits confirmed, put into steps, published."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses import service as clauses
from organizer.clauses.arrange import Arranging, arranging_of, preview_of, with_confirmed
from organizer.core.access import Right
from organizer.core.arranging import Arrangement, read_back
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
    kind, error = _kind(), ""
    with begin() as session:
        found = arranging_of(session, g.reader, edition_id, is_union=kind == CaseKind.UNION)
        listed = (*found.concerned, *found.others)
        given = arrangement_in(request.form, {one.mark: one.limit for one in listed})
        try:
            with session.begin_nested():
                found = _confirmed(session, edition_id, found)
                done = _published(session, edition_id, kind, given)
        except OrganizerError as refused:
            done, error = False, str(refused)
        if not done:
            return _page(session, edition_id, kind, found, given, error)
    flash("Published. Cases that happened under this text follow it from now on.")
    return redirect(url_for(".show", edition_id=edition_id, kind=kind), code=303)


def _confirmed(session: Session, edition_id: int, found: Arranging) -> Arranging:
    mark = request.form.get("confirm", "")
    if not mark:
        return found
    kept = clauses.confirm_limits(
        session, g.reader, edition_id, [mark], actor=signing.acting(), now=now(),
        listed=(*found.concerned, *found.others),
    )  # fmt: skip
    queue.hand_in(session, "rebuild-cases", now=now())
    return with_confirmed(found, kept[0])


def _published(
    session: Session, edition_id: int, kind: CaseKind | None, given: Arrangement
) -> bool:
    """False when the page is only shown again as it was typed."""
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
    preview, why_not = _preview(edition_id, found, given)
    page = render_template(
        "cases/procedure.html", edition=edition, standing=standing, kind=kind, found=found,
        given=given, uses=uses(given.steps), chosen=chosen, starts=RunsFrom, preview=preview,
        why_not=why_not, error=error, kinds=CaseKind,
        kept=procedures.of_edition(session, edition_id, kind),
    )  # fmt: skip
    return page, 400 if error else 200


def _preview(edition_id: int, found: Arranging, given: Arrangement) -> tuple[Procedure | None, str]:
    try:
        return preview_of(found, edition_id, given), ""
    except OrganizerError as error:
        return None, str(error)


def _kind() -> CaseKind | None:
    asked = request.values.get("kind", "")
    return CaseKind(asked) if asked in list(CaseKind) else None
