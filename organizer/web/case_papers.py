"""Papers of a case: adding, looking, searching, what they show, and removing."""

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Invalid, NotFound
from organizer.documents import kinds
from organizer.grievances import access, paper_queries, papers, service
from organizer.grievances.models import Grievance
from organizer.grievances.papers import Given
from organizer.storage import files

from . import signing
from .forms.kept import say_at
from .forms.papers import AnswersForm, PapersForm
from .guard import needs
from .state import begin, now, reading, state

bp = Blueprint("case_papers", __name__, url_prefix="/cases")
SHOWN_AS_IS = (kinds.PDF, *kinds.PICTURES)
# Whatever a paper holds, in the browser it is looked at and runs nothing.
LOCKED = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"


@bp.route("/<int:case_id>/papers", methods=["GET", "POST"])
@needs(Right.CASES)
def index(case_id: int) -> ResponseReturnValue:
    form = PapersForm()
    if request.method == "POST":
        return _added(case_id, form)
    return _listed(case_id, form), 200


@bp.get("/papers")
@needs(Right.CASES)
def find() -> ResponseReturnValue:
    words = request.args.get("q", "").strip()[:200]
    with reading() as session:
        hits = paper_queries.find(session, g.reader, words)
    return render_template("cases/papers_found.html", words=words, hits=hits)


@bp.get("/<int:case_id>/papers/<int:document_id>")
@needs(Right.CASES)
def show(case_id: int, document_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id)
        paper = paper_queries.paper(session, g.reader, case_id, document_id)
        found = paper_queries.read_in(session, paper)
        warned = paper_queries.warned(paper, found.text if found else "")
        _note_look(session, case, document_id)
    form = AnswersForm(obj=paper)
    return render_template(
        "cases/paper.html", case=case, paper=paper, read=found, warned=warned, form=form,
        can_show=paper.media_type in SHOWN_AS_IS,
    )  # fmt: skip


@bp.get("/<int:case_id>/papers/<int:document_id>/file")
@needs(Right.CASES)
def file(case_id: int, document_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id)
        paper = paper_queries.paper(session, g.reader, case_id, document_id)
        _note_look(session, case, document_id)
    shown = paper.media_type in SHOWN_AS_IS and "save" not in request.args
    answer = Response(files.read(state().files, paper.file_hash), mimetype=paper.media_type)
    kind = "inline" if shown else "attachment"
    answer.headers.set("Content-Disposition", kind, filename=paper.name)
    if paper.media_type != kinds.PDF:  # browsers refuse to show a PDF in a sandbox
        answer.headers["Content-Security-Policy"] = LOCKED
    return answer


@bp.get("/<int:case_id>/papers/<int:document_id>/small.png")
@needs(Right.CASES)
def small(case_id: int, document_id: int) -> ResponseReturnValue:
    with reading() as session:
        paper = paper_queries.paper(session, g.reader, case_id, document_id)
        found = paper_queries.read_in(session, paper)
    if found is None or not found.file_hash:
        raise NotFound("There is no small picture of this paper.")
    return Response(files.read(state().files, found.file_hash), mimetype="image/png")


@bp.post("/<int:case_id>/papers/<int:document_id>/answers")
@needs(Right.HANDLE_CASES)
def answers(case_id: int, document_id: int) -> ResponseReturnValue:
    form = AnswersForm()
    if not form.validate_on_submit():
        raise Invalid("Say whether it shows anything of a patient.")
    with begin() as session:
        access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        paper = paper_queries.paper(session, g.reader, case_id, document_id)
        papers.answer(session, paper, form.answers(), actor=signing.acting(), now=now())
    flash("Noted.")
    return redirect(url_for(".index", case_id=case_id), code=303)


@bp.post("/<int:case_id>/papers/<int:document_id>/remove")
@needs(Right.HANDLE_CASES)
def remove(case_id: int, document_id: int) -> ResponseReturnValue:
    with begin() as session:
        access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        paper = paper_queries.paper(session, g.reader, case_id, document_id)
        papers.remove(session, paper, actor=signing.acting(), now=now())
    flash("The paper is removed from the case.")
    return redirect(url_for(".index", case_id=case_id), code=303)


def _added(case_id: int, form: PapersForm) -> ResponseReturnValue:
    with reading() as session:
        access.case(session, g.reader, case_id, Right.HANDLE_CASES)
    if not form.validate_on_submit():
        return _listed(case_id, form), 400
    given = [
        Given(one.filename or "paper", one.read())
        for field in (form.files, form.photo)
        for one in field.data or ()
        if one and one.filename
    ]
    try:
        kept = papers.keep(state().files, given, form.answers())
    except Invalid as error:
        say_at(form.files, error)
        return _listed(case_id, form), 400
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        added = papers.add(session, case, kept, form.answers(), actor=signing.acting(), now=now())
    flash(_said(added, kept, form.answers().is_medical))
    return redirect(url_for(".index", case_id=case_id), code=303)


def _said(added: papers.Added, kept: list[papers.Kept], is_medical: bool) -> str:
    number = len(added.documents)
    said = ["1 paper added." if number == 1 else f"{number} papers added."]
    if added.known:
        said.append(f"In the case already: {', '.join(added.known[:5])}.")
    said += [one.note for one in kept if one.note]
    if is_medical:
        said.append("Medical papers are shown only to those with the named grant.")
    return " ".join(said)


def _listed(case_id: int, form: PapersForm) -> str:
    with reading() as session:
        case = access.case(session, g.reader, case_id)
        rows = paper_queries.listed(session, g.reader, case_id)
    waits = any(not row.is_read for row in rows)
    return render_template("cases/papers.html", case=case, rows=rows, form=form, waits=waits)


def _note_look(session: Session, case: Grievance, document_id: int) -> None:
    service.note_look(
        session, case, f"paper {document_id}", account_id=g.reader.account_id, now=now()
    )
