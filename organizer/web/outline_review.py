"""Checking an outline: doubts first, each sheet's lines beside its picture."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import correcting, reviewing
from organizer.core.access import Right
from organizer.core.errors import Invalid
from organizer.core.outline.corrected import Correction

from .guard import needs
from .sheets import picture_on
from .signing import acting
from .state import begin, model, now, reading

bp = Blueprint("outline_review", __name__, url_prefix="/agreements/<int:edition_id>/outline")
KINDS = (
    ("article", "the heading of an article"),
    ("section", "the heading of a section"),
    ("appendix", "the heading of an appendix"),
    ("paragraph", "the beginning of a paragraph"),
    ("text", "goes on with what stands before"),
)


@bp.get("/")
@needs(Right.KEEP_AGREEMENTS)
def index(edition_id: int) -> ResponseReturnValue:
    with reading() as session:
        review = reviewing.review(session, g.reader, edition_id)
    return render_template("agreements/outline.html", review=review, kinds=dict(KINDS))


@bp.get("/<int:number>")
@needs(Right.KEEP_AGREEMENTS)
def sheet(edition_id: int, number: int) -> ResponseReturnValue:
    return _sheet(edition_id, number)


@bp.post("/<int:number>")
@needs(Right.KEEP_AGREEMENTS)
def say(edition_id: int, number: int) -> ResponseReturnValue:
    given = {name: " ".join(request.form.get(name, "").split()) for name in ("label", "title")}
    words, kind = request.form.get("words", ""), request.form.get("kind", "")
    encoder = model()
    try:
        with begin() as session:
            said = Correction(number, words, kind, **given)
            correcting.say(session, g.reader, encoder, edition_id, said, actor=acting(), now=now())
    except Invalid as error:
        return _sheet(edition_id, number, str(error), words), 400
    flash("Kept, with your name. The text was read again by it.")
    return redirect(url_for(".sheet", edition_id=edition_id, number=number), code=303)


@bp.post("/undo/<int:correction_id>")
@needs(Right.KEEP_AGREEMENTS)
def undo(edition_id: int, correction_id: int) -> ResponseReturnValue:
    encoder = model()
    with begin() as session:
        correcting.undo(session, g.reader, encoder, correction_id, actor=acting(), now=now())
    flash("Taken back. The text was read again without it.")
    return redirect(url_for(".index", edition_id=edition_id), code=303)


def _sheet(edition_id: int, number: int, error: str = "", wrong: str = "") -> str:
    with reading() as session:
        review = reviewing.sheet_review(session, g.reader, edition_id, number)
        picture = picture_on(review.sheet.edition.file_hash, number)
    return render_template(
        "agreements/outline_sheet.html",
        review=review,
        sheet=review.sheet,
        picture=picture,
        kinds=KINDS,
        error=error,
        wrong=wrong,
    )
