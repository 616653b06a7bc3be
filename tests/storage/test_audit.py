from sqlalchemy import text

from organizer.core.reader import Actor
from organizer.storage import audit
from tests.conftest import NOW

ANN = Actor(1, "Ann Example", "officer")


def write_three(session):
    for number in (1, 2, 3):
        audit.write(session, ANN, "changed", f"thing {number}", now=NOW)


def test_a_chain_as_written_is_sound(session):
    write_three(session)

    assert audit.problems(session) == []


def test_a_changed_entry_is_found(session):
    write_three(session)
    session.execute(text("UPDATE audit_entry SET subject = 'thing 9' WHERE id = 2"))
    session.expire_all()

    assert audit.problems(session) == ["audit entry 2 was changed after it was written"]


def test_a_removed_entry_is_found(session):
    write_three(session)
    session.execute(text("DELETE FROM audit_entry WHERE id = 2"))
    session.expire_all()

    assert audit.problems(session) == ["audit entry 3 does not follow the one before it"]
