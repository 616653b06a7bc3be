from datetime import date, timedelta

import pytest

from organizer.clauses import queries
from organizer.clauses.dating import Term, record_term, terms_of
from organizer.clauses.in_force import in_force
from organizer.clauses.whom import Whom
from organizer.core.errors import Invalid
from organizer.core.reader import OPERATOR
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")
FIRST, LAST, AFTER = date(2024, 1, 1), date(2026, 12, 31), date(2027, 5, 1)


def said(session, edition_id, **given):
    usual = {"starts_on": FIRST, "ends_on": LAST, "rolls_over": False, "reopeners": ""}
    term = Term(**usual | {"source": "Article 9"} | given)
    return record_term(session, OPERATOR, edition_id, term, actor=ACTOR, now=NOW)


def held(session, day):
    return [edition.id for edition in queries.in_force_on(session, OPERATOR, day)]


def test_a_text_that_goes_on_holds_until_a_newer_one_begins(session, engine, config, agreement):
    later = TEXT.replace(b"Friday", b"Monday")
    newer = bring_in(engine, config, "newer.txt", later, agreement="invented.txt", starts_on=AFTER)

    said(session, agreement, rolls_over=True)

    assert held(session, AFTER) == [newer]
    assert held(session, AFTER - timedelta(days=1)) == [agreement]


def test_the_reasons_say_that_it_goes_on(session, agreement):
    clause = queries.clauses_of(session, OPERATOR, agreement)[0]
    said(session, agreement, rolls_over=True)

    found = in_force(session, OPERATOR, clause.id, Whom(), AFTER)

    assert found.is_sure
    assert "it goes on after that day" in found.reasons[0]


def test_what_was_recorded_before_stays_in_the_log(session, agreement):
    said(session, agreement)
    said(session, agreement, ends_on=None, reopeners="Article 5 after 18 months")

    ends = [term.ends_on for term in terms_of(session, OPERATOR, agreement)]

    assert ends == [None, LAST]
    assert queries.edition(session, OPERATOR, agreement).reopeners == "Article 5 after 18 months"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"source": " "}, "source"),
        ({"ends_on": date(2023, 1, 1)}, "before the first"),
        ({"ends_on": None, "rolls_over": True}, "give that day"),
    ],
)
def test_dates_that_cannot_be_are_not_taken(session, agreement, given, words):
    with pytest.raises(Invalid, match=words):
        said(session, agreement, **given)
