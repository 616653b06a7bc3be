"""How a question is read: by a graph of its own, or where there is none by what reads any text."""

import shutil

import numpy as np
import pytest

from organizer.config import PROJECT
from organizer.core.errors import Unavailable
from organizer.search import index, signs
from organizer.search.encoder import QUESTION, Encoder

MODEL = PROJECT / ".model"
SAID = "they want me to stay after my shift"
FILES = ("model.onnx", "tokenizer.json", "name")


@pytest.fixture
def folder(tmp_path):
    if not (MODEL / QUESTION).exists():
        pytest.skip("what reads a question is not made: run make model")
    for name in FILES:
        (tmp_path / name).symlink_to(MODEL / name)
    return tmp_path


def test_a_question_has_a_second_vector_and_its_first_stays_what_it_was(folder):
    alone = Encoder(folder)
    shutil.copy(MODEL / QUESTION, folder)
    model = Encoder(folder)

    vector, own = model.ask(SAID)

    assert model.reads_questions
    assert vector @ alone.ask(SAID)[0] > 0.999
    assert own.shape == vector.shape == (384,)
    assert np.linalg.norm([vector, own], axis=1) == pytest.approx([1, 1], abs=1e-4)
    assert own @ vector < 0.99


def test_what_is_no_question_is_read_as_it_always_was(folder):
    alone = Encoder(folder).encode([SAID])
    shutil.copy(MODEL / QUESTION, folder)

    assert np.array_equal(Encoder(folder).encode([SAID]), alone)


@pytest.mark.parametrize("what", [None, b"half a file"])
def test_without_it_a_question_has_its_first_vector_alone(folder, what):
    if what:
        (folder / QUESTION).write_bytes(what)

    model = Encoder(folder)
    vector, own = model.ask(SAID)

    assert not model.reads_questions
    assert own is None
    assert np.array_equal(vector, model.encode([SAID])[0])


def test_a_model_that_is_gone_is_said(tmp_path):
    with pytest.raises(Unavailable, match="missing or damaged"):
        Encoder(tmp_path)


def test_a_question_is_read_where_what_reads_passages_is_damaged_and_that_is_said(folder):
    shutil.copy(MODEL / QUESTION, folder)
    (folder / "model.onnx").unlink()
    (folder / "model.onnx").write_bytes(b"half a file")
    model = Encoder(folder)

    assert model.ask(SAID)[0].shape == (384,)
    with pytest.raises(Unavailable, match="missing or damaged"):
        model.load()
    assert index.prepare([("Hours", "Overtime is paid at once.")], model).vectors is None


def test_where_there_is_no_second_vector_the_turned_question_stands_for_it(monkeypatch):
    monkeypatch.setattr(signs, "turned", lambda vector, _known: vector * 2)
    vector, own = np.ones(3, dtype=np.float32), np.zeros(3, dtype=np.float32)

    without, with_it = (signs.asking(vector, one, None) for one in (None, own))

    assert without.own.tolist() == without.turned.tolist() == [2, 2, 2]
    assert with_it.own is own
