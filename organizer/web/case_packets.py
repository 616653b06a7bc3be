"""The packet of a case: choosing papers and their order, and taking what was built."""

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.documents import kinds
from organizer.grievances import access, letter_facts, packets, paper_queries, service
from organizer.grievances.packets import Asked, Chosen
from organizer.storage import files

from . import signing
from .guard import needs
from .state import begin, now, reading, state, today

bp = Blueprint("case_packets", __name__, url_prefix="/cases/<int:case_id>/packet")


@bp.route("/", methods=["GET", "POST"])
@needs(Right.HANDLE_CASES)
def index(case_id: int) -> ResponseReturnValue:
    fault = ""
    if request.method == "POST":
        try:
            return _asked(case_id)
        except (Invalid, Refused) as error:
            fault = str(error)
    with reading() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        rows = paper_queries.listed(session, g.reader, case_id)
        made = packets.of_case(session, g.reader, case)
        known = letter_facts.facts(session, g.reader, case, "invocation", today(session))
    page = render_template(
        "cases/packet.html", case=case, rows=rows, made=made, fault=fault, given=request.form,
        quotations=known["quotations"], can_show=packets.SHOWN, has_all="all" in request.args,
    )  # fmt: skip
    return page, 400 if fault else 200


@bp.get("/<int:packet_id>.pdf")
@needs(Right.HANDLE_CASES)
def taken(case_id: int, packet_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        packet = packets.one(session, g.reader, case, packet_id)
        what = f"packet {packet_id}"
        service.note_look(session, case, what, account_id=g.reader.account_id, now=now())
    if not packet.file_hash:
        raise NotFound("This packet is not ready.")
    headers = {"Content-Disposition": f"inline; filename=packet-{case.number}.pdf"}
    content = files.read(state().files, packet.file_hash)
    return Response(content, mimetype=kinds.PDF, headers=headers)


@bp.post("/<int:packet_id>/remove")
@needs(Right.HANDLE_CASES)
def remove(case_id: int, packet_id: int) -> ResponseReturnValue:
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        packet = packets.one(session, g.reader, case, packet_id)
        packets.remove(session, packet, actor=signing.acting(), now=now())
    flash("The packet is removed. The papers stay.")
    return redirect(url_for(".index", case_id=case_id), code=303)


def _asked(case_id: int) -> ResponseReturnValue:
    form = request.form
    asked = Asked(
        chosen=_chosen(), prefix=form.get("prefix", "U").strip()[:6] or "U",
        title=form.get("title", "").strip()[:200], issue=form.get("issue", "").strip()[:4000],
        quotations=form.get("quotations", "").replace("\r\n", "\n")[:20_000],
        has_agreement="agreement" in form,
    )  # fmt: skip
    with begin() as session:
        case = access.case(session, g.reader, case_id, Right.HANDLE_CASES)
        packet = packets.ask(session, g.reader, case, asked, actor=signing.acting(), now=now())
    then = url_for(".index", case_id=case_id)
    return redirect(url_for("progress.page", job_id=packet.job_id, then=then), code=303)


def _chosen() -> tuple[Chosen, ...]:
    """The papers that are ticked, by the numbers beside them; equal numbers keep their order."""
    form = request.form
    ticked = [int(one) for one in form.getlist("document") if one.isdigit()]
    order = {one: form.get(f"order-{one}", 0, type=int) or 0 for one in ticked}
    return tuple(
        Chosen(one, form.get(f"title-{one}", "").strip()[:200])
        for one in sorted(ticked, key=lambda one: order[one])
    )
