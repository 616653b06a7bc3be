import pytest

from organizer.config import PROJECT
from organizer.core.errors import Unavailable
from organizer.search.encoder import encoder


@pytest.fixture(scope="session")
def model():
    try:
        return encoder(PROJECT / ".model")
    except Unavailable:
        pytest.skip("there is no search model: run make model")
