"""Cases out: everything that the reader may open, as CSV, XLSX or JSON."""

from flask import Blueprint, Response, abort, g, render_template
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.documents import workbook
from organizer.documents.spreadsheet import written
from organizer.grievances import case_export

from . import signing
from .guard import needs
from .state import begin, now, today

bp = Blueprint("case_out", __name__, url_prefix="/cases/out")
KINDS = {
    "cases.csv": "text/csv",
    "events.csv": "text/csv",
    "cases.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "cases.json": "application/json",
}


@bp.get("/")
@needs(Right.CASES)
def index() -> ResponseReturnValue:
    return render_template("history/out.html", kinds=KINDS)


@bp.get("/<name>")
@needs(Right.CASES)
def file(name: str) -> ResponseReturnValue:
    if name not in KINDS:
        abort(404)
    with begin() as session:
        taken = case_export.export(session, g.reader, actor=signing.acting(), now=now())
        day = today(session)
    content: str | bytes
    if name == "cases.json":
        content = taken.as_json()
    elif name == "cases.xlsx":
        content = workbook.written([("Cases", case_export.CASE, taken.cases),
                                    ("Events", case_export.EVENT, taken.events)])  # fmt: skip
    elif name == "events.csv":
        content = written(case_export.EVENT, taken.events)
    else:
        content = written(case_export.CASE, taken.cases)
    stem, _, kind = name.rpartition(".")
    headers = {"Content-Disposition": f"attachment; filename={stem}-{day}.{kind}"}
    return Response(content, mimetype=KINDS[name], headers=headers)
