"""Public law as data: every quotation stands in its text, and none counts unconfirmed."""

import re

import pytest

from organizer.clauses import law
from organizer.clauses.law import confirm_law, law_of, read_law, withdraw_law
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.quote import Quotable, Quoted
from organizer.core.reader import OPERATOR, VISITOR
from organizer.core.span import Span
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")
ENTRIES = (*read_law().clocks, *read_law().elections)
COPIES = {"usc": "2023-04", "cfr": "2025-01"}


def entry(session, key):
    return next(one for one in law_of(session).clocks if one.key == key)


@pytest.mark.parametrize("one", ENTRIES, ids=lambda one: one.key)
def test_each_quotation_stands_in_the_text_it_names(one, agreement_data):
    found = list((agreement_data / "law").rglob(f"{one.words.text}.txt"))
    assert len(found) == 1
    text = found[0].read_text(encoding="utf-8")

    standing = Quoted([Quotable("", "", (Span(1, 0, len(text)),))], {1: text})

    assert standing.standing(one.words.quote).found
    assert one.words.checked_on == COPIES[re.sub(r"[\d_]", "", one.words.text)]


@pytest.mark.parametrize("one", read_law().clocks, ids=lambda one: one.key)
def test_each_number_stands_in_its_own_quotation(one):
    words = {7: "seven", 15: "fifteen"}
    number = abs(one.rule.number)

    assert re.search(rf"\b({number}|{words.get(number, number)})\b", one.words.quote)


def test_an_entry_counts_only_once_somebody_confirmed_it(session):
    assert not entry(session, "eeo-counselor").is_confirmed

    first = confirm_law(session, OPERATOR, "eeo-counselor", actor=ACTOR, now=NOW)
    again = confirm_law(session, OPERATOR, "eeo-counselor", actor=ACTOR, now=NOW)

    assert first is again
    assert entry(session, "eeo-counselor").is_confirmed
    assert not entry(session, "eeo-complaint").is_confirmed


def test_a_withdrawn_confirmation_counts_no_more(session):
    confirm_law(session, OPERATOR, "eeo-counselor", actor=ACTOR, now=NOW)

    withdraw_law(session, OPERATOR, "eeo-counselor", actor=ACTOR, now=NOW)

    assert not entry(session, "eeo-counselor").is_confirmed


def test_a_changed_entry_is_unconfirmed_again(session, tmp_path):
    confirm_law(session, OPERATOR, "eeo-counselor", actor=ACTOR, now=NOW)
    changed = tmp_path / "law.toml"
    changed.write_text(law.FILE.read_text().replace("number = 45", "number = 46"))

    found = law_of(session, read_law(changed))

    assert not next(one for one in found.clocks if one.key == "eeo-counselor").is_confirmed


def test_who_may_not_keep_agreements_confirms_nothing(session):
    with pytest.raises(Forbidden):
        confirm_law(session, VISITOR, "eeo-counselor", actor=ACTOR, now=NOW)


def test_an_unknown_entry_is_not_found(session):
    with pytest.raises(NotFound):
        confirm_law(session, OPERATOR, "law-of-the-sea", actor=ACTOR, now=NOW)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("[[clock]]\nname = 'x'", "no “id”"),
        ("[[clock]]\nid = 'x'\nnumber = 3\nunit = 'moon'", "“x” of law.toml is not complete"),
        ("[[clock", "cannot be read"),
    ],
)
def test_a_file_with_a_mistake_is_refused_by_name(written, words, tmp_path):
    path = tmp_path / "law.toml"
    path.write_text(written)

    with pytest.raises(Invalid, match=words):
        read_law(path)


def test_nothing_runs_backward_but_what_is_before_an_event():
    backward = [one.key for one in read_law().clocks if one.rule.number < 0]

    assert backward == ["election-notice"]
