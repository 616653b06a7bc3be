"""Notices that begin from a clause or a case, with no more than may be told of it."""

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.grievances import access, telling
from organizer.notices import quotations, service
from organizer.notices.brief import Brief

from .guard import needs
from .notices import actor
from .state import begin, now, state, today

bp = Blueprint("notice_starts", __name__)


@bp.post("/clauses/<int:clause_id>/notice")
@needs(Right.DRAFT_NOTICES)
def from_clause(clause_id: int) -> ResponseReturnValue:
    """What changed, with the clause quoted as it stands."""
    with begin() as session:
        quote = quotations.pick(session, g.reader, clause_id, "", today(session))
        notice_id = _start(session, Brief("change", title=quote.citation, quotes=(quote,)))
    return _to_the_brief(notice_id)


@bp.post("/cases/<int:case_id>/notice")
@needs(Right.DRAFT_NOTICES)
def from_case(case_id: int) -> ResponseReturnValue:
    with begin() as session:
        told = telling.told(session, access.case(session, g.reader, case_id))
        notice_id = _start(session, Brief("alert", title=told.title, what=told.what))
    return _to_the_brief(notice_id)


def _start(session: Session, brief: Brief) -> int:
    public_url = state().config.public_url
    notice = service.start_notice(session, brief, actor=actor(), now=now(), public_url=public_url)
    quotations.keep(session, notice, brief.quotes, now())
    return notice.id


def _to_the_brief(notice_id: int) -> ResponseReturnValue:
    flash("A notice is begun with what may be told. Add what it means and whom to ask.")
    return redirect(url_for("notices.brief", notice_id=notice_id), code=303)
