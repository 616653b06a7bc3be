"""Starting a case step by step, kept at each field; and notes that are not cases yet."""

from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.clauses import queries as clause_queries
from organizer.clauses.search import find
from organizer.core.access import Right
from organizer.core.day_words import day_words
from organizer.core.errors import Invalid
from organizer.core.procedure import Procedure, from_plain
from organizer.grievances import drafts, forum_board, group, intake, procedures
from organizer.grievances.models import CaseDraft
from organizer.grievances.opening import Opening
from organizer.people.models import Unit
from organizer.people.queries import names_of

from . import signing
from .forms.base import choices
from .forms.case_start import NoteForm, Page, WhatPage, WhenPage, WherePage, WhoPage
from .guard import needs
from .state import begin, model, now, reading, today

bp = Blueprint("case_start", __name__, url_prefix="/cases/start")
ORDER = {"who": "Who", "what": "What", "when": "When", "clauses": "Clauses",
         "where": "Where it may go", "check": "Check"}  # fmt: skip
WHO_ASKS = ("look", "member", "typed", "drop")  # the buttons of the page "who"
FORMS: dict[str, type[Page]] = {"who": WhoPage, "what": WhatPage, "when": WhenPage,
                                "where": WherePage}  # fmt: skip


@bp.get("/")
@needs(Right.HANDLE_CASES)
def index() -> ResponseReturnValue:
    with reading() as session:
        mine = drafts.drafts(session, g.reader)
        notes = intake.notes(session, g.reader)
    return render_template("cases/starts.html", drafts=mine, notes=notes, form=NoteForm())


@bp.post("/")
@needs(Right.HANDLE_CASES)
def begin_one() -> ResponseReturnValue:
    with begin() as session:
        note_id = request.form.get("note", type=int)
        draft = drafts.begin_draft(session, g.reader, now=now(), note_id=note_id)
    return redirect(url_for(".page", draft_id=draft.id, part="who"), code=303)


@bp.post("/note")
@needs(Right.HANDLE_CASES)
def note() -> ResponseReturnValue:
    form = NoteForm()
    with begin() as session:
        if not form.validate_on_submit():
            mine, notes = drafts.drafts(session, g.reader), intake.notes(session, g.reader)
            page = render_template("cases/starts.html", drafts=mine, notes=notes, form=form)
            return page, 400
        intake.take_note(
            session, form.text.data, form.happened_on.data, actor=signing.acting(), now=now()
        )
    flash("Kept. It is no case yet; a clock may run all the same.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:draft_id>/away")
@needs(Right.HANDLE_CASES)
def away(draft_id: int) -> ResponseReturnValue:
    with begin() as session:
        drafts.throw_away(session, g.reader, draft_id)
    flash("Thrown away.")
    return redirect(url_for(".index"), code=303)


@bp.post("/<int:draft_id>/<part>/keep")
@needs(Right.HANDLE_CASES)
def keep(draft_id: int, part: str) -> ResponseReturnValue:
    """A field was left: it is kept as it stands, right or wrong."""
    with begin() as session:
        draft = drafts.draft_of(session, g.reader, draft_id)
        drafts.keep(draft, _form(session, draft, part).kept(), now=now())
    return "", 204


@bp.get("/<int:draft_id>/<part>")
@needs(Right.HANDLE_CASES)
def page(draft_id: int, part: str) -> ResponseReturnValue:
    with reading() as session:
        draft = drafts.draft_of(session, g.reader, draft_id)
        return _page(session, draft, part, _form(session, draft, part))


@bp.post("/<int:draft_id>/<part>")
@needs(Right.HANDLE_CASES)
def save(draft_id: int, part: str) -> ResponseReturnValue:
    """Kept first, looked at second: nothing typed is lost to a fault in it."""
    with begin() as session:
        draft = drafts.draft_of(session, g.reader, draft_id)
        if part == "check":
            return _finish(session, draft)
        if part == "clauses":
            return _choose(draft)
        form = _form(session, draft, part)
        is_right = form.validate_on_submit()
        drafts.keep(draft, form.kept(), now=now())
        if part == "who" and any(name in request.form for name in WHO_ASKS):
            return _who(session, draft)
        if not is_right:
            return _page(session, draft, part, form)
        if "look" in request.form:
            return redirect(url_for(".page", draft_id=draft_id, part=part), code=303)
    return redirect(url_for(".page", draft_id=draft_id, part=_next(part)), code=303)


def _finish(session: Session, draft: CaseDraft) -> ResponseReturnValue:
    case = drafts.finish(session, g.reader, draft.id, actor=signing.acting(), now=now())
    flash(f"Case {case.number} is open.")
    return redirect(url_for("cases.show", case_id=case.id), code=303)


def _who(session: Session, draft: CaseDraft) -> ResponseReturnValue:
    """The roster is looked through, or somebody of it is taken or left out; the rest was kept."""
    asked, find = request.form, request.form.get("find", "")
    if "drop" in asked:
        drafts.leave_out(draft, asked.get("drop", -1, type=int))
    elif "look" not in asked:
        chosen = asked.get("member", type=int)
        drafts.choose_person(
            draft, group.named(session, g.reader, member_id=chosen, name=asked.get("typed", ""))
        )
        find = ""
    place = url_for(".page", draft_id=draft.id, part="who", find=find or None, _anchor="who")
    return redirect(place, code=303)


def _choose(draft: CaseDraft) -> ResponseReturnValue:
    chosen = [int(one) for one in request.form.getlist("add") if one.isdigit()]
    drop = request.form.get("drop", type=int)
    drafts.choose_clauses(draft, add=chosen, drop=drop)
    stays = "next" not in request.form
    part = "clauses" if stays else _next("clauses")
    return redirect(url_for(".page", draft_id=draft.id, part=part), code=303)


def _next(part: str) -> str:
    parts = list(ORDER)
    return parts[min(parts.index(part) + 1, len(parts) - 1)]


def _form(session: Session, draft: CaseDraft, part: str) -> Page:
    if part not in ORDER:
        abort(404)
    form = FORMS.get(part, Page).of(draft.fields)
    if isinstance(form, WhenPage):
        form.today = today(session)
    if isinstance(form, WhoPage):
        form.unit_id.choices = choices(("", "not known"), *names_of(session, Unit))
    if isinstance(form, WherePage):
        _offer_texts(session, draft, form)
    return form


def _offer_texts(session: Session, draft: CaseDraft, form: WherePage) -> None:
    opening = drafts.opening_of(draft.fields)
    known = procedures.agreements(session, g.reader, opening.unit_id)
    form.agreement_id.choices = choices(
        ("", "none of these: no dates"), *((one.id, one.name) for one in known)
    )
    if not form.is_submitted() and form.agreement_id.data is None and known:
        form.agreement_id.data = known[0].id
    texts = clause_queries.editions(session, g.reader)
    form.edition_id.choices = choices(
        ("", "the one in force on the day"), *((one.id, _text_of(one)) for one in texts)
    )


def _text_of(edition: Any) -> str:
    begun = f" from {day_words(edition.starts_on)}" if edition.starts_on else ", undated"
    return f"{edition.agreement.name}{begun}"


@dataclass(frozen=True)
class Bound:
    """Which text and procedure the start would be bound to."""

    edition: Any
    procedure: Procedure
    others: int = 0


def _bound(session: Session, opening: Opening) -> Bound:
    if opening.edition_id:
        edition = clause_queries.edition(session, g.reader, opening.edition_id)
        kept = procedures.for_case(session, edition.id, opening.kind)
        return Bound(edition, from_plain(kept.plain) if kept else Procedure())
    if opening.agreement_id and opening.incident_on:
        found = procedures.binding(
            session, g.reader, opening.agreement_id, opening.incident_on, opening.kind
        )
        plain = from_plain(found.procedure.plain) if found.procedure else Procedure()
        return Bound(found.edition, plain, max(len(found.choices) - 1, 0))
    return Bound(None, Procedure())


def _page(session: Session, draft: CaseDraft, part: str, form: Page) -> ResponseReturnValue:
    opening = drafts.opening_of(_readable(draft.fields))
    if isinstance(form, WherePage):  # what the page offers first, before anything was chosen
        chosen = {"agreement_id": form.agreement_id.data, "edition_id": form.edition_id.data}
        opening = replace(opening, **chosen)
    shown: dict[str, Any] = {"bound": _bound(session, opening), "people": opening.people}
    if part == "who":
        find = request.args.get("find", "")
        offered = group.offered(session, g.reader, find, today(session))
        shown |= {"find": find, "offered": offered}
    if part == "clauses":
        shown |= _searched(session, opening)
    if part in ("where", "check"):
        shown["board"] = _board(session, opening, shown["bound"])
    if part == "check":
        shown["clauses"] = [
            clause_queries.clause(session, g.reader, one) for one in opening.clause_ids
        ]
    page = render_template(
        "cases/start.html", draft=draft, part=part, parts=ORDER, form=form, opening=opening,
        day=today(session), **shown,
    )  # fmt: skip
    return page, 400 if form.errors else 200


def _board(session: Session, opening: Opening, bound: Bound) -> Any:
    days = {"act": opening.incident_on, "known": opening.known_on}
    days |= {name: drafts.day_of(day) for name, day in opening.days.items()}
    known = {name: day for name, day in days.items() if day}
    facts = forum_board.facts_of(
        list(opening.matters), known, opening.appointment, opening.authority
    )
    edition_id = bound.edition.id if bound.edition else None
    return forum_board.board_for(session, facts, bound.procedure, edition_id)


def _searched(session: Session, opening: Opening) -> dict[str, Any]:
    """Clauses found for the question in the address, and those chosen already."""
    question = request.args.get("q", "").strip()[:1000]
    on = opening.incident_on or today(session)
    found = find(session, g.reader, model(), question, on=on) if question else None
    chosen = [clause_queries.clause(session, g.reader, one) for one in opening.clause_ids]
    return {"question": question, "found": found, "chosen": chosen}


def _readable(fields: dict[str, Any]) -> dict[str, Any]:
    """What is kept half typed must not keep the page from being shown."""
    try:
        drafts.opening_of(fields)
    except Invalid:
        names = ("title", "what_happened", "remedy", "grievant")
        return {name: fields[name] for name in names if name in fields}
    return fields
