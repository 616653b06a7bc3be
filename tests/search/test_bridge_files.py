"""The vectors of our own words on disk: kept, mended, and made anew for what is new alone."""

import os
import shutil

import numpy as np
import pytest

from organizer.search import bridge_files, bridged, own_words
from tests.search.test_renewing import Counting

TOPICS = """[hours]
title = "Hours"
signals = "hours of work"
said = '''
my hours
when I work
'''
"""
PAIRS = "they moved my shift / new times\n= Shifts are posted.\n"
MORE = PAIRS + "who parks here\n= Parking is free.\n"


class Model(Counting):
    """One that says what it was asked to read."""

    def __init__(self, folder):
        super().__init__("one")
        self.folder, self.read, self.own_layers = folder, [], ""

    def encode(self, texts, _progress=None):
        self.read += texts
        ends = [float(len(text) + ord(text[-1])) for text in texts]
        return np.array([np.cos(np.arange(384) * end) for end in ends], dtype=np.float32)


@pytest.fixture
def model(tmp_path):
    return Model(tmp_path)


@pytest.fixture
def words():
    """Lets a test say which words count."""
    before = own_words.in_use()

    def count(pairs):
        given = {"topics/a.toml": TOPICS, "pairs/a.txt": pairs}
        own_words.use(own_words.named(given), given)

    count(PAIRS)
    yield count
    own_words.use(before, own_words.shipped())


def same(one, other):
    return one.keys() == other.keys() and all(np.array_equal(one[k], other[k]) for k in one)


def test_they_are_made_once(model, words):
    made = bridged.kept(model)
    again = Model(model.folder)

    assert same(bridged.kept(again), made)
    assert len(model.read) == len(bridged.bridge.lines())
    assert again.read == []


@pytest.mark.parametrize("content", [b"", b"nothing of numpy", b"half"])
def test_damaged_ones_are_made_again(model, words, content):
    made = bridged.kept(model)
    (path,) = model.folder.iterdir()
    path.write_bytes(path.read_bytes()[:-900] if content == b"half" else content)

    assert same(bridged.kept(Model(model.folder)), made)
    assert same(bridged.kept(Model(model.folder)), made)


def test_only_a_new_line_is_read(model, words):
    bridged.kept(model)
    words(MORE)
    again = Model(model.folder)

    found = bridged.kept(again)

    assert again.read == ["who parks here", "Parking is free."]
    alone = Model(model.folder / "elsewhere")
    alone.folder.mkdir()
    assert np.allclose(found["lines"], bridged.kept(alone)["lines"], atol=1e-3)


def test_vectors_that_are_older_than_the_model_are_another_model_s(model, words):
    bridged.kept(model)
    (path,) = model.folder.iterdir()
    os.utime(path, (1, 1))
    (model.folder / "model.onnx").touch()
    words(MORE)
    again = Model(model.folder)

    bridged.kept(again)

    assert len(again.read) == len(bridged.bridge.lines())


def test_tidying_leaves_the_vectors_of_these_words_and_of_those_before(tmp_path):
    names = ("bridge-now.npz", "bridge-before.npz", "bridge-older.npz", "bridge-old.npy")
    for age, name in enumerate(names):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1000 - age, 1000 - age))

    bridge_files.tidied(tmp_path, tmp_path / names[0])

    assert {path.name for path in tmp_path.iterdir()} == set(names[:2])


def test_nothing_is_written_where_nothing_may_be(model, words, monkeypatch):
    monkeypatch.setattr(bridge_files.os, "access", lambda *_: False)

    assert bridged.kept(model)["lines"].any()
    assert not any(model.folder.iterdir())


def test_what_is_said_is_read_as_a_question_and_made_anew_for_other_layers(model, words):
    plain = bridged.kept(model)
    asks = Model(model.folder)
    asks.own_layers = "abc"
    asks.asked = []
    asks.ask_all = lambda texts: asks.asked.extend(texts) or -Model.encode(asks, texts)

    found = bridged.kept(asks)

    assert asks.asked == ["my hours", "when I work", "Hours", "they moved my shift", "new times"]
    assert "Shifts are posted." not in asks.read
    assert np.array_equal(found["lines"][0], -plain["lines"][0])
    assert np.array_equal(found["lines"][-1], plain["lines"][-1])
    assert "turn" in plain
    assert "turn" not in found
    assert same(bridged.kept(model), plain)


def test_code_that_makes_them_otherwise_makes_them_anew(model, words, tmp_path, monkeypatch):
    bridged.kept(model)
    (before,) = model.folder.iterdir()
    code = tmp_path / "code"
    shutil.copytree(own_words.HERE, code, ignore=shutil.ignore_patterns("__pycache__", "*.npz"))
    monkeypatch.setattr(own_words, "HERE", code)
    with (code / "signals.py").open("a") as file:
        file.write("# other signals\n")
    bridged.bridge.fingerprint.cache_clear()

    again = Model(model.folder)
    bridged.kept(again)
    bridged.bridge.fingerprint.cache_clear()

    assert len([path for path in model.folder.iterdir() if path.suffix == ".npz"]) == 2
    assert before.exists()
    assert again.read == []  # no line is read twice for it
