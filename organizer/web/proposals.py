"""Proposals beside an edition: handed in, compared, taken away. For those who bargain."""

from pathlib import PurePath

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.clauses import proposals, queries
from organizer.clauses.comparing import by_heading, compared_with
from organizer.clauses.kept import Redline
from organizer.clauses.proposals import Proposed
from organizer.core.access import Right
from organizer.storage import files

from . import signing
from .agreement_papers import on_paper
from .forms.proposals import ProposalForm
from .guard import needs
from .state import begin, now, reading, state

bp = Blueprint("proposals", __name__)


@bp.get("/agreements/<int:edition_id>/proposals")
@needs(Right.BARGAINING)
def index(edition_id: int) -> ResponseReturnValue:
    return _index(edition_id, ProposalForm())


@bp.post("/agreements/<int:edition_id>/proposals")
@needs(Right.BARGAINING)
def hand_in(edition_id: int) -> ResponseReturnValue:
    form = ProposalForm()
    if not form.validate_on_submit():
        return _index(edition_id, form), 400
    digest = files.keep(state().files, form.file.data.read())
    given = Proposed(form.name.data, PurePath(form.file.data.filename).name, digest)
    with begin() as session:
        kept, job = proposals.hand_in(
            session, g.reader, edition_id, given, actor=signing.acting(), now=now()
        )
    then = url_for(".show", proposal_id=kept.id)
    return redirect(url_for("progress.page", job_id=job.id, then=then), code=303)


@bp.get("/proposals/<int:proposal_id>")
@needs(Right.BARGAINING)
def show(proposal_id: int) -> ResponseReturnValue:
    with reading() as session:
        proposal = proposals.one(session, g.reader, proposal_id)
        shown = compared_with(session, g.reader, proposal) if proposal.pages else None
    groups = by_heading(shown) if shown else []
    return render_template(
        "agreements/proposal.html", proposal=proposal, shown=shown, groups=groups
    )


@bp.get("/proposals/<int:proposal_id>.<form>")
@needs(Right.BARGAINING)
def redline(proposal_id: int, form: str) -> ResponseReturnValue:
    with reading() as session:
        proposal = proposals.one(session, g.reader, proposal_id)
        shown = compared_with(session, g.reader, proposal)
        asked = Redline(old_id=proposal.edition_id, proposal_id=proposal.id, form=form)
    return on_paper(shown, form, asked)


@bp.post("/proposals/<int:proposal_id>/away")
@needs(Right.BARGAINING)
def take_away(proposal_id: int) -> ResponseReturnValue:
    with begin() as session:
        kept = proposals.take_away(
            session, g.reader, proposal_id, actor=signing.acting(), now=now()
        )
        edition_id = kept.edition_id
    flash("Taken away. Nobody is shown it any more.")
    return redirect(url_for(".index", edition_id=edition_id), code=303)


def _index(edition_id: int, form: ProposalForm) -> str:
    with reading() as session:
        edition = queries.edition(session, g.reader, edition_id)
        listed = proposals.of_edition(session, g.reader, edition_id)
    return render_template("agreements/proposals.html", edition=edition, listed=listed, form=form)
