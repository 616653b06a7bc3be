"""Show it on the page: the picture of a page with a clause's words lit, and the words beside it."""

from pathlib import Path

from flask import Blueprint, Response, abort, g, render_template, request
from flask.typing import ResponseReturnValue

from organizer.clauses import queries
from organizer.clauses.showing import sheet_of
from organizer.core.word_boxes import boxes_of
from organizer.documents.pictures import Picture, picture_of
from organizer.storage import files

from .guard import open_to_all
from .state import reading, state

bp = Blueprint("sheets", __name__)
AN_HOUR = 3600


@bp.get("/agreements/<int:edition_id>/sheets/<int:number>")
@open_to_all  # the local chooses who reads agreements; the query asks
def page(edition_id: int, number: int) -> ResponseReturnValue:
    with reading() as session:
        sheet = sheet_of(
            session, g.reader, edition_id, number, request.args.get("clause", type=int)
        )
        picture = picture_on(sheet.edition.file_hash, number)
        words = (*picture.words, *sheet.seen) if picture else ()
        lit = boxes_of(sheet.page.text, sheet.spans, words)
    return render_template("agreements/sheet.html", sheet=sheet, picture=picture, lit=lit)


@bp.get("/agreements/<int:edition_id>/sheets/<int:number>.png")
@open_to_all
def drawn(edition_id: int, number: int) -> ResponseReturnValue:
    with reading() as session:
        queries.page(session, g.reader, edition_id, number)
        digest = queries.edition(session, g.reader, edition_id).file_hash
    picture = picture_on(digest, number)
    if picture is None:
        abort(404)
    answer = Response(picture.file.read_bytes(), mimetype="image/png")
    answer.cache_control.private = True
    answer.cache_control.max_age = AN_HOUR
    return answer


def picture_on(digest: str, number: int) -> Picture | None:
    source = files.path_of(state().files, digest)
    return picture_of(source, number, _folder())


def _folder() -> Path:
    """A cache: it may be thrown away at any time, and no backup needs it."""
    return state().config.home / "pictures"
