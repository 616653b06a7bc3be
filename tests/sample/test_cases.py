"""The sample local's cases: in many states, bound to their texts, none contradicting itself."""

import pytest
from sqlalchemy import func, select

from organizer.core.objections import objections
from organizer.grievances import ledger
from organizer.grievances.history_models import CaseEnding, Release
from organizer.grievances.models import (
    CaseClause,
    CaseEvent,
    CasePerson,
    CaseProcedure,
    Grievance,
)
from organizer.storage.session import begin

from .conftest import DAY


@pytest.fixture
def cases(sample, engine):
    with begin(engine) as session:
        yield session


def test_sixty_cases_in_many_states_under_the_text_of_their_day(cases):
    found = cases.scalars(select(Grievance)).all()

    assert len(found) == 60
    assert len({case.status for case in found}) >= 7
    assert len({case.edition_id for case in found}) == 2
    assert sum(case.is_open for case in found) >= 8
    assert {case.kind for case in found} == {"individual", "group", "union"}
    assert any(case.due_on for case in found)
    assert any(case.late_after for case in found)
    assert [case.due_for for case in found if case.due_on and case.due_on < DAY.date()] == [
        "File Step 2"
    ]
    assert cases.scalar(select(func.count()).select_from(CaseProcedure)) == 4
    assert cases.scalar(select(func.count()).select_from(CaseClause)) > 40


def test_no_entry_is_one_that_a_person_would_have_been_refused(cases):
    refused = []
    for case in cases.scalars(select(Grievance)):
        procedure = ledger.procedure_of(case)
        query = select(CaseEvent).where(CaseEvent.grievance_id == case.id)
        kept = []
        for entry in cases.scalars(query.order_by(CaseEvent.on, CaseEvent.id)):
            event = ledger.happened(entry)
            found = objections(kept, event, procedure, entry.recorded_at.date())
            refused += [
                (case.number, entry.kind, one.words)
                for one in found
                if one.is_final or "leads to" in one.words
            ]
            kept.append(event)

    assert refused == []


def test_every_page_of_what_became_of_cases_shows_something(cases):
    ended = cases.scalars(select(CaseEnding)).all()

    assert len(ended) >= 20
    assert sum(one.is_confidential for one in ended) == 1
    assert any(one.arbitrator for one in ended)
    assert cases.scalar(select(func.count()).where(Release.approved_at.is_not(None))) == 1
    assert cases.scalar(select(func.count()).select_from(CasePerson)) >= 9
