from collections import Counter

from organizer.search.spoken import pairs


def test_every_pair_has_something_said_and_one_sentence():
    short = [pair for pair in pairs() if not pair.said or len(pair.written.split()) < 5]

    assert len(pairs()) > 400
    assert short == []


def test_nothing_said_is_paired_twice_with_the_same_sentence():
    counted = Counter((said, pair.written) for pair in pairs() for said in pair.said)

    assert [one for one, count in counted.items() if count > 1] == []
