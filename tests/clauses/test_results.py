"""What the result page is made of, on an invented agreement with words alone."""

from datetime import date

import pytest

from organizer.clauses.results import results
from organizer.clauses.scope import Filters
from organizer.core.reader import OPERATOR, VISITOR
from organizer.people.local import the_local

from .conftest import bring_in

TEXT = b"""Article 1: Grievances
Section 1 - Filing
A grievance is filed within fifteen (15) days of the event. See Article 2.
Section 2 - Answer
The grievance is answered within ten (10) days.
\x0cArticle 2: Hours
Section 1 - Days off
(a) Days off are posted on Friday. Discipline is for just cause.
(b) Days off may be traded; the cause must be just.
"""
ON = Filters(on=date(2026, 3, 2))


@pytest.fixture
def texts(engine, config):
    return bring_in(engine, config, "one.txt", TEXT)


def told(session, question, filters=ON, **given):
    return results(session, OPERATOR, None, question, filters, **given)


def test_one_article_does_not_crowd_out_the_rest(session, texts):
    found = told(session, "grievance days")

    articles = [group.first.clause.article for group in found.groups]
    assert sorted(articles) == ["Article 1", "Article 2"]
    assert sum(len(group.rest) for group in found.groups) == 2


@pytest.mark.parametrize(
    ("question", "citation", "whole"),
    [
        ("art 2 sec 1(b)", "Art. 2 § 1(b)", True),
        ("Article II, Section 1", "Art. 2 § 1(a)", True),
        ("1.2", "Art. 1 § 2", True),
        ("2.1(b)", "Art. 2 § 1(b)", True),
        ("art 2 sec 9", "Art. 2 § 1(a)", False),
    ],
)
def test_a_citation_jumps_to_its_clause(session, texts, question, citation, whole):
    found = told(session, question)

    assert [one.clause.citation.partition(", ")[0] for one in found.named] == [citation]
    assert found.named[0].is_whole is whole


def test_a_citation_that_is_nowhere_is_searched_like_words(session, texts):
    assert told(session, "99.3").named == ()


def test_a_quoted_phrase_stands_there_exactly(session, texts):
    found = told(session, "“just cause”")

    assert [g.first.clause.label for g in found.groups] == ["(a)"]
    assert [p.words for p in found.groups[0].first.pieces if p.is_marked] == ["just cause"]


def test_a_phrase_that_stands_nowhere_is_said_to_be_missing(session, texts):
    found = told(session, '"posted on friday by noon" days off')

    assert not found.has_exact
    assert found.groups


def test_a_typo_is_mended_and_said_and_can_be_kept(session, texts):
    assert told(session, "grievence").searched_for == "grievance"
    assert told(session, "grievence", as_typed=True).searched_for == "grievence"


def test_nothing_of_a_text_that_may_not_be_read_mends_or_answers(session, texts):
    the_local(session).agreement_readers = "stewards"

    found = results(session, VISITOR, None, "grievence", ON)

    assert (found.searched_for, found.groups) == ("grievence", ())
    assert results(session, VISITOR, None, "art 1 sec 1", ON).named == ()


def test_an_article_can_be_chosen(session, texts):
    found = told(session, "days", Filters(on=ON.on, article="Art. II"))

    assert {group.first.clause.article for group in found.groups} == {"Article 2"}


def test_every_hit_says_whether_it_is_in_force(session, texts):
    shown = told(session, "days off").groups[0].first

    assert "No dates are recorded" in shown.governing.reasons[0]
    assert "legal status is not recorded" in shown.governing.reasons[-1]


@pytest.mark.parametrize(
    "question",
    ["?!… --", "' OR 1=1 --", "NEAR(a b) AND NOT *", "%_\\", '"%"', '"a" "', "x" * 1000,
     "שלום מה קורה", "\u202edays off", '"' + "(" * 150 + '"'],
)  # fmt: skip
def test_wrong_input_is_searched_or_finds_nothing(session, texts, question):
    told(session, question)
