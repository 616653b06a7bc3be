"""A question's own layers: there, missing, damaged, or of another model."""

import shutil

import numpy as np
import pytest

from organizer.config import PROJECT
from organizer.core.errors import Unavailable
from organizer.search import signs
from organizer.search.encoder import Encoder

MODEL = PROJECT / ".model"
SAID = "they want me to stay after my shift"
FILES = ("model.onnx", "tokenizer.json", "name")


@pytest.fixture
def folder(tmp_path):
    if not (MODEL / "asked.onnx").exists():
        pytest.skip("the question's own layers are not made: run make model")
    for name in FILES:
        (tmp_path / name).symlink_to(MODEL / name)
    return tmp_path


def test_a_question_has_a_second_vector_and_keeps_its_first(folder):
    alone = Encoder(folder)
    shutil.copy(MODEL / "asked.onnx", folder)
    model = Encoder(folder)

    own = model.as_question(SAID)

    assert model.has_own_layers
    assert np.array_equal(model.encode([SAID]), alone.encode([SAID]))
    assert own.shape == (384,)
    assert np.linalg.norm(own) == pytest.approx(1, abs=1e-4)
    assert own @ model.encode([SAID])[0] < 0.99


def test_what_is_no_question_does_not_pass_through_them(folder, monkeypatch):
    shutil.copy(MODEL / "asked.onnx", folder)
    model = Encoder(folder)
    monkeypatch.setattr(model, "_own_layers", None.__class__)

    vector = model.encode([SAID])

    assert vector.shape == (1, 384)
    with pytest.raises(AttributeError):
        model.as_question(SAID)


@pytest.mark.parametrize("what", [None, b"half a file"])
def test_without_them_a_question_has_its_first_vector_alone(folder, what):
    if what:
        (folder / "asked.onnx").write_bytes(what)

    model = Encoder(folder)

    assert not model.has_own_layers
    assert model.as_question(SAID) is None
    assert model.encode([SAID]).shape == (1, 384)


def test_a_model_that_is_gone_is_said(tmp_path):
    with pytest.raises(Unavailable, match="missing or damaged"):
        Encoder(tmp_path)


def test_where_there_is_no_second_vector_the_turned_question_stands_for_it(monkeypatch):
    monkeypatch.setattr(signs, "turned", lambda vector, _known: vector * 2)
    vector, own = np.ones(3, dtype=np.float32), np.zeros(3, dtype=np.float32)

    without, with_it = (signs.asking(vector, one, None) for one in (None, own))

    assert without.own.tolist() == without.turned.tolist() == [2, 2, 2]
    assert with_it.own is own
