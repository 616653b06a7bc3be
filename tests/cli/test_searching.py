"""The contract search by the command line, where a page would do something of its own."""

import json

import pytest
from click.testing import CliRunner

from organizer.cli import main


@pytest.fixture
def search(mini):
    assert not CliRunner().invoke(main, ["import", str(mini)]).exit_code

    def search(question):
        done = CliRunner().invoke(main, ["search", question, "--json"])
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    return search


@pytest.mark.parametrize("citation", ["art 2 sec 1", "Article II, Section 1", "2.1"])
def test_a_citation_has_its_place_first_and_is_no_silence(search, citation):
    found = search(citation)

    assert found["hits"][0]["citation"].startswith("Art. 2 § 1")
    assert not found["abstained"]


@pytest.mark.parametrize(
    "question",
    [
        "", " ", "?!.,;:()", "days off " * 1200, "'; DROP TABLE passages; --",
        "days\x01 off\x1b[31m", 'NEAR("a" "b", 5) AND * OR NOT ^x:y', "\u202eأيام العطلة\u202c",
        "days\x00off",
    ],
)  # fmt: skip
def test_whatever_is_typed_gets_an_answer_or_none(search, question):
    found = search(question)

    assert found["abstained"] or found["hits"]
