"""A person mends an outline: clauses follow, and nothing that points at one is lost."""

import pytest
from sqlalchemy import select

from organizer.clauses import correcting, queries, teaching
from organizer.clauses.kept import LineSaid
from organizer.clauses.learned import Lesson
from organizer.clauses.models import Clause, Edition
from organizer.clauses.search import find
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.outline.corrected import Correction
from organizer.core.reader import OPERATOR, Held, Reader, Role
from organizer.storage.session import begin, reading
from tests.conftest import NOW

from .conftest import bring_in

TEXT = b"""ARTICLE 1
HOURS
Section 1. Lunch
Lunch is thirty minutes.
Rest is ten minutes.
Section 2. Days off
Days off are posted.
\x0cARTICLE 2
LEAVE
Section 1. Asking
Leave is asked for in writing.
"""
CHIEF = Reader(account_id=2, name="Bo Invented", held=(Held(Role.CHIEF_STEWARD),))
MEMBER = Reader(account_id=3, name="Cy Invented", held=(Held(Role.MEMBER),))
BO = CHIEF.acting("chief steward")
MERGE = Correction(1, "Section 2. Days off", "text")
SPLIT = Correction(1, "Rest is ten minutes.", "paragraph")


@pytest.fixture
def edition_id(engine, config):
    return bring_in(engine, config, "one.txt", TEXT)


def said(engine, edition_id, correction, reader=CHIEF):
    with begin(engine) as session:
        row = correcting.say(session, reader, None, edition_id, correction, actor=BO, now=NOW)
        return row.id


def clauses(engine):
    with reading(engine) as session:
        query = select(Clause).order_by(Clause.seq)
        return {" ".join(c.text.split()): c for c in session.scalars(query)}


def test_split_and_undone_the_other_clauses_keep_their_addresses(engine, edition_id):
    before = clauses(engine)

    row_id = said(engine, edition_id, SPLIT)

    after = clauses(engine)
    assert "Rest is ten minutes." in after
    assert (
        after["Lunch is thirty minutes."].id
        == before["Lunch is thirty minutes. Rest is ten minutes."].id
    )
    assert after["Days off are posted."].id == before["Days off are posted."].id
    with begin(engine) as session:
        correcting.undo(session, CHIEF, None, row_id, actor=BO, now=NOW)
    again = clauses(engine)
    assert {words: c.id for words, c in again.items()} == {w: c.id for w, c in before.items()}
    assert {w: c.citation for w, c in again.items()} == {w: c.citation for w, c in before.items()}


def test_a_merged_clause_is_found_under_the_one_that_holds_its_words(engine, edition_id):
    gone = clauses(engine)["Days off are posted."].id
    with begin(engine) as session:
        teaching.answered(session, CHIEF, "when am I off", gone, actor=BO, now=NOW)

    said(engine, edition_id, MERGE)
    said(engine, edition_id, Correction(1, "Days off are posted.", "text"))

    with reading(engine) as session:
        lesson = session.scalar(select(Lesson))
        assert "Days off are posted." in lesson.clause.text
        assert lesson.clause.section == "Section 1"
        hits = find(session, OPERATOR, None, "days off posted", on=NOW.date()).hits
        assert hits[0].clause.id == lesson.clause_id


def test_the_address_of_a_merged_clause_leads_to_its_words_and_comes_back(engine, edition_id):
    first = clauses(engine)
    gone = first["Days off are posted."].id
    steps = (MERGE, Correction(1, "Days off are posted.", "text"))
    rows = [said(engine, edition_id, one) for one in steps]

    with reading(engine) as session:
        assert "Days off are posted." in queries.clause(session, CHIEF, gone).text

    for row_id in rows:
        with begin(engine) as session:
            correcting.undo(session, CHIEF, None, row_id, actor=BO, now=NOW)
    assert clauses(engine)["Days off are posted."].id == gone


def test_the_address_of_a_merged_clause_is_no_other_clauses(engine, config, edition_id):
    gone = clauses(engine)["Leave is asked for in writing."].id
    said(engine, edition_id, Correction(2, "Section 1. Asking", "text"))
    said(engine, edition_id, Correction(2, "Leave is asked for in writing.", "text"))
    bring_in(engine, config, "another.txt", b"ARTICLE 1\nPAY\nSection 1. Wages are paid weekly.\n")

    with reading(engine) as session:
        assert "Leave is asked for" in queries.clause(session, CHIEF, gone).text


def test_a_new_title_is_shown_and_searched(engine, edition_id):
    said(engine, edition_id, Correction(2, "ARTICLE 2", "article", "Article 2", "Furlough"))

    with reading(engine) as session:
        outline = session.get(Edition, edition_id).outline
        assert outline["articles"][1]["title"] == "Furlough"
        hits = find(session, OPERATOR, None, "furlough", on=NOW.date()).hits
        assert [" ".join(hit.text.split()) for hit in hits] == ["Leave is asked for in writing."]


def test_what_is_said_later_of_a_line_counts_alone(engine, edition_id):
    said(engine, edition_id, SPLIT)

    said(engine, edition_id, Correction(1, "Rest is ten minutes.", "section", "Section 9", ""))

    with reading(engine) as session:
        assert [row.kind for row in correcting.corrections_of(session, edition_id)] == ["section"]


def test_a_correction_stays_when_the_same_file_comes_again(engine, config, edition_id):
    said(engine, edition_id, SPLIT)

    assert bring_in(engine, config, "one.txt", TEXT) == edition_id

    assert "Rest is ten minutes." in clauses(engine)
    with reading(engine) as session:
        assert correcting.read_again(session, CHIEF, edition_id).doubts == ()


@pytest.mark.parametrize(
    "wrong",
    [
        Correction(1, "Rest is twelve minutes.", "paragraph"),
        Correction(1, "Rest is ten minutes.", "chapter"),
        Correction(1, "Rest is ten minutes.", "section"),
        Correction(1, "Rest is ten minutes.", "section", "S" * 201),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(engine, edition_id, wrong):
    with pytest.raises(Invalid):
        said(engine, edition_id, wrong)

    with reading(engine) as session:
        assert session.scalars(select(LineSaid)).all() == []


def test_only_who_keeps_agreements_may_say_and_undo(engine, edition_id):
    row_id = said(engine, edition_id, SPLIT)

    with pytest.raises(Forbidden):
        said(engine, edition_id, MERGE, reader=MEMBER)
    with begin(engine) as session, pytest.raises(NotFound):
        correcting.undo(session, CHIEF, None, row_id + 1, actor=BO, now=NOW)


def test_it_is_read_once_for_all_who_look_and_anew_after_a_correction(engine, edition_id):
    def looked_at():
        with reading(engine) as session:
            return correcting.read_again(session, CHIEF, edition_id)

    first = looked_at()
    assert looked_at() is first

    said(engine, edition_id, SPLIT)
    assert len(looked_at().clauses) == len(first.clauses) + 1
