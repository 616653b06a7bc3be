"""A case goes by the words of its day, and says what changed since."""

from datetime import date

import pytest

from organizer.clauses import queries, service
from organizer.clauses.amending import Amends, record_amendment
from organizer.clauses.models import Edition
from organizer.clauses.placing import head_of
from organizer.clauses.service import StatusSaid
from organizer.core.reader import OPERATOR, Office, Role
from organizer.grievances import ledger, letter_quotes
from organizer.grievances.models import CaseProcedure
from organizer.grievances.text_since import pinned, status_since
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW
from tests.factories import make_account
from tests.grievances.making import make_case
from tests.grievances.test_cases import TWO_STEPS, reader_of, to_plain

OLD = {"starts_on": date(2024, 1, 1), "ends_on": date(2025, 12, 31)}
NEW = {"starts_on": date(2026, 1, 1), "ends_on": date(2028, 12, 31)}
TODAY = NOW.date()


@pytest.fixture
def start(engine, config, session):
    """``start(...)``: a case of March 2025 on Article 2 under texts that ``bring_in`` gave."""

    def made(edition_id, clauses="Art. 2 § 1", began=date(2025, 3, 3)):
        account = make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        reader = reader_of(account, Role.OFFICER, Office.PRESIDENT)
        kept = CaseProcedure(name="Invented", plain=to_plain(TWO_STEPS), edition_id=edition_id)
        session.add(kept)
        session.flush()
        actor = reader.acting("officer")
        return reader, make_case(session, actor, kept, clauses=clauses, began=began)

    return made


@pytest.fixture
def texts(engine, config):
    """``texts(b"...")``: the old text of an agreement, and a later one, by their ids."""

    def made(later):
        old = bring_in(engine, config, "old.txt", TEXT, agreement="Invented", **OLD)
        return old, bring_in(engine, config, "new.txt", later, agreement="Invented", **NEW)

    return made


def runs(found):
    return [(run.sign, run.words) for run in found.marked]


def test_what_changed_in_a_later_text_is_shown_and_the_old_words_count(texts, start, session):
    old, _ = texts(TEXT.replace(b"on Friday", b"on Monday"))
    reader, case = start(old)

    (found,) = pinned(session, reader, case, TODAY)

    assert found.then_words == "Days off are posted on Friday."
    assert runs(found) == [("=", "Days off are posted on"), ("-", "Friday."), ("+", "Monday.")]
    assert found.is_changed


def test_what_stayed_shows_no_difference(texts, start, session):
    old, _ = texts(TEXT.replace(b"fifteen (15)", b"twenty (20)"))
    reader, case = start(old)

    (found,) = pinned(session, reader, case, TODAY)

    assert (found.marked, found.is_changed, found.is_renumbered) == ((), False, False)


def test_a_clause_that_moved_is_found_at_its_new_place(texts, start, session):
    moved = TEXT.replace(b"Article 2: Hours", b"Article 2: Parking\nSection 1 - Lots\nCars stand "
                         b"in lot B behind the boiler house.\n\x0cArticle 3: Hours")  # fmt: skip
    old, _ = texts(moved)
    reader, case = start(old)

    (found,) = pinned(session, reader, case, TODAY)

    assert (found.is_renumbered, found.is_changed) == (True, False)
    assert found.now.citation.startswith("Art. 3")


def test_a_clause_that_is_gone_is_told(texts, start, session):
    old, _ = texts(TEXT.partition(b"\x0c")[0])
    reader, case = start(old)

    (found,) = pinned(session, reader, case, TODAY)

    assert (found.now, found.is_changed) == (None, True)


def test_an_amendment_since_the_day_is_a_change(engine, config, start, session):
    term = {"starts_on": date(2024, 1, 1), "ends_on": date(2028, 12, 31)}
    master = bring_in(engine, config, "master.txt", TEXT, **term)
    mou = bring_in(engine, config, "mou.txt", b"Article 1: Days off\nDays off are posted on "
                   b"Monday.\n", kind="mou", **term)  # fmt: skip
    clause = queries.clauses_of(session, OPERATOR, master)[-1]
    (by,) = queries.clauses_of(session, OPERATOR, mou)
    amends = Amends(
        master, head_of(clause), "replaces", by.edition_id, "Article 1", from_on=date(2025, 6, 1)
    )
    record_amendment(session, OPERATOR, amends, actor=OPERATOR.acting("o"), now=NOW)
    reader, case = start(master)

    (found,) = pinned(session, reader, case, TODAY)

    assert ("+", "Monday.") in runs(found)
    assert any("replaced since 1 June 2025" in reason for reason in found.reasons)


def test_a_case_of_the_new_text_is_bound_to_the_new_text(texts, start, session):
    old, _ = texts(TEXT.replace(b"on Friday", b"on Monday"))
    reader, case = start(old, began=date(2026, 2, 2))

    (found,) = pinned(session, reader, case, TODAY)

    assert (found.then_words, found.is_changed) == ("Days off are posted on Monday.", False)


def test_a_citation_that_the_text_does_not_hold_gives_nothing(texts, start, session):
    old, _ = texts(TEXT)
    reader, case = start(old, clauses="Art. 77 § 9")

    assert pinned(session, reader, case, TODAY) == ()


def test_a_letter_that_quotes_a_changed_clause_says_so_beside_its_place(texts, start, session):
    old, _ = texts(TEXT.replace(b"on Friday", b"on Monday"))
    reader, case = start(old)
    found = letter_quotes.check(
        session, reader, [session.get_one(Edition, old)], "Days off are posted on Friday."
    )

    (noted,) = letter_quotes.with_changes(found, pinned(session, reader, case, TODAY))
    (same,) = letter_quotes.with_changes(found, ())

    assert noted.quotation.citation.endswith("as it stood on the day it happened; changed since")
    assert ("-", "Friday.") in runs(noted.since)
    assert same.since is None


def test_a_first_word_that_the_text_is_in_force_is_no_news(texts, start, session):
    old, _ = texts(TEXT)
    reader, case = start(old)
    said = StatusSaid("in force", date(2025, 6, 1), "the agency", "a letter", date(2025, 6, 1))

    agreement_id = session.get_one(Edition, old).agreement_id
    service.record_status(session, reader, agreement_id, said, actor=reader.acting("o"), now=NOW)

    assert status_since(session, case, TODAY) == ""


def test_a_text_withdrawn_after_filing_leaves_the_case_its_words_and_dates(texts, start, session):
    old, _ = texts(TEXT)
    reader, case = start(old)
    before = case.due_on, status_since(session, case, TODAY)
    said = StatusSaid("terminated", date(2025, 6, 1), "the agency", "a letter", date(2025, 6, 1))

    agreement_id = session.get_one(Edition, old).agreement_id
    service.record_status(session, reader, agreement_id, said, actor=reader.acting("o"), now=NOW)
    ledger.rebuild(session, case, TODAY)

    (found,) = pinned(session, reader, case, TODAY)
    assert found.then_words == "Days off are posted on Friday."
    assert (case.edition_id, before) == (old, (case.due_on, ""))
    assert status_since(session, case, TODAY) == "terminated"
