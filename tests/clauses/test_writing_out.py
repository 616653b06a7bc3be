"""Written out and brought in again on an empty machine, agreements are the same."""

import tomllib
from datetime import date

import pytest
from sqlalchemy import select

from organizer.clauses import amending, queries, service
from organizer.clauses.amending import Amends, record_amendment
from organizer.clauses.amendments import about
from organizer.clauses.bringing import Bringing, bring_in_all
from organizer.clauses.dating import Term, record_term
from organizer.clauses.kept import TimeLimit
from organizer.clauses.limits import limits_of
from organizer.clauses.models import Edition
from organizer.clauses.writing_out import write_out
from organizer.config import PROJECT
from organizer.core.reader import OPERATOR
from organizer.people.local import unit_named
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import begin, reading
from tests.clauses.conftest import TEXT, bring_in
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")
QUOTED = 'An “order” with "marks", a \\ and\na line'


@pytest.fixture
def local(engine, config):
    """Two agreements, one of two texts under one file name, with all that people said."""
    old = bring_in(engine, config, "a.txt", TEXT, agreement="Master", unit="Nurses")
    new = bring_in(engine, config, "a.txt", TEXT.replace(b"Friday", b"Monday"), agreement="Master")
    mou = bring_in(engine, config, "m.txt", b"Article 1: Days\nOn Sunday.\n", agreement="MOU",
                   kind="mou")  # fmt: skip
    with begin(engine) as session:
        term = Term(date(2024, 1, 1), date(2025, 12, 31), True, "Article 5 in May", "p. 1")
        record_term(session, OPERATOR, old, term, actor=ACTOR, now=NOW)
        after = Term(date(2026, 1, 1), None, False, "", "p. 1")
        record_term(session, OPERATOR, new, after, actor=ACTOR, now=NOW)
        said = service.StatusSaid("in force", date(2026, 1, 1), "both", QUOTED, date(2026, 1, 2))
        agreement = queries.edition(session, OPERATOR, new).agreement_id
        service.record_status(session, OPERATOR, agreement, said, actor=ACTOR, now=NOW)
        unit = unit_named(session, "Nurses").id
        for given in (
            Amends(old, "Article 2", "replaces", mou, "Article 1", unit, "Bureau", "North"),
            Amends(new, "Art. 2 § 1", "suspends", source="Order 4", to_on=date(2026, 6, 30)),
            Amends(new, "Article 1", "suspends", source="taken back"),
        ):
            kept = record_amendment(session, OPERATOR, given, actor=ACTOR, now=NOW)
        amending.take_back(session, OPERATOR, kept.id, actor=ACTOR, now=NOW)
        (listed,) = limits_of(session, OPERATOR, new)
        service.confirm_limit(session, OPERATOR, new, listed.mark, actor=ACTOR, now=NOW)
    return engine


@pytest.fixture
def elsewhere(tmp_path):
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    engine = open_engine(url)
    upgrade(engine, tmp_path / "copies", now=NOW)
    yield engine
    engine.dispose()


def state(session):
    """All that the round trip keeps, without the numbers of rows."""
    # An empty day comes first in one database and last in another.
    editions = sorted(
        session.scalars(select(Edition)), key=lambda one: (str(one.starts_on), one.id)
    )
    return {
        "editions": [
            (e.agreement.name, e.agreement.kind, e.file_hash, e.starts_on, e.ends_on, e.rolls_over,
             e.reopeners) for e in editions
        ],
        "clauses": [
            (c.citation, c.text, c.reading)
            for e in editions
            for c in queries.clauses_of(session, OPERATOR, e.id)
        ],
        "statuses": [
            (row.status, row.from_on, row.said_by, row.source, row.checked_on)
            for e in editions
            for row in queries.status_log(session, OPERATOR, e.agreement_id)
        ],
        "amendments": sorted(
            (a.edition.file_hash, a.place, a.effect, a.by_place, item.unit, a.agency, a.site,
             str(a.from_on), str(a.to_on), a.source, item.changed.citation)
            for e in editions
            for item in about(session, OPERATOR, e.id)
            if (a := item.amendment).withdrawn_at is None and a.edition_id == e.id
        ),
        "limits": [
            (row.clause.citation, row.number, row.unit, row.quote, row.spans, row.is_confirmed)
            for row in session.scalars(select(TimeLimit).order_by(TimeLimit.id))
        ],
    }  # fmt: skip


def brought(engine, folder, home, *, trusts=True):
    at = Bringing(engine, home / "files", None, ACTOR, NOW, trusts=trusts)
    return bring_in_all(at, folder)


def test_what_is_written_out_comes_in_the_same(local, elsewhere, config, tmp_path):
    with reading(local) as session:
        assert write_out(session, config.home / "files", tmp_path / "out") == 2
        before = state(session)

    brought(elsewhere, tmp_path / "out", tmp_path)

    with reading(elsewhere) as session:
        after = state(session)
    assert after == before
    assert len(before["amendments"]) == 2, "what was taken back is not said again"


def test_a_second_time_changes_nothing(local, elsewhere, config, tmp_path):
    with reading(local) as session:
        write_out(session, config.home / "files", tmp_path / "out")
    brought(elsewhere, tmp_path / "out", tmp_path)
    with reading(elsewhere) as session:
        first = state(session)

    again = brought(elsewhere, tmp_path / "out", tmp_path)

    with reading(elsewhere) as session:
        assert state(session) == first
    assert all(one.already for one in again)


def test_a_confirmation_is_taken_over_only_by_whoever_says_so(local, elsewhere, config, tmp_path):
    with reading(local) as session:
        write_out(session, config.home / "files", tmp_path / "out")

    brought(elsewhere, tmp_path / "out", tmp_path, trusts=False)

    with reading(elsewhere) as session:
        assert not any(confirmed for *_, confirmed in state(session)["limits"])


def test_the_shipped_agreements_are_in_the_format_and_come_back_from_it(
    engine, config, elsewhere, tmp_path
):
    brought(engine, PROJECT / "contracts", config.home)
    with reading(engine) as session:
        write_out(session, config.home / "files", tmp_path / "out")
        before = state(session)

    brought(elsewhere, tmp_path / "out", tmp_path)

    with reading(elsewhere) as session:
        assert state(session) == before
    assert len(before["editions"]) == 4
    assert [place for _, place, *_ in before["amendments"]] == ["Article 17, Section 3"]


def test_each_limit_from_law_carries_its_source_its_words_and_when_they_were_checked():
    clocks = tomllib.loads((PROJECT / "contracts" / "law.toml").read_text())["clock"]

    for clock in clocks:
        assert clock["source"].strip()
        assert clock["quote"].strip()
        assert date.fromisoformat(f"{clock['checked_on']}-01") <= NOW.date(), clock["id"]
