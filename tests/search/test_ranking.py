"""The order of passages, with the real model where it is there."""

import subprocess
import sys

import numpy as np
import pytest

from organizer.config import PROJECT
from organizer.search import index
from organizer.search.ranking import mixed, rank
from organizer.search.shelf import shelf

CLAUSES = [
    ("Article 1 Discipline", "No employee shall be disciplined except for just cause."),
    ("Article 2 Hours", "Overtime shall be assigned in inverse order of seniority."),
    ("Article 3 Leave", "Three days of paid leave shall be granted for a death in the family."),
    ("Article 4 Parking", "Free parking shall be provided to employees."),
    ("Article 5 Duration", "This Agreement shall remain in effect for three years."),
]
OTHER = [("Article 1 Secret", "Overtime is forbidden; overtime overtime overtime mandated.")]


def keep(session, scope, clauses, model=None):
    owners = range(scope * 100, scope * 100 + len(clauses))
    index.add(session, scope, owners, index.prepare(clauses, model))


def owners(ranking):
    return [item.owner for item in ranking.best]


@pytest.mark.parametrize(
    ("question", "owner"),
    [
        ("they wrote me up for nothing", 100),
        ("forced to stay late again", 101),
        ("my grandmother passed away", 102),
        ("just cause", 100),
        ("when does the contract run out", 104),
    ],
)
def test_plain_words_find_the_clause_first(session, model, question, owner):
    keep(session, 1, CLAUSES, model)

    found = rank(session, model, question, [1], 3)

    assert owners(found)[0] == owner
    assert found.best[0].why


def test_without_a_model_words_alone_find_it(session):
    keep(session, 1, CLAUSES)

    found = rank(session, None, "free parking", [1], 3)

    assert owners(found) == [103]
    assert found.best[0].why == ("words", "heading")


def test_without_a_model_a_heading_alone_finds_it(session):
    keep(session, 1, [("Article 2 Hours", "Days off are posted on Friday."), *CLAUSES[3:]])

    found = rank(session, None, "hour", [1], 3)

    assert owners(found) == [100]


def test_without_a_model_words_that_stand_nowhere_find_nothing(session):
    keep(session, 1, CLAUSES)

    found = rank(session, None, "zeppelin", [1], 3)

    assert found.best == ()
    assert found.confidence == 0


def test_passages_that_have_no_vectors_yet_are_found_by_words(session, model):
    keep(session, 1, CLAUSES)

    found = rank(session, model, "free parking", [1], 3)

    assert owners(found) == [103]


def test_what_may_not_be_seen_changes_nothing(session, model):
    keep(session, 1, CLAUSES, model)
    alone = rank(session, model, "mandated overtime", [1], 5)

    keep(session, 2, OTHER, model)

    assert rank(session, model, "mandated overtime", [1], 5) == alone


def test_a_new_text_leaves_the_other_shelves_where_they_are(session):
    keep(session, 1, CLAUSES)
    before = shelf(session, 1, "")

    keep(session, 2, OTHER)

    assert shelf(session, 1, "") is before
    assert shelf(session, 2, "").size == 1


def test_a_text_taken_out_is_not_found_again(session):
    keep(session, 1, CLAUSES)
    shelf(session, 1, "")

    index.remove(session, 1, range(100, 100 + len(CLAUSES)))

    assert owners(rank(session, None, "free parking", [1], 3)) == []


@pytest.mark.parametrize(
    "question",
    ["", "?!", "\x00\x01", "x" * 10_000, '" OR 1=1 --', "NEAR(a b)*", "שאלה על שכר", "'; DROP"],
)
def test_odd_questions_are_answered_or_not_but_never_break(session, model, question):
    keep(session, 1, CLAUSES, model)

    found = rank(session, model, question, [1], 5)

    assert 0 <= found.confidence <= 1
    assert len(found.best) <= 5


def test_weights_move_from_quiet_to_shared_without_a_jump():
    steps = [mixed(shared) for shared in np.linspace(0, 1, 101)]

    jumps = [abs(steps[n + 1][name] - steps[n][name]) for n in range(100) for name in steps[0]]

    assert max(jumps) < 0.3
    assert steps[0] != steps[-1]


def test_serving_never_imports_torch():
    asked = "import sys, organizer.clauses.search, organizer.web.app; print('torch' in sys.modules)"

    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=PROJECT
    )

    assert told.stdout.strip() == "False"
