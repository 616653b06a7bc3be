"""Changes upon changes: chains, ends, one site only, and two that contradict each other."""

from datetime import date

import pytest

from organizer.clauses import amending, queries
from organizer.clauses.amending import Amends, record_amendment
from organizer.clauses.in_force import in_force
from organizer.clauses.whom import Whom, whom_of
from organizer.core.errors import Forbidden, Invalid, NotFound
from organizer.core.reader import OPERATOR, Reader
from organizer.people.local import unit_named
from organizer.people.models import Agency, Site
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW
from tests.factories import make_member

ACTOR = OPERATOR.acting("operator")
DAY = date(2026, 3, 2)
TERM = {"starts_on": date(2025, 1, 1), "ends_on": date(2027, 12, 31)}
OLD, MONDAY, SUNDAY = (f"Days off are posted on {day}." for day in ("Friday", "Monday", "Sunday"))
PLACE = "Article 2, Section 1"


@pytest.fixture
def master(engine, config):
    return bring_in(engine, config, "master.txt", TEXT, **TERM)


@pytest.fixture
def memo(engine, config):
    """``memo(name, words)``: the id of an MOU of one article."""

    def made(name, words, **asked):
        text = f"Article 1: Days off\n{words}\n".encode()
        return bring_in(engine, config, name, text, kind="mou", **TERM | asked)

    return made


def amend(session, edition_id, effect, by=None, place=PLACE, **given):
    amends = Amends(edition_id, place, effect, by, **given)
    return record_amendment(session, OPERATOR, amends, actor=ACTOR, now=NOW)


def governing(session, edition_id, whom=Whom(), day=DAY, clause=-1):
    clauses = queries.clauses_of(session, OPERATOR, edition_id)
    return in_force(session, OPERATOR, clauses[clause].id, whom, day)


def words(found):
    return [clause.reading for clause in found.clauses]


def test_an_mou_replaces_for_its_site_only(session, master, memo):
    amend(session, master, "replaces", memo("North MOU", MONDAY), site="North Clinic")

    north = governing(session, master, Whom(site="north clinic"))
    south = governing(session, master, Whom(site="South Clinic"))

    assert (words(north), words(south)) == ([MONDAY], [OLD])
    assert "It is replaced by Art. 1 of North MOU, for North Clinic." in north.reasons
    assert "A change to it holds only for North Clinic." in south.reasons


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 1, 31), [OLD]), (date(2026, 2, 1), []), (date(2026, 4, 30), []),
     (date(2026, 5, 1), [OLD])],
)  # fmt: skip
def test_a_suspension_ends(session, master, day, expected):
    span = {"from_on": date(2026, 2, 1), "to_on": date(2026, 4, 30)}
    amend(session, master, "suspends", source="Order 4", **span)

    assert words(governing(session, master, day=day)) == expected


def test_a_change_of_a_change_is_followed_with_both_reasons(session, master, memo):
    first, second = memo("First MOU", MONDAY), memo("Second MOU", SUNDAY)
    amend(session, master, "replaces", first)
    amend(session, first, "replaces", second, place="Article 1")

    found = governing(session, master)

    assert (words(found), found.is_sure) == ([SUNDAY], True)
    assert "It is replaced by Art. 1 of First MOU." in found.reasons
    assert "Art. 1 of First MOU is replaced by Art. 1 of Second MOU." in found.reasons


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"effect": "replaces"}, {"effect": "replaces"}, [MONDAY, SUNDAY]),
        (
            {"effect": "replaces"},
            {"effect": "replaces", "from_on": date(2026, 1, 1)},
            [MONDAY, SUNDAY],
        ),
        ({"effect": "replaces"}, {"effect": "suspends"}, [MONDAY]),
        ({"effect": "adds to"}, {"effect": "suspends"}, [MONDAY]),
    ],
)
def test_two_that_contradict_each_other_are_said_so(session, master, memo, first, second, expected):
    texts = memo("First MOU", MONDAY), memo("Second MOU", SUNDAY)
    for text, given in zip(texts, (first, second), strict=True):
        amend(session, master, by=text, **given)

    found = governing(session, master)

    assert (sorted(words(found)), found.is_sure) == (sorted(expected), False)
    assert found.is_contradicted
    assert any("contradict each other" in reason for reason in found.reasons)


def test_what_was_added_to_the_old_words_is_not_guessed_to_survive_the_new_ones(
    session, master, memo
):
    first, second = memo("First MOU", MONDAY), memo("Second MOU", SUNDAY)
    amend(session, master, "adds to", first, from_on=date(2025, 2, 1))
    amend(session, master, "replaces", second, from_on=date(2026, 1, 1))

    assert governing(session, master).is_contradicted
    assert words(governing(session, master, day=date(2025, 6, 1))) == [OLD, MONDAY]


def test_what_is_added_to_the_new_words_stands_beside_them(session, master, memo):
    first, second = memo("First MOU", MONDAY), memo("Second MOU", SUNDAY)
    amend(session, master, "replaces", first, from_on=date(2025, 2, 1))
    amend(session, master, "adds to", second, from_on=date(2026, 1, 1))

    found = governing(session, master)

    assert (words(found), found.is_sure) == ([MONDAY, SUNDAY], True)


def test_changes_that_point_at_each_other_end(session, master, memo):
    first, second = memo("First MOU", MONDAY), memo("Second MOU", SUNDAY)
    amend(session, first, "replaces", second, place="Article 1")
    amend(session, second, "replaces", first, place="Article 1")

    assert words(governing(session, first)) == [MONDAY]


def test_a_change_lasts_as_long_as_the_text_that_makes_it(session, master, memo):
    short = memo("Short MOU", MONDAY, starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30))
    amend(session, master, "replaces", short)

    before, during, after = (
        governing(session, master, day=day) for day in (date(2025, 12, 31), DAY, date(2026, 7, 1))
    )

    assert [words(found) for found in (before, during, after)] == [[OLD], [MONDAY], [OLD]]
    assert (before.is_sure, during.is_sure, after.is_sure) == (True, True, False)
    assert any("which ran to 30 June 2026" in reason for reason in after.reasons)


def test_a_whole_article_is_changed_at_once(session, engine, config, memo):
    text = b"Article 1: Pay\nSection 1 - Rate\nIt is ten.\nSection 2 - Day\nIt is Friday.\n"
    edition = bring_in(engine, config, "two.txt", text, **TERM)
    amend(session, edition, "replaces", memo("Pay MOU", "Pay is weekly."), place="Article 1")

    assert [words(governing(session, edition, clause=n)) for n in (0, 1)] == [
        ["Pay is weekly."],
        ["Pay is weekly."],
    ]


def test_what_is_taken_back_stays_and_no_longer_counts(session, master, memo):
    kept = amend(session, master, "replaces", memo("MOU", MONDAY))

    amending.take_back(session, OPERATOR, kept.id, actor=ACTOR, now=NOW)

    assert words(governing(session, master)) == [OLD]
    assert (kept.withdrawn_at, kept.withdrawn_name) == (NOW, "operator")
    with pytest.raises(NotFound):
        amending.take_back(session, OPERATOR, kept.id, actor=ACTOR, now=NOW)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"effect": "voids"}, "does one of"),
        ({"effect": "replaces"}, "Choose the document"),
        ({"effect": "suspends"}, "Name the source"),
        ({"effect": "suspends", "source": "Order 4", "place": "Article 77"}, "not in this text"),
        ({"effect": "suspends", "source": "Order 4", "place": " "}, "Say which article"),
        (
            {"effect": "suspends", "source": "O", "from_on": DAY, "to_on": date(2026, 1, 1)},
            "before the first",
        ),
    ],
)
def test_what_cannot_be_so_is_not_recorded(session, master, given, words):
    with pytest.raises(Invalid, match=words):
        amend(session, master, **given)


def test_a_clause_does_not_change_itself(session, master):
    with pytest.raises(Invalid, match="change itself"):
        amend(session, master, "replaces", master)


def test_a_visitor_records_nothing(session, master):
    given = Amends(master, PLACE, "suspends", source="Order 4")

    with pytest.raises(Forbidden):
        record_amendment(session, Reader(), given, actor=ACTOR, now=NOW)


def test_the_status_of_a_changing_text_is_told_too(session, master, memo):
    amend(session, master, "replaces", memo("MOU", MONDAY))

    reasons = governing(session, master).reasons

    assert "The MOU: its legal status is not recorded: ask before you rely on it." in reasons


def test_it_is_asked_for_the_readers_own_place_unless_another_is_chosen(session):
    own, other = unit_named(session, "Nurses"), unit_named(session, "Clerks")
    site, agency = Site(name="North"), Agency(name="Bureau")
    session.add_all([site, agency])
    session.flush()
    member = make_member(session, unit_id=own.id, site_id=site.id, agency_id=agency.id)
    reader = Reader(1, "Invented", member.id)

    assert whom_of(session, reader) == Whom(own.id, "Bureau", "North")
    assert whom_of(session, reader, site="South") == Whom(own.id, "Bureau", "South")
    assert whom_of(session, reader, unit_id=other.id) == Whom(other.id)
