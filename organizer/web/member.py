"""What is recorded about a person, a deed each: membership, contact, consent, stewardship."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.core.reader import Area
from organizer.people import contacts, queries, service, work
from organizer.people.choices import Channel, ContactKind, ContactUse, MembershipStatus, Purpose
from organizer.people.models import Member

from . import signing
from .forms.kept import say_at
from .forms.people import ConsentForm, ContactForm, MembershipForm, StewardForm
from .guard import needs
from .state import begin, now, reading, today

bp = Blueprint("member", __name__, url_prefix="/people/<int:member_id>")
Deed = Callable[[Session, Member, Any], object]


@bp.post("/membership")
@needs(Right.KEEP_ROSTER)
def membership(member_id: int) -> ResponseReturnValue:
    def record(session: Session, member: Member, form: Any) -> None:
        status, from_on = MembershipStatus(form.status.data), form.from_on.data
        service.record_membership(session, member, status, from_on, **_by())

    return _recorded(member_id, MembershipForm(), "status", "Membership", record)


@bp.post("/contacts")
@needs(Right.KEEP_ROSTER)
def contact(member_id: int) -> ResponseReturnValue:
    def record(session: Session, member: Member, form: Any) -> None:
        kind, use = ContactKind(form.kind.data), ContactUse(form.use.data)
        point = contacts.add_contact(session, member, kind, form.value.data, use=use, **_by())
        if point.is_government:
            flash("That is a government address. It is kept and marked, and never used.")

    return _recorded(member_id, ContactForm(), "value", "Contact", record)


@bp.post("/consents")
@needs(Right.KEEP_ROSTER)
def consent(member_id: int) -> ResponseReturnValue:
    def record(session: Session, member: Member, form: Any) -> None:
        purpose, channel = Purpose(form.purpose.data), Channel(form.channel.data)
        source, on = form.source.data, form.on.data
        contacts.give_consent(session, member, purpose, channel, source=source, on=on, **_by())

    return _recorded(member_id, ConsentForm(), "source", "Consent", record)


@bp.post("/stewardships")
@needs(Right.KEEP_ROSTER)
def stewardship(member_id: int) -> ResponseReturnValue:
    def record(session: Session, member: Member, form: Any) -> None:
        work.assign_steward(
            session,
            member,
            form.area.data,
            from_on=form.from_on.data,
            within=Area(form.unit_id.data, form.site_id.data, form.shift_id.data),
            public_phone=form.public_phone.data or "",
            letter_sent_on=form.letter_sent_on.data,
            **_by(),
        )

    with reading() as session:
        form = StewardForm(**queries.places_of_work(session))
    return _recorded(member_id, form, "area", "Steward", record)


@bp.post("/contacts/<int:point_id>/end")
@needs(Right.KEEP_ROSTER)
def end_contact(member_id: int, point_id: int) -> ResponseReturnValue:
    with begin() as session:
        queries.member(session, g.reader, member_id)
        contacts.end_contact(session, point_id, member_id=member_id, **_by())
    return _back(member_id, "The contact is removed.")


@bp.post("/consents/<int:consent_id>/withdraw")
@needs(Right.KEEP_ROSTER)
def withdraw(member_id: int, consent_id: int) -> ResponseReturnValue:
    with begin() as session:
        queries.member(session, g.reader, member_id)
        contacts.withdraw_consent(
            session, consent_id, member_id=member_id, how="told an officer",
            on=today(session), **_by(),
        )  # fmt: skip
    return _back(member_id, "The consent is withdrawn. It counts at once.")


@bp.post("/leave")
@needs(Right.KEEP_ROSTER)
def leave(member_id: int) -> ResponseReturnValue:
    with begin() as session:
        member = queries.member(session, g.reader, member_id)
        if member.left_on:
            service.come_back(session, member, **_by())
            words = f"{member.name} is back in the roster."
        else:
            service.leave(session, member, today(session), **_by())
            words = f"{member.name} has left. Their history is kept; you can take this back here."
    return _back(member_id, words)


def _recorded(member_id: int, form: Any, at: str, title: str, record: Deed) -> ResponseReturnValue:
    """Record what the form says, or show it again by itself with what is wrong."""
    with begin() as session:
        member = queries.member(session, g.reader, member_id)
        if form.validate_on_submit():
            try:
                with session.begin_nested():
                    record(session, member, form)
                return _back(member_id, "Recorded.")
            except OrganizerError as error:
                say_at(form[at], error)
    return render_template(
        "people/record.html", form=form, member=member, title=title, action=request.path
    )


def _by() -> dict[str, Any]:
    return {"actor": signing.acting(), "now": now()}


def _back(member_id: int, words: str) -> ResponseReturnValue:
    flash(words)
    return redirect(url_for("people.show", member_id=member_id), code=303)
