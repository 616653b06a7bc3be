"""A limit of a scanned agreement beside the picture of its page, and its words put right there."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import by_hand
from organizer.clauses.by_hand import Choice, OnPages
from organizer.core.access import Right
from organizer.core.errors import Invalid
from organizer.core.word_boxes import Box, lines_of
from organizer.documents.pictures import Picture

from .guard import needs, open_to_all
from .sheets import picture_on
from .state import begin, now, reading

bp = Blueprint("limit_pages", __name__)
ROLE = "keeper of agreements"
AROUND = 0.03  # of the page, on each side of the words


@dataclass(frozen=True)
class Strip:
    """What of a sheet is shown: the lines on which the words of a limit stand."""

    picture: Picture
    view: str
    lit: Sequence[Box]


@bp.get("/agreements/<int:edition_id>/limits/<mark>/page")
@open_to_all  # the local chooses who reads agreements; the query asks
def page(edition_id: int, mark: str) -> ResponseReturnValue:
    return _page(edition_id, mark)


@bp.post("/agreements/<int:edition_id>/limits/<mark>/page")
@needs(Right.KEEP_AGREEMENTS)
def put_right(edition_id: int, mark: str) -> ResponseReturnValue:
    """What the page says in place of one word; another figure makes it another limit."""
    key, says = request.form.get("word", ""), request.form.get("says", "")
    try:
        with begin() as session:
            word = by_hand.put_right(
                session, g.reader, edition_id, key, says,
                actor=g.reader.acting(ROLE), now=now(),
            )  # fmt: skip
            there = by_hand.mark_at(session, g.reader, word)
    except Invalid as error:
        return _page(edition_id, mark, str(error)), 400
    flash("Kept. Read the limit once more, then confirm it.")
    if there is None:
        flash("With this word no limit is found there any more.")
        return redirect(url_for("agreement_records.limits", edition_id=edition_id), code=303)
    return redirect(url_for(".page", edition_id=edition_id, mark=there), code=303)


def _page(edition_id: int, mark: str, error: str = "") -> str:
    with reading() as session:
        shown = by_hand.limit_on_pages(session, g.reader, edition_id, mark)
    return render_template(
        "agreements/limit_page.html", shown=shown, strips=_strips(shown), error=error,
        typed=request.form,
    )  # fmt: skip


def _strips(shown: OnPages) -> dict[int, Strip]:
    pictures = {n: picture_on(shown.edition.file_hash, n) for n in shown.sheets}
    return {n: _strip(shown.sheets[n], found) for n, found in pictures.items() if found}


def _strip(words: Sequence[Choice], picture: Picture) -> Strip:
    left = max(0.0, min(word.box.left for word in words) - AROUND)
    right = min(1.0, max(word.box.right for word in words) + AROUND)
    top = max(0.0, min(word.box.top for word in words) - AROUND)
    bottom = min(1.0, max(word.box.bottom for word in words) + AROUND)
    across = [share * picture.width for share in (left, right - left)]
    down = [share * picture.height for share in (top, bottom - top)]
    view = f"{across[0]:.0f} {down[0]:.0f} {across[1]:.0f} {down[1]:.0f}"
    return Strip(picture, view, lines_of(word.box for word in words))
