"""What stands in the terminal: the code of the first visit; and the sample stays at home."""

import pytest

from organizer.core.errors import Refused
from organizer.core.reader import Role
from organizer.people.local import the_local
from organizer.storage.session import begin
from organizer.web.serving import serve
from organizer.web.setup import code_of
from tests.factories import make_account


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.9", "::"])
def test_the_sample_local_is_not_served_to_others(config, engine, host):
    with begin(engine) as session:
        the_local(session).is_demo = True

    with pytest.raises(Refused, match="this machine only"):
        serve(config, host, 0)


def test_there_is_a_code_until_somebody_has_an_account(app, engine):
    first = code_of(app)

    assert first == code_of(app)
    assert len(first) == 11
    with begin(engine) as session:
        make_account(session, Role.OFFICER)
    assert code_of(app) is None
