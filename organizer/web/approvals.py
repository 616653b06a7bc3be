"""Review and approval, emergencies, and the list of corrections."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Role
from organizer.notices import approving, call_lists, queries, quotations
from organizer.notices.approving import Approver
from organizer.notices.brief import from_dict
from organizer.notices.composer import all_shown
from organizer.notices.models import Approval
from organizer.notices.service import start_notice

from .guard import needs
from .notices import actor
from .state import begin, now, reading, state, today

bp = Blueprint("approvals", __name__, url_prefix="/notices")


@bp.get("/<int:notice_id>/review")
@needs(Right.DRAFT_NOTICES)
def review(notice_id: int) -> ResponseReturnValue:
    with reading() as session:
        notice = queries.notice(session, g.reader, notice_id)
        shown = all_shown(session, notice, today(session))
        mailings = queries.mailings(session, g.reader, notice)
        trees = call_lists.of_notice(session, g.reader, notice)
        audience = notice.audience
    return render_template(
        "notices/review.html", notice=notice, shown=shown, mailings=mailings, trees=trees,
        audience=audience,
    )  # fmt: skip


@bp.post("/<int:notice_id>/review")
@needs(Right.DRAFT_NOTICES)
def ask(notice_id: int) -> ResponseReturnValue:
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        count = approving.ask_review(session, notice, actor=actor(), now=now())
    flash(f"{count} versions wait for a second person.")
    return redirect(url_for(".review", notice_id=notice_id), code=303)


@bp.post("/<int:notice_id>/approve")
@needs(Right.APPROVE_NOTICES)
def approve(notice_id: int) -> ResponseReturnValue:
    """Approve the ticked versions: all of them, or none and the reason why."""
    wanted = set(request.form.getlist("version", type=int))
    if not wanted:
        raise Invalid("Tick the versions that you have read and approve.")
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        for version in notice.versions:
            if version.id in wanted:
                approving.approve(session, version, approver(), today=today(session), now=now())
    flash(f"Approved: {len(wanted)} versions.")
    return redirect(url_for(".review", notice_id=notice_id), code=303)


@bp.post("/versions/<int:version_id>/emergency")
@needs(Right.APPROVE_NOTICES)
def emergency(version_id: int) -> ResponseReturnValue:
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        reason = request.form.get("reason", "")
        approving.approve_in_emergency(
            session, version, approver(), reason, today=today(session), now=now()
        )
    flash("Approved in an emergency. Two officers must read it afterwards.")
    return redirect(url_for(".review", notice_id=version.notice_id), code=303)


@bp.get("/emergencies")
@needs(Right.APPROVE_NOTICES)
def emergencies() -> ResponseReturnValue:
    with reading() as session:
        unread = queries.unread_emergencies(session)
        versions = {one.id: queries.version(session, g.reader, one.version_id) for one in unread}
        titles = {key: version.notice.title for key, version in versions.items()}
    return render_template(
        "notices/emergencies.html", unread=unread, versions=versions, titles=titles
    )


@bp.post("/emergencies/<int:approval_id>")
@needs(Right.APPROVE_NOTICES)
def countersign(approval_id: int) -> ResponseReturnValue:
    if not g.reader.holds(Role.OFFICER):
        raise Invalid("Only officers can read an emergency notice afterwards.")
    with begin() as session:
        approval = session.get(Approval, approval_id)
        if approval is None:
            raise NotFound("There is no such approval.")
        approving.countersign(session, approval, actor=actor(), now=now())
    flash("Noted that you have read it.")
    return redirect(url_for(".emergencies"), code=303)


@bp.get("/corrections")
@needs(Right.DRAFT_NOTICES)
def corrections() -> ResponseReturnValue:
    with reading() as session:
        found = quotations.corrections(session, today(session))
    return render_template("notices/corrections.html", found=found)


@bp.post("/<int:notice_id>/correct")
@needs(Right.DRAFT_NOTICES)
def correct(notice_id: int) -> ResponseReturnValue:
    """A new notice from the same brief, that says which one it corrects."""
    with begin() as session:
        old = queries.notice(session, g.reader, notice_id)
        made = start_notice(
            session, from_dict(old.brief).with_quotes(()), actor=actor(), now=now(),
            public_url=state().config.public_url,
        )  # fmt: skip
        made.corrects_id, made.audience = old.id, old.audience
    flash("This notice corrects the earlier one. Change the brief, and say what was wrong.")
    return redirect(url_for("notices.brief", notice_id=made.id), code=303)


def approver() -> Approver:
    """Who approves, and the office that the public page names."""
    office = next((held.office for held in g.reader.held if held.office), None)
    who = actor()
    return Approver(who, f"{office}" if office and office != "other" else who.role or "officer")
