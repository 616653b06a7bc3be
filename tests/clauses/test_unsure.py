"""Words read from a picture with little confidence: nothing is built on them unseen."""

import pytest

from organizer.clauses import looking, queries, service, unsure
from organizer.clauses.answering import verified
from organizer.clauses.arrange import confirmed_marks
from organizer.clauses.limits import limits_of
from organizer.clauses.models import Clause
from organizer.clauses.quoting import standing_of
from organizer.core.errors import Forbidden, Invalid, NotFound, Refused
from organizer.core.reader import OPERATOR, VISITOR
from tests.conftest import NOW

from .scanned import scanned_edition

ACTOR = OPERATOR.acting("keeper")
TEXT = (
    "Article 1: Grievances\nSection 1 - Filing\n"
    "A grievance is filed within 15 days of the event.\n"
    "Section 2 - Answer\nThe agency answers within ten days of the filing.\n"
)
FILED = "filed within 15 days of the event"
ANSWERED = "answers within ten days of the filing"


@pytest.fixture
def scanned(engine, config, monkeypatch):
    """An agreement of two limits; the figure of the first was read with little confidence."""
    return scanned_edition(engine, config, monkeypatch, TEXT, {"15": 41.0})


def look(session, edition_id, says, reader=OPERATOR):
    (word,) = looking.looking(session, OPERATOR, edition_id, None).words
    return looking.look(session, reader, edition_id, word.id, says, actor=ACTOR, now=NOW)


def limit_with(session, edition_id, words):
    return next(one for one in limits_of(session, OPERATOR, edition_id) if words in one.limit.quote)


def confirm(session, edition_id, words):
    mark = limit_with(session, edition_id, words).mark
    return service.confirm_limit(session, OPERATOR, edition_id, mark, actor=ACTOR, now=NOW)


def test_a_limit_with_an_unseen_figure_cannot_be_confirmed(session, scanned):
    with pytest.raises(Refused, match="The page must be looked at first: “15” on sheet 1"):
        confirm(session, scanned, FILED)

    assert confirm(session, scanned, ANSWERED).number == 10


def test_a_person_who_saw_the_same_on_the_page_opens_the_limit(session, scanned):
    word = look(session, scanned, "15")

    assert (word.verdict, word.looked_name, word.looked_at) == ("as read", ACTOR.name, NOW)
    assert confirm(session, scanned, FILED).number == 15


def test_a_limit_with_a_misread_figure_counts_with_what_the_page_says(session, scanned):
    look(session, scanned, "16")

    kept = confirm(session, scanned, FILED)

    assert kept.number == 16
    assert FILED in kept.quote
    assert kept.page_says == kept.quote.replace("15", "16")
    assert limit_with(session, scanned, FILED).is_confirmed
    assert len(confirmed_marks(session, [scanned])) == 1


def test_a_limit_confirmed_with_another_figure_counts_no_more(session, scanned):
    look(session, scanned, "16")
    confirm(session, scanned, FILED)

    word = look(session, scanned, "10")

    assert confirmed_marks(session, [scanned]) == frozenset()
    assert limit_with(session, scanned, FILED).limit.number == 10
    assert not limit_with(session, scanned, FILED).is_confirmed
    looking.look(session, OPERATOR, scanned, word.id, "16", actor=ACTOR, now=NOW)
    assert limit_with(session, scanned, FILED).is_confirmed


def test_a_quotation_with_a_misread_word_is_told_both_ways(session, scanned):
    look(session, scanned, "16")

    standing = standing_of(session, OPERATOR, scanned, FILED)

    assert not standing.counts
    assert "was misread: the page says “16”" in standing.look_first
    assert (standing.place.text, standing.page_says) == (FILED, FILED.replace("15", "16"))


def test_a_confirmed_limit_counts_no_more_when_its_look_is_taken_back(session, scanned):
    word = look(session, scanned, "15")
    kept = confirm(session, scanned, FILED)
    assert limit_with(session, scanned, FILED).kept is kept
    assert len(confirmed_marks(session, [scanned])) == 1

    looking.take_back(session, OPERATOR, scanned, word.id, actor=ACTOR, now=NOW)

    assert confirmed_marks(session, [scanned]) == frozenset()
    assert not limit_with(session, scanned, FILED).is_confirmed


def test_a_quotation_with_it_is_found_and_does_not_count(session, scanned):
    standing = standing_of(session, OPERATOR, scanned, FILED)

    assert standing.found
    assert not standing.counts
    assert standing.look_first.startswith("The page must be looked at first")
    assert standing.look_at == f"/agreements/{scanned}/words?sheet=1#w1"
    assert standing_of(session, OPERATOR, scanned, ANSWERED).counts


def test_the_answer_card_leaves_such_a_sentence_out(session, scanned):
    first = session.query(Clause).filter(Clause.text.contains("15 days")).one()

    assert verified(session, first, FILED) == ""
    look(session, scanned, "15")
    assert verified(session, first, FILED) == FILED


@pytest.mark.parametrize(
    ("reader", "number", "says", "error"),
    [
        (VISITOR, 1, "15", Forbidden),
        (OPERATOR, 99, "15", NotFound),
        (OPERATOR, 1, "  ", Invalid),
    ],
)
def test_what_cannot_be_recorded_is_refused(session, scanned, reader, number, says, error):
    with pytest.raises(error):
        looking.look(session, reader, scanned, number, says, actor=ACTOR, now=NOW)


def test_the_stored_page_stays_as_it_was_read(session, scanned):
    look(session, scanned, "16")

    assert queries.page(session, OPERATOR, scanned, 1).text == TEXT


def test_words_are_given_with_the_sheet_that_waits_first(session, scanned):
    shown = looking.looking(session, OPERATOR, scanned, None)

    assert (shown.sheet, shown.left) == (1, 1)
    look(session, scanned, "15")
    assert looking.looking(session, OPERATOR, scanned, 7).left == 0


def test_a_gap_is_told_as_a_gap():
    gap = unsure.UnsureWord(edition_id=1, page=3, words=" ", verdict="", confidence=0.0)

    assert "something that could not be read" in unsure.why_not([gap])
