"""Cases out: everything that the reader may open, as CSV, XLSX or JSON; one's own as ZIP too."""

from datetime import date
from tempfile import SpooledTemporaryFile

from flask import Blueprint, Response, abort, g, render_template, send_file
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import NotFound
from organizer.documents import archive, workbook
from organizer.documents.spreadsheet import written
from organizer.grievances import case_export, own_file
from organizer.grievances.case_export import Exported

from . import signing
from .guard import needs
from .state import begin, now, state, today

bp = Blueprint("case_out", __name__, url_prefix="/cases/out")
IN_MEMORY = 8 * 2**20  # of an archive; more of it waits on the disk
NONE_YOURS = "There is no case of yours here. Ask your steward if there should be."
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
        return _sent(taken, name, today(session))


@bp.get("/mine/<name>")
@needs(Right.OWN_CASE)
def mine(name: str) -> ResponseReturnValue:
    """A person's own file: what the union keeps of their cases."""
    if name not in KINDS:
        abort(404)
    with begin() as session:
        taken = case_export.own_file(session, g.reader, actor=signing.acting(), now=now())
        if not taken.cases:
            raise NotFound(NONE_YOURS)
        return _sent(taken, name, today(session))


@bp.get("/mine/own-file.zip")
@needs(Right.OWN_CASE)
def mine_whole() -> ResponseReturnValue:
    """The record, the dates, the papers and the letters of a person's own cases."""
    with begin() as session:
        day = today(session)
        taken = own_file.take(session, g.reader, actor=signing.acting(), now=now(), today=day)
    if taken is None:
        raise NotFound(NONE_YOURS)
    packed = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 the answer that sends it closes it
    archive.pack(packed, taken.contents(state().files))
    packed.seek(0)
    return send_file(
        packed, "application/zip", as_attachment=True, download_name=f"own-file-{day}.zip"
    )


def _sent(taken: Exported, name: str, day: date) -> Response:
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
