"""The file of fair representation: complete before it counts, kept beside what came before."""

from dataclasses import replace
from datetime import date

import pytest

from organizer.core.errors import Invalid
from organizer.grievances import case_letters, fairness
from organizer.grievances.fairness import MERIT, Decided
from tests.conftest import NOW

from .papers_given import open_case, steward_of

GOOD = Decided(
    "We do not go to arbitration.", "The notice was posted in time.", date(2026, 3, 1),
    dict.fromkeys(MERIT, ("yes", "")), "Kim Example",
)  # fmt: skip


@pytest.fixture
def home(session):
    steward = steward_of(session)
    return session, open_case(session, steward), steward, steward.acting("steward")


def decided(home, given=GOOD):
    session, case, _, actor = home
    return fairness.decide(session, case, given, actor=actor, now=NOW)


def test_a_decision_keeps_every_answer_and_stands_beside_the_next(home):
    decided(home)
    again = decided(home, replace(GOOD, decision="We go after all."))

    found = fairness.of_case(home[0], home[1])
    assert [one.decision for one in found] == ["We go after all.", "We do not go to arbitration."]
    assert [row["question"] for row in again.criteria] == list(MERIT.values())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"decision": " "}, "what was decided"),
        ({"reason": ""}, "Say why"),
        ({"decided_on": date(2026, 3, 3)}, "cannot lie ahead"),
        ({"decided_on": None}, "On which day"),
        ({"answers": {}}, "Still to answer: Was the person heard"),
        ({"answers": GOOD.answers | {"proof": ("no", "")}}, "not answered with yes"),
    ],
)
def test_what_is_missing_is_asked_for(home, change, said):
    with pytest.raises(Invalid, match=said):
        decided(home, replace(GOOD, **change))


@pytest.mark.parametrize(
    ("on", "how", "said"),
    [
        (date(2026, 2, 1), "by hand", "before it was decided"),
        (date(2026, 4, 1), "by hand", "not come yet"),
        (date(2026, 3, 2), " ", "How was the person told"),
    ],
)
def test_telling_needs_a_day_and_a_way(home, on, how, said):
    with pytest.raises(Invalid, match=said):
        fairness.told(home[0], decided(home), on, how, actor=home[3], now=NOW)


def test_the_letter_to_the_person_says_what_was_decided_and_why(home):
    session, case, steward, actor = home
    found = decided(home)
    fairness.told(session, found, date(2026, 3, 2), "by hand", actor=actor, now=NOW)

    letter = case_letters.begin_letter(
        session, steward, case, "dfr", actor=actor, now=NOW, today=NOW.date()
    )

    assert letter.fields["reason"] == "The notice was posted in time."
    assert letter.fields["to_name"] == "Robin Sample"


def test_no_question_asks_who_is_a_member():
    assert not [words for words in MERIT.values() if "member" in words.lower()]
