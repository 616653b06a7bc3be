"""The invented agreement of contracts/, imported and put to work for cases."""

from datetime import date

from organizer.clauses import service as clauses
from organizer.clauses.arrange import arranging_of
from organizer.clauses.importing import import_file
from organizer.clauses.storing import Asked
from organizer.config import CONTRACTS
from organizer.core.reader import Held, Office, Reader, Role
from organizer.grievances import procedures
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account

PRESIDENT = Held(Role.OFFICER, Office.PRESIDENT)


def import_lantern(engine, config):
    """The edition that began in July 2024; its id."""
    folder = CONTRACTS / "lantern-bay-master"
    asked = Asked(
        "2024.txt", (folder / "2024.txt").read_bytes(), "Lantern Bay Master Agreement",
        starts_on=date(2024, 7, 1), status="in force",
    )  # fmt: skip
    actor = Reader(name="importer").acting("operator")
    return import_file(engine, config.home / "files", None, asked, actor=actor, now=NOW).edition_id


def president_of(session):
    account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    return Reader(account.id, account.name, held=(PRESIDENT,))


def confirm_all(session, reader, edition_id, kind=None):
    """Confirm what the words suggest and publish it: what a person does on the page."""
    proposed = arranging_of(session, reader, edition_id, is_union=kind == "union").proposed
    actor = reader.acting("officer")
    marks = list(proposed.placed)
    clauses.confirm_limits(session, reader, edition_id, marks, actor=actor, now=NOW)
    return procedures.publish(session, reader, edition_id, proposed, kind, actor=actor, now=NOW)


def lantern(engine, config):
    """Everything at once: the edition's id and a president."""
    edition_id = import_lantern(engine, config)
    with begin(engine) as session:
        reader = president_of(session)
        confirm_all(session, reader, edition_id)
    return edition_id, reader
