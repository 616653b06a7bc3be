"""The second reader itself: what it makes of plain cases, and what happens without it."""

import shutil

import pytest

from organizer.config import from_environment
from organizer.second_reader.at_hand import AtHand
from organizer.second_reader.reading import SecondReader, second_reader_or_none

MODEL = from_environment().model_dir


@pytest.fixture(scope="module")
def reader():
    found = second_reader_or_none(MODEL)
    if found is None:
        pytest.skip("the second reader is not made here: run make model")
    return found


PLAIN = {
    "strike": (
        "On Thursday every one of us phones in sick, and we'll see how long they last.",
        "Please don't phone in sick together: that would be an unlawful strike.",
    ),
    "medical": (
        "Our friend from the mail room is in rehab again after the second overdose.",
        "Article 22 lets you use sick leave to care for a parent.",
    ),
    "partisan": (
        "Vote the governor out in November and bring your neighbors with you.",
        "The union's own election for treasurer is on November 3.",
    ),
}


@pytest.mark.parametrize("check", PLAIN)
def test_it_tells_the_thing_from_what_only_sounds_like_it(reader, check):
    stopped, passed = (reader([("", sentence)])[0][check] for sentence in PLAIN[check])

    assert stopped > 0.5 > passed


def test_a_sentence_is_read_alike_alone_and_among_others(reader):
    said = [("", one) for pair in PLAIN.values() for one in pair]
    alone = SecondReader(MODEL)

    together = reader(said)

    for one, chances in zip(said, together, strict=True):
        assert alone([one])[0] == pytest.approx(chances, abs=1e-4)


def test_what_was_read_is_remembered_within_bounds(reader, monkeypatch):
    monkeypatch.setattr("organizer.second_reader.reading.REMEMBERED", 3)
    fresh = SecondReader(MODEL)

    for number in range(9):
        fresh([("", f"Shift {number} begins at noon.")])

    assert len(fresh._known) <= 3


def test_without_its_file_the_rules_read_alone(tmp_path):
    shutil.copy(MODEL / "tokenizer.json", tmp_path)
    (tmp_path / "second_reader.onnx").write_bytes(b"half a file")

    assert second_reader_or_none(tmp_path) is None


def test_nothing_is_at_hand_before_somebody_says_where():
    hand = AtHand()
    assert hand.reader() is None

    hand.keep_at(MODEL)

    assert hand.reader() is second_reader_or_none(MODEL)
