"""Rows that may be one person: side by side, joined or told apart, and parted again."""

from dataclasses import dataclass

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.people import duplicates as twice
from organizer.people import merging, queries
from organizer.people.models import Agency, Member, Shift, Site, Unit
from organizer.people.service import Facts, facts_of

from . import signing
from .guard import needs
from .state import begin, now, reading

bp = Blueprint("same_person", __name__, url_prefix="/people")
WORDS = {
    "name": "Name", "preferred_name": "Wants to be called", "number": "Number", "unit_id": "Unit",
    "agency_id": "Agency", "site_id": "Site", "shift_id": "Shift", "section": "Section",
    "job_title": "Job", "appointment": "Appointment", "on_leave": "On leave",
    "reach_hours": "Best hours",
}  # fmt: skip
PLACES = {"unit_id": Unit, "agency_id": Agency, "site_id": Site, "shift_id": Shift}


@dataclass(frozen=True)
class Difference:
    """A field on which two rows disagree; what was said is offered before what is empty."""

    name: str
    words: str
    here: str
    there: str
    offered: str


@bp.get("/duplicates")
@needs(Right.KEEP_ROSTER)
def index() -> ResponseReturnValue:
    with reading() as session:
        found = twice.duplicates(session, g.reader)
    return render_template("people/duplicates.html", found=found)


@bp.get("/<int:member_id>/same/<int:other_id>")
@needs(Right.KEEP_ROSTER)
def compare(member_id: int, other_id: int) -> ResponseReturnValue:
    with reading() as session:
        one, other = _pair(session, member_id, other_id)
        rows = _differences(session, facts_of(one), facts_of(other))
        lines = [queries.contacts(session, g.reader, each.id) for each in (one, other)]
    return render_template("people/same.html", one=one, other=other, rows=rows, lines=lines)


@bp.post("/<int:member_id>/same/<int:other_id>")
@needs(Right.KEEP_ROSTER)
def join(member_id: int, other_id: int) -> ResponseReturnValue:
    with begin() as session:
        kept, gone = _pair(session, member_id, other_id)
        facts = _chosen(facts_of(kept), facts_of(gone))
        merging.merge(session, kept, gone, facts, actor=signing.acting(), now=now())
        flash(f"{kept.name} stands in the roster once. You can take this back on this page.")
    return redirect(url_for("people.show", member_id=member_id), code=303)


@bp.post("/<int:member_id>/different/<int:other_id>")
@needs(Right.KEEP_ROSTER)
def apart(member_id: int, other_id: int) -> ResponseReturnValue:
    with begin() as session:
        _pair(session, member_id, other_id)
        merging.different(session, member_id, other_id, actor=signing.acting(), now=now())
        flash("Noted: they are two people.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:member_id>/part/<int:merge_id>")
@needs(Right.KEEP_ROSTER)
def undo(member_id: int, merge_id: int) -> ResponseReturnValue:
    with begin() as session:
        queries.member(session, g.reader, member_id)
        again = merging.undo(session, merge_id, actor=signing.acting(), now=now())
        flash("They are two rows again.")
    return redirect(url_for("people.show", member_id=again.id), code=303)


def _pair(session: Session, member_id: int, other_id: int) -> tuple[Member, Member]:
    return (
        queries.member(session, g.reader, member_id),
        queries.member(session, g.reader, other_id),
    )


def _chosen(kept: Facts, gone: Facts) -> Facts:
    """Each field from the row that the form names; without a choice, from the row that stays."""
    taken = {name: getattr(gone, name) for name in WORDS if request.form.get(name) == "other"}
    return Facts(**kept.__dict__ | taken)


def _differences(session: Session, one: Facts, other: Facts) -> list[Difference]:
    found = []
    for name, words in WORDS.items():
        here, there = getattr(one, name), getattr(other, name)
        if here != there:
            offered = "one" if here not in (None, "", False, "unknown") else "other"
            shown = (_shown(session, name, here), _shown(session, name, there))
            found.append(Difference(name, words, *shown, offered))
    return found


def _shown(session: Session, name: str, value: object) -> str:
    if name in PLACES and value is not None:
        return dict(queries.names_of(session, PLACES[name])).get(int(str(value)), "")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
