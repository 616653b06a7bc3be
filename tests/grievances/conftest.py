import pytest

from .agreed import president_of


@pytest.fixture
def office(session):
    """The president's reader, who may see every case."""
    return president_of(session)
