"""Answer cards, questions passed on, lessons and the exam, on an invented agreement."""

from datetime import date
from types import SimpleNamespace

import pytest

from organizer.clauses import answering, exam, questions, teaching
from organizer.clauses.learned import ExamRun, Lesson
from organizer.clauses.models import Clause, StoredPage
from organizer.clauses.rated import Rated, run_around
from organizer.clauses.results import results
from organizer.clauses.scope import Filters
from organizer.clauses.search import find
from organizer.clauses.today import today
from organizer.core.errors import Forbidden, Invalid
from organizer.core.reader import Held, Reader, Role
from organizer.search.windows import sentences
from organizer.storage.session import begin
from tests.conftest import NOW

from .conftest import bring_in

TEXT = b"""Article 1: Grievances
Section 1 - Filing
A grievance is filed within fifteen (15) days of the event. See Article 2.
Section 2 - Answer
The Employer answers a grievance within ten (10) days.
\x0cArticle 2: Hours
Section 1 - Days off
Days off are posted on Friday. They may be traded.
Section 2 - Required overtime
Involuntary overtime goes to the least senior employee.
"""
ON = Filters(on=date(2026, 3, 2))
STEWARD = Reader(account_id=1, name="Ann Invented", held=(Held(Role.STEWARD),))
CHIEF = Reader(account_id=2, name="Bo Invented", held=(Held(Role.CHIEF_STEWARD),))
MEMBER = Reader(account_id=3, name="Cy Invented", held=(Held(Role.MEMBER),))
ANN, BO, CY = (r.acting("steward") for r in (STEWARD, CHIEF, MEMBER))


@pytest.fixture
def texts(engine, config):
    return bring_in(engine, config, "one.txt", TEXT)


def asked(session, question):
    return results(session, STEWARD, None, question, ON)


def clause_id(session, section):
    return next(c.id for c in session.query(Clause) if c.citation.startswith(section))


def first_citation(session, question):
    found = find(session, STEWARD, None, question, on=ON.on)
    return found.hits[0].clause.citation.partition(",")[0] if found.hits else None


def test_the_card_quotes_the_clause_and_names_the_number(session, texts):
    card = answering.card(session, None, asked(session, "in how many days is a grievance filed"))

    assert card.lines[0].quotation.startswith("A grievance is filed within fifteen (15) days")
    assert card.lines[0].amounts == ("fifteen (15) days",)


def test_a_quotation_runs_on_to_its_neighbours_while_it_can_be_read_at_a_glance():
    long = "It goes on " * 18
    text = f"Days off are posted. Changes need fourteen days. Emergencies are excepted. {long}."
    clause = SimpleNamespace(id=1, text=text)
    said = [
        Rated(value, SimpleNamespace(clause=clause), start, end)
        for value, (start, end) in zip((0.1, 0.9, 0.4, 0.8), sentences(text), strict=True)
    ]

    quotation = run_around(said[1], said).words

    assert quotation == text[: text.index(" It goes")]


def test_a_neighbour_that_left_its_page_is_not_quoted(session, texts):
    found = asked(session, "in how many days is a grievance filed")
    page = session.get(StoredPage, (texts, 1))
    page.text = page.text.replace("See Article 2.", "Xxx Xxxxxxx X.")
    session.flush()

    card = answering.card(session, None, found)

    assert card.lines[0].quotation.endswith("days of the event.")


def test_two_things_asked_are_answered_by_two_clauses(session, texts):
    question = "when is a grievance filed and when are days off posted"
    card = answering.card(session, None, asked(session, question))

    articles = {line.shown.clause.article for line in card.lines}
    assert articles == {"Article 1", "Article 2"}


def test_a_clause_that_is_nearly_as_likely_is_quoted_as_the_other_choice(session, texts):
    found = asked(session, "what about a grievance")
    firm = asked(session, "in how many days is a grievance filed")

    both, one = (answering.card(session, None, given) for given in (found, firm))

    assert [line.is_instead for line in one.lines] == [False]
    assert [line.is_instead for line in both.lines] == [False, True]
    assert len({line.shown.clause.id for line in both.lines}) == 2


def test_a_sentence_that_left_its_page_is_never_shown(session, texts):
    found = asked(session, "in how many days is a grievance filed")
    session.get(StoredPage, (texts, 1)).text = "X" * 500
    session.flush()

    assert answering.card(session, None, found) is None


def test_weak_evidence_gives_no_card(session, texts):
    found = asked(session, "parking permits for bicycles")

    assert found.found.abstained
    assert answering.card(session, None, found) is None


def test_a_question_passed_on_is_answered_once_and_found_again(session, texts):
    row = questions.pass_on(session, MEMBER, "who pays for parking at the site", actor=CY, now=NOW)
    assert [todo.link for todo in today(session, CHIEF, NOW)] == [f"/questions/{row.id}"]

    key = clause_id(session, "Art. 2 § 1")
    questions.give_answer(session, CHIEF, row.id, "Nobody.", [key], actor=BO, now=NOW)

    again = questions.kept_answers(session, STEWARD, "who pays for site parking?")
    assert [(one.answer, one.clauses[0].clause_id) for one in again] == [("Nobody.", key)]
    assert today(session, CHIEF, NOW) == []
    questions.withdraw_answer(session, CHIEF, row.id, actor=BO, now=NOW)
    assert questions.kept_answers(session, STEWARD, "who pays for site parking?") == []


def test_only_the_asker_and_whoever_answers_sees_a_question(session, texts):
    from organizer.core.errors import NotFound

    row = questions.pass_on(session, MEMBER, "who pays for parking", actor=CY, now=NOW)

    assert list(questions.passed_to(session, STEWARD)) == []
    assert len(questions.passed_to(session, CHIEF)) == 1
    with pytest.raises(NotFound):
        questions.passed(session, STEWARD, row.id)
    with pytest.raises(Forbidden):
        questions.give_answer(session, STEWARD, row.id, "No.", [], actor=ANN, now=NOW)


def test_our_word_finds_the_agreements_until_it_is_taken_back(session, texts):
    assert first_citation(session, "frozen again") is None

    lesson = teaching.say(session, STEWARD, "frozen", "involuntary overtime", actor=ANN, now=NOW)
    assert first_citation(session, "frozen again") == "Art. 2 § 2"

    teaching.withdraw(session, CHIEF, lesson.id, actor=BO, now=NOW)
    assert first_citation(session, "frozen again") is None
    assert (lesson.made_name, lesson.withdrawn_name) == ("Ann Invented", "Bo Invented")


def test_a_clause_that_answered_comes_first_for_questions_like_it(session, texts):
    key = clause_id(session, "Art. 2 § 1")
    teaching.answered(session, STEWARD, "can I swap my Friday shift", key, actor=ANN, now=NOW)

    found = find(session, STEWARD, None, "may I swap my shift on Friday?", on=ON.on)

    assert found.hits[0].clause.id == key
    assert not found.abstained
    assert "Ann Invented" in found.hits[0].why[0]


def test_a_lesson_never_brings_in_a_text_that_may_not_be_read(session, texts):
    from organizer.core.reader import VISITOR
    from organizer.people.local import the_local

    key = clause_id(session, "Art. 2 § 1")
    teaching.answered(session, STEWARD, "can I swap my Friday shift", key, actor=ANN, now=NOW)
    the_local(session).agreement_readers = "stewards"

    assert find(session, VISITOR, None, "can I swap my Friday shift", on=ON.on).hits == ()


@pytest.mark.parametrize(("said", "means"), [("", "x"), ("?!", "overtime"), ("a" * 81, "overtime")])
def test_a_word_without_meaning_is_not_taken(session, texts, said, means):
    with pytest.raises(Invalid):
        teaching.say(session, STEWARD, said, means, actor=ANN, now=NOW)


def test_members_teach_nothing(session, texts):
    with pytest.raises(Forbidden):
        teaching.say(session, MEMBER, "frozen", "overtime", actor=CY, now=NOW)


def test_a_word_that_makes_the_exam_worse_waits_for_a_person(engine, texts):
    with begin(engine) as session:
        right = clause_id(session, "Art. 2 § 1")
        exam.keep(session, STEWARD, "trading days off", right, "overtime", actor=ANN, now=NOW)
        bad = teaching.say(
            session, STEWARD, "trading", "involuntary overtime least senior employee",
            actor=ANN, now=NOW,
        ).id  # fmt: skip
        good = teaching.say(session, STEWARD, "swapping", "traded", actor=ANN, now=NOW).id

    assert exam.try_lesson(engine, None, bad, day=ON.on, now=NOW) == "it waits for a person"
    assert exam.try_lesson(engine, None, good, day=ON.on, now=NOW) == "it counts"

    with begin(engine) as session:
        assert session.get_one(Lesson, bad).made_worse == ["trading days off"]
        assert [todo.title for todo in today(session, STEWARD, NOW)] == ["Decide about “trading”"]
        teaching.accept(session, CHIEF, bad, actor=BO, now=NOW)
        assert session.get_one(Lesson, bad).live_at == NOW


def test_two_runs_show_what_moved(engine, texts):
    with begin(engine) as session:
        right = clause_id(session, "Art. 2 § 1")
        exam.keep(session, STEWARD, "trading days off", right, "", actor=ANN, now=NOW)
    assert exam.run(engine, None, "first", day=ON.on, now=NOW) == "1 of 1 among the first five"

    with begin(engine) as session:
        moved = exam.changes(session, {"1": 1}, {"1": None})
        assert [(one.before, one.now, one.is_worse) for one in moved] == [(1, None, True)]
        assert exam.changes(session, {}, {"1": 1}) == []


def test_an_update_that_makes_the_exam_worse_is_told_until_a_person_takes_note(session, texts):
    right = clause_id(session, "Art. 1 § 1")
    row = exam.keep(session, CHIEF, "when is it filed", right, "", actor=BO, now=NOW)
    session.add(ExamRun(at=NOW, why="", ranks={str(row.id): 1}, own_words="old"))
    session.flush()

    assert exam.is_due(session)
    session.add(exam.made_run("the program was renewed", {str(row.id): None}, NOW))
    session.flush()
    assert not exam.is_due(session)
    assert [one.kind for one in today(session, STEWARD, NOW)] == ["exam"]
    exam.take_note(session, CHIEF, actor=BO, now=NOW)
    assert today(session, STEWARD, NOW) == []
