"""Retrieval figures on a labelled set, by the command line."""

import json

import pytest
from click.testing import CliRunner

from organizer.cli import main

DAYS_OFF = {
    "doc": "mini",
    "kind": "plain",
    "question": "they changed my days off",
    "gold": [{"page": 1, "text": "Days off shall not be changed without fourteen days notice."}],
}


@pytest.fixture
def evaluate(mini, tmp_path):

    def evaluate(*lines):
        path = tmp_path / "questions.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        words = ["evaluate", str(path), "--pages", str(tmp_path), "--json"]
        return CliRunner().invoke(main, words)

    return evaluate


def test_a_question_that_is_answered_first_counts_in_its_kind(evaluate):
    done = evaluate(DAYS_OFF, {"doc": "mini", "question": "who feeds the zebras", "gold": []})

    found = json.loads(done.stdout)

    assert done.exit_code == 0, done.output
    assert found["by_clause"]["plain"]["hit@1"] == 1
    assert found["abstention"]


@pytest.mark.parametrize(
    "line",
    [
        {"question": "no document"},
        DAYS_OFF | {"doc": "not here"},
        DAYS_OFF | {"gold": [{"page": 1, "start": 2, "end": 9}]},
    ],
    ids=["no document", "a file that is not there", "an answer without its words"],
)
def test_a_line_that_cannot_be_used_is_said(evaluate, line):
    done = evaluate(line)

    assert done.exit_code
    assert "Traceback" not in done.output
    assert "mini" not in done.stdout
