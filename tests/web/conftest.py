import pytest
from flask import g
from jinja2 import BytecodeCache

from organizer.core.reader import Held, Office, Reader, Role
from organizer.storage.session import begin
from organizer.web.app import create_app
from tests.factories import make_account

PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))


class Compiled(BytecodeCache):
    """Templates are compiled once for all tests, not once for each one's app."""

    def __init__(self):
        self.kept = {}

    def load_bytecode(self, bucket):
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket):
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


@pytest.fixture
def app(config):
    app = create_app(config)
    app.jinja_env.bytecode_cache = COMPILED
    app.config.update(TESTING=True, SET_UP=True, WTF_CSRF_ENABLED=False, PROPAGATE_EXCEPTIONS=False)
    yield app
    app.extensions["organizer"].engine.dispose()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def look_as(app):
    """``look_as(reader)``: whoever asks from now on is that reader, without signing in."""
    looking = []

    @app.before_request
    def _as_reader():
        if looking:
            g.reader = looking[-1]

    return looking.append


@pytest.fixture
def president(client, look_as, engine):
    """A browser in which the president is signed in."""
    with begin(engine) as session:
        make_account(session, Role.OFFICER, office=Office.PRESIDENT)
    look_as(PRESIDENT)
    return client
