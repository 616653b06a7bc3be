"""A word put right from the picture of its page, wherever the words of the agreement are read."""

import pytest
from sqlalchemy import select

from organizer.clauses import by_hand, correcting, looking
from organizer.clauses.answering import verified
from organizer.clauses.models import Clause
from organizer.clauses.quoting import standing_of
from organizer.clauses.reading import clause_page, edition_page
from organizer.clauses.search import find
from organizer.clauses.whom import Whom
from organizer.core.outline.corrected import Correction
from organizer.core.reader import OPERATOR
from tests.conftest import NOW

from .scanned import SURE, key_of, scanned_edition

ACTOR, DAY = OPERATOR.acting("keeper"), NOW.date()
TEXT = (
    "Article 1: Grievances\nSection 1 - The 15 days\n"
    "A grievance is filed with-\nin ll days of the event, or of the day on which it was known.\n"
    "Section 2 - Answer\nThe agency answers within ten davs of the filing.\n"
)


@pytest.fixture
def scanned(engine, config, monkeypatch):
    return scanned_edition(
        engine, config, monkeypatch, TEXT, {"15": 41.0, "ll": SURE, "event,": 30.0, "davs": SURE}
    )


def put_right(session, edition_id, word, says):
    key = key_of(TEXT, word)
    return by_hand.put_right(session, OPERATOR, edition_id, key, says, actor=ACTOR, now=NOW)


def clauses(session, edition_id):
    return list(session.scalars(select(Clause).where(Clause.edition_id == edition_id)))


def test_a_clause_is_read_as_the_page_has_it_and_its_text_stays(session, scanned):
    put_right(session, scanned, "ll", "15")

    filing, answer = clauses(session, scanned)

    assert filing.reading.startswith("A grievance is filed within 15 days of the event")
    assert "filed with-\nin ll days" in filing.text
    assert "davs" in answer.reading


def test_a_heading_is_read_as_the_page_has_it_and_can_be_quoted(session, scanned):
    put_right(session, scanned, "15", "16")

    filing, _ = clauses(session, scanned)

    assert filing.section_title == "The 16 days"
    assert standing_of(session, OPERATOR, scanned, "Section 1 - The 16 days").counts
    assert not standing_of(session, OPERATOR, scanned, "Section 1 - The 15 days").counts


def test_who_put_several_words_right_is_named_once(session, scanned):
    put_right(session, scanned, "15", "16")
    put_right(session, scanned, "ll", "15")

    standing = standing_of(session, OPERATOR, scanned, "The 16 days A grievance is filed")
    whole = standing_of(session, OPERATOR, scanned, "The 16 days A grievance is filed within 15")

    assert standing.put_right.startswith("“16” put right from the picture")
    assert whole.put_right.startswith("“16”, “15” put right from the picture")
    assert whole.put_right.count(ACTOR.name) == 1


def test_taken_back_it_is_read_as_before(session, scanned):
    before = [(c.reading, c.section_title) for c in clauses(session, scanned)]
    words = [put_right(session, scanned, "15", "16"), put_right(session, scanned, "ll", "15")]

    for word in words:
        looking.take_back(session, OPERATOR, scanned, word.id, actor=ACTOR, now=NOW)

    assert [(c.reading, c.section_title) for c in clauses(session, scanned)] == before


def test_it_stays_put_right_when_the_outline_is_corrected(session, scanned):
    put_right(session, scanned, "15", "16")
    put_right(session, scanned, "ll", "15")
    said = Correction(1, "Section 2 - Answer", "section", "Section 2", "The answer")

    correcting.say(session, OPERATOR, None, scanned, said, actor=ACTOR, now=NOW)

    filing, answer = clauses(session, scanned)
    assert (filing.section_title, answer.section_title) == ("The 16 days", "The answer")
    assert "within 15 days" in filing.reading


def test_the_page_of_a_clause_says_who_put_it_right(session, scanned):
    put_right(session, scanned, "davs", "days")
    _, answer = clauses(session, scanned)

    page = clause_page(session, OPERATOR, answer.id, DAY, Whom())

    assert "".join(run.words for run in page.runs) == answer.reading
    assert "“days” put right from the picture of the page by" in page.doubts.put_right
    assert page.doubts.look_first == ""


def test_a_word_that_waits_is_marked_where_it_stands_after_one_put_right(session, scanned):
    put_right(session, scanned, "ll", "fifteen (15)")

    filing = edition_page(session, OPERATOR, scanned, DAY).clauses[0]

    assert [run.words for run in filing.runs if run.is_unsure] == ["event,"]
    assert "“event,”" in filing.doubts.look_first


def test_the_search_and_the_answer_card_give_the_words_of_the_page(session, scanned):
    put_right(session, scanned, "davs", "days")

    found = find(session, OPERATOR, None, "When does the agency answer?", on=DAY)

    hit = next(hit for hit in found.hits if "answers" in hit.text)
    assert "ten davs" in hit.text
    assert "ten days" in hit.reading
    sentence = "The agency answers within ten davs of the filing."
    assert verified(session, hit.clause, sentence) == sentence.replace("davs", "days")
