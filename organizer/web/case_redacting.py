"""Redacting a paper: pictures of its pages, two corners or words to cover, and a copy without.

Two presses on the picture mark two corners: a picture that is a button says where it was
pressed, so no script is needed; percentages serve those who press no pictures.
"""

import io
from typing import Any

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from PIL import Image, ImageDraw
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.grievances import access, paper_queries, redacting
from organizer.grievances.paper_models import CaseDocument
from organizer.grievances.redacting import PARTS
from organizer.storage import queue

from . import signing
from .guard import needs
from .state import begin, now, reading, state

bp = Blueprint("case_redacting", __name__, url_prefix="/cases/<int:case_id>/papers")


@bp.get("/<int:document_id>/redact")
@needs(Right.HANDLE_CASES)
def page(case_id: int, document_id: int) -> ResponseReturnValue:
    number = max(1, request.args.get("page", 1, type=int) or 1)
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        paper = _paper(session, case_id, document_id)
        if not redacting.can_be(paper):
            raise Refused("Only a PDF or a picture can be redacted. Print it into a PDF first.")
        pages = _pages(paper)
        if pages is None:
            return redirect(_to_pictures(session, paper), code=303)
        found = redacting.marks(session, document_id)
    return render_template(
        "cases/redact.html", case=case, paper=paper, marks=found, pages=pages,
        number=min(number, pages), first=_corner(request.args.get("from", "")),
        fault=request.args.get("fault", ""), parts=PARTS,
    )  # fmt: skip


@bp.get("/<int:document_id>/redact/<int:number>.jpg")
@needs(Right.HANDLE_CASES)
def picture(case_id: int, document_id: int, number: int) -> ResponseReturnValue:
    """The page with what is marked so far, black but let through; the real copy lets nothing."""
    with reading() as session:
        paper = _paper(session, case_id, document_id)
        found = [one for one in redacting.marks(session, document_id) if one.page == number]
    path = redacting.pages_folder(state().config.home, paper) / f"{number}.jpg"
    if not path.exists():
        raise NotFound("There is no picture of that page.")
    made = Image.open(path).convert("RGB")
    draw = ImageDraw.Draw(made, "RGBA")
    for one in found:
        box = [_at(one.left, made.width), _at(one.top, made.height), _at(one.right, made.width),
               _at(one.bottom, made.height)]  # fmt: skip
        draw.rectangle(box, fill=(0, 0, 0, 190), outline=(0, 0, 0, 255))
    corner = _corner(request.args.get("from", ""))
    if corner:
        x, y = _at(corner[0], made.width), _at(corner[1], made.height)
        draw.ellipse((x - 7, y - 7, x + 7, y + 7), fill=(190, 20, 20, 255))
    out = io.BytesIO()
    made.save(out, "JPEG", quality=80)
    return Response(out.getvalue(), mimetype="image/jpeg")


@bp.post("/<int:document_id>/redact/<int:number>/corner")
@needs(Right.HANDLE_CASES)
def corner(case_id: int, document_id: int, number: int) -> ResponseReturnValue:
    """A press on the picture: the first is a corner, the second its opposite."""
    here: dict[str, Any] = {"case_id": case_id, "document_id": document_id, "page": number}
    with begin() as session:
        access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        paper = _paper(session, case_id, document_id)
        try:
            given = _given(paper, number)
            if len(given) < 4:
                here["from"] = f"{given[0]}-{given[1]}"
            else:
                box = (given[0], given[1], given[2], given[3])
                redacting.mark(session, paper, number, box, actor=signing.acting())
        except Invalid as error:
            here["fault"] = str(error)
    return redirect(url_for(".page", **here) + "#page", code=303)


@bp.post("/<int:document_id>/redact/forget/<int:mark_id>")
@needs(Right.HANDLE_CASES)
def forget(case_id: int, document_id: int, mark_id: int) -> ResponseReturnValue:
    with begin() as session:
        access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        _paper(session, case_id, document_id)
        redacting.forget(session, document_id, mark_id)
    return redirect(url_for(".page", case_id=case_id, document_id=document_id), code=303)


@bp.post("/<int:document_id>/redact")
@needs(Right.HANDLE_CASES)
def make(case_id: int, document_id: int) -> ResponseReturnValue:
    lines = request.form.get("words", "").splitlines()
    words = tuple(" ".join(line.split()) for line in lines if line.strip())
    with begin() as session:
        access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        paper = _paper(session, case_id, document_id)
        try:
            job = redacting.ask(
                session, paper, redacting.Asked(words), actor=signing.acting(), now=now()
            )
        except Invalid as error:
            here: dict[str, Any] = {"case_id": case_id, "document_id": document_id}
            return redirect(url_for(".page", **here, fault=str(error)), code=303)
    flash("The redacted copy appears among the papers. The paper itself stays as it is.")
    then = url_for("case_papers.index", case_id=case_id)
    return redirect(url_for("progress.page", job_id=job.id, then=then), code=303)


def _paper(session: Session, case_id: int, document_id: int) -> CaseDocument:
    return paper_queries.paper(session, g.reader, case_id, document_id)


def _pages(paper: CaseDocument) -> int | None:
    done = redacting.pages_folder(state().config.home, paper) / "pages"
    return int(done.read_text()) if done.exists() else None


def _to_pictures(session: Session, paper: CaseDocument) -> str:
    given: dict[str, Any] = {"asked_by": g.reader.account_id, "document_id": paper.id}
    job = queue.hand_in(session, redacting.SHOW, now=now(), **given)
    back = url_for(".page", case_id=paper.grievance_id, document_id=paper.id)
    return url_for("progress.page", job_id=job.id, then=back)


def _given(paper: CaseDocument, number: int) -> list[int]:
    """One corner from a press, or two from the first press or from percentages."""
    form = request.form
    if "left" in form:
        return [_percent(form.get(side, "")) for side in ("left", "top", "right", "bottom")]
    path = redacting.pages_folder(state().config.home, paper) / f"{number}.jpg"
    if not path.exists():
        raise Invalid("There is no such page.")
    with Image.open(path) as opened:
        size = opened.size
    x, y = form.get("at.x", ""), form.get("at.y", "")
    if not (x.isdigit() and y.isdigit()):
        raise Invalid("Press on the picture, or give the sides in percent.")
    now_at = [min(PARTS, int(x) * PARTS // size[0]), min(PARTS, int(y) * PARTS // size[1])]
    before = _corner(form.get("from", ""))
    return [*before, *now_at] if before else now_at


def _percent(words: str) -> int:
    try:
        value = float(words.strip().removesuffix("%"))
    except ValueError:
        raise Invalid("Give each side in percent of the page, from 0 to 100.") from None
    if not 0 <= value <= 100:
        raise Invalid("Give each side in percent of the page, from 0 to 100.")
    return round(value * PARTS / 100)


def _corner(words: str) -> tuple[int, int] | None:
    x, _, y = words.partition("-")
    return (min(int(x), PARTS), min(int(y), PARTS)) if x.isdigit() and y.isdigit() else None


def _at(part: int, size: int) -> int:
    return part * size // PARTS
