"""The pages of a file with columns: hand in, say what they mean, look through, write, take back.

One way for every room that takes such files; a room says with ``Files`` what its own deeds are,
and its views are made of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import OrganizerError
from organizer.people import column_files
from organizer.storage import queue

from . import signing
from .forms.column_files import ColumnFileForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading, state

LOOK_AGAIN = "2"  # seconds; the page asks again by itself, with or without script


@dataclass(frozen=True)
class Files:
    """What a room does with its files; ``Any`` is its own row of one."""

    right: Right
    what: str  # the deed and where it belongs, in words of the page
    place: str
    take: Callable[..., Any]
    listed: Callable[[Session], Sequence[Any]]
    one: Callable[[Session, int], Any]
    headers: Callable[[Any], Sequence[str]]
    choose: Callable[[Session, Any, dict[str, str]], None]
    ask_columns: Callable[[Any, dict[str, str] | None, str], str]  # the page, with what is wrong
    look_through: Callable[[Any], str]
    confirm: Callable[..., None]
    undo: Callable[..., None]
    discard: Callable[..., None]


def add_pages(bp: Blueprint, kept: Files) -> None:
    of_one = "/<int:import_id>"
    for address, name, view, method in (
        ("/", "index", _index, ["GET", "POST"]),
        (of_one, "show", _show, ["GET"]),
        (f"{of_one}/columns", "columns", _columns, ["POST"]),
        (f"{of_one}/write", "write", partial(_deed, kept.confirm), ["POST"]),
        (f"{of_one}/undo", "undo", partial(_deed, kept.undo), ["POST"]),
        (f"{of_one}/discard", "discard", _discard, ["POST"]),
    ):
        opened = needs(kept.right)(partial(view, kept))
        bp.add_url_rule(address, name, opened, methods=method)


def _index(kept: Files) -> ResponseReturnValue:
    form = ColumnFileForm()
    if form.validate_on_submit():
        given = form.file.data
        try:
            with begin() as session:
                found = kept.take(
                    session, state().files, given.filename, given.read(), actor=signing.acting(),
                    now=now(),
                )  # fmt: skip
            return redirect(url_for(".show", import_id=found.id), code=303)
        except OrganizerError as error:
            say_at(form.file, error)
    with reading() as session:
        listed = kept.listed(session)
    page = render_template(
        "files/index.html", form=form, listed=listed, what=kept.what, place=kept.place
    )
    return page, 400 if form.errors else 200


def _show(kept: Files, import_id: int) -> ResponseReturnValue:
    with reading() as session:
        found = kept.one(session, import_id)
        job = session.get(queue.Job, found.job_id) if found.job_id else None
    if found.state == column_files.CHOOSING or "columns" in request.args:
        return kept.ask_columns(found, None, "")
    if found.state in column_files.BUSY:
        page = render_template("files/busy.html", file=found, job=job)
        return page, {"Refresh": LOOK_AGAIN} if job and job.state in queue.UNDER_WAY else {}
    return kept.look_through(found)


def _columns(kept: Files, import_id: int) -> ResponseReturnValue:
    with begin() as session:
        found = kept.one(session, import_id)
        mapping = {
            header: request.form.get(f"column-{at}", "")
            for at, header in enumerate(kept.headers(found))
        }
        try:
            with session.begin_nested():
                kept.choose(session, found, mapping)
        except OrganizerError as error:
            return kept.ask_columns(found, mapping, str(error)), 400
    return redirect(url_for(".show", import_id=import_id), code=303)


def _deed(deed: Callable[..., None], kept: Files, import_id: int) -> ResponseReturnValue:
    with begin() as session:
        deed(session, kept.one(session, import_id), actor=signing.acting(), now=now())
    return redirect(url_for(".show", import_id=import_id), code=303)


def _discard(kept: Files, import_id: int) -> ResponseReturnValue:
    with begin() as session:
        found = kept.one(session, import_id)
        kept.discard(session, found, actor=signing.acting(), now=now())
    flash("The file is set aside. Nothing was written.")
    return redirect(url_for(".index"), code=303)


def asked_for() -> tuple[str, int]:
    """Which rows are looked through: of which kind, and which page of them."""
    number = max(1, request.args.get("page", 1, type=int) or 1)
    return request.args.get("what", ""), number
