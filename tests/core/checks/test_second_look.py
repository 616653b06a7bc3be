"""The rules and the second reader together: who may forbid, who may only ask."""

import pytest

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.run import run_checks
from organizer.core.checks.second_look import CERTAIN, DOUBTED, MOST, NOTICED, TELLS

CALL = "Everybody call in sick on Friday until they listen."
QUIET = "The hall opens at nine."
ASK = "Questions? Dana Whitlow, 555-0142."
FACTS = Facts(kind="alert", consent=("Dana Whitlow",))


def reader(**leans):
    """A second reader that leans so to these two sentences, and to no other."""

    def read(said):
        none = dict.fromkeys(TELLS, 0.0)
        return [none | (leans if one in (CALL, QUIET) else {}) for _, one in said]

    return read


def checked(first, facts=FACTS, second=None):
    found = run_checks(f"{first} {ASK}", facts, second=second)
    return [(one.check, one.severity) for one in found if one.severity is not Severity.ADVISES]


@pytest.mark.parametrize(
    ("first", "lean", "told"),
    [
        (CALL, DOUBTED, [("strike", Severity.BLOCKS)]),
        (CALL, DOUBTED - 0.01, [("strike", Severity.ANSWER)]),
        (QUIET, NOTICED - 0.01, []),
        (QUIET, NOTICED, [("strike", Severity.ANSWER)]),
        (QUIET, CERTAIN, [("strike", Severity.BLOCKS)]),
    ],
)
def test_two_readers_forbid_and_one_asks(first, lean, told):
    assert checked(first, second=reader(strike=lean)) == told


def test_without_the_second_reader_the_rules_forbid():
    assert checked(CALL) == [("strike", Severity.BLOCKS)]


def test_the_echo_of_what_was_stopped_at_only_asks():
    found = checked(f"{CALL} {QUIET}", second=reader(strike=CERTAIN))

    assert found == [("strike", Severity.BLOCKS), ("strike", Severity.ANSWER)]


@pytest.mark.parametrize(("lean", "grades"), [(DOUBTED, ["N"]), (DOUBTED - 0.01, [])])
def test_a_suspicion_is_advice_that_nobody_has_to_answer(lean, grades):
    found = run_checks(f"{QUIET} {ASK}", FACTS, second=reader(strike=lean))
    told = [one for one in found if one.check == "strike"]

    assert [one.severity.value for one in told] == grades
    assert not any("say why" in one.fix for one in told)


def test_what_asks_is_never_made_graver():
    assert checked(QUIET, second=reader(promise=1.0)) == [("promise", Severity.ANSWER)]


def test_what_the_second_reader_alone_finds_says_which_words_and_what_to_do():
    def read(said):
        none = dict.fromkeys(TELLS, 0.0)
        return [none | {"promise": 0.9 * ("stop packing" in one)} for _, one in said]

    text = f"The hearing was held on Monday and you may tell their wives to stop packing. {ASK}"
    (one,) = [each for each in run_checks(text, FACTS, second=read) if each.check == "promise"]

    assert "stop packing" in one.message
    assert "when it is decided" in one.fix
    assert "say why" in one.fix


def test_a_private_page_may_take_a_side():
    private = Facts(kind="alert", consent=FACTS.consent, official=False)

    assert checked(QUIET, private, reader(partisan=1.0)) == []
    assert checked(QUIET, FACTS, reader(partisan=1.0)) == [("partisan", Severity.BLOCKS)]


def test_a_name_without_consent_is_not_weighed():
    named = f"Ruben Okonjo-Tate is in the laundry. {QUIET}"

    assert checked(named, second=reader(person=0.0)) == [("person", Severity.BLOCKS)]


def test_each_sentence_comes_with_the_one_before_it():
    heard = []

    def listening(said):
        heard.extend(said)
        return reader()(said)

    run_checks(f"{QUIET} {ASK}", FACTS, second=listening)

    assert heard[:2] == [("", QUIET), (QUIET, "Questions?")]


def test_a_text_of_endless_sentences_is_left_to_the_rules():
    heard = []

    def listening(said):
        heard.extend(said)
        return reader()(said)

    run_checks("It rains. " * (MOST * 2), FACTS, second=listening)

    assert len(heard) == MOST
