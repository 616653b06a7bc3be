"""``verify-notice``: a proof verifies offline, and a changed one doesn't."""

import json

import pytest
from click.testing import CliRunner

from organizer.cli import main
from organizer.notices import approving, publishing
from organizer.notices.approving import Approver
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.notices.making import OTHER, TODAY, make_notice, version_of


@pytest.fixture
def proof(engine, tmp_path):
    with begin(engine) as session:
        flyer = version_of(make_notice(session), "flyer")
        approving.approve(session, flyer, Approver(OTHER, "president"), today=TODAY, now=NOW)
        made = publishing.publish(session, tmp_path, flyer, actor=OTHER, today=TODAY, now=NOW)
        return publishing.proof(session, made)


def verify(tmp_path, proof, *more):
    path = tmp_path / "proof.json"
    path.write_text(json.dumps(proof), encoding="utf-8")
    return CliRunner().invoke(main, ["verify-notice", str(path), "--json", *more])


def test_a_proof_verifies(tmp_path, proof):
    done = verify(tmp_path, proof, "--key", proof["public_key"])

    assert done.exit_code == 0
    assert json.loads(done.stdout) == {
        "signed": True, "key_id": proof["key_id"], "key_given": True, "copy": None,
    }  # fmt: skip


@pytest.mark.parametrize("field", ["text", "code", "channel", "office"])
def test_a_changed_proof_does_not_verify(tmp_path, proof, field):
    done = verify(tmp_path, proof | {field: proof[field] + "x"})

    assert done.exit_code == 1
    assert json.loads(done.stdout)["signed"] is False


def test_a_copy_is_compared(tmp_path, proof):
    copy = tmp_path / "copy.txt"
    copy.write_text(proof["text"].replace("Friday", "Monday"), encoding="utf-8")

    done = verify(tmp_path, proof, "--text", str(copy))

    assert done.exit_code == 1
    assert json.loads(done.stdout)["copy"] == "different"


@pytest.mark.parametrize(
    ("content", "said"),
    [("nonsense", "not a proof"), ("[]", "something is missing"), ("{}", "something is missing")],
)
def test_what_is_no_proof_is_said_in_words(tmp_path, content, said):
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")

    done = CliRunner().invoke(main, ["verify-notice", str(path)])

    assert done.exit_code == 1
    assert said in done.stderr
