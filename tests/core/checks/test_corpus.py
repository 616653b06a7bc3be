"""The bars of the notice checks, on our own labelled texts and on the public set."""

import pytest

from organizer.core.checks.finding import Severity
from organizer.core.checks.run import CHECKS, run_checks
from tests.core.checks.corpus import labelled, part, score

EXACT = ("quotation", "date", "deadline", "number", "link", "alt-text", "contrast")
RULES = ("rules", "rules_more", "rules_again", "volunteer", "volunteer_held", "blind")


@pytest.fixture(scope="module")
def on_rules():
    return score([example for name in RULES for example in part(name)])


@pytest.fixture(scope="module")
def on_held():
    return score(part("held"))


@pytest.fixture(scope="module")
def on_fresh():
    return score(part("fresh"))


@pytest.fixture(scope="module")
def on_fresh_held():
    return score(part("fresh_held"))


@pytest.fixture(scope="module")
def on_public(agreement_data):
    return score(labelled(agreement_data / "notices"))


@pytest.mark.parametrize("check", EXACT)
@pytest.mark.parametrize("texts", ["on_rules", "on_held", "on_public"])
def test_what_can_be_looked_up_is_found(texts, check, request):
    counted = request.getfixturevalue(texts)

    assert counted.recall(check) >= 0.95, counted.table()


@pytest.mark.parametrize("texts", ["on_rules", "on_fresh", "on_public"])
def test_what_must_be_read_is_found(texts, request):
    counted = request.getfixturevalue(texts)

    low = [name for name in counted.asked if name not in EXACT and counted.recall(name) < 0.85]
    assert low == [], counted.table()


def test_what_must_be_read_is_found_in_voices_that_were_not_learned_from(on_fresh_held):
    to_read = [name for name in on_fresh_held.asked if name not in EXACT]

    found = sum(on_fresh_held.met[name] for name in to_read)

    assert found >= 0.85 * sum(on_fresh_held.asked[name] for name in to_read)


@pytest.mark.parametrize("texts", ["on_rules", "on_held", "on_fresh", "on_fresh_held", "on_public"])
def test_a_clean_text_is_seldom_blocked(texts, request):
    counted = request.getfixturevalue(texts)

    assert counted.false_blocks_on_clean <= 0.08 * counted.clean, counted.table()


def test_the_corpus_is_large_enough_and_meets_every_check():
    examples = [one for name in (*RULES, "held") for one in part(name)]

    labels = {label.check for one in examples for label in one.labels}
    assert len(examples) >= 300
    assert labels >= set(CHECKS) - {"reading-level", "capitals", "segments"}


def test_every_finding_has_a_place_a_reason_and_a_fix():
    findings = [(one, each) for one in part("rules") for each in run_checks(one.body, one.facts)]

    for example, each in findings:
        assert 0 <= each.start <= each.end <= len(example.body)
        assert each.message.endswith((".", "]"))
        assert each.fix
        assert each.severity in Severity
