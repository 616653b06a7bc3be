"""A notice quotes a scanned agreement as the picture of its page has it, and says so."""

import pytest
from sqlalchemy import select

from organizer.clauses import by_hand, looking
from organizer.clauses.models import Clause
from organizer.core.checks.facts import Facts
from organizer.core.checks.quote_match import Matcher
from organizer.core.errors import Refused
from organizer.core.reader import OPERATOR
from organizer.notices import quotations
from organizer.notices.compose import Asked, Setting, compose
from organizer.notices.edition_facts import with_edition
from tests.clauses.scanned import SURE, key_of, scanned_edition
from tests.conftest import NOW
from tests.notices.making import AUTHOR, TODAY, make_brief, make_notice

TEXT = "Article 1: Grievances\nA grievance is filed within ll days of the event.\n"
PRINTED = "A grievance is filed within 15 days of the event."


@pytest.fixture
def scanned(engine, config, monkeypatch):
    return scanned_edition(engine, config, monkeypatch, TEXT, {"ll": SURE})


@pytest.fixture
def word(session, scanned):
    key = key_of(TEXT, "ll")
    return by_hand.put_right(session, OPERATOR, scanned, key, "15", actor=AUTHOR, now=NOW)


@pytest.fixture
def clause(session, scanned):
    return session.scalars(select(Clause)).one()


def pick(session, clause, words=""):
    return quotations.pick(session, OPERATOR, clause.id, words, TODAY)


def test_it_takes_the_words_of_the_page_and_says_who_saw_them(session, word, clause):
    quote = pick(session, clause)

    brief = make_brief(quotes=(quote,))
    version = compose(brief, Asked("email"), Setting("Local 1", "union.example", TODAY)).text

    assert quote.words == PRINTED
    assert "“15” put right from the picture of the page by Ada Placeholder" in quote.put_right
    assert PRINTED in version
    assert "a misread word put right from the picture of its page" in version


def test_the_misread_words_are_refused(session, word, clause):
    with pytest.raises(Refused, match="was misread: the page says “15”"):
        pick(session, clause, "filed within ll days")


def test_a_look_that_is_taken_back_is_told_to_the_notice(session, word, clause):
    notice = make_notice(session)
    quotations.keep(session, notice, [pick(session, clause)], NOW)
    assert quotations.troubles(session, notice, TODAY) == []

    looking.take_back(session, OPERATOR, clause.edition_id, word.id, actor=AUTHOR, now=NOW)

    (trouble,) = quotations.troubles(session, notice, TODAY)
    assert "no longer stand so" in trouble


def test_the_checks_hold_a_version_against_what_the_page_says(session, word, scanned):
    facts = with_edition(session, OPERATOR, Facts(), scanned)

    text = Matcher(facts)

    assert text.stands("filed within 15 days")
    assert not text.stands("filed within ll days")
    assert not text.must_be_looked_at("filed within 15 days")
