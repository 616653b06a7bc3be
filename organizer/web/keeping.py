"""The service worker that keeps opened agreements readable without signal.

It is served from the root, for a worker reaches no further than the folder it comes from.
"""

from pathlib import Path

from flask import Blueprint, Response, current_app
from flask.typing import ResponseReturnValue

from .guard import open_to_all

bp = Blueprint("keeping", __name__)


@bp.get("/keeping.js")
@open_to_all  # a script, the same for everybody
def worker() -> ResponseReturnValue:
    content = Path(current_app.static_folder or "").joinpath("keeping.js").read_bytes()
    answer = Response(content, mimetype="text/javascript")
    answer.headers["Cache-Control"] = "no-cache"
    return answer
