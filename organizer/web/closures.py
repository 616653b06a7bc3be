"""The local's calendar: closed days beside the federal holidays, and whether forums work."""

from datetime import date, timedelta

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.clauses.law import read_law
from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.core.holidays import federal_holiday
from organizer.people import calendar, forums
from organizer.people.calendar import ClosureKind
from organizer.people.forums import ForumState
from organizer.storage import queue

from . import signing
from .forms.base import Form, choices
from .forms.closures import ClosureForm, ForumForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("closures", __name__, url_prefix="/calendar")
OFFICES = ("FLRA", "FSIP", "FMCS", "MSPB", "OSC", "EEOC")


@bp.get("/")
@needs(Right.READ_AGREEMENTS)
def index() -> ResponseReturnValue:
    with reading() as session:
        return _page(session, ClosureForm(), _forum_form())


@bp.post("/day")
@needs(Right.KEEP_AGREEMENTS)
def close() -> ResponseReturnValue:
    form = ClosureForm()
    with begin() as session:
        if not form.validate_on_submit():
            return _page(session, form, _forum_form()), 400
        calendar.declare_closure(
            session, g.reader, form.day.data, ClosureKind(form.kind.data), form.why.data,
            actor=signing.acting(), now=now(),
        )  # fmt: skip
        queue.hand_in(session, "rebuild-cases", now=now())
    flash("Closed. Counted dates may move; no safe date moves later by it.")
    return redirect(url_for(".index"), code=303)


@bp.post("/day/<int:closure_id>/open")
@needs(Right.KEEP_AGREEMENTS)
def reopen(closure_id: int) -> ResponseReturnValue:
    with begin() as session:
        calendar.withdraw_closure(session, g.reader, closure_id, actor=signing.acting(), now=now())
        queue.hand_in(session, "rebuild-cases", now=now())
    flash("Open again.")
    return redirect(url_for(".index"), code=303)


@bp.post("/forum")
@needs(Right.KEEP_AGREEMENTS)
def record_forum() -> ResponseReturnValue:
    form = _forum_form()
    with begin() as session:
        if not form.validate_on_submit():
            return _page(session, ClosureForm(formdata=None), form), 400
        try:
            with session.begin_nested():
                forums.record_forum(
                    session, g.reader, form.forum.data, ForumState(form.state.data),
                    from_on=form.from_on.data, source=form.source.data,
                    checked_on=form.checked_on.data, actor=signing.acting(), now=now(),
                )  # fmt: skip
        except OrganizerError as error:
            say_at(form.checked_on, error)
            return _page(session, ClosureForm(formdata=None), form), 400
    flash("Recorded. A closed forum stops no clock by itself.")
    return redirect(url_for(".index"), code=303)


def _forum_form() -> ForumForm:
    form = ForumForm()
    form.forum.choices = choices(*((name, name) for name in _forums()))
    return form


def _forums() -> list[str]:
    return list(dict.fromkeys((*OFFICES, *(one.forum for one in read_law().clocks))))


def _page(session: Session, closing: Form, forum: Form) -> str:
    day = today(session)
    return render_template(
        "cases/closures.html", closures=calendar.closures(session), closing=closing,
        forum=forum, day=day, holidays=_holidays(day),
        states=[(name, forums.status_on(session, name, day)) for name in _forums()],
    )  # fmt: skip


def _holidays(day: date) -> list[tuple[date, str]]:
    """The federal holidays of the year that begins today."""
    days = (day + timedelta(number) for number in range(366))
    return [(on, name) for on in days if (name := federal_holiday(on))]
