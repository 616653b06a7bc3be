"""Cases in numbers: made by a job, once, of the words as they are, and gone with the model."""

import numpy as np
import pytest

from organizer.core.reader import Office, Role
from organizer.grievances import case_vectors, likeness
from organizer.grievances.history_models import CaseVector
from organizer.grievances.models import Grievance
from organizer.storage.queue import Job
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account

from .making import make_case, make_procedure
from .test_cases import reader_of

ABOUT = ("overtime", "parking")


class Model:
    """One number a word it knows; counts how many texts it was asked for."""

    name = "invented"

    def __init__(self):
        self.asked = 0

    def encode(self, texts, _progress=None):
        self.asked += len(texts)
        found = np.array([[word in text.lower() for word in ABOUT] for text in texts], float)
        return found / np.maximum(1, np.linalg.norm(found, axis=1, keepdims=True))


@pytest.fixture
def office(engine):
    with begin(engine) as session:
        reader = reader_of(
            make_account(session, Role.OFFICER, office=Office.PRESIDENT),
            Role.OFFICER, Office.PRESIDENT,
        )  # fmt: skip
        actor, procedure = reader.acting("officer"), make_procedure(session)
        for title in ("Overtime went to another", "Passed over for Overtime", "Parking"):
            make_case(session, actor, procedure, clauses="", title=title)
    return reader


def renew(engine, model):
    return case_vectors.renew(engine, model, lambda done, total: None)


def test_what_is_missing_is_made_once_and_what_changed_again(engine, office):
    model = Model()
    first, second = renew(engine, model), renew(engine, model)
    with begin(engine) as session:
        session.get_one(Grievance, 3).what_happened = "And overtime."

    third = renew(engine, model)

    assert (first, second, third, model.asked) == (3, 0, 1, 4)


def test_like_ones_are_found_by_meaning_and_the_page_makes_no_numbers(engine, office):
    model = Model()
    renew(engine, model)
    with begin(engine) as session:
        found = likeness.like(session, office, session.get_one(Grievance, 1), model)

    assert [one.case.id for one in found] == [2]
    assert "alike in meaning" in found[0].why
    assert model.asked == 4


def test_what_another_model_made_goes(engine, office):
    renew(engine, Model())
    other = Model()
    other.name = "another"

    renew(engine, other)

    with begin(engine) as session:
        assert {one.model for one in session.query(CaseVector)} == {"another"}


def test_one_job_that_waits_does_for_many_cases(engine, office):
    with begin(engine) as session:
        for _ in range(3):
            case_vectors.ask_for(session, NOW)

        assert [one.kind for one in session.query(Job)] == [case_vectors.JOB]
