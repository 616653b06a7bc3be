"""Every role, every page of a case, given to them or not or walled off: who reads a word of it.

A marker word stands in every field of a case. It may be found by whoever reaches the case, and by
nobody else: on no page, in no search, suggestion, count, file, log, audit entry or job.
"""

import io
import logging
import zipfile
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from organizer.core.reader import VISITOR, Grant, Held, Office, Reader, Role
from organizer.documents.pdf import read_pdf
from organizer.grievances import service
from organizer.grievances.file_models import (
    FairnessFile,
    InformationItem,
    InformationRequest,
    IntakeNote,
    WorkingNote,
)
from organizer.grievances.history_models import CaseImport, CaseImportRow
from organizer.grievances.models import CaseEvent, CasePerson, CaseSetting, Grievance
from organizer.grievances.paper_models import CaseDocument, DocumentReading
from organizer.storage.audit import AuditEntry
from organizer.storage.base import Base
from organizer.storage.queue import Job
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.factories import make_account
from tests.grievances.making import end_case, make_case, make_procedure, make_unit
from tests.grievances.test_cases import reader_of
from tests.web.test_routes_and_roles import routes

MARK = "Zibebenkuchen"
OWNER = Reader(account_id=1, name="Whoever opened it", held=(Held(Role.STEWARD),))
WHO = {
    **{str(role): (Held(role),) for role in Role if role != Role.OFFICER},
    **{f"officer, {office}": (Held(Role.OFFICER, office),) for office in Office},
    "nobody": (),
}
SEES_ALL = {str(Role.CHIEF_STEWARD), f"officer, {Office.PRESIDENT}"}
SEES_ASSIGNED = {str(Role.STEWARD), f"officer, {Office.TREASURER}", f"officer, {Office.OTHER}"}
RELATIONS = ("not given", "given", "walled off")
# Half the marker: a page that repeats the question does not tell the word by that.
ASKED = {
    "today.find": f"?q={MARK[:6]}",
    "search.page": f"?q={MARK[:6]}",
    "case_history.clause": "?clause=Art.+2+%C2%A7+1",
    "cases.board": "?closed=yes",
}


def reaches(who, relation):
    if relation == "walled off":
        return False
    return who in SEES_ALL or (who in SEES_ASSIGNED and relation == "given")


@pytest.fixture
def planted(engine, edition):
    """Case 1, over, with the marker in every field of it and of all that hangs on it."""
    with begin(engine) as session:
        owner = reader_of(make_account(session, Role.STEWARD))
        actor, procedure = owner.acting("steward"), make_procedure(session)
        case = make_case(session, actor, procedure, title=MARK, grievant=MARK, what_happened=MARK)
        end_case(session, case, actor, summary=MARK, remedies=(MARK,), is_confidential=True)
        plant(session, case)
        still_open = make_case(session, actor, procedure, title=MARK, grievant=MARK,
                               began=NOW.date() - timedelta(18))  # fmt: skip
        assert (case.id, still_open.id) == (1, 2)
    return owner


def plant(session, case):
    for entry in session.scalars(select(CaseEvent).where(CaseEvent.grievance_id == case.id)):
        entry.proof = entry.note = entry.reason = entry.served_by = MARK
    request = InformationRequest(grievance_id=case.id, sent_on=NOW.date(), recorded_at=NOW)
    kept_file = CaseImport(file_name="old.csv", file_hash="0", state="written", headers=[],
                           mapping={}, made_at=NOW, written_at=NOW)  # fmt: skip
    paper = CaseDocument(grievance_id=case.id, file_hash="0" * 64, name=f"{MARK}.pdf",
                         media_type="application/pdf", size=1, added_at=NOW)  # fmt: skip
    session.add_all([request, kept_file, paper])
    session.flush()
    session.add_all(
        [
            InformationItem(request_id=request.id, item=MARK, period=MARK, why=MARK, use=MARK,
                            connection=MARK),
            DocumentReading(document_id=paper.id, text=MARK),
            CasePerson(grievance_id=case.id, name=MARK, added_at=NOW),
            WorkingNote(grievance_id=case.id, account_id=1, text=MARK, written_at=NOW),
            FairnessFile(grievance_id=case.id, decision=MARK, reason=MARK, criteria=[MARK],
                         decided_on=NOW.date(), recorded_at=NOW),
            IntakeNote(text=MARK, taken_by=1, taken_at=NOW, grievance_id=case.id),
            CaseImportRow(import_id=kept_file.id, number=2, what="added", why=MARK,
                          given={"grievant": MARK}, grievance_id=case.id),
        ]
    )  # fmt: skip
    session.flush()


@pytest.fixture
def come_as(engine, look_as, planted):
    """``come_as(who, relation)``: from now on that reader asks."""

    def come(who, relation):
        held = WHO[who]
        with begin(engine) as session:
            account = make_account(session, *(one.role for one in held))
            for case in session.scalars(select(Grievance)):
                if relation == "given":
                    service.assign(session, case, account.id, actor=OWNER.acting("o"), now=NOW)
                if relation == "walled off":
                    actor = OWNER.acting("o")
                    service.wall(session, case, account.id, "kin", actor=actor, now=NOW)
        look_as(Reader(account.id, "Some Reader", held=held))

    return come


def words_in(answer):
    """The words of a page, or of a file that came instead."""
    if answer.data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(answer.data)) as packed:
            return " ".join(
                packed.read(name).decode("utf-8", "replace") for name in packed.namelist()
            )
    if answer.data.startswith(b"%PDF"):
        return " ".join(page.text for page in read_pdf(answer.data).pages)
    return answer.data.decode("utf-8", "replace")


def rows(engine):
    """How many rows every table has: what a refused deed must not change."""
    with reading(engine) as session:
        return {
            name: session.scalar(select(func.count()).select_from(table))
            for name, table in Base.metadata.tables.items()
            if name.startswith(("case", "grievance")) and name != "case_draft"
        }


def of_a_case(app):
    return [one for one in routes(app) if "/cases/1" in one[2] or one[2].startswith("/cases/1")]


@pytest.mark.parametrize("who", WHO)
def test_every_page_of_a_case_opens_only_to_whom_it_was_given(app, client, engine, come_as, who):
    for relation in RELATIONS:
        come_as(who, relation)
        before, wrong = rows(engine), []
        for endpoint, method, address in of_a_case(app):
            if reaches(who, relation) and method != "GET":
                continue
            answer = client.open(address, method=method)
            # A form that was not filled in is refused before anything of the case is read.
            is_shut = answer.status_code in (303, 403, 404) or (
                method == "POST" and answer.status_code == 400
            )
            if not reaches(who, relation) and (not is_shut or MARK in words_in(answer)):
                wrong.append((relation, endpoint, method, answer.status_code))
            if answer.status_code == 500:
                wrong.append((relation, endpoint, method, answer.status_code))
        if reaches(who, relation):
            assert MARK in client.get("/cases/1").text
        else:
            assert rows(engine) == before
        assert wrong == []


@pytest.mark.parametrize("who", WHO)
def test_no_page_search_or_file_tells_the_marker_to_others(app, client, come_as, who, caplog):
    wrong = []
    relations = ("walled off",) if who in SEES_ALL else ("not given",)
    for relation in relations:
        come_as(who, relation)
        with caplog.at_level(logging.DEBUG):
            for endpoint, method, address in routes(app):
                if method != "GET" or endpoint in ("setup.page",):
                    continue
                answer = client.get(address + ASKED.get(endpoint, ""), follow_redirects=False)
                if MARK in words_in(answer):
                    wrong.append((relation, endpoint))
    assert wrong == []
    assert MARK not in caplog.text


def test_a_visitor_and_a_grant_alone_reach_nothing(app, client, look_as, planted):
    for reader in (VISITOR, Reader(account_id=77, name="Bo", grants=frozenset(Grant))):
        look_as(reader)
        for _, _, address in of_a_case(app):
            assert MARK not in words_in(client.get(address))


def test_a_steward_of_the_unit_reads_when_the_local_switched_that_on_and_may_change_nothing(
    client, engine, come_as, look_as
):
    with begin(engine) as session:
        unit = make_unit(session, "Nursing")
        session.get_one(Grievance, 1).unit_id = unit.id
        account = make_account(session, Role.STEWARD)
    look_as(Reader(account.id, "Unit Steward", held=(Held(Role.STEWARD, unit_id=unit.id),)))
    before = client.get("/cases/1").status_code

    with begin(engine) as session:
        session.merge(CaseSetting(id=1, stewards_see_unit=True))

    assert (before, client.get("/cases/1").status_code) == (404, 200)
    assert client.get("/cases/1/event").status_code == 404
    assert client.get("/cases/2").status_code == 404


def test_neither_audit_nor_jobs_hold_a_word_of_a_case(client, engine, come_as):
    come_as(str(Role.CHIEF_STEWARD), "not given")
    for address in ("/cases/", "/cases/1", "/cases/1/like", "/cases/out/cases.csv"):
        assert client.get(address).status_code == 200

    with reading(engine) as session:
        kept = [*session.scalars(select(AuditEntry)), *session.scalars(select(Job))]
        told = " ".join(str(vars(one)) for one in kept)
    assert len(kept) > 5
    assert MARK not in told
