"""Single sentences of ours: each wrong one is found, each right one is left."""

from dataclasses import replace
from datetime import date

import pytest

from organizer.core.checks.facts import Facts
from organizer.core.checks.finding import Severity
from organizer.core.checks.header import brief_of
from organizer.core.checks.run import run_checks
from tests.core.checks.corpus import CORPUS, agreement

SENTENCES = CORPUS / "looked_up"
MONDAY = date(2027, 4, 12)


def facts_for(check):
    facts = Facts("meeting", "email", today=MONDAY, consent=("Dana Whitlow",))
    if check in ("number", "link"):
        return replace(facts, brief=brief_of((SENTENCES / "brief.txt").read_text("utf-8")))
    return replace(facts, **agreement()) if check in ("quotation", "deadline") else facts


@pytest.mark.parametrize("check", ["date", "deadline", "number", "link", "quotation"])
def test_what_is_wrong_is_found_and_what_is_right_is_left(check):
    facts = facts_for(check)
    lines = (SENTENCES / f"{check}.txt").read_text("utf-8").splitlines()

    read = [f"{reading(text, check, facts)} {text}" for _, _, text in map(parted, lines)]

    assert read == lines


def test_what_is_dropped_in_passing_is_read_for_what_it_is():
    lines = (CORPUS / "in_passing.txt").read_text("utf-8").splitlines()
    facts = Facts("alert", "email", today=MONDAY, consent=("Dana Whitlow",))

    read = [
        f"{reading(text, check, facts)} {check} {text}"
        for _, check, text in (line.split(" ", 2) for line in lines)
    ]

    assert read == lines


def test_most_of_what_was_kept_from_the_rules_is_read_for_what_it_is():
    lines = (CORPUS / "passing_unseen.txt").read_text("utf-8").splitlines()
    facts = Facts("alert", "email", today=MONDAY, consent=("Dana Whitlow",))

    kinds = [line.split(" ", 2) for line in lines]
    agree = [(kind, reading(text, check, facts) == kind) for kind, check, text in kinds]
    found = [is_so for kind, is_so in agree if kind == "wrong"]
    left = [is_so for kind, is_so in agree if kind == "right"]
    assert sum(found) >= 0.75 * len(found)
    assert sum(left) >= 0.9 * len(left)


def parted(line):
    return line.partition(" ")


def reading(text, check, facts):
    found = [one for one in run_checks(text, facts) if one.check == check]
    return "wrong" if any(one.severity is not Severity.ADVISES for one in found) else "right"
