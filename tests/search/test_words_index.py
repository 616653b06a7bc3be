import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from organizer.search.words_index import counted, joined, word_index

TEXTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=8), max_size=12)


@given(TEXTS, TEXTS, st.lists(st.sampled_from("abcde"), unique=True))
def test_the_index_counts_as_counting_does(texts, more, words):
    index = word_index(joined([counted(texts), counted(more)]), 1.0)

    times = index.times_in(words, np.arange(len(texts) + len(more)))

    assert times.tolist() == [[text.count(word) for word in words] for text in texts + more]
    for word in words:
        holding = index.rows[index.where(word)].tolist()
        assert holding == [n for n, text in enumerate(texts + more) if word in text]
        assert index.count(word) == len(holding)


def test_a_word_counts_more_where_the_passage_is_short():
    texts = [["pay"], ["pay", "for", "all", "of", "us"], ["none"]]
    index = word_index(counted(texts), 2.3)

    short, long = index.impact[index.where("pay")]

    assert short > long > 0
