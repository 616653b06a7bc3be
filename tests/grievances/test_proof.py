"""The words that a date stands on, as the page of a case shows them."""

import pytest

from organizer.clauses import by_hand
from organizer.core.case_clocks import CaseClock
from organizer.core.clock_rule import Unit
from organizer.core.procedure import Limit, RunsFrom
from organizer.core.reader import OPERATOR
from organizer.grievances.proof import shown
from tests.clauses.scanned import SURE, key_of, scanned_edition
from tests.conftest import NOW

ACTOR = OPERATOR.acting("keeper")
TEXT = "Article 1: Grievances\nA grievance is filed within 15 days of the event.\n"
WORDS = "filed within 15 days of the event"


@pytest.fixture
def scanned(engine, config, monkeypatch):
    return scanned_edition(engine, config, monkeypatch, TEXT, {"15": SURE})


def clock_with(edition_id, words):
    runs_from = next(iter(RunsFrom))
    limit = Limit(15, Unit.CALENDAR, runs_from, words, "Art. 1", edition_id=edition_id)
    return CaseClock("Filing", limit)


def test_words_that_stand_there_are_shown_and_others_are_not(session, scanned):
    stands, does_not = shown(
        session, OPERATOR, (clock_with(scanned, WORDS), clock_with(scanned, "filed at once"))
    )

    assert (stands.quote, stands.is_found) == (WORDS, True)
    assert (does_not.quote, does_not.is_found) == ("", False)


def test_misread_words_are_not_shown_but_what_the_page_says_is(session, scanned):
    key = key_of(TEXT, "15")
    by_hand.put_right(session, OPERATOR, scanned, key, "16", actor=ACTOR, now=NOW)

    (found,) = shown(session, OPERATOR, (clock_with(scanned, WORDS),))

    assert found.quote == ""
    assert found.page_says == WORDS.replace("15", "16")
    assert "was misread" in found.look_first


def test_words_of_a_text_that_is_gone_are_not_shown(session):
    (found,) = shown(session, OPERATOR, (clock_with(999, WORDS),))

    assert (found.quote, found.is_found) == ("", False)
