"""Who gets a notice, and its way to them: audience, sending, progress, report."""

import csv
import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Invalid, Refused
from organizer.notices import approving, audience, choosing, publishing, queries, roster, sending
from organizer.notices.models import Published, Version
from organizer.people.local import the_local

from .forms.notices import AudienceForm, SendForm
from .guard import needs
from .notices import actor
from .state import begin, now, reading, state, today

bp = Blueprint("mailings", __name__, url_prefix="/notices")
DEEDS = {"pause": sending.pause, "resume": sending.resume, "cancel": sending.cancel}


@bp.route("/<int:notice_id>/audience", methods=["GET", "POST"])
@needs(Right.AUDIENCES)
def choose(notice_id: int) -> ResponseReturnValue:
    """Choosing in words; the count is shown before anything is kept."""
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        before = audience.choices_from(notice.audience.choices) if notice.audience else None
        form = AudienceForm(roster.offered(session), data=before.as_dict() if before else None)
        choices = before
        if request.method == "POST" and form.validate():
            choices = form.choices()
            if request.form.get("do") == "keep":
                choosing.choose(
                    session, notice, choices, form.name.data or "", actor=actor(), now=now()
                )
                return redirect(url_for("approvals.review", notice_id=notice_id), code=303)
        counted = choosing.counted(session, notice, choices, today(session)) if choices else {}
        return render_template(
            "notices/audience.html", notice=notice, form=form, counted=counted,
            words=audience.in_words(choices) if choices else "",
            saved=queries.audiences(session, g.reader),
        )  # fmt: skip


@bp.post("/<int:notice_id>/audience/<int:audience_id>")
@needs(Right.AUDIENCES)
def choose_saved(notice_id: int, audience_id: int) -> ResponseReturnValue:
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        choosing.choose_saved(session, notice, audience_id, actor=actor(), now=now())
    return redirect(url_for("approvals.review", notice_id=notice_id), code=303)


@bp.route("/versions/<int:version_id>/send", methods=["GET", "POST"])
@needs(Right.APPROVE_NOTICES)
def send(version_id: int) -> ResponseReturnValue:
    form = SendForm()
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        if request.method == "POST" and form.validate():
            mailing = sending.start(
                session, version, actor=actor(), now=now(), not_before=_at(session, form)
            )
            _publish(session, version)
            return redirect(url_for(".report", mailing_id=mailing.id), code=303)
        sending.leaves_by_machine(version.channel)
        everybody = sending.recipients(session, version, today(session))
        return render_template(
            "notices/send.html", notice=version.notice, version=version, form=form,
            overview=queries.overview(everybody), audience=version.notice.audience,
            approval=approving.standing(session, version, today(session)),
        )  # fmt: skip


@bp.post("/versions/<int:version_id>/publish")
@needs(Right.APPROVE_NOTICES)
def publish(version_id: int) -> ResponseReturnValue:
    """What is posted rather than sent: signed, and given its public page."""
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        made = _publish(session, version)
    flash(f"Published. Anybody can check it by the code {made.code}.")
    return redirect(url_for("approvals.review", notice_id=version.notice_id), code=303)


@bp.post("/<int:notice_id>/withdraw")
@needs(Right.APPROVE_NOTICES)
def withdraw(notice_id: int) -> ResponseReturnValue:
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        publishing.withdraw(session, notice, request.form.get("why", ""), actor=actor(), now=now())
    flash("Withdrawn. The public page says so.")
    return redirect(url_for("approvals.review", notice_id=notice_id), code=303)


@bp.get("/mailings/<int:mailing_id>")
@needs(Right.APPROVE_NOTICES)
def report(mailing_id: int) -> ResponseReturnValue:
    with reading() as session:
        mailing = queries.mailing(session, g.reader, mailing_id)
        notice = queries.notice(session, g.reader, mailing.notice_id)
        return render_template(
            "notices/report.html", mailing=mailing, notice=notice,
            counts=queries.counts(session, mailing),
            excluded=queries.exclusions(session, mailing),
            troubled=queries.rows_in(session, mailing, "unsure", "failed"),
        )  # fmt: skip


@bp.post("/mailings/<int:mailing_id>/<deed>")
@needs(Right.APPROVE_NOTICES)
def steer(mailing_id: int, deed: str) -> ResponseReturnValue:
    if deed not in DEEDS:
        raise Invalid("A mailing is paused, resumed or cancelled.")
    with begin() as session:
        DEEDS[deed](
            session, queries.mailing(session, g.reader, mailing_id), actor=actor(), now=now()
        )
    return redirect(url_for(".report", mailing_id=mailing_id), code=303)


@bp.get("/versions/<int:version_id>/phone-bank.csv")
@needs(Right.CONTACT)
def phone_bank(version_id: int) -> ResponseReturnValue:
    """Names and numbers for those who call or text by hand; never which audience it is."""
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        if version.channel not in ("sms", "phone"):
            raise Refused("Only calls and text messages have a list.")
        rows = choosing.phone_list(session, version, actor=actor(), today=today(session), now=now())
    out = io.StringIO()
    csv.writer(out).writerows([("name", "number", "result"), *rows])
    headers = {"Content-Disposition": "attachment; filename=calls.csv"}
    return Response(out.getvalue(), mimetype="text/csv", headers=headers)


def _publish(session: Session, version: Version) -> Published:
    return publishing.publish(
        session, state().config.home, version, actor=actor(), today=today(session), now=now(),
        public_url=state().config.public_url,
    )  # fmt: skip


def _at(session: Session, form: SendForm) -> datetime | None:
    """The moment that was asked for, from the local's clock into UTC."""
    if form.at.data is None:
        return None
    zone = ZoneInfo(the_local(session).time_zone)
    moment: datetime = form.at.data.replace(tzinfo=zone)
    return moment.astimezone(UTC).replace(tzinfo=None)
