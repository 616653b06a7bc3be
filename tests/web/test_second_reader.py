"""The second reader at the desk: what the rules pass over is asked about, while it is written."""

import pytest

from organizer.config import from_environment
from organizer.core.checks.facts import Facts
from organizer.core.checks.run import run_checks
from organizer.second_reader.at_hand import at_hand

from .notice_desk import COMMS, started, versions

HINT = "Think of Friday as a day on which nobody hears the telephone."


@pytest.fixture
def second_reader():
    at_hand.keep_at(from_environment().model_dir)
    if at_hand.reader() is None:
        pytest.skip("the second reader is not made here: run make model")
    yield
    at_hand.keep_at(None)


def asked(client, flyer):
    written = {"text": f"Hall talk\n\n{HINT}"}
    return client.post(f"/notices/versions/{flyer.id}/check?part=1", data=written).text


def test_a_hint_that_the_rules_pass_over_is_asked_about(client, look_as, engine, second_reader):
    assert not [one for one in run_checks(HINT, Facts()) if one.check == "strike"]
    look_as(COMMS)
    started(client)

    assert "hold back work together" in asked(client, versions(engine)["flyer"])


def test_without_it_the_desk_goes_by_the_rules(client, look_as, engine):
    look_as(COMMS)
    started(client)

    assert "By its sense" not in asked(client, versions(engine)["flyer"])
