"""What a closed settlement says is repeated nowhere: the marker is looked for in all that goes out.

Its own case keeps it, and whoever may read settlements reads there what its terms allow.
"""

from dataclasses import asdict

import pytest

from organizer.clauses.models import Clause
from organizer.core.errors import Refused
from organizer.core.reader import Held, Office, Reader, Role
from organizer.desk import clause_history
from organizer.grievances import case_export, case_letters, history, letter_facts
from organizer.grievances.citing import Cited
from organizer.grievances.history import Asked
from organizer.grievances.letter_fields import OF_KIND
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account
from tests.grievances.making import end_case, make_case, make_procedure
from tests.grievances.papers_given import open_case, steward_of, take
from tests.grievances.test_packets import LOOKED, asked, built

MARK = "Zibebenkuchen"
TERMS = f"The day off of {MARK} comes back and nobody is ever told a word of it."
CLOSED = [{"is_confidential": True}, {"is_non_precedential": True}]


@pytest.fixture(params=CLOSED, ids=["confidential", "no precedent"])
def home(engine, config, edition, request):
    """A case that ended so, and another that is open on the same clause."""
    with begin(engine) as session:
        steward = steward_of(session)
        actor = steward.acting("steward")
        over = make_case(session, actor, make_procedure(session))
        end_case(session, over, actor, summary=TERMS, **request.param)
        case = open_case(session, steward, "Another")
        case.edition_id, case.clauses = edition.edition_id, "Art. 2 § 1"
    return engine, config.home / "files", case, steward


def everybody(session):
    account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    held = (Held(Role.OFFICER, Office.PRESIDENT), Held(Role.CHIEF_STEWARD), Held(Role.STEWARD))
    return Reader(account.id, account.name, held=held)


def test_no_draft_begins_with_it(home):
    engine, _, case, steward = home

    with begin(engine) as session:
        for kind in OF_KIND:
            assert MARK not in str(letter_facts.facts(session, steward, case, kind, NOW.date()))


def test_no_answer_holds_it_up_even_to_whoever_sees_every_case(home):
    with begin(home[0]) as session:
        reader = everybody(session)
        whole = Asked(Cited("2", "1"))

        assert history.quotable(session, reader, whole) == []


def test_beside_a_clause_only_what_may_be_read_is_told(home, request):
    with begin(home[0]) as session:
        clause = session.query(Clause).filter_by(article="Article 2").first()
        beside = clause_history.beside(session, everybody(session), clause)

    assert beside.total == 2
    assert (MARK in str(asdict(beside))) is ("no precedent" in request.node.name)


def test_no_export_tells_it(home):
    with begin(home[0]) as session:
        reader = everybody(session)
        taken = case_export.export(session, reader, actor=reader.acting("o"), now=NOW)

    assert MARK not in taken.as_json()


def test_no_letter_of_another_case_repeats_it(home):
    engine, _, case, steward = home
    with begin(engine) as session:
        actor = steward.acting("steward")
        made = case_letters.begin_letter(
            session, steward, case, "step", actor=actor, now=NOW, today=NOW.date()
        )
        made.fields = made.fields | {"facts": TERMS}

        with pytest.raises(Refused, match="repeated in this letter"):
            case_letters.compose(session, steward, case, made, NOW.date())


@pytest.mark.parametrize("part", ["issue", "title"])
def test_no_packet_of_another_case_repeats_it(home, part):
    take(*home, ("a.txt", b"words"), answers=LOOKED)

    with pytest.raises(Refused, match="repeated in this packet"):
        built(home, asked(home, 1, **{part: TERMS}))


def test_no_paper_brings_it_into_a_packet(home):
    take(*home, ("a.txt", TERMS.encode()), answers=LOOKED)

    with pytest.raises(Refused, match="repeated in this packet"):
        built(home, asked(home, 1))
