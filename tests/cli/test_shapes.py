"""The JSON that CLI.md promises, command by command, as golden files of their shape."""

import json

import pytest
from click.testing import CliRunner

from organizer.cli import main

AGREEMENT = """Article 1: Purpose
Section 1 - Intent
The parties agree to deal fairly.
\fArticle 2: Hours
Section 1 - Days off
Days off shall not be changed without fourteen days notice.
"""


@pytest.fixture
def run(config, monkeypatch, tmp_path):
    monkeypatch.setenv("ORGANIZER_HOME", str(config.home))
    (tmp_path / "mini.txt").write_text(AGREEMENT, encoding="utf-8")
    (tmp_path / "notice.txt").write_text("kind: alert\n\nThe lot floods.\n", encoding="utf-8")
    (tmp_path / "batch.jsonl").write_text('{"id": "a", "question": "days off"}\nnonsense\n')

    def run(*words):
        done = CliRunner().invoke(main, [w.replace("@", str(tmp_path)) for w in words])
        assert done.exit_code == 0, done.output
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


def shape(value):
    """A document with its values replaced by the names of their types."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value[:1]]
    return type(value).__name__


@pytest.mark.parametrize(
    "command",
    [
        ["init"],
        ["import", "@/mini.txt"],
        ["outline", "1"],
        ["page", "1", "1"],
        ["clauses", "1"],
        ["limits", "1"],
        ["quote", "1", "fourteen days notice"],
        ["compare", "1", "@/mini.txt"],
        ["search", "days off"],
        ["search", "--batch", "@/batch.jsonl"],
        ["doctor"],
        ["check", "@/notice.txt"],
    ],
    ids=lambda words: "-".join(w.strip("-") for w in words if w.strip("-").isalpha()),
)
def test_a_command_answers_in_the_promised_shape(run, command, golden, request):
    if command[0] not in ("init", "import", "doctor"):
        run("import", "@/mini.txt", "--json")

    lines = run(*command, "--json")

    shapes = [shape(line) for line in lines]
    golden(f"cli/{request.node.callspec.id}.json", json.dumps(shapes, indent=1) + "\n")


def test_a_refusal_is_a_sentence_and_status_one(config, monkeypatch):
    monkeypatch.setenv("ORGANIZER_HOME", str(config.home))

    done = CliRunner().invoke(main, ["outline", "77", "--json"])

    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr == "There is no edition 77.\n"
