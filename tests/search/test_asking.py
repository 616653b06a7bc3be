"""How a question is read: by a graph of its own, or where there is none by what reads any text."""

import shutil

import numpy as np
import onnx
import pytest

from organizer.config import PROJECT
from organizer.core.errors import Unavailable
from organizer.search import index, lean
from organizer.search.encoder import QUESTION, WEIGHTS, Encoder

MODEL = PROJECT / ".model"
SAID = "they want me to stay after my shift"
WRITTEN = "Employees may be required to work involuntary overtime."
NOT_MEANT = "Employees shall have a place to change after their shift."
FILES = ("model.onnx", "tokenizer.json", "name")


@pytest.fixture
def folder(tmp_path):
    if not (MODEL / QUESTION).exists():
        pytest.skip("what reads a question is not made: run make model")
    for name in FILES:
        (tmp_path / name).symlink_to(MODEL / name)
    return tmp_path


def test_a_question_comes_nearer_to_what_agreements_write(folder):
    alone = Encoder(folder)
    shutil.copy(MODEL / QUESTION, folder)
    model = Encoder(folder)

    vector, (written, not_meant) = model.ask(SAID), model.encode([WRITTEN, NOT_MEANT])

    assert model.own_layers
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
    assert vector @ (written - not_meant) > alone.ask(SAID) @ (written - not_meant) + 0.1


def test_many_are_read_as_each_is_asked(folder):
    shutil.copy(MODEL / QUESTION, folder)
    model = Encoder(folder)

    assert np.array_equal(model.ask_all([SAID, WRITTEN])[1], model.ask(WRITTEN))


def test_what_is_no_question_is_read_as_it_always_was(folder):
    alone = Encoder(folder).encode([SAID])
    shutil.copy(MODEL / QUESTION, folder)

    assert np.array_equal(Encoder(folder).encode([SAID]), alone)


def of_an_older_version():
    made = onnx.load(MODEL / QUESTION)
    onnx.helper.set_model_props(made, {})
    return made.SerializeToString()


@pytest.mark.parametrize("made", [lambda: b"", lambda: b"half a file", of_an_older_version])
def test_where_it_is_damaged_or_older_a_question_is_read_as_any_text(folder, made):
    (folder / QUESTION).write_bytes(made())

    model = Encoder(folder)

    assert not model.own_layers
    assert np.array_equal(model.ask(SAID), model.encode([SAID])[0])


def test_its_file_says_what_its_weights_are_called(folder):
    shutil.copy(MODEL / QUESTION, folder)
    lean.named(folder / QUESTION, "another")

    assert Encoder(folder).own_layers == "another"
    assert [one.key for one in onnx.load(folder / QUESTION).metadata_props] == [WEIGHTS]


def test_a_model_that_is_gone_is_said(tmp_path):
    with pytest.raises(Unavailable, match="missing or damaged"):
        Encoder(tmp_path)


def test_a_question_is_read_where_what_reads_passages_is_damaged_and_that_is_said(folder):
    shutil.copy(MODEL / QUESTION, folder)
    (folder / "model.onnx").unlink()
    (folder / "model.onnx").write_bytes(b"half a file")
    model = Encoder(folder)

    assert model.ask(SAID).shape == (384,)
    with pytest.raises(Unavailable, match="missing or damaged"):
        model.load()
    assert index.prepare([("Hours", "Overtime is paid at once.")], model).vectors is None
