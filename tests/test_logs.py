"""A line of the log says what and where, and nothing that an error quotes."""

import json
import logging
import sys

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from organizer.logs import Line
from organizer.storage.session import begin

MARK = "Ann Example's diagnosis"


def stumble_over_a_name():
    raise ValueError(MARK)


def stumble_twice():
    try:
        stumble_over_a_name()
    except ValueError as error:
        raise RuntimeError(f"could not keep {MARK}") from error


@pytest.fixture
def logged():
    """``logged(deed)``: the line that tells of the error in which the deed ended."""

    def line(deed):
        try:
            deed()
        except Exception:
            record = logging.LogRecord(
                "organizer.jobs", logging.ERROR, __file__, 1, "job %d failed", (7,), sys.exc_info()
            )
            return Line().format(record)
        raise AssertionError("nothing went wrong")

    return line


def test_a_line_names_the_kinds_of_an_error_and_the_way_it_took(logged):
    said = json.loads(logged(stumble_twice))

    assert (said["level"], said["from"], said["says"]) == (
        "error",
        "organizer.jobs",
        "job 7 failed",
    )
    assert said["error"] == ["RuntimeError", "ValueError"]
    assert said["passed"][-1].endswith("stumble_twice")


@pytest.mark.parametrize("deed", [stumble_over_a_name, stumble_twice])
def test_what_an_error_quotes_is_not_kept(logged, deed):
    assert MARK not in logged(deed)


def test_a_failed_statement_does_not_show_its_values(engine):
    with pytest.raises(DBAPIError) as failed, begin(engine) as session:
        session.execute(text("insert into nowhere values (:name)"), {"name": MARK})

    assert MARK not in str(failed.value)
