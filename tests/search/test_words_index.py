import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from organizer.search.words_index import word_index

TEXTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=8), max_size=12)


@given(TEXTS, st.sampled_from("abcde"))
def test_the_index_counts_as_counting_does(texts, word):
    index = word_index(texts)

    counted = index.times_in(word, np.arange(len(texts)))

    assert counted.tolist() == [text.count(word) for text in texts]
    assert index.count(word) == sum(word in text for text in texts)


def test_a_rare_word_counts_more_where_the_passage_is_short():
    index = word_index([["pay"], ["pay", "for", "all", "of", "us"], ["none"]])
    scores = np.zeros(3)

    index.add_scores(scores, {"pay": 1.0}, 2.3)

    assert scores[0] > scores[1] > scores[2] == 0
