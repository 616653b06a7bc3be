"""Drafting notices: the list, the brief, the composer and its versions."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses.search import find
from organizer.core.access import Right
from organizer.core.checks.facts import KINDS as ALL_KINDS
from organizer.core.errors import Invalid
from organizer.core.reader import Actor
from organizer.notices import brief_changes, library, queries, quotations, service
from organizer.notices.brief import Brief, from_dict
from organizer.notices.compose import Asked
from organizer.notices.composer import as_written, desk
from organizer.notices.mailings import BY_MACHINE
from organizer.notices.models import Notice

from .forms.notices import CHANNELS, KINDS, LANGUAGES, TONES, BriefForm, questions, values_of
from .guard import needs
from .state import begin, model, now, reading, state, today

bp = Blueprint("notices", __name__, url_prefix="/notices")


WORDS = {
    "CHANNELS": CHANNELS,
    "BY_MACHINE": BY_MACHINE,
    "KINDS": KINDS,
    "TONES": TONES,
    "LANGUAGES": LANGUAGES,
}
bp.record_once(lambda setup: setup.app.jinja_env.globals.update(WORDS))  # for macros too


def actor() -> Actor:
    """Who acts, in the first of the roles that they hold."""
    return g.reader.acting(str(g.reader.held[0].role) if g.reader.held else "")  # type: ignore[no-any-return]


@bp.get("/")
@needs(Right.DRAFT_NOTICES)
def index() -> ResponseReturnValue:
    with reading() as session:
        shown = queries.notices(session, g.reader)
        troubled = quotations.corrections(session, today(session))
        unread = queries.unread_emergencies(session)
        states = {notice.id: queries.state_of(notice) for notice in shown}
    return render_template(
        "notices/index.html", notices=shown, states=states, troubled=troubled, unread=unread
    )


@bp.route("/new", methods=["GET", "POST"])
@needs(Right.DRAFT_NOTICES)
def new() -> ResponseReturnValue:
    kind = request.values.get("kind", "")
    if request.method == "GET":
        return render_template("notices/new.html", kind=kind, library=library.briefs(kind))
    brief = library.brief(request.form["start"]) if request.form.get("start") else _empty(kind)
    with begin() as session:
        notice = service.start_notice(
            session, brief, actor=actor(), now=now(), public_url=state().config.public_url
        )
    if request.form.get("how") == "page" or brief.title:
        return redirect(url_for(".brief", notice_id=notice.id), code=303)
    return redirect(url_for(".ask", notice_id=notice.id, number=1), code=303)


@bp.route("/<int:notice_id>/brief", methods=["GET", "POST"])
@needs(Right.DRAFT_NOTICES)
def brief(notice_id: int) -> ResponseReturnValue:
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        before = from_dict(notice.brief)
        form = BriefForm(data={**values_of(before), "is_private": not notice.is_official})
        if not form.validate_on_submit():
            status = 400 if form.errors else 200
            return render_template(
                "notices/brief.html", notice=notice, brief=before, form=form
            ), status
        notice.is_official = not form.is_private.data
        earlier = notice.brief_number
        _save(session, notice, form.brief(before))
        is_other = notice.brief_number > earlier and bool(before.title)
    then = ".changes" if is_other else ".compose_page"
    return redirect(url_for(then, notice_id=notice_id), code=303)


@bp.get("/<int:notice_id>/changes")
@needs(Right.DRAFT_NOTICES)
def changes(notice_id: int) -> ResponseReturnValue:
    """What the last change of the brief does to each version."""
    with reading() as session:
        notice = queries.notice(session, g.reader, notice_id)
        found = brief_changes.since_last(session, notice, state().config.public_url)
    return render_template("notices/changes.html", notice=notice, found=found)


@bp.route("/<int:notice_id>/ask/<int:number>", methods=["GET", "POST"])
@needs(Right.DRAFT_NOTICES)
def ask(notice_id: int, number: int) -> ResponseReturnValue:
    """One question a page: what was answered is kept at each step."""
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        before = from_dict(notice.brief)
        asked = questions(before.kind)
        name = asked[min(max(number, 1), len(asked)) - 1]
        form = BriefForm(data=values_of(before))
        for other in set(form._fields) - {name, "csrf_token"}:
            form[other].process(None, values_of(before).get(other))
        if request.method == "GET" or not form[name].validate(form):
            page = render_template(
                "notices/ask.html", notice=notice, form=form, field=form[name], number=number,
                total=len(asked),
            )  # fmt: skip
            return page, 200 if request.method == "GET" else 400
        _save(session, notice, form.brief(before))
    if number >= len(asked):
        return redirect(url_for(".compose_page", notice_id=notice_id), code=303)
    return redirect(url_for(".ask", notice_id=notice_id, number=number + 1), code=303)


@bp.get("/<int:notice_id>")
@needs(Right.DRAFT_NOTICES)
def compose_page(notice_id: int) -> ResponseReturnValue:
    with reading() as session:
        notice = queries.notice(session, g.reader, notice_id)
        chosen = request.args.get("v", type=int)
        shown = desk(session, notice, chosen, today(session))
        brief = from_dict(notice.brief)
        said = queries.comments(session, shown.version) if shown else []
    return render_template(
        "notices/compose.html", notice=notice, brief=brief, shown=shown, comments=said,
        has_llm=bool(state().config.llm_url),
    )  # fmt: skip


@bp.post("/versions/<int:version_id>")
@needs(Right.DRAFT_NOTICES)
def change(version_id: int) -> ResponseReturnValue:
    """Words by hand, other words, another tone, back to ours, or leave it out."""
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        notice_id, did = version.notice_id, request.form.get("do", "save")
        who: dict[str, Any] = {"actor": actor(), "now": now()}
        url = state().config.public_url
        if did == "leave out":
            service.leave_out(session, version, **who)
            flash(f"{CHANNELS[version.channel]} is left out.")
            return redirect(url_for(".compose_page", notice_id=notice_id), code=303)
        if did == "ours":
            service.drop_hand(session, version, **who)
        elif did in ("reword", "tone"):
            tone = request.form.get("tone", version.tone)
            wording = version.wording + 1 if did == "reword" else version.wording
            service.reword(session, version, tone=tone, wording=wording, public_url=url, **who)
        else:
            service.edit_by_hand(session, version, request.form.get("text", ""), **who)
            flash("Saved.")
    return redirect(url_for(".compose_page", notice_id=notice_id, v=version_id), code=303)


@bp.post("/versions/<int:version_id>/check")
@needs(Right.DRAFT_NOTICES)
def check(version_id: int) -> ResponseReturnValue:
    """Findings on words that are still being written: a piece of the page with ``part``."""
    with reading() as session:
        version = queries.version(session, g.reader, version_id)
        written = request.form.get("text", "")
        shown = as_written(session, version, written, today(session))
        if "part" in request.args:
            return render_template("notices/checked.html", shown=shown)
        brief, said = from_dict(version.notice.brief), queries.comments(session, version)
        return render_template(
            "notices/compose.html", notice=version.notice, brief=brief, shown=shown, comments=said,
            has_llm=bool(state().config.llm_url),
        )  # fmt: skip


@bp.post("/<int:notice_id>/versions")
@needs(Right.DRAFT_NOTICES)
def add(notice_id: int) -> ResponseReturnValue:
    asked = Asked(request.form.get("channel", ""), request.form.get("group", "").strip()[:60])
    language = request.form.get("language", "en")
    if language not in LANGUAGES:
        raise Invalid("There is no such language in the list.")
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        made = service.add_version(
            session, notice, asked, language, actor=actor(), now=now(),
            public_url=state().config.public_url,
        )  # fmt: skip
    return redirect(url_for(".compose_page", notice_id=notice_id, v=made.id), code=303)


@bp.post("/versions/<int:version_id>/answer")
@needs(Right.DRAFT_NOTICES)
def answer(version_id: int) -> ResponseReturnValue:
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        service.answer(
            session, version, request.form.get("check", ""), request.form.get("words", ""),
            request.form.get("reason", ""), actor=actor(), now=now(),
        )  # fmt: skip
    return _back(version.notice_id, version_id)


@bp.post("/versions/<int:version_id>/comment")
@needs(Right.DRAFT_NOTICES)
def comment(version_id: int) -> ResponseReturnValue:
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        words, said = request.form.get("words", ""), request.form.get("said", "")
        service.comment(session, version, words, said, actor=actor(), now=now())
    return _back(version.notice_id, version_id)


@bp.get("/versions/<int:version_id>/history")
@needs(Right.DRAFT_NOTICES)
def history(version_id: int) -> ResponseReturnValue:
    with reading() as session:
        version = queries.version(session, g.reader, version_id)
        steps = queries.history(session, version)
        notice = version.notice
    return render_template("notices/history.html", notice=notice, version=version, steps=steps)


@bp.route("/<int:notice_id>/quote", methods=["GET", "POST"])
@needs(Right.DRAFT_NOTICES)
def quote(notice_id: int) -> ResponseReturnValue:
    """Clauses are picked by search, and quoted as they stand."""
    question = request.args.get("q", "").strip()[:1000]
    with begin() as session:
        notice = queries.notice(session, g.reader, notice_id)
        before, day = from_dict(notice.brief), today(session)
        if request.method == "GET":
            found = find(session, g.reader, model(), question, on=day) if question else None
            return render_template(
                "notices/quote.html", notice=notice, brief=before, question=question, found=found
            )
        kept = [one for one in before.quotes if str(one.clause_id) != request.form.get("drop")]
        if request.form.get("clause"):
            clause_id = request.form.get("clause", 0, type=int)
            words = request.form.get("words", "")
            kept.append(quotations.pick(session, g.reader, clause_id, words, day))
        url = state().config.public_url
        service.change_quotes(
            session, notice, tuple(kept), actor=actor(), now=now(), public_url=url
        )
    return redirect(url_for(".quote", notice_id=notice_id), code=303)


def _save(session: Any, notice: Notice, brief: Brief) -> None:
    service.change_brief(
        session, notice, brief, actor=actor(), now=now(), public_url=state().config.public_url
    )


def _empty(kind: str) -> Brief:
    if kind not in ALL_KINDS:
        raise Invalid("Choose what kind of notice it is.")
    return Brief(kind)


def _back(notice_id: int, version_id: int) -> ResponseReturnValue:
    return redirect(url_for(".compose_page", notice_id=notice_id, v=version_id), code=303)
