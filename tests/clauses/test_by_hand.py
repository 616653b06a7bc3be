"""A word of a limit put right from the picture of its page, doubted by the reader or not."""

import pytest

from organizer.clauses import by_hand, looking, queries, service
from organizer.clauses.arrange import confirmed_marks
from organizer.clauses.kept import UnsureWord
from organizer.clauses.limits import limits_of
from organizer.clauses.quoting import standing_of
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.reader import OPERATOR, VISITOR
from organizer.core.span import slices
from organizer.storage.audit import AuditEntry
from tests.conftest import NOW

from .scanned import SURE, key_of, scanned_edition

ACTOR = OPERATOR.acting("keeper")
TEXT = (
    "Article 1: Grievances\nSection 1 - Filing\n"
    "A grievance is filed within 15 days of the event.\n"
    "Section 2 - Answer\nThe agency answers within ten davs of the filing.\n"
)
FILED = "filed within 15 days of the event"


@pytest.fixture
def scanned(engine, config, monkeypatch):
    """A scan that was read surely, and wrongly: "15" and "davs" are printed otherwise."""
    words = dict.fromkeys(("within", "15", "days", "davs"), SURE)
    return scanned_edition(engine, config, monkeypatch, TEXT, words, "Read as text.")


def put_right(session, edition_id, word, says, reader=OPERATOR):
    return by_hand.put_right(
        session, reader, edition_id, key_of(TEXT, word), says, actor=ACTOR, now=NOW
    )


def found(session, edition_id):
    return [(one.limit.number, one.limit.unit) for one in limits_of(session, OPERATOR, edition_id)]


def test_the_limit_is_shown_with_the_words_that_can_be_put_right(session, scanned):
    (listed,) = limits_of(session, OPERATOR, scanned)

    shown = by_hand.limit_on_pages(session, OPERATOR, scanned, listed.mark)

    assert [word.words for word in shown.words] == ["within", "15", "days"]
    assert by_hand.scanned_sheets(session, scanned) == {1}


def test_a_surely_misread_figure_is_put_right_and_counts_once_confirmed(session, scanned):
    word = put_right(session, scanned, "15", "16")
    mark = by_hand.mark_at(session, OPERATOR, word)

    kept = service.confirm_limit(session, OPERATOR, scanned, mark, actor=ACTOR, now=NOW)

    assert (kept.number, kept.page_says) == (16, kept.quote.replace("15", "16"))
    assert (word.verdict, word.looked_name, word.looked_at) == ("misread", ACTOR.name, NOW)
    assert queries.page(session, OPERATOR, scanned, 1).text == TEXT


def test_a_confirmed_limit_counts_no_more_once_its_figure_is_put_right(session, scanned):
    (listed,) = limits_of(session, OPERATOR, scanned)
    service.confirm_limit(session, OPERATOR, scanned, listed.mark, actor=ACTOR, now=NOW)

    word = put_right(session, scanned, "15", "16")

    assert confirmed_marks(session, [scanned]) == frozenset()
    assert found(session, scanned) == [(16, "days")]
    looking.take_back(session, OPERATOR, scanned, word.id, actor=ACTOR, now=NOW)
    assert confirmed_marks(session, [scanned]) == frozenset()
    looking.look(session, OPERATOR, scanned, word.id, "15", actor=ACTOR, now=NOW)
    assert len(confirmed_marks(session, [scanned])) == 1


def test_a_limit_that_the_reading_had_hidden_is_found(session, scanned):
    put_right(session, scanned, "davs", "days")

    assert found(session, scanned) == [(15, "days"), (10, "days")]


def test_a_quotation_counts_as_the_page_says_it_and_names_who_saw_that(session, scanned):
    as_printed = FILED.replace("15", "16")
    assert not standing_of(session, OPERATOR, scanned, as_printed).found

    word = put_right(session, scanned, "15", "16")

    standing = standing_of(session, OPERATOR, scanned, f"“{as_printed}”")
    assert standing.counts
    assert not standing.exact
    assert standing.place.text == standing.page_says == as_printed
    assert slices(standing.place.spans, {1: TEXT}) == FILED
    assert standing.put_right == (
        f"“16” put right from the picture of the page by {ACTOR.name} on 2 March 2026"
    )
    looking.take_back(session, OPERATOR, scanned, word.id, actor=ACTOR, now=NOW)
    assert not standing_of(session, OPERATOR, scanned, as_printed).found


def test_the_misread_words_stay_closed_and_say_what_the_page_says(session, scanned):
    put_right(session, scanned, "15", "16")

    standing = standing_of(session, OPERATOR, scanned, FILED)

    assert not standing.counts
    assert "the page says “16”" in standing.look_first
    assert standing.page_says == FILED.replace("15", "16")


def test_beside_a_word_that_was_put_right_an_unseen_one_still_closes_the_quotation(
    session, scanned
):
    put_right(session, scanned, "15", "16")
    word = session.query(UnsureWord).one()
    at = TEXT.index("days")
    session.add(UnsureWord(edition_id=scanned, page=1, start=at, end=at + 4, words="days",
                           confidence=40.0, box=word.box))  # fmt: skip
    session.flush()

    standing = standing_of(session, OPERATOR, scanned, FILED.replace("15", "16"))

    assert not standing.counts


def test_a_word_that_makes_it_no_limit_leads_nowhere(session, scanned):
    word = put_right(session, scanned, "days", "ways")

    assert by_hand.mark_at(session, OPERATOR, word) is None


def test_the_word_stands_among_those_to_look_at(session, scanned):
    put_right(session, scanned, "15", "16")
    put_right(session, scanned, "15", "18")

    (word,) = looking.looking(session, OPERATOR, scanned, None).words
    assert word.says == "18"
    assert queries.edition(session, OPERATOR, scanned).doubtful_words == 1


def test_the_audit_tells_who_put_it_right(session, scanned):
    word = put_right(session, scanned, "15", "16")

    last = session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
    assert (last.deed, last.subject) == ("looked at a word: misread", f"word {word.id}")


@pytest.mark.parametrize(
    ("word", "says", "reader", "error"),
    [
        ("15", "16", VISITOR, Forbidden),
        ("15", "  ", OPERATOR, Invalid),
        ("15", "15", OPERATOR, Invalid),
        ("answers", "never", OPERATOR, NotFound),  # not read from the picture
    ],
)
def test_what_cannot_be_put_right_is_refused(session, scanned, word, says, reader, error):
    with pytest.raises(error):
        put_right(session, scanned, word, says, reader)


@pytest.mark.parametrize("key", ["", "1", "x-y", "1-x"])
def test_a_place_that_is_none_is_refused(session, scanned, key):
    with pytest.raises(Invalid, match="Choose the word"):
        by_hand.put_right(session, OPERATOR, scanned, key, "16", actor=ACTOR, now=NOW)


def test_a_limit_that_is_gone_is_not_found(session, scanned):
    with pytest.raises(NotFound):
        by_hand.limit_on_pages(session, OPERATOR, scanned, "0" * 16)
