from datetime import date

import pytest

from organizer.clauses.dating import Term, record_term
from organizer.clauses.health import findings
from organizer.clauses.queries import edition
from organizer.clauses.reported import same_days
from organizer.core.health import Ailment
from organizer.core.reader import OPERATOR
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW


def found(session, edition_id, day=date(2026, 3, 2)):
    return findings(session, OPERATOR, edition_id, day)


def test_a_report_names_the_broken_reference_and_the_unsaid_days(session, agreement):
    report = found(session, agreement)

    assert [finding.ailment for finding in report] == [
        Ailment.BROKEN,
        Ailment.DAYS,
        Ailment.NO_CONSEQUENCE,
    ]
    assert "Article 9" in report[0].words


def test_a_text_past_its_last_day_and_a_gap_before_it_are_told(session, engine, config):
    bring_in(
        engine, config, "old.txt", TEXT + b" ", agreement="A",
        starts_on=date(2020, 1, 1), ends_on=date(2022, 12, 31),
    )  # fmt: skip
    new = bring_in(
        engine, config, "new.txt", TEXT, agreement="A",
        starts_on=date(2023, 3, 1), ends_on=date(2025, 12, 31),
    )  # fmt: skip

    dated = [(f.ailment, f.words) for f in found(session, new)[-2:]]

    assert dated == [
        (Ailment.EXPIRED, "to 31 December 2025"),
        (Ailment.BETWEEN, "31 December 2022 to 1 March 2023"),
    ]


def test_an_empty_page_is_told(session, engine, config):
    gap = bring_in(engine, config, "gap.txt", TEXT.replace(b"\f", b"\f\f"))

    assert [f.page for f in found(session, gap) if f.ailment == Ailment.WEAK] == [2]


@pytest.mark.parametrize(
    ("old_ends", "new_starts", "holds_twice"),
    [
        (None, None, True),  # nobody said from when to when
        (None, date(2026, 1, 1), True),
        (date(2026, 1, 1), date(2026, 1, 1), True),
        (date(2025, 12, 31), date(2026, 1, 1), False),
    ],
)
def test_two_texts_for_the_same_days_are_told(
    session, engine, config, old_ends, new_starts, holds_twice
):
    bring_in(engine, config, "old.txt", TEXT + b" ", agreement="A", ends_on=old_ends)
    new = bring_in(engine, config, "new.txt", TEXT, agreement="A", starts_on=new_starts)

    twice = [f.words for f in found(session, new) if f.ailment == Ailment.AT_ONCE]

    assert twice == (["new.txt and old.txt"] if holds_twice else [])
    assert ("another text of A holds" in same_days(session, edition(session, OPERATOR, new))) == (
        holds_twice
    )


def test_a_text_that_goes_on_is_not_past_and_leaves_no_gap(session, engine, config):
    old = bring_in(engine, config, "old.txt", TEXT + b" ", agreement="A",
                   starts_on=date(2020, 1, 1))  # fmt: skip
    new = bring_in(engine, config, "new.txt", TEXT, agreement="A",
                   starts_on=date(2023, 3, 1), ends_on=date(2030, 1, 1))  # fmt: skip
    term = Term(date(2020, 1, 1), date(2022, 12, 31), True, "", "p. 1")
    record_term(session, OPERATOR, old, term, actor=OPERATOR.acting("o"), now=NOW)

    dated = {f.ailment for f in found(session, new)} & {Ailment.EXPIRED, Ailment.BETWEEN}

    assert dated == set()
