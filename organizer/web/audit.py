"""The audit log."""

from flask import Blueprint, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.desk import audit

from .guard import needs
from .state import reading

bp = Blueprint("audit", __name__, url_prefix="/audit")


@bp.get("/")
@needs(Right.AUDIT)
def index() -> ResponseReturnValue:
    number = max(1, request.args.get("page", 1, type=int) or 1)
    with reading() as session:
        rows, pages = audit.rows(session, g.reader, number)
    return render_template("more/audit.html", rows=rows, page=number, pages=pages, link=_page_link)


def _page_link(number: int) -> str:
    return url_for(".index", page=number)
