"""The sentences that it learned from can be read, and each name has both kinds."""

from collections import Counter

from organizer.second_reader.examples import CHECKS, examples_of, voices
from organizer.second_reader.weights import read_weights


def test_every_check_has_what_is_it_and_what_only_sounds_like_it():
    said = [one for voice in voices() for one in examples_of(voice)]

    is_it = Counter(check for one in said for check in one.checks)
    sounds = Counter(one.near for one in said if one.near)

    assert all(is_it[check] >= 300 and sounds[check] >= 350 for check in CHECKS)


def test_no_sentence_stands_twice():
    said = Counter((one.before, one.sentence) for voice in voices() for one in examples_of(voice))

    assert [one for one, times in said.items() if times > 1] == []


def test_what_was_learned_is_of_the_same_checks_in_the_same_order():
    assert read_weights().checks == CHECKS
