"""Letters of a case: begun from its facts, edited, looked at, approved, taken as PDF or DOCX."""

from typing import Any

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Invalid, Refused
from organizer.documents import kinds, letters
from organizer.grievances import access, case_letters, history, service
from organizer.grievances.letter_fields import ITEM_WORDS, MOST_ITEMS, Shape, fields_of
from organizer.grievances.models import Grievance
from organizer.grievances.paper_models import CaseLetter
from organizer.storage import files

from . import signing
from .guard import needs
from .state import begin, now, reading, state, today

bp = Blueprint("case_letters", __name__, url_prefix="/cases/<int:case_id>/letters")
SPARE = 2  # empty rows below the items of a request


@bp.get("/")
@needs(Right.CASES)
def index(case_id: int) -> ResponseReturnValue:
    with reading() as session:
        case = access.case(session, g.reader, case_id)
        listed = case_letters.of_case(session, case)
    return render_template("cases/letters.html", case=case, letters=listed, kinds=letters.KINDS)


@bp.post("/")
@needs(Right.HANDLE_CASES)
def start(case_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        made = case_letters.begin_letter(
            session, g.reader, case, request.form.get("kind", ""), actor=signing.acting(),
            now=now(), today=today(session),
        )  # fmt: skip
    return redirect(url_for(".show", case_id=case_id, letter_id=made.id), code=303)


@bp.route("/<int:letter_id>", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def show(case_id: int, letter_id: int) -> ResponseReturnValue:
    fault = ""
    with begin() as session:
        case, letter = _found(session, case_id, letter_id)
        typed = letter.fields
        if request.method == "POST":
            typed = _typed(letter.kind)
            version = request.form.get("version", 0, type=int)
            try:
                case_letters.change(
                    session, letter, typed, version, actor=signing.acting(), now=now()
                )
            except (Invalid, Refused) as error:
                fault = str(error)
        page = _page(session, case, letter, typed, fault)
    return page, 409 if fault else 200


@bp.get("/<int:letter_id>/letter.<ending>")
@needs(Right.HANDLE_CASES)
def taken(case_id: int, letter_id: int, ending: str) -> ResponseReturnValue:
    """The PDF that was approved, or a draft to look at; the DOCX is always made from the words."""
    with begin() as session:
        case, letter = _found(session, case_id, letter_id)
        composed = case_letters.compose(session, g.reader, case, letter, today(session))
        what = f"letter {letter_id}"
        service.note_look(session, case, what, account_id=g.reader.account_id, now=now())
    name = f"{letter.kind}-{case.number}{'' if letter.approved_at else '-draft'}.{ending}"
    if ending == "docx":
        return _file(letters.docx(composed.letter), kinds.DOCX, name)
    if letter.file_hash:
        return _file(files.read(state().files, letter.file_hash), kinds.PDF, name)
    return _file(letters.pdf(composed.letter), kinds.PDF, name)


@bp.post("/<int:letter_id>/approve")
@needs(Right.HANDLE_CASES)
def approve(case_id: int, letter_id: int) -> ResponseReturnValue:
    with reading() as session:
        case, letter = _found(session, case_id, letter_id)
        composed = case_letters.compose(session, g.reader, case, letter, today(session))
    digest = case_letters.sealed(composed, state().files)
    version = request.form.get("version", 0, type=int)
    with begin() as session:
        case, letter = _found(session, case_id, letter_id)
        case_letters.approve(session, letter, digest, version, actor=signing.acting(), now=now())
    flash("Approved and kept. Once it is delivered, record that with its proof.")
    return redirect(url_for(".show", case_id=case_id, letter_id=letter_id), code=303)


def _found(session: Session, case_id: int, letter_id: int) -> tuple[Grievance, CaseLetter]:
    case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
    return case, case_letters.one(session, case, letter_id)


def _page(
    session: Session, case: Grievance, letter: CaseLetter, typed: dict[str, Any], fault: str
) -> str:
    composed, stop = None, ""
    try:
        composed = case_letters.compose(session, g.reader, case, letter, today(session))
        stop = case_letters.missing(composed)
    except (Invalid, Refused) as error:
        stop = str(error)
    rows = [*(typed.get("items") or []), *({} for _ in range(SPARE))]
    return render_template(
        "cases/letter.html", case=case, letter=letter, fields=fields_of(letter.kind), typed=typed,
        composed=composed, stop=stop, fault=fault, title=letters.KINDS[letter.kind].title,
        rows=rows, item_words=ITEM_WORDS, first_spare=len(rows) - SPARE,
        to_point_to=history.to_point_to(session, g.reader, case),
    )  # fmt: skip


def _typed(kind: str) -> dict[str, Any]:
    form = request.form
    typed: dict[str, Any] = {}
    for field in fields_of(kind):
        if field.shape == Shape.ITEMS:
            rows = (
                {name: form.get(f"item-{at}-{name}", "").strip() for name in ITEM_WORDS}
                for at in range(MOST_ITEMS)
            )
            typed[field.name] = [row for row in rows if any(row.values())]
        elif field.shape == Shape.YES:
            typed[field.name] = field.name in form
        else:
            typed[field.name] = form.get(field.name, "").strip().replace("\r\n", "\n")
    return typed


def _file(content: bytes, media_type: str, name: str) -> Response:
    kind = "inline" if media_type == kinds.PDF else "attachment"
    headers = {"Content-Disposition": f"{kind}; filename={name}"}
    return Response(content, mimetype=media_type, headers=headers)
