"""The checks on notices as this local has them: severities, own words, own addresses."""

from collections.abc import Callable

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session
from wtforms import Field

from organizer.core.access import Right
from organizer.core.checks.finding import SHIPPED, STATUTORY
from organizer.core.errors import OrganizerError
from organizer.notices import house_rules

from . import signing
from .forms.base import Form
from .forms.checks import IN_SHORT, CheckForm, HostsForm, WordsForm
from .forms.kept import say_at
from .guard import needs
from .state import begin, now, reading

bp = Blueprint("check_rules", __name__, url_prefix="/settings/checks")


@bp.get("/")
@needs(Right.SETTINGS)
def page() -> ResponseReturnValue:
    return _page()


@bp.post("/severity")
@needs(Right.SETTINGS)
def severity() -> ResponseReturnValue:
    form = CheckForm()

    def change(session: Session) -> None:
        house_rules.set_check(
            session,
            form.check.data,
            form.severity.data,
            form.reason.data or "",
            by=g.reader.name,
            actor=signing.acting(),
            now=now(),
        )

    return _done(form, form.reason, change) or _page(check=form)


@bp.post("/words")
@needs(Right.SETTINGS)
def words() -> ResponseReturnValue:
    form = WordsForm()

    def change(session: Session) -> None:
        house_rules.add_words(
            session,
            form.words.data,
            form.message.data,
            form.does.data,
            by=g.reader.name,
            actor=signing.acting(),
            now=now(),
        )

    return _done(form, form.words, change) or _page(word=form)


@bp.post("/words/<int:word_id>/drop")
@needs(Right.SETTINGS)
def drop(word_id: int) -> ResponseReturnValue:
    with begin() as session:
        house_rules.drop_words(session, word_id, actor=signing.acting(), now=now())
    return redirect(url_for(".page"), code=303)


@bp.post("/hosts")
@needs(Right.SETTINGS)
def hosts() -> ResponseReturnValue:
    form = HostsForm()

    def change(session: Session) -> None:
        house_rules.set_hosts(session, form.hosts.data or "", actor=signing.acting(), now=now())

    return _done(form, form.hosts, change) or _page(host=form)


def _done(form: Form, at: Field, change: Callable[[Session], None]) -> ResponseReturnValue | None:
    """Saved, and back to the page; None when the form has to be shown again."""
    if not form.validate_on_submit():
        return None
    try:
        with begin() as session:
            change(session)
    except OrganizerError as error:
        say_at(at, error)
        return None
    flash("Saved. It counts from the next check on.")
    return redirect(url_for(".page"), code=303)


def _page(
    check: CheckForm | None = None, word: WordsForm | None = None, host: HostsForm | None = None
) -> ResponseReturnValue:
    with reading() as session:
        policy, listed = house_rules.policy(session), house_rules.words(session)
        own = "\n".join(house_rules.own_hosts(session))
    off = {one.check: one for one in policy.off}
    rows = [
        (
            name,
            "off" if name in off else IN_SHORT[policy.severities.get(name, shipped)],
            f"{off[name].by}: {off[name].reason}" if name in off and off[name].reason else "",
            name in STATUTORY,
        )
        for name, shipped in sorted(SHIPPED.items())
    ]
    return render_template(
        "notices/checks.html",
        rows=rows,
        listed=listed,
        shorts={one.value: told for one, told in IN_SHORT.items()},
        check=check or CheckForm(formdata=None),
        word=word or WordsForm(formdata=None),
        host=host or HostsForm(formdata=None, hosts=own),
    )
