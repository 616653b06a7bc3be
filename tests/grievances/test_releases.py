"""Published figures: whom they reach, that they stand still, and that nothing can be subtracted."""

from collections import Counter
from datetime import date, timedelta

import pytest

from organizer.core.errors import Forbidden, Invalid, NotFound, Refused
from organizer.core.privacy import HELD, HIDDEN
from organizer.core.reader import Role
from organizer.grievances import releases, reports, service
from organizer.grievances.history_models import ReleasedCase
from organizer.grievances.outcomes import Outcome
from organizer.grievances.reports import Span
from tests.conftest import NOW
from tests.factories import make_account
from tests.grievances.making import BEGAN, end_case, make_case, make_procedure, make_unit
from tests.grievances.test_cases import reader_of

UNTIL = date(2025, 12, 31)
TODAY = NOW.date()


@pytest.fixture
def many(session, office):
    """Fourteen cases on Article 2 that ended, three on Article 1, one still open."""
    actor, procedure = office.acting("officer"), make_procedure(session)
    nursing = make_unit(session, "Nursing")
    make_unit(session, "Kitchen")
    for number in range(17):
        clauses = "Art. 2 § 1" if number < 14 else "Art. 1 § 1"
        case = make_case(session, actor, procedure, clauses=clauses, unit_id=nursing.id,
                         began=BEGAN + timedelta(number))  # fmt: skip
        end_case(session, case, actor,
                 outcome=Outcome.SETTLED if number % 2 else Outcome.DENIED)  # fmt: skip
    return make_case(session, actor, procedure, began=BEGAN), actor, procedure


def seen_by(session, role):
    return reader_of(make_account(session, role), role)


def words(report, key):
    return {row.label: row.words for row in report.figure(key).rows}


def test_the_office_counts_exactly(session, office, many):
    report = reports.exact(session, office, Span(), TODAY)

    assert words(report, "article") == {"Art. 2": ("15",), "Art. 1": ("3",)}
    assert words(report, "outcome") == {
        "denied": ("9",), "settled": ("8",), "still open": ("1",),
    }  # fmt: skip
    assert words(report, "step") == {"step 1": ("17",), "not filed": ("1",)}
    assert words(report, "answers")["step 1"] == ("17", "5", "5", "10", "0", "0 %")


@pytest.mark.parametrize("role", [Role.MEMBER, Role.STEWARD, Role.COMMS, Role.WEBMASTER])
def test_nobody_else_gets_the_exact_figures(session, many, role):
    with pytest.raises(Forbidden):
        reports.exact(session, seen_by(session, role), Span(), TODAY)


def test_a_case_somebody_is_walled_off_is_not_in_their_figures(session, office, many):
    case, actor, _ = many
    service.wall(session, case, office.account_id, "a cousin", actor=actor, now=NOW)

    report = reports.exact(session, office, Span(), TODAY)

    assert "still open" not in words(report, "outcome")


def test_small_counts_are_hidden_in_what_is_published(edition, session, many):
    _, actor, _ = many

    report = releases.report_of(releases.publish(session, UNTIL, actor=actor, now=NOW))

    shown = [cell for one in report.figures for row in one.rows for cell in row.words]
    assert not {"0", "1", "2", "3", "4"} & set(shown)
    assert HIDDEN in shown
    assert words(report, "articles")["Art. 2"] in (("14",), (HELD,))
    assert "Art. 1" not in words(report, "articles")


def test_published_figures_stand_still_and_count_no_case_twice(edition, session, many):
    still_open, actor, procedure = many
    first = releases.publish(session, UNTIL, actor=actor, now=NOW)
    before = releases.report_of(first)
    end_case(session, still_open, actor, after=20)  # in the published time, told too late
    for number in range(6):
        case = make_case(session, actor, procedure, began=date(2026, 1, 5) + timedelta(number))
        end_case(session, case, actor)

    second = releases.publish(session, date(2026, 2, 20), actor=actor, now=NOW)

    assert releases.report_of(first) == before
    counted = Counter(row.release_id for row in session.query(ReleasedCase))
    assert counted == {first.id: 17, second.id: 7}
    assert second.from_on == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("until_on", "said"),
    [(TODAY, "a day that is over"), (date(2024, 1, 1), "Too few cases")],
)
def test_what_cannot_be_published_is_refused_and_nothing_is_kept(session, many, until_on, said):
    with pytest.raises((Invalid, Refused), match=said):
        releases.publish(session, until_on, actor=many[1], now=NOW)

    assert session.query(ReleasedCase).count() == 0


def test_a_span_that_is_out_already_is_refused(session, many):
    releases.publish(session, UNTIL, actor=many[1], now=NOW)

    with pytest.raises(Invalid, match="are out already"):
        releases.publish(session, UNTIL - timedelta(40), actor=many[1], now=NOW)


def test_members_see_what_is_published_and_comms_what_is_approved(session, many):
    member, comms = seen_by(session, Role.MEMBER), seen_by(session, Role.COMMS)
    made = releases.publish(session, UNTIL, actor=many[1], now=NOW)
    assert releases.published(session, member) == [made]
    with pytest.raises(NotFound):
        releases.release(session, comms, made.id)

    releases.approve(session, made, actor=many[1], now=NOW)

    assert releases.published(session, comms) == [made]
    assert releases.published(session, seen_by(session, Role.WEBMASTER)) == []


def test_which_rows_are_listed_does_not_tell_where_cases_are(edition, session, many):
    """A unit without a case and one with few are the same to a reader."""
    report = releases.report_of(releases.publish(session, UNTIL, actor=many[1], now=NOW))

    assert words(report, "units")["each of the other 2"] == (HIDDEN,)
