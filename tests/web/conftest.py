import pytest

from organizer.web.app import create_app


@pytest.fixture
def app(config):
    app = create_app(config)
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False, PROPAGATE_EXCEPTIONS=False)
    yield app
    app.extensions["organizer"].engine.dispose()


@pytest.fixture
def client(app):
    return app.test_client()
