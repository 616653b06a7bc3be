"""The seed of a second factor: sealed in the database, and it still opens the door."""

from datetime import UTC, datetime

import pyotp
import pytest
from sqlalchemy import select, text

from organizer.core.errors import Unavailable
from organizer.core.reader import Actor, Role
from organizer.jobs.people import seal_seeds
from organizer.jobs.running import Running
from organizer.people import factors
from organizer.people.models import TotpSecret
from organizer.storage import keys
from organizer.storage.backup import back_up
from organizer.storage.engine import open_engine
from organizer.storage.export import export
from organizer.storage.restore import restore
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.factories import make_account

ANN = Actor(None, "Ann", "officer")
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(seed):
    return pyotp.TOTP(seed).at(NOW.replace(tzinfo=UTC))


@pytest.fixture
def ann(engine, config):
    """Ann with a second factor, and its seed; ``(account, seed, codes of the paper)``."""
    with begin(engine) as session:
        ann = make_account(session, Role.OFFICER)
        seed = factors.begin(session, config.home, ann)
        earlier = datetime.fromtimestamp(NOW.timestamp() - 300)
        typed = pyotp.TOTP(seed).at(earlier.replace(tzinfo=UTC))
        paper = factors.confirm(session, config.home, ann, typed, actor=ANN, now=earlier)
    return ann, seed, paper


def is_right(engine, home, account, typed):
    with begin(engine) as session:
        return factors.is_right(session, home, account, typed, now=NOW)


@pytest.mark.sqlite
def test_the_seed_is_nowhere_in_the_database(engine, config, ann):
    _, seed, _ = ann
    with engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    assert seed.encode() not in (config.home / "organizer.db").read_bytes()
    assert is_right(engine, config.home, ann[0], code(seed))


@pytest.mark.parametrize("way", [pytest.param(back_up, marks=pytest.mark.sqlite), export])
def test_after_a_restore_the_phone_still_opens(way, engine, config, ann, tmp_path):
    from organizer.cli.keeping import load_tables

    load_tables()
    out, home = tmp_path / "out", tmp_path / "again"
    way(engine, config.home, out, now=NOW)
    url = f"sqlite:///{home / 'organizer.db'}"

    restore(out, home, url, now=NOW)

    again = open_engine(url)
    assert is_right(again, home, ann[0], code(ann[1]))
    assert keys.open_to_others(home) == []
    again.dispose()


def test_without_the_key_the_paper_opens_and_the_phone_says_why_not(engine, config, ann):
    (config.home / keys.SEAL).unlink()

    assert is_right(engine, config.home, ann[0], ann[2][0])
    with pytest.raises(Unavailable, match="Restore the key"):
        is_right(engine, config.home, ann[0], code(ann[1]))


def test_a_seed_that_an_older_program_left_open_works_and_is_sealed(engine, config):
    with begin(engine) as session:
        ann = make_account(session, Role.OFFICER)
        session.add(TotpSecret(account_id=ann.id, secret=SEED, confirmed_at=NOW))
    with reading(engine) as session:
        assert factors.has_open_seeds(session)

    seal_seeds(Running(config, engine, 1, {}))

    with reading(engine) as session:
        assert not factors.has_open_seeds(session)
        assert SEED not in session.scalars(select(TotpSecret.secret)).one()
    assert is_right(engine, config.home, ann, code(SEED))
