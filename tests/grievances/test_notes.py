"""Working notes: the author's alone, the chief's after the case went on, nobody else's."""

import pytest

from organizer.core.errors import Invalid, NotFound
from organizer.core.reader import Office, Role
from organizer.grievances import notes, service
from tests.conftest import NOW
from tests.factories import make_account

from .papers_given import open_case, steward_of
from .test_cases import reader_of


@pytest.fixture
def noted(session):
    """A case with a note of its steward."""
    steward = steward_of(session)
    case = open_case(session, steward)
    actor = steward.acting("steward")
    notes.write(session, steward, case, " He seemed tired. ", actor=actor, now=NOW)
    return case, steward


@pytest.fixture
def chief(session):
    return reader_of(make_account(session, Role.CHIEF_STEWARD), Role.CHIEF_STEWARD)


def read_by(session, reader, case):
    return [one.text for one in notes.of_case(session, reader, case)]


def test_they_are_the_authors_alone(session, noted, chief):
    case, steward = noted
    president = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    other = steward_of(session)
    service.assign(session, case, other.account_id, actor=steward.acting("s"), now=NOW)

    assert read_by(session, steward, case) == ["He seemed tired."]
    for reader in (other, chief, reader_of(president, Role.OFFICER, Office.PRESIDENT)):
        assert read_by(session, reader, case) == []


@pytest.mark.parametrize("goes", ["handed over", "taken back"])
def test_the_chief_reads_them_once_the_case_went_on(session, noted, chief, goes):
    case, steward = noted
    heir, actor = steward_of(session), chief.acting("chief steward")
    if goes == "handed over":
        service.hand_over(session, steward.account_id, heir.account_id, actor=actor, now=NOW)
    else:
        service.unassign(session, case, steward.account_id, actor=actor, now=NOW)

    assert read_by(session, chief, case) == ["He seemed tired."]
    assert read_by(session, heir, case) == []


def test_an_officer_keeps_none_and_an_empty_one_is_refused(session, noted):
    case, steward = noted
    account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    president = reader_of(account, Role.OFFICER, Office.PRESIDENT)

    with pytest.raises(NotFound, match="for stewards"):
        notes.write(session, president, case, "x", actor=president.acting("o"), now=NOW)
    with pytest.raises(Invalid, match="Write something"):
        notes.write(session, steward, case, "  ", actor=steward.acting("s"), now=NOW)
    with pytest.raises(Invalid, match="at most 20,000"):
        notes.write(session, steward, case, "x" * 20_001, actor=steward.acting("s"), now=NOW)
