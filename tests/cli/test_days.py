"""``days --batch``: a line in, its dates out; a bad line is told, and the batch goes on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from organizer.cli import main

# Two hundred clocks with dates that another counter found, which shares nothing with the engine:
# it ticks days off a list, and was written from the description of the vectors alone.
COUNTED = Path(__file__).parents[1] / "golden" / "cli" / "days.jsonl"
DATES = ("nominal", "rolled", "safe", "latest")
RULE = {"number": 5, "unit": "calendar", "counts_trigger": False, "roll": "none"}
GOOD = {"id": "good", "rule": RULE, "trigger": "2026-03-02", "events": []}


def days(tmp_path, *lines):
    path = tmp_path / "lines.jsonl"
    path.write_bytes(
        b"\n".join(x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines)
    )
    done = CliRunner().invoke(main, ["days", "--batch", str(path)])
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def test_a_line_gives_its_dates_and_their_proof(tmp_path):
    (line,) = days(tmp_path, GOOD)

    assert list(line) == ["id", "nominal", "rolled", "safe", "trace"]
    assert (line["nominal"], line["rolled"], line["safe"]) == (
        "2026-03-07",
        "2026-03-07",
        "2026-03-06",
    )
    assert "2026-03-07 stepped back from: Saturday" in line["trace"]


def test_each_kind_of_count_comes_out_as_it_was_counted_elsewhere(tmp_path):
    wanted = [json.loads(line) for line in COUNTED.read_text(encoding="utf-8").splitlines()]

    found = days(tmp_path, *wanted)

    told = [{key: line[key] for key in DATES if key in line} for line in found]
    assert told == [{key: line[key] for key in DATES if key in line} for line in wanted]


def test_without_a_file_it_is_wrong_use():
    assert CliRunner().invoke(main, ["days"]).exit_code == 2


def test_the_other_sides_clock_has_a_latest_day(tmp_path):
    (line,) = days(tmp_path, GOOD | {"whose": "theirs", "rule": RULE | {"unit": "days"}})

    assert line["latest"] == "2026-03-09"


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(b"{", id="not JSON"),
        pytest.param(b"[1]", id="no object"),
        pytest.param(b"\xff\xfe", id="no UTF-8"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b'{"id": "x", "rule": {"number": NaN, "unit": "calendar"}}', id="NaN"),
        pytest.param(b'{"id": "x", "rule": {"number": ' + b"9" * 5000 + b"}}", id="huge"),
        pytest.param({"id": "x"}, id="nothing in it"),
        pytest.param(GOOD | {"rule": RULE | {"unit": "moon"}}, id="unknown unit"),
        pytest.param(GOOD | {"rule": RULE | {"number": 9_000, "unit": "year"}}, id="year 11000"),
        pytest.param(GOOD | {"trigger": "2027-02-29"}, id="no such day"),
        pytest.param(
            GOOD | {"trigger": "0001-01-01", "rule": RULE | {"number": -1}}, id="before the first"
        ),
        pytest.param(GOOD | {"events": [{"type": ["mail"]}]}, id="a type that is a list"),
    ],
)
def test_a_bad_line_is_told_and_the_batch_goes_on(tmp_path, bad):
    first, second = days(tmp_path, bad, GOOD)

    assert list(first) == ["id", "error"]
    assert first["error"]
    assert second["nominal"] == "2026-03-07"


def test_a_text_may_hold_characters_that_break_lines(tmp_path):
    lines = days(tmp_path, json.dumps(GOOD | {"id": "a\u2028b"}, ensure_ascii=False).encode())

    assert [line["id"] for line in lines] == ["a\u2028b"]


def test_half_a_character_in_an_id_comes_back(tmp_path):
    (line,) = days(tmp_path, GOOD | {"id": "\ud800"})

    assert line["id"] == "\ud800"


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path):
    done = CliRunner().invoke(main, ["days", "--batch", str(tmp_path / "none.jsonl")])

    assert done.exit_code == 1
    assert "cannot be read" in done.stderr
