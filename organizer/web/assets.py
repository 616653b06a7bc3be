"""Stylesheet, script, icon: addressed by their content, so that a browser keeps them for good."""

import hashlib
from pathlib import Path

from flask import Flask, Response, request, url_for

A_YEAR = 31_536_000


def attach(app: Flask) -> None:
    assert app.static_folder is not None
    folder = Path(app.static_folder)
    marks = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        for path in folder.rglob("*")
        if path.is_file()
    }

    def asset(name: str) -> str:
        return url_for("static", filename=name, v=marks[name])

    app.add_template_global(asset, "asset")
    app.after_request(_kept_for_good)


def _kept_for_good(response: Response) -> Response:
    if request.endpoint == "static" and "v" in request.args and response.status_code == 200:
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response
