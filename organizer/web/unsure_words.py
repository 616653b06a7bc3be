"""Words that a scan was read unsurely at: each beside its picture, confirmed or written anew."""

from dataclasses import dataclass

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import looking, queries
from organizer.clauses.kept import UnsureWord
from organizer.core.access import Right
from organizer.documents.pictures import Picture

from .guard import needs, open_to_all
from .sheets import picture_on
from .state import begin, now, reading

bp = Blueprint("unsure_words", __name__)
ROLE = "keeper of agreements"
BESIDE, ABOVE = 0.22, 1.6  # of the page's width, and of the word's height


@dataclass(frozen=True)
class Crop:
    """What of the page is shown around a word, and where the word is in it, in its dots."""

    view: str
    left: float
    top: float
    width: float
    height: float


@bp.get("/agreements/<int:edition_id>/words")
@open_to_all  # the local chooses who reads agreements; the query asks
def page(edition_id: int) -> ResponseReturnValue:
    return _page(edition_id, request.args.get("sheet", type=int))


@bp.post("/agreements/<int:edition_id>/words")
@needs(Right.KEEP_AGREEMENTS)
def look(edition_id: int) -> ResponseReturnValue:
    """What was chosen at the words of one sheet; those without a choice stay as they are."""
    sheet = request.form.get("sheet", type=int)
    said = _said()
    wrong = [one for one, value in said.items() if value == "other" and not _written(one)]
    if wrong:
        return _page(edition_id, sheet, frozenset(wrong)), 400
    actor = g.reader.acting(ROLE)
    with begin() as session:
        words = {one.id: one for one in looking.looking(session, g.reader, edition_id, sheet).words}
        for word_id in sorted(said.keys() & words.keys()):
            says = words[word_id].words if said[word_id] == "same" else _written(word_id)
            looking.look(session, g.reader, edition_id, word_id, says, actor=actor, now=now())
    flash(f"Kept: {len(said)} looked at." if said else "Nothing was chosen.")
    return redirect(url_for(".page", edition_id=edition_id, sheet=sheet), code=303)


@bp.post("/agreements/<int:edition_id>/words/<int:word_id>/again")
@needs(Right.KEEP_AGREEMENTS)
def again(edition_id: int, word_id: int) -> ResponseReturnValue:
    with begin() as session:
        word = looking.take_back(
            session, g.reader, edition_id, word_id, actor=g.reader.acting(ROLE), now=now()
        )
        where = url_for(".page", edition_id=edition_id, sheet=word.page, _anchor=f"w{word_id}")
    flash("Taken back. Nothing built on it counts until somebody looks again.")
    return redirect(where, code=303)


def _said() -> dict[int, str]:
    """What was chosen, by word; who wrote something without choosing means what was written."""
    form = request.form
    written = {int(key[4:]): "other" for key in form if key[:4] == "says" and key[4:].isdecimal()}
    chosen = {int(key[1:]): value for key, value in form.items() if _is_choice(key, value)}
    return {one: value for one, value in written.items() if _written(one)} | chosen


def _is_choice(key: str, value: str) -> bool:
    return key[:1] == "w" and key[1:].isdecimal() and value in ("same", "other")


def _written(word_id: int) -> str:
    return request.form.get(f"says{word_id}", "").strip()


def _page(edition_id: int, sheet: int | None, wrong: frozenset[int] = frozenset()) -> str:
    with reading() as session:
        edition = queries.edition(session, g.reader, edition_id)
        shown = looking.looking(session, g.reader, edition_id, sheet)
    picture = picture_on(edition.file_hash, shown.sheet) if shown.words else None
    crops = {word.id: _crop(word, picture) for word in shown.words} if picture else {}
    return render_template(
        "agreements/words.html", edition=edition, shown=shown, crops=crops, picture=picture,
        wrong=wrong, typed=request.form,
    )  # fmt: skip


def _crop(word: UnsureWord, picture: Picture) -> Crop:
    left, top, right, bottom = word.box
    above = (bottom - top) * ABOVE
    x, y = max(0.0, left - BESIDE), max(0.0, top - above)
    across, down = min(1.0, right + BESIDE) - x, min(1.0, bottom + above) - y
    wide, high = picture.width, picture.height
    view = f"{x * wide:.0f} {y * high:.0f} {across * wide:.0f} {down * high:.0f}"
    size = (right - left) * wide + 8, (bottom - top) * high + 6
    return Crop(view, round(left * wide - 4), round(top * high - 3), *(round(one) for one in size))
