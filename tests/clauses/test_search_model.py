"""Another search model is tried on the exam first, and waits where it makes a question worse."""

import json
import shutil

import pytest
from sqlalchemy import select

from organizer.clauses import exam, live_model, search_model
from organizer.clauses.models import Clause
from organizer.clauses.search_choices import SearchModel
from organizer.clauses.today import today
from organizer.config import PROJECT
from organizer.core.errors import NotFound, Refused
from organizer.core.reader import Held, Reader, Role
from organizer.jobs.loop import work
from organizer.search import spoken
from organizer.search.models import Vector
from organizer.storage.session import begin, reading
from tests.conftest import NOW

from .conftest import bring_in

TEXT = b"""Article 1: Hours
Section 1 - Required overtime
Involuntary overtime goes to the least senior employee.
Section 2 - Parking
Parking spaces are given out by lot each year.
Section 3 - Uniforms
The Employer supplies two uniforms and pays for their cleaning.
Section 4 - Meals
A meal period of thirty minutes is unpaid.
\x0cArticle 2: Grievances
Section 1 - Filing
A grievance is filed within fifteen (15) days of the event.
"""
# So many others that a model that knows nothing finds the right one among the first by no luck.
OTHERS = "\n".join(
    f"Section {n} - Matter {n}\n{pair.written}"
    for n, pair in enumerate(spoken.pairs()[::50], start=2)
    if not {"meal", "lunch", "break"} & set(pair.written.split())
).encode()
CHIEF = Reader(account_id=2, name="Bo Invented", held=(Held(Role.CHIEF_STEWARD),))
BO = CHIEF.acting("chief steward")
SHIPPED = PROJECT / ".model"


@pytest.fixture
def local(engine, config):
    """A local whose exam asks for the meal, and that has the model that came along."""
    if not live_model.is_whole(SHIPPED):
        pytest.skip("no exported model: run `make model`")
    bring_in(engine, config, "one.txt", TEXT + OTHERS)
    with begin(engine) as session:
        clauses = session.scalars(select(Clause)).all()
        wanted = next(c for c in clauses if "meal" in c.reading)
        asked = "half an hour for lunch"
        exam.keep(session, CHIEF, asked, wanted.id, "", actor=BO, now=NOW)
    work(config, engine, once=True)
    return config


def put(config, name, spoil=False):
    """A copy of the model under another name; spoilt, it knows every word by another's number."""
    folder = config.home / "models" / name
    shutil.copytree(SHIPPED, folder)  # with the phrasings, which take long to read
    (folder / "name").write_text(name, encoding="utf-8")
    if spoil:
        path = folder / "tokenizer.json"
        told = json.loads(path.read_text(encoding="utf-8"))
        words = told["model"]["vocab"]
        plain = [word for word in words if word.isalpha()]
        for word, number in zip(plain, [words[word] for word in reversed(plain)], strict=True):
            words[word] = number
        path.write_text(json.dumps(told), encoding="utf-8")


def ask(engine, config, name):
    with begin(engine) as session:
        search_model.ask(session, CHIEF, name, home=config.home, actor=BO, now=NOW)
    work(config, engine, once=True)


def model_names(engine):
    with reading(engine) as session:
        return set(session.scalars(select(Vector.model)))


def test_a_model_that_does_as_well_counts_and_its_vectors_alone_stay(engine, local):
    put(local, "second")

    ask(engine, local, "second")

    assert live_model.live_model(engine, local.home, SHIPPED).name == "second"
    assert model_names(engine) == {"second"}


def test_a_model_that_does_worse_waits_for_a_person(engine, local):
    put(local, "spoilt", spoil=True)

    ask(engine, local, "spoilt")

    assert live_model.live_model(engine, local.home, SHIPPED).name != "spoilt"
    with reading(engine) as session:
        row = search_model.waiting(session)
        assert row.made_worse == ["half an hour for lunch"]
        assert [todo.kind for todo in today(session, CHIEF, NOW)] == ["model"]


def test_once_accepted_it_counts_and_one_can_go_back(engine, local):
    put(local, "spoilt", spoil=True)
    ask(engine, local, "spoilt")

    with begin(engine) as session:
        waiting = search_model.waiting(session)
        search_model.accept(session, CHIEF, waiting.id, actor=BO, now=NOW)
    work(local, engine, once=True)

    assert live_model.live_model(engine, local.home, SHIPPED).name == "spoilt"
    assert model_names(engine) == {"spoilt"}
    ask(engine, local, live_model.SHIPPED)
    assert live_model.live_model(engine, local.home, SHIPPED).name != "spoilt"


def test_taken_back_the_search_stays_as_it_is(engine, local):
    put(local, "spoilt", spoil=True)
    ask(engine, local, "spoilt")

    with begin(engine) as session:
        waiting = search_model.waiting(session)
        search_model.withdraw(session, CHIEF, waiting.id, actor=BO, now=NOW)

    assert live_model.live_model(engine, local.home, SHIPPED).name != "spoilt"
    with begin(engine) as session, pytest.raises(NotFound):
        search_model.accept(session, CHIEF, waiting.id, actor=BO, now=NOW)


def test_two_tries_at_once_and_the_model_in_use_are_refused(engine, local):
    put(local, "second")
    put(local, "third")

    with begin(engine) as session:
        search_model.ask(session, CHIEF, "second", home=local.home, actor=BO, now=NOW)
    with begin(engine) as session, pytest.raises(Refused, match="Another model"):
        search_model.ask(session, CHIEF, "third", home=local.home, actor=BO, now=NOW)
    with begin(engine) as session, pytest.raises(Refused, match="already"):
        search_model.ask(session, CHIEF, "", home=local.home, actor=BO, now=NOW)


@pytest.mark.parametrize("name", ["absent", "../models/second", "half"])
def test_only_a_whole_model_of_the_data_folder_is_taken(engine, local, name):
    put(local, "second")
    put(local, "half")
    (local.home / "models" / "half" / "tokenizer.json").unlink()

    with begin(engine) as session, pytest.raises(NotFound):
        search_model.ask(session, CHIEF, name, home=local.home, actor=BO, now=NOW)


def test_a_damaged_model_is_refused_by_the_job_and_nothing_changes(engine, local):
    put(local, "torn")
    (local.home / "models" / "torn" / "model.onnx").write_bytes(b"torn")

    ask(engine, local, "torn")

    assert live_model.live_model(engine, local.home, SHIPPED).name != "torn"
    with reading(engine) as session:
        row = session.scalar(select(SearchModel))
        assert "missing or damaged" in row.refused_because
        assert search_model.waiting(session) is None


def test_a_model_that_is_gone_is_answered_for_by_the_one_that_came_along(engine, local):
    put(local, "second")
    ask(engine, local, "second")

    shutil.rmtree(local.home / "models" / "second")

    assert live_model.live_model(engine, local.home, SHIPPED).name != "second"
