from datetime import date

import pytest

from organizer.clauses import queries, service
from organizer.clauses.amending import Amends, record_amendment
from organizer.clauses.in_force import in_force
from organizer.clauses.whom import Whom
from organizer.core.errors import Invalid
from organizer.core.reader import OPERATOR
from organizer.people.local import unit_named
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")
DAY = date(2026, 3, 2)
TERM = {"starts_on": date(2025, 1, 1), "ends_on": date(2027, 12, 31)}


@pytest.fixture
def texts(engine, config, session):
    """The days-off clause of a dated agreement, and the clause of an MOU about it."""
    master = bring_in(engine, config, "master.txt", TEXT, **TERM)
    words = b"Article 1: Days off\nDays off are posted on Monday.\n"
    mou = bring_in(engine, config, "mou.txt", words, kind="mou", **TERM)
    clause = queries.clauses_of(session, OPERATOR, master)[-1]
    (by,) = queries.clauses_of(session, OPERATOR, mou)
    return clause, by


def amend(session, clause, by=None, **given):
    place = clause.citation.rpartition(", ")[0]
    by_text = by.edition_id if by else None
    amends = Amends(clause.edition_id, place, by_edition_id=by_text, **given)
    return record_amendment(session, OPERATOR, amends, actor=ACTOR, now=NOW)


def words(governing):
    return [clause.reading for clause in governing.clauses]


def test_a_clause_without_amendments_governs_itself(session, texts):
    governing = in_force(session, OPERATOR, texts[0].id, Whom(), DAY)

    assert words(governing) == ["Days off are posted on Friday."]
    assert governing.is_sure
    assert governing.reasons == (
        "This text of master.txt was in force on 2 March 2026.",
        "Its legal status is not recorded: ask before you rely on it.",
    )


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        ("replaces", ["Days off are posted on Monday."]),
        ("adds to", ["Days off are posted on Friday.", "Days off are posted on Monday."]),
    ],
)
def test_an_amendment_takes_effect_with_its_reason(session, texts, effect, expected):
    clause, by = texts
    amend(session, clause, by, effect=effect)

    governing = in_force(session, OPERATOR, clause.id, Whom(), DAY)

    assert words(governing) == expected
    assert "of mou.txt." in governing.reasons[1]


def test_a_suspended_clause_gives_no_words(session, texts):
    amend(session, texts[0], effect="suspends", source="Order 4")

    governing = in_force(session, OPERATOR, texts[0].id, Whom(), DAY)

    assert words(governing) == []
    assert "It is suspended, as Order 4 says." in governing.reasons


@pytest.mark.parametrize(
    ("day", "whom", "applies"),
    [
        (date(2026, 3, 2), Whom(site="North"), True),
        (date(2026, 3, 2), Whom(site="South"), False),
        (date(2026, 3, 2), Whom(), False),
        (date(2026, 1, 31), Whom(site="North"), False),
        (date(2026, 7, 1), Whom(site="North"), False),
    ],
)
def test_an_amendment_reaches_its_site_and_days_only(session, texts, day, whom, applies):
    span = {"from_on": date(2026, 2, 1), "to_on": date(2026, 6, 30)}
    amend(session, texts[0], effect="suspends", source="Order 4", site="North", **span)

    governing = in_force(session, OPERATOR, texts[0].id, whom, day)

    assert (not governing.clauses) is applies


def test_an_unknown_site_makes_the_answer_unsure(session, texts):
    amend(session, texts[0], effect="suspends", source="Order 4", site="North")

    assert not in_force(session, OPERATOR, texts[0].id, Whom(), DAY).is_sure
    assert in_force(session, OPERATOR, texts[0].id, Whom(site="South"), DAY).is_sure


def test_another_unit_is_told(session, engine, config):
    edition = bring_in(engine, config, "own.txt", TEXT, unit="Nurses", **TERM)
    clause = queries.clauses_of(session, OPERATOR, edition)[0]
    other = unit_named(session, "Clerks")

    governing = in_force(session, OPERATOR, clause.id, Whom(unit_id=other.id), DAY)

    assert "It covers Nurses, which is not the unit asked about." in governing.reasons


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2028, 1, 1)])
def test_a_day_outside_the_term_is_not_sure(session, texts, day):
    assert not in_force(session, OPERATOR, texts[0].id, Whom(), day).is_sure


def test_legal_status_is_told_as_recorded_with_its_source(session, texts):
    agreement_id = texts[0].edition.agreement_id
    said = service.StatusSaid(
        "terminated by the agency", date(2026, 2, 1), "Agency", "Letter of 1 Feb", date(2026, 2, 3)
    )
    service.record_status(session, OPERATOR, agreement_id, said, actor=ACTOR, now=NOW)

    governing = in_force(session, OPERATOR, texts[0].id, Whom(), DAY)

    assert governing.standing.status == "terminated by the agency"
    assert governing.reasons[-1] == (
        "Its legal status is recorded as “terminated by the agency” (Letter of 1 Feb), "
        "checked on 3 February 2026."
    )
    assert words(governing), "a status is told, never acted upon"


def test_a_status_without_a_source_is_not_taken(session, texts):
    said = service.StatusSaid("in force", date(2026, 2, 1), "", "", date(2026, 2, 3))

    with pytest.raises(Invalid, match="source"):
        service.record_status(
            session, OPERATOR, texts[0].edition.agreement_id, said, actor=ACTOR, now=NOW
        )
