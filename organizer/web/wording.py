"""Words from the local's own language model: asking, looking, taking or dropping them."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import Invalid, NotFound
from organizer.notices import proposing, queries
from organizer.notices.word_models import WordProposal
from organizer.storage import queue

from .guard import needs
from .notices import actor
from .state import begin, now, state

bp = Blueprint("wording", __name__, url_prefix="/notices")


@bp.post("/versions/<int:version_id>/words")
@needs(Right.DRAFT_NOTICES)
def ask(version_id: int) -> ResponseReturnValue:
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        if not state().config.llm_url:
            raise NotFound("No language model is set up here. Ours are the patterns' words.")
        given = {"version_id": version.id, "asked_by_name": actor().name}
        job = queue.hand_in(
            session, proposing.JOB, now=now(), asked_by=g.reader.account_id, **given
        )
        back = url_for("notices.compose_page", notice_id=version.notice_id, v=version_id)
    return redirect(url_for("progress.page", job_id=job.id, then=back), code=303)


@bp.post("/words/<int:proposal_id>")
@needs(Right.DRAFT_NOTICES)
def decide(proposal_id: int) -> ResponseReturnValue:
    deed = {"take": proposing.accept, "drop": proposing.drop}.get(request.form.get("do", ""))
    if deed is None:
        raise Invalid("The words are taken or dropped.")
    with begin() as session:
        kept = session.get(WordProposal, proposal_id)
        if kept is None:
            raise NotFound("There are no such words.")
        queries.version(session, g.reader, kept.version_id)
        version = deed(session, proposal_id, actor=actor(), now=now())
    flash(
        "Taken. What is marked still has to be mended." if deed is proposing.accept else "Dropped."
    )
    back = url_for("notices.compose_page", notice_id=version.notice_id, v=version.id)
    return redirect(back, code=303)
