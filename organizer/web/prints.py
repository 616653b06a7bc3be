"""Sheets to print: a flyer or letter to look at, and letters to everybody as one PDF."""

from flask import Blueprint, Response, g, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from organizer.core.access import Right
from organizer.core.errors import Refused
from organizer.notices import approving, printing, queries, sending
from organizer.notices.audience import Addressed
from organizer.notices.models import Version
from organizer.people.local import the_local

from .guard import needs
from .state import begin, reading, state, today

bp = Blueprint("prints", __name__, url_prefix="/notices")


@bp.get("/versions/<int:version_id>/sheet.pdf")
@needs(Right.DRAFT_NOTICES)
def sheet(version_id: int) -> ResponseReturnValue:
    """To look at, whatever its state; a draft says so in the name of its file."""
    with reading() as session:
        version = queries.version(session, g.reader, version_id)
        sender = printing.From(the_local(session).name or "Our local", state().config.public_url)
        if version.channel in ("letter", "press"):
            made = printing.letter(version, sender, today(session))
        else:
            made = printing.flyer(version, sender, request.args.get("look", ""))
        name = f"{version.channel}-{version.notice_id}-{version.state}.pdf"
    if made.cut:
        raise Refused(
            f"It is {made.pages} pages long. A flyer is read on one: shorten or leave out "
            f"“{made.cut[-1][:80]}…”"
        )
    return _pdf(made.pdf, name)


@bp.get("/versions/<int:version_id>/letters.pdf")
@needs(Right.CONTACT)
def letters(version_id: int) -> ResponseReturnValue:
    """A letter a person, with address; the approval must stand."""
    with begin() as session:
        version = queries.version(session, g.reader, version_id)
        made = printing.letter(
            version,
            printing.From(the_local(session).name or "Our local", state().config.public_url),
            today(session),
            [one.person for one in _addressed(session, version)],
        )
    return _pdf(made.pdf, f"letters-{version.notice_id}.pdf")


def _addressed(session: Session, version: Version) -> list[Addressed]:
    day = today(session)
    if approving.standing(session, version, day) is None:
        raise Refused("These letters are not approved, or no longer as they stand.")
    everybody = sending.recipients(session, version, day)
    return [one for one in everybody if not one.why_not]


def _pdf(content: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f"inline; filename={name}"}
    return Response(content, mimetype="application/pdf", headers=headers)
